import { describe, expect, it } from 'vitest';
import { catalogue as english } from '../../messages/en/index.ts';
import { supportMessages } from '../../messages/support.ts';
import { catalogue as chinese } from '../../messages/zh-cn/index.ts';
import { emptyDraft } from './draft.ts';
import { composeLetter, type LetterParts } from './letter.ts';

const inEnglish = { support: supportMessages.en, catalogue: english, locale: 'en' } as const;
const inChinese = { support: supportMessages['zh-CN'], catalogue: chinese, locale: 'zh-CN' } as const;

const full: LetterParts = {
  draft: {
    ...emptyDraft,
    triedAt: '2026-11-26T14:30',
    step: 'selfie',
    document: 'passport',
    reference: ' T-1 ',
    shown: 'Face not clear\n$& {value} (code 7)',
  },
  screenshots: 2,
  pictures: 0,
  practised: [
    { exercise: 'selfie', tries: 1, lastAtMs: 0, last: { is: 'to-change', checks: ['even-light', 'glasses-off'] } },
    { exercise: 'movements', tries: 3, lastAtMs: 0, last: { is: 'movements', good: 2, of: 4 } },
  ],
  device: ['Battery: 80 %.'],
};

describe('the message', () => {
  it('is complete in English', () => {
    const text = composeLetter(full, inEnglish);
    for (const part of ['November 26, 2026', 'Selfie', 'Passport', 'T-1', '2 screenshots', 'Battery: 80 %.'])
      expect(text).toContain(part);
    expect(text).toContain(`${english.checks['even-light'].name} and ${english.checks['glasses-off'].name}`);
    expect(text).toContain('3 tries');
    expect(text).toContain('2 of 4 movements good');
  });

  it('is complete in Chinese, with the person’s own words as they are', () => {
    const text = composeLetter(full, inChinese);
    for (const part of ['2026年11月26日', '自拍', '护照', 'T-1', '2 张报错截图']) expect(text).toContain(part);
    expect(text).toContain(`${chinese.checks['even-light'].name}和${chinese.checks['glasses-off'].name}`);
    expect(text).toContain('> Face not clear\n> $& {value} (code 7)');
  });

  it.each([inEnglish, inChinese])('leaves out what is not known, and no placeholder ($locale)', (words) => {
    const text = composeLetter({ draft: emptyDraft, screenshots: 0, pictures: 0, practised: [], device: [] }, words);
    const { letter } = words.support;
    expect(text).toContain(letter.nothingShown);
    expect(text).toContain(letter.noPictures);
    expect(text).not.toContain(letter.device);
    expect(text).not.toContain(letter.practice);
    expect(text).not.toMatch(/[{}]|undefined|null|\n\n\n/);
    expect(
      composeLetter(
        { draft: { ...emptyDraft, triedAt: 'soon' }, screenshots: 0, pictures: 0, practised: [], device: [] },
        words,
      ),
    ).toBe(text);
  });

  it('says that pictures are stamped, and then not that there are none', () => {
    const text = composeLetter({ ...full, pictures: 1 }, inEnglish);
    expect(text).toContain(supportMessages.en.letter.pictures.one);
    expect(text).not.toContain(supportMessages.en.letter.noPictures);
  });
});
