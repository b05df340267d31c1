import { describe, expect, it } from 'vitest';
import { causeMessages } from './causes.ts';
import { closelyMessages } from './closely.ts';
import { compareMessages } from './compare.ts';
import { dataMessages } from './data.ts';
import { doctorMessages } from './doctor.ts';
import { catalogue as screensAndChecks } from './en/index.ts';
import { linkMessages } from './links.ts';
import { makeRoomMessages } from './make-room.ts';
import { movementMessages } from './movements.ts';
import { progressMessages } from './progress.ts';
import { readyMessages } from './ready.ts';
import { roomMessages } from './room.ts';
import { safeMessages } from './safe.ts';
import { supportMessages } from './support.ts';
import { troubleMessages } from './troubles.ts';
import { catalogue as inChineseToo } from './zh-cn/index.ts';

const english = {
  ...screensAndChecks,
  data: dataMessages.en,
  doctor: doctorMessages.en,
  closely: closelyMessages.en,
  compare: compareMessages.en,
  makeRoom: makeRoomMessages.en,
  movements: movementMessages.en,
  causes: causeMessages.en,
  links: linkMessages.en,
  progress: progressMessages.en,
  ready: readyMessages.en,
  room: roomMessages.en,
  safe: safeMessages.en,
  support: supportMessages.en,
  troubles: troubleMessages.en,
};
const chinese = {
  ...inChineseToo,
  data: dataMessages['zh-CN'],
  doctor: doctorMessages['zh-CN'],
  closely: closelyMessages['zh-CN'],
  compare: compareMessages['zh-CN'],
  makeRoom: makeRoomMessages['zh-CN'],
  movements: movementMessages['zh-CN'],
  causes: causeMessages['zh-CN'],
  links: linkMessages['zh-CN'],
  progress: progressMessages['zh-CN'],
  ready: readyMessages['zh-CN'],
  room: roomMessages['zh-CN'],
  safe: safeMessages['zh-CN'],
  support: supportMessages['zh-CN'],
  troubles: troubleMessages['zh-CN'],
};

/** Every sentence with the path that leads to it. */
function sentencesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, path === '' ? key : `${path}.${key}`));
}

const placeholdersOf = (sentence: unknown) => [...String(sentence).matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

const inEnglish = new Map(sentencesOf(english));
const inChinese = new Map(sentencesOf(chinese));
/** The same in both languages on purpose: units, and the name of the other language. */
const sharedWords = /^screens\.(units\.|home\.otherLanguage|exercises\.)/;

describe('the catalogues', () => {
  it('hold the same sentences in both languages', () => {
    expect([...inChinese.keys()].sort()).toEqual([...inEnglish.keys()].sort());
    expect(inEnglish.size).toBeGreaterThan(200);
  });

  it('leave no sentence empty', () => {
    for (const [path, sentence] of [...inEnglish, ...inChinese]) {
      expect(typeof sentence, path).toBe('string');
      expect(String(sentence).trim(), path).not.toBe('');
      expect(String(sentence), path).toBe(String(sentence).trim());
    }
  });

  it('use the same placeholders in both languages', () => {
    for (const [path, sentence] of inEnglish) {
      expect(placeholdersOf(inChinese.get(path)), path).toEqual(placeholdersOf(sentence));
    }
  });

  it('write Chinese in Chinese', () => {
    for (const [path, sentence] of inChinese) {
      if (sharedWords.test(path) || !/[a-z]/i.test(String(sentence).replace(/\{\w+\}/g, ''))) continue;
      if (path.endsWith('model.progress')) continue;
      expect(String(sentence), path).toMatch(/\p{Script=Han}/u);
      expect(String(sentence), path).not.toBe(inEnglish.get(path));
    }
  });

  // About 36 characters of 20 px stand in a line of a 430 px phone, 26 in one of 360 px: two lines, at worst three (long Latin words break early).
  it('keep the coach to short lines', () => {
    for (const [path, sentence] of inEnglish) {
      if (path.endsWith('.say')) expect(String(sentence).length, path).toBeLessThanOrEqual(64);
    }
  });
});
