import { expect, test } from 'vitest';
import { edgeNamedBy } from './direction-signs.tsx';

test.each([
  ['lift-top-edge', 'top'],
  ['lower-left-edge', 'left'],
  ['lift-bottom-edge', 'bottom'],
  ['lower-right-edge', 'right'],
])('%s marks the %s edge', (advice, edge) => {
  expect(edgeNamedBy(advice)).toBe(edge);
});

test.each(['hold-flat', 'turn-from-lamp', 'move-left'])('%s names no edge', (advice) => {
  expect(edgeNamedBy(advice)).toBeNull();
});
