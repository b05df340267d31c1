import type { ZoneScores } from './interpret.ts';
import type { LayoutId } from './layouts.ts';
import { ALPHABET, CLASSES } from './network.ts';

/** Scores as a sure network would give them for these lines, for tests; `doubts` puts other characters beside some of them. */
export function scoresOf(
  kind: LayoutId,
  lines: readonly string[],
  doubts: readonly { line: number; at: number; shares: Readonly<Record<string, number>> }[] = [],
): ZoneScores {
  const length = lines[0]!.length;
  const scores = new Float32Array(lines.length * length * CLASSES);
  lines.forEach((text, line) => {
    for (let at = 0; at < length; at++) {
      const doubt = doubts.find((one) => one.line === line && one.at === at);
      const shares = doubt?.shares ?? { [text[at]!]: 0.99 };
      for (const [character, share] of Object.entries(shares)) {
        scores[(line * length + at) * CLASSES + ALPHABET.indexOf(character)] = share;
      }
    }
  });
  return { kind, lines: lines.length, length, scores };
}
