/** How long the host may be silent before it counts as dead. */
export interface Limits {
  /** A frame takes 50 to 75 ms on two busy cores without a GPU: sixty times that is no slowness any more. */
  readonly analyseMs: number;
  /** The first frame with a face compiles what the warm-up without one left out: three times as long as the others are given. */
  readonly firstAnalyseMs: number;
  /** A 12 MP still takes 1.9 s and a 50 MP one 3.4 s on two busy cores; a cheap phone may be five times slower. */
  readonly inspectMs: number;
  /** Without 128 kB of progress: a line so slow would need an hour for all 15 MB. Compiling and warming up take 1 to 7 s on two busy cores. */
  readonly prepareMs: number;
}

export const standardLimits: Limits = {
  analyseMs: 5_000,
  firstAnalyseMs: 15_000,
  inspectMs: 20_000,
  prepareMs: 30_000,
};
