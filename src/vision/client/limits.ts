/** How long the host may be silent before it counts as dead. */
export interface Limits {
  /** A frame takes 30 ms, on the slowest phones 400: twelve times that is no slowness any more. */
  readonly analyseMs: number;
  /** The first frame after preparing still compiles shaders, for seconds on old phones. */
  readonly firstAnalyseMs: number;
  /** A 12 MP still takes 2 s on a cheap phone. */
  readonly inspectMs: number;
  /** Without a byte of progress: a line so slow would need an hour for the model. Compiling 11 MB of WebAssembly takes up to 5 s. */
  readonly prepareMs: number;
}

export const standardLimits: Limits = {
  analyseMs: 5_000,
  firstAnalyseMs: 15_000,
  inspectMs: 20_000,
  prepareMs: 30_000,
};
