import { simplifiedOf } from '../characters/traditional.ts';
import { readingText } from './readings-table.ts';

/** Built when it is first asked for: only forms with a Chinese name and pinyin need it. */
let table: ReadonlyMap<string, readonly string[]> | null = null;

function build(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [, syllable, chars] of readingText.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const char of chars!) found.set(char, [...(found.get(char) ?? []), syllable!]);
  }
  return found;
}

/** Syllables without tones, ü written v; empty for characters that are not in the table. Traditional ones are read as their simplified form. */
export function readingsOf(char: string): readonly string[] {
  table ??= build();
  return table.get(char) ?? table.get(simplifiedOf(char)) ?? [];
}

/**
 * As exit and entry documents print a syllable: LÜ and NÜ are LYU and NYU, LÜE and NÜE are LUE and NUE (notice of the National Immigration
 * Administration, 29 September 2021).
 */
export function printed(syllable: string): string {
  return syllable
    .replace(/^([ln])v$/, '$1yu')
    .replace('v', 'u')
    .toUpperCase();
}

/** Other spellings of ü that people type and that older documents print. */
export function otherSpellings(syllable: string): readonly string[] {
  if (!syllable.includes('v')) return [];
  return ['v', 'u', 'yu']
    .map((way) => syllable.replace('v', way).toUpperCase())
    .filter((one) => one !== printed(syllable));
}

/** Surnames of two characters that are met now, written by hand; all others have one. */
const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 司徒 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 东方 夏侯 轩辕 端木 百里 呼延 南宫 东郭 西门 独孤 闻人 赫连 澹台 公羊 申屠 钟离 鲜于 拓跋 完颜 第五 左丘 东野 梁丘 万俟 淳于 单于 太叔 濮阳 公冶 宗政 仲孙 闾丘 太史 拓拔 纳兰'.split(
    ' ',
  ),
);

/** How many characters the surname may have, the likeliest first. */
export function surnameLengths(name: readonly string[]): readonly number[] {
  const pair = name.slice(0, 2).map(simplifiedOf).join('');
  if (name.length >= 3 && compoundSurnames.has(pair)) return [2, 1];
  // Four characters: both parents' surnames may stand in front.
  return name.length === 4 ? [1, 2] : [1];
}
