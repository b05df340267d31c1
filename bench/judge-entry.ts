/** All that the judge's bench runs, as one module for Node. */
export { inspectAll } from '../src/core/checks/index.ts';
export { createDocumentFinder, rectify, refineCorners } from '../src/core/document/index.ts';
export { drawScene } from '../src/scenes/draw-scene.ts';
export { randomSpec } from '../src/scenes/random-spec.ts';
export { straightenedSize } from '../src/vision/straightened-size.ts';
