import { describe, expect, it } from 'vitest';
import { FakeSynthesis, fakeUtterance, voice } from './fakes/fake-speech.ts';
import { FakeTimers } from './fakes/fake-timers.ts';
import { openSpeech, SENTENCE_LIMIT_MS, START_LIMIT_MS, voiceFor } from './speech.ts';

function coach(voices = [voice('en-GB')], hasSynthesis = true) {
  const synthesis = new FakeSynthesis();
  synthesis.voices = voices;
  const tones: string[] = [];
  const timers = new FakeTimers();
  const tone = { unlock: () => tones.push('unlock'), play: () => tones.push('tone'), close: () => tones.push('close') };
  const notes: (number | string)[] = [];
  const pitchTone = { unlock: () => notes.push('unlock'), sound: (hz: number) => notes.push(hz), close: () => {} };
  const speech = openSpeech('en', {
    synthesis: hasSynthesis ? synthesis : undefined,
    createUtterance: fakeUtterance,
    tone,
    pitchTone,
    timers,
  });
  return { synthesis, tones, notes, speech, timers };
}

describe('the voice', () => {
  it('is silent before a tap and speaks after it', () => {
    const { synthesis, speech } = coach();
    speech.say('Move closer');
    expect(synthesis.log).toEqual([]);
    speech.unlock();
    speech.unlock();
    speech.say('Move closer');
    expect(synthesis.log).toEqual(['(unlock)', 'Move closer']);
    expect(synthesis.spoken[0]?.lang).toBe('en-GB');
  });

  it('never speaks over itself, and says only the newest of what waited', () => {
    const { synthesis, speech } = coach();
    speech.unlock();
    speech.say('one');
    speech.say('two');
    speech.say('three');
    expect(synthesis.log).toEqual(['(unlock)', 'one']);
    synthesis.finish();
    expect(synthesis.log).toEqual(['(unlock)', 'one', 'three']);
    synthesis.finish('onerror');
    speech.say('four');
    expect(synthesis.log.at(-1)).toBe('four');
    expect(synthesis.log).not.toContain('OVERLAP');
  });

  it('goes on when the engine never tells the end', async () => {
    const { synthesis, speech, timers } = coach();
    speech.unlock();
    speech.say('one');
    speech.say('two');
    await timers.pass(SENTENCE_LIMIT_MS);
    expect(synthesis.log).toEqual(['(unlock)', 'one', '(cancel)', 'two']);
  });

  it('stops at once when muted and stays silent', () => {
    const { synthesis, speech, tones } = coach();
    speech.unlock();
    speech.say('one');
    speech.say('two');
    speech.setMuted(true);
    synthesis.finish();
    speech.say('three');
    expect(synthesis.log).toEqual(['(unlock)', 'one', '(cancel)']);
    speech.setMuted(false);
    speech.say('four');
    expect(synthesis.log.at(-1)).toBe('four');
    expect(tones).toEqual(['unlock']);
  });

  it('is a tone when no voice speaks the language, or there is no synthesiser', () => {
    const french = coach([voice('fr-FR')]);
    french.speech.unlock();
    french.speech.say('Move closer');
    expect(french.tones).toEqual(['unlock', 'tone']);
    expect(french.synthesis.log).toEqual(['(unlock)']);
    const mute = coach([], false);
    mute.speech.unlock();
    mute.speech.say('Move closer');
    expect(mute.tones).toEqual(['unlock', 'tone']);
  });

  it('uses voices that arrive late, and the language of the moment', () => {
    const { synthesis, speech, tones } = coach([]);
    speech.unlock();
    synthesis.voices = [voice('en-US'), voice('zh_CN')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    speech.say('Move closer');
    speech.setLocale('zh-CN');
    speech.say('靠近一点');
    expect(synthesis.spoken.map(({ lang }) => lang)).toEqual(['en-US', 'zh_CN']);
    expect(tones).toEqual(['unlock']);
  });
});

describe('an engine that stays silent', () => {
  it('gives way to tones, at once for what is newest, until the voice is turned on again', async () => {
    const { synthesis, speech, timers, tones } = coach();
    synthesis.isDead = true;
    speech.unlock();
    speech.say('one');
    speech.say('two', 'good');
    await timers.pass(START_LIMIT_MS - 1);
    expect(tones).toEqual(['unlock']);
    await timers.pass(1);
    expect(tones).toEqual(['unlock', 'tone']);
    // Any other setting was changed.
    speech.setMuted(false);
    speech.say('three');
    expect(tones).toEqual(['unlock', 'tone', 'tone']);
    expect(synthesis.log).toEqual(['(unlock)', 'one', '(cancel)']);
    synthesis.isDead = false;
    speech.setMuted(true);
    speech.setMuted(false);
    speech.say('four');
    expect(synthesis.log.at(-1)).toBe('four');
  });

  it('gives way to tones at once when it refuses', () => {
    const { synthesis, speech, tones } = coach();
    synthesis.isDead = true;
    speech.unlock();
    speech.say('one');
    synthesis.refuse('synthesis-failed');
    speech.say('two');
    expect(tones).toEqual(['unlock', 'tone', 'tone']);
  });

  it('is not taken for dead where the sentence was cut off, nor while a long one is spoken', async () => {
    const { synthesis, speech, timers, tones } = coach();
    speech.unlock();
    speech.say('one');
    await timers.pass(START_LIMIT_MS + 1);
    synthesis.finish();
    synthesis.isDead = true;
    speech.say('two');
    synthesis.refuse('interrupted');
    speech.say('three');
    expect(synthesis.log).toEqual(['(unlock)', 'one', 'two', 'three']);
    expect(tones).toEqual(['unlock']);
  });
});

describe('the note that follows the error', () => {
  it('is silent before a tap, while a sentence is said, and while muted', () => {
    const { synthesis, notes, speech } = coach();
    speech.sound(1);
    speech.unlock();
    speech.sound(2);
    speech.say('Move closer');
    speech.sound(3);
    synthesis.finish();
    speech.sound(4);
    speech.setMuted(true);
    speech.sound(5);
    speech.setMuted(false);
    speech.sound(6);
    expect(notes).toEqual(['unlock', 2, 4, 6]);
  });
});

describe('the choice of voice', () => {
  it('is Mandarin for Chinese, not Cantonese', () => {
    const voices = [voice('zh-HK'), voice('zh-TW'), voice('zh-CN'), voice('en-US')];
    expect(voiceFor(voices, 'zh-CN')?.lang).toBe('zh-CN');
    expect(voiceFor([voice('zh-HK'), voice('yue-HK')], 'zh-CN')).toBeNull();
    expect(voiceFor([voice('zh-HK'), voice('zh_TW')], 'zh-CN')?.lang).toBe('zh_TW');
    expect(voiceFor([voice('cmn-Hans-CN')], 'zh-CN')?.lang).toBe('cmn-Hans-CN');
  });

  it('is never one that sends the sentence over the network', () => {
    expect(voiceFor([voice('en-US', { localService: false })], 'en')).toBeNull();
  });

  it('is the person’s default among equals', () => {
    expect(voiceFor([voice('en-GB'), voice('en-US', { default: true })], 'en')?.lang).toBe('en-US');
  });
});
