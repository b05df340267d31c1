/** What the benches and the training of what people wear need of the app, as one module. */

export { createDescriber } from '../../src/core/wearing/describe.ts';
export { BINS, PER_CELL } from '../../src/core/wearing/features.ts';
export { randomSitter } from '../../src/demo/sitter/random-sitter.ts';
