import { expect, it } from 'vitest';
import { describeBrowser } from './browser-facts.ts';

const apple = 'Mozilla/5.0 (iPhone; CPU iPhone OS';
const webkit = 'like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${apple} 17_4_1 ${webkit} Version/17.4.1 Mobile/15E148 Safari/604.1`, 5, 'Safari', 'webkit', 17, 'iOS 17.4'],
  [`${apple} 18_6 ${webkit} Version/26.0 Mobile/15E148 Safari/604.1`, 5, 'Safari', 'webkit', 26, 'iOS 18.6'],
  [`${apple} 16_1 ${webkit} CriOS/130.0.0.0 Mobile/15E148 Safari/604.1`, 5, 'Chrome', 'webkit', 16, 'iOS 16.1'],
  [`${apple} 17_0 ${webkit} Mobile/15E148`, 5, null, 'webkit', 17, 'iOS 17.0'],
  [`${android} Chrome/131.0.0.0 Mobile Safari/537.36`, 5, 'Chrome', 'chromium', 131, 'Android 10'],
  [
    `${android} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    5,
    'Samsung Internet',
    'chromium',
    125,
    'Android 10',
  ],
  ['Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0', 5, 'Firefox', 'gecko', 133, 'Android 14'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    0,
    'Edge',
    'chromium',
    131,
    'Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    0,
    'Safari',
    'webkit',
    18,
    'macOS',
  ],
  ['something else', 0, null, 'other', null, null],
] as const)('%s', (userAgent, maxTouchPoints, name, engine, version, system) => {
  expect(describeBrowser({ userAgent, maxTouchPoints })).toEqual({ name, engine, version, system, model: null });
});

it('believes what the browser itself tells of system and model', () => {
  const told = { platform: 'Android', platformVersion: '15.0.0', model: 'Pixel 8' };
  const facts = describeBrowser({
    userAgent: `${android} Chrome/131.0.0.0 Mobile Safari/537.36`,
    maxTouchPoints: 5,
    told,
  });
  expect(facts).toMatchObject({ system: 'Android 15', model: 'Pixel 8' });
});
