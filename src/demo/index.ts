export * from './sitter/params.ts';
export { createSitter } from './sitter/sitter.ts';
