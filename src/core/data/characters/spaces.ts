import { runsOf, type Spot } from '../finding.ts';
import type { FieldKind } from '../form.ts';

const isSpace = (char: string): boolean => /\s/.test(char);

type SpaceCode = 'space-around' | 'space-double' | 'space-odd' | 'space-inside' | 'space-for-dot';

/** Spaces before, after, doubled, of another kind, or where there is none on a document. */
export function findSpaces(text: string, kind: FieldKind): readonly Spot<SpaceCode>[] {
  const belongs = kind === 'lines' ? (char: string) => isSpace(char) && !/[\n\r]/.test(char) : isSpace;
  return runsOf(text, belongs).flatMap(({ char, start, end }) => {
    const isOutside = start === 0 || end === text.length;
    const seen = isOutside ? ({ code: 'space-around', fix: '' } as const) : spaceInside(text, start, end, kind, char);
    return seen === null ? [] : [{ weight: 'wrong' as const, start, end, ...seen }];
  });
}

/** Names of four characters and more on both sides together are written in two parts with a dot between: 阿依古丽·买买提. */
const DOTTED_LENGTH = 5;

function spaceInside(
  text: string,
  start: number,
  end: number,
  kind: FieldKind,
  run: string,
): { code: SpaceCode; fix: string; weight?: 'check' } | null {
  if (kind === 'number' || kind === 'lines') return { code: 'space-inside', fix: '' };
  if (kind === 'han') {
    const sides = [text.slice(0, start), text.slice(end)].map((side) => side.match(/\p{Script=Han}/gu)?.length ?? 0);
    const isDot = Math.min(...sides) >= 2 && sides[0]! + sides[1]! >= DOTTED_LENGTH;
    return isDot ? { code: 'space-for-dot', fix: '·', weight: 'check' } : { code: 'space-inside', fix: '' };
  }
  if (run === ' ') return null;
  return { code: run.length > 1 ? 'space-double' : 'space-odd', fix: ' ' };
}
