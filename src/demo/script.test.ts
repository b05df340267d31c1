import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../core/geometry.ts';
import { documentScript, faceScript, goodFromMs, type Script, sceneAt } from './script.ts';
import { specimenKinds } from './table/params.ts';
import { documentCorners } from './table/perspective.ts';
import { tableTruth } from './table/truth.ts';
import { heldByNeck, heldInHand } from './tremor.ts';

function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbers) : [];
}

const scripts: [string, Script<unknown>][] = [
  ['document', documentScript('identity-front')],
  ['face', faceScript()],
];

describe.each(scripts)('the plot of the %s', (_, script) => {
  it('shows at least five mistakes, each for two seconds, and is good early enough to capture within 25 s', () => {
    expect(script.steps.length).toBeGreaterThanOrEqual(6);
    for (const step of script.steps.slice(0, -1)) expect(step.holdMs).toBeGreaterThanOrEqual(2000);
    expect(goodFromMs(script)).toBeLessThan(21_000);
  });

  it('stays good for good', () => {
    const last = script.steps.at(-1)!;
    for (const laterMs of [700, 5000, 3_600_000]) {
      expect(sceneAt(script, goodFromMs(script) + laterMs)).toMatchObject({ name: 'good', params: last.params });
    }
  });

  it('moves without jumps', () => {
    const last = numbers(script.steps.at(-1)!.params);
    const ranges = last.map((value, i) =>
      Math.max(...script.steps.map(({ params }) => Math.abs(numbers(params)[i]! - value))),
    );
    let worst = 0;
    let before = numbers(sceneAt(script, 0).params);
    for (let atMs = 20; atMs < goodFromMs(script) + 1000; atMs += 20) {
      const now = numbers(sceneAt(script, atMs).params);
      now.forEach((value, i) => {
        worst = Math.max(worst, Math.abs(value - before[i]!) / (ranges[i]! || 1));
      });
      before = now;
    }
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(0.1);
  });
});

describe('the document of the plot', () => {
  it('is whole and well inside the picture in the end, for every specimen', () => {
    for (const specimen of specimenKinds) {
      const params = sceneAt(documentScript(specimen), 60_000).params;
      expect(tableTruth(params, 720, 1280).whole).toBe(true);
    }
  });

  it('is cut off when it is said to be', () => {
    const step = documentScript('passport').steps.find(({ name }) => name === 'cut-off')!;
    expect(tableTruth(step.params, 720, 1280).whole).toBe(false);
  });
});

describe('tremor', () => {
  it('moves a document by less than 1.5 % of its diagonal a second', () => {
    const params = sceneAt(documentScript('identity-front'), 60_000).params;
    let worst = 0;
    for (let atMs = 0; atMs < 8000; atMs += 50) {
      const [a, b] = [atMs, atMs + 50].map((ms) => documentCorners(heldInHand(params, ms), 720, 1280)) as [
        never,
        never,
      ];
      const diagonal = distanceBetween(a[0], a[2]);
      worst = Math.max(worst, (distanceBetween(a[0], b[0]) / diagonal) * 20);
    }
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(0.015);
  });

  it('turns the head by less than a degree', () => {
    const params = sceneAt(faceScript(), 60_000).params;
    for (let atMs = 0; atMs < 8000; atMs += 50) {
      expect(Math.abs(heldByNeck(params, atMs).pose.yawDeg)).toBeLessThan(1);
    }
  });
});
