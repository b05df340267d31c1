import type { VisionFiles } from '../protocol.ts';
import { fetchSound, type OnBytes, readBody } from './download.ts';
import { PrepareError } from './prepare-error.ts';

/** The model's bytes, proven to be the right ones. @throws PrepareError. */
export function loadModel(files: VisionFiles, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  return fetchSound(files.modelUrl, onBytes, async (response, count) => {
    const model = await readBody(response, count);
    const why = await whyDamaged(model, files);
    if (why) throw new PrepareError('damaged', `${files.modelUrl}: ${why}`);
    return model;
  });
}

async function whyDamaged(model: Uint8Array<ArrayBuffer>, files: VisionFiles): Promise<string | null> {
  if (model.byteLength !== files.modelBytes) return `${model.byteLength} bytes, expected ${files.modelBytes}`;
  // Pages without TLS have no crypto.subtle: there the size must do.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', model));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return sha256 === files.modelSha256.toLowerCase() ? null : `sha256 ${sha256}, expected ${files.modelSha256}`;
}
