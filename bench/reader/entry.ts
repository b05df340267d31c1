/** What training and measuring the reader need of the app, as one module. */
export { createDocumentFinder, rectify, refineCorners } from '../../src/core/document/index.ts';
export { inkOf } from '../../src/core/reading/ink.ts';
export { ALPHABET, CLASSES, convolve, createNetwork, SHAPE } from '../../src/core/reading/network.ts';
export { looksLikePaymentCard } from '../../src/core/reading/payment-card.ts';
export { readingPlane } from '../../src/core/reading/plane.ts';
export { createReader } from '../../src/core/reading/reader.ts';
export { cutWindow, WINDOW, WINDOW_SIZE } from '../../src/core/reading/window.ts';
export { createChance } from '../../src/scenes/chance.ts';
export { documentOfLines } from '../../src/scenes/document-of-lines.ts';
export { drawScene } from '../../src/scenes/draw-scene.ts';
export { drawMachineLines } from '../../src/scenes/machine-lines.ts';
export { cardLines, checkDigit, passportLines } from '../../src/scenes/prints/mrz.ts';
export { madeUpPerson } from '../../src/scenes/prints/person.ts';
export { layoutOf } from '../../src/scenes/prints/print-specimen.ts';
export { randomSpec } from '../../src/scenes/random-spec.ts';
export { boxOf, linesStrip } from '../../src/vision/lines-strip.ts';
export { straightenedSize } from '../../src/vision/straightened-size.ts';
