/** What the bench of what people wear needs of the app, as one module. */

export { inspectAll } from '../../src/core/checks/index.ts';
export { createWearingJudge } from '../../src/core/wearing/index.ts';
export { randomSitter } from '../../src/demo/sitter/random-sitter.ts';
