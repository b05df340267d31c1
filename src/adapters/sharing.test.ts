import { expect, it } from 'vitest';
import { canShareFile, shareFile } from './sharing.ts';

const file = new File(['x'], 'x.jpg', { type: 'image/jpeg' });
const refuse = (name: string) => async () => {
  throw new DOMException('no', name);
};

it('shares files only where the browser says that it takes them', () => {
  expect(canShareFile(file, {})).toBe(false);
  expect(canShareFile(file, { share: async () => {} })).toBe(false);
  expect(canShareFile(file, { share: async () => {}, canShare: () => false })).toBe(false);
  expect(canShareFile(file, { share: async () => {}, canShare: ({ files = [] } = {}) => files[0] === file })).toBe(
    true,
  );
  const broken = () => {
    throw new TypeError('old');
  };
  expect(canShareFile(file, { share: async () => {}, canShare: broken })).toBe(false);
});

it('tells a change of mind from a refusal', async () => {
  expect(await shareFile(file, { share: async () => {} })).toBe('shared');
  expect(await shareFile(file, { share: refuse('AbortError') })).toBe('dismissed');
  expect(await shareFile(file, { share: refuse('NotAllowedError') })).toBe('refused');
});
