/** What the bench of the face checks needs of the app, as one module. */

export { inspectAll } from '../../src/core/checks/index.ts';
export { randomSitter } from '../../src/demo/sitter/random-sitter.ts';
