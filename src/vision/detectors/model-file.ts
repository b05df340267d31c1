import type { VisionFiles } from '../protocol.ts';
import type { OnBytes } from './download.ts';
import { PrepareError } from './prepare-error.ts';
import { fetchSound } from './sound-file.ts';

/** The model's bytes, proven to be the right ones. @throws PrepareError. */
export function loadModel(files: VisionFiles, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  const { modelUrl, modelBytes } = files;
  return fetchSound({ url: modelUrl, wholeBytes: modelBytes }, onBytes, async (response) => {
    const model = new Uint8Array(await bodyOf(response));
    const why = await whyDamaged(model, files);
    if (why) throw new PrepareError('damaged', `${modelUrl}: ${why}`);
    return model;
  });
}

function bodyOf(response: Response): Promise<ArrayBuffer> {
  return response.arrayBuffer().catch((error: unknown) => {
    throw new PrepareError('offline', `${response.url} broke off: ${error}`);
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
