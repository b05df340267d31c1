/** The document finder as the app has it, with its pixel kernel, as one module. */
import { createDocumentFinder as createPlainFinder, type DocumentFinder } from '../src/core/document/index.ts';
import { createPixelKernel } from '../src/vision/pixel-kernel.ts';

export * from '../src/core/document/index.ts';

/** A name of this file's own goes before the same name in `export *`. */
export function createDocumentFinder(): DocumentFinder {
  return createPlainFinder(createPixelKernel());
}
