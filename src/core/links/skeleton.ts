import { lookAlikes } from '../data/characters/look-alike-table.ts';

const likely = new Map(
  Object.entries(lookAlikes).flatMap(([latin, chars]) => [...chars].map((char) => [char, latin.toLowerCase()])),
);
/** Small letters that the table leaves out, because beside each other they differ; in an address bar they do not. */
const atAGlance: Readonly<Record<string, string>> = {
  в: 'b',
  н: 'h',
  к: 'k',
  м: 'm',
  т: 't',
  ї: 'i',
  ε: 'e',
  η: 'n',
  κ: 'k',
  τ: 't',
};
const digits: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  8: 'b',
  l: 'i',
  '|': 'i',
  '!': 'i',
};

/** What a label looks like at a glance: letters of other scripts, accents, digits and joined strokes as the Latin letters they pass for. */
export function skeletonOf(label: string): string {
  const plain = [...label.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((char) => likely.get(char) ?? atAGlance[char] ?? char)
    .join('');
  return [...plain.toLowerCase()]
    .map((char) => digits[char] ?? char)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');
}

/** Latin letters beside others in one label: no language needs that, look-alikes do. */
export function mixesScripts(label: string): boolean {
  return (
    /\p{Script=Latin}/u.test(label) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label)
  );
}

/** True where one letter is missing, too many, wrong, or changed places with its neighbour. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
