import { describe, expect, it } from 'vitest';
import { FakeStorage } from './fakes/fake-camera.ts';
import { keepSettings, loadSettings, localeFor } from './settings.ts';

const defaults = { locale: 'en', theme: 'system', hand: 'right', muted: false, keepPictures: '7-days' };
const refusing = {
  getItem: () => {
    throw new DOMException('no', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('settings', () => {
  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh-Hans-SG'], 'zh-CN'],
    [['fr-FR', 'zh'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr-FR'], 'en'],
    [[], 'en'],
  ])('speak, to a browser that wants %j, %s', (languages, locale) => {
    expect(localeFor(languages)).toBe(locale);
  });

  it('come back as they were kept', () => {
    const storage = new FakeStorage();
    const chosen = { locale: 'zh-CN', theme: 'dark', hand: 'left', muted: true, keepPictures: 'forever' } as const;
    expect(keepSettings(chosen, { storage, languages: [] })).toBe(true);
    expect(loadSettings({ storage, languages: ['en'] })).toEqual(chosen);
  });

  it.each(['', 'null', '[1]', '{"locale":', '{"locale":"xx","theme":3,"hand":null,"muted":"yes"}'])(
    'fall back to defaults when %j was kept',
    (text) => {
      const storage = new FakeStorage();
      storage.setItem('dry-run.settings', text);
      expect(loadSettings({ storage, languages: ['en'] })).toEqual(defaults);
    },
  );

  it('keep the good fields beside a damaged one', () => {
    const storage = new FakeStorage();
    storage.setItem('dry-run.settings', '{"locale":"zh-CN","theme":"sepia","muted":true}');
    expect(loadSettings({ storage, languages: ['en'] })).toEqual({ ...defaults, locale: 'zh-CN', muted: true });
  });

  it('do without storage, and say that nothing was kept', () => {
    expect(loadSettings({ storage: null, languages: ['en'] })).toEqual(defaults);
    expect(loadSettings({ storage: refusing, languages: ['en'] })).toEqual(defaults);
    const settings = loadSettings({ storage: null, languages: [] });
    expect(keepSettings(settings, { storage: refusing, languages: [] })).toBe(false);
    expect(keepSettings(settings, { storage: null, languages: [] })).toBe(false);
  });
});
