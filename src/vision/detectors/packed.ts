import { PrepareError } from './prepare-error.ts';

/** Absent in Safari before 16.4 and Firefox before 113: there the whole is fetched again. */
export const unpacks = typeof DecompressionStream === 'function';

/** The first two bytes of every gzip file (RFC 1952). */
const GZIP = [0x1f, 0x8b] as const;

/** WebAssembly out of its gzip file. @throws PrepareError `missing` where it is none: some hosts unpack it on the way, or send something else. */
export async function unpack(response: Response): Promise<Response> {
  const bytes = new Uint8Array(
    await response.arrayBuffer().catch((error: unknown) => {
      throw new PrepareError('offline', `${response.url} broke off: ${error}`);
    }),
  );
  if (GZIP.some((byte, i) => bytes[i] !== byte)) throw new PrepareError('missing', `${response.url} is no gzip file`);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const whole = await new Response(unpacked).arrayBuffer().catch((error: unknown) => {
    throw new PrepareError('damaged', `${response.url}: ${error}`);
  });
  return new Response(whole, { headers: { 'Content-Type': 'application/wasm' } });
}
