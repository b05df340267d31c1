export interface Stopwatch {
  readonly ms: Record<string, number>;
  /** Runs `work` and books its time under `stage`. */
  time<T>(stage: string, work: () => T): T;
}

export function startStopwatch(nowMs: () => number): Stopwatch {
  const ms: Record<string, number> = {};
  return {
    ms,
    time(stage, work) {
      const startMs = nowMs();
      try {
        return work();
      } finally {
        ms[stage] = (ms[stage] ?? 0) + nowMs() - startMs;
      }
    },
  };
}
