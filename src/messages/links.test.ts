import { expect, it } from 'vitest';
import { linkMessages } from './links.ts';

it('calls no address harmless', () => {
  const { en, 'zh-CN': zh } = linkMessages;
  expect(JSON.stringify(en)).not.toMatch(/\b(safe|secure|harmless|trusted|trustworthy|genuine)\b/i);
  expect(JSON.stringify(zh)).not.toMatch(/安全|可信|放心|正品/);
});
