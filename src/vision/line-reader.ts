import type { Raster } from '../core/raster.ts';
import type { Reader, Reading } from '../core/reading/index.ts';

let loading: Promise<Reader> | null = null;

/** The reader comes when a document is first read: live coaching of faces never needs it. */
async function loadReader(): Promise<Reader> {
  const { createReader } = await import('../core/reading/index.ts');
  return createReader();
}

/** Null where the reader could not be loaded: a picture is judged and kept all the same. */
export async function readLines(straightened: Raster): Promise<Reading | null> {
  loading ??= loadReader();
  try {
    return (await loading).read(straightened);
  } catch {
    // The next picture tries anew.
    loading = null;
    return null;
  }
}
