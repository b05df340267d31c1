/** Short buzzes for what the eyes may miss while they look at the card. iPhones have no `navigator.vibrate`: silent there. */

/**
 * Milliseconds of buzz, pause, buzz. Two clearly different lengths, as guided-capture products use them (100 ms for a step,
 * 300 ms for done); a refusal is two short ones.
 */
const patterns = {
  step: [100],
  taken: [300],
  trouble: [60, 80, 60],
} as const satisfies Record<string, readonly number[]>;

export type Buzz = keyof typeof patterns;

/** @returns whether the phone says that it buzzes. */
export function buzz(kind: Buzz, navigator: Partial<Pick<Navigator, 'vibrate'>> = globalThis.navigator ?? {}): boolean {
  try {
    return navigator.vibrate?.([...patterns[kind]]) ?? false;
  } catch {
    // Some web views throw instead of saying no.
    return false;
  }
}
