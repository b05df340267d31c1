import type { Raster } from '../core/raster.ts';
import type { Reader, Reading } from '../core/reading/index.ts';

let loading: Promise<Reader> | null = null;

async function load(): Promise<Reader> {
  const { createReader } = await import('../core/reading/index.ts');
  return createReader();
}

/** The reader comes when a document with lines is first looked at: coaching of faces never needs it. Rejects where it cannot be had; the next call tries anew. */
export function loadReader(): Promise<Reader> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Null where the reader could not be loaded: a picture is judged and kept all the same. */
export async function readLines(straightened: Raster): Promise<Reading | null> {
  try {
    return (await loadReader()).read(straightened);
  } catch {
    return null;
  }
}
