import { expect, it } from 'vitest';
import { dayChecklist, dayGroups } from './day-checklist.ts';

it('has every thing once, and few enough for one printed page', () => {
  const items = dayGroups.flatMap((group) => [...dayChecklist[group]]);
  expect(new Set(items).size).toBe(items.length);
  expect(items.length).toBeLessThanOrEqual(24);
});
