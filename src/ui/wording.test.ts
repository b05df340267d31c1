import { describe, expect, it } from 'vitest';
import { catalogue } from '../messages/en/index.ts';
import { adviceSentence, checkName, countedSentence, fill, firstToChange } from './wording.ts';

const showDocument = { check: 'document-present', tier: 'presence', advice: 'show-document', cue: 'search' } as const;

describe('sentences', () => {
  it('fills placeholders and leaves unknown ones visible', () => {
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });

  it('counts in the language of the screen', () => {
    const sentence = { one: '{count} attempt', other: '{count} attempts' };
    expect(countedSentence(sentence, 1, 'en')).toBe('1 attempt');
    expect(countedSentence(sentence, 2, 'en')).toBe('2 attempts');
    expect(countedSentence({ one: '{count} 次', other: '{count} 次' }, 1, 'zh-CN')).toBe('1 次');
  });

  it('names checks and advice, also of a version that knew others', () => {
    expect(checkName(catalogue, 'document-present')).toBe('Document found');
    expect(checkName(catalogue, 'from-the-future' as never)).toBe('from-the-future');
    expect(adviceSentence(catalogue, showDocument)?.say).toMatch(/frame/);
    expect(adviceSentence(catalogue, { ...showDocument, advice: 'unknown' as never })).toBeNull();
  });

  it('finds the first thing to change', () => {
    expect(firstToChange([{ check: 'document-present', tier: 'presence', status: 'unsure' }])).toBeNull();
    const failed = { ...showDocument, status: 'fail' } as const;
    expect(firstToChange([{ check: 'document-present', tier: 'presence', status: 'pass' }, failed])?.advice).toBe(
      'show-document',
    );
  });
});
