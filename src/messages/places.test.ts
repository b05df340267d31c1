import { expect, it } from 'vitest';
import { placeMessages } from './places.ts';

const { en, 'zh-CN': zh } = placeMessages;

it('says the same measures in both languages, each with its value', () => {
  expect(Object.keys(zh.measured)).toEqual(Object.keys(en.measured));
  for (const sentence of [...Object.values(en.measured), ...Object.values(zh.measured)]) {
    expect(sentence.match(/\{\w+\}/g), sentence).toEqual(['{value}']);
  }
});

it('has words of its own for every place, kind and zone', () => {
  for (const words of [en, zh]) {
    for (const group of [words.places, words.kinds, words.zones]) {
      const said = Object.values(group);
      expect(new Set(said).size).toBe(said.length);
      for (const word of said) expect(word.trim()).not.toBe('');
    }
  }
  for (const word of [zh.show, ...Object.values(zh.places), ...Object.values(zh.kinds)]) {
    expect(word).toMatch(/^\p{Script=Han}+$/u);
  }
});
