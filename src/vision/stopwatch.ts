export interface Stopwatch {
  readonly ms: Record<string, number>;
  /** Runs `work` and books its time under `stage`. */
  time<T>(stage: string, work: () => T): T;
  /** As `time`, until what `work` promises has settled. */
  wait<T>(stage: string, work: () => Promise<T>): Promise<T>;
}

export function startStopwatch(nowMs: () => number): Stopwatch {
  const ms: Record<string, number> = {};
  const book = (stage: string, startMs: number): void => {
    ms[stage] = (ms[stage] ?? 0) + nowMs() - startMs;
  };
  return {
    ms,
    time(stage, work) {
      const startMs = nowMs();
      try {
        return work();
      } finally {
        book(stage, startMs);
      }
    },
    wait(stage, work) {
      const startMs = nowMs();
      return work().finally(() => book(stage, startMs));
    },
  };
}
