/** Plots of the demo camera that follow the coach: who is filmed, and what is wrong at first. */
import type { HeedingPlot } from './heeding.ts';
import { goodHolding, type HoldingParams } from './held/params.ts';
import { neutralSitter, type SitterParams } from './sitter/params.ts';

/** No card yet, then a small one, over the chin, under the whole hand: one after the other. */
export function holdingPlot(skinTone = 5): HeedingPlot<HoldingParams> {
  const { sitter, card } = goodHolding;
  return {
    good: { sitter: { ...sitter, skinTone }, card },
    faults: [
      { name: 'no-card', heeds: ['document-held'], change: { card: { ...card, yRatio: 1.6 } } },
      {
        name: 'too-far',
        heeds: ['document-near'],
        change: { card: { ...card, distanceCm: 42, yRatio: 0.68 } },
        follows: 'no-card',
      },
      {
        name: 'over-face',
        heeds: ['document-off-face'],
        change: { card: { ...card, yRatio: 0.48 } },
        follows: 'too-far',
      },
      {
        name: 'covered',
        heeds: ['document-held-free'],
        change: { card: { ...card, thumbRatio: 0.85 } },
        follows: 'over-face',
      },
    ],
  };
}

/** Everything at once: too far away, beside the oval, in glasses and a cap, in a dim and busy room. */
export function hardStartPlot(skinTone = 5): HeedingPlot<SitterParams> {
  const good: SitterParams = { ...neutralSitter, skinTone };
  const dim = { ...good.light, key: 0.07, ambient: 0.05 };
  return {
    good,
    faults: [
      { name: 'too-far', heeds: ['face-distance'], change: { distanceCm: 85 } },
      { name: 'off-centre', heeds: ['face-centred'], change: { xRatio: 0.77 } },
      {
        name: 'glasses',
        heeds: ['glasses-off'],
        change: { glasses: { frame: 'thick', lens: 'clear', reflection: 0 } },
      },
      { name: 'cap', heeds: ['hat-off'], change: { headwear: 'cap' } },
      { name: 'dim', heeds: ['enough-light'], change: { light: dim, noise: 3 } },
      {
        name: 'busy-room',
        heeds: ['plain-background'],
        change: { background: { ...good.background, kind: 'shelves' } },
      },
    ],
  };
}
