import { describe, expect, it } from 'vitest';
import { documentZones } from '../measures/document-zones.ts';
import { documentScene, withPixels } from './document-scene.ts';
import { relit } from './scene-paint.ts';
import { adviceOf, findingOf, patience, readingOf } from './scene-verdicts.ts';

describe('light on the document', patience, () => {
  it('says too dark below a level and never takes it back when it grows darker', () => {
    const advices = [0.75, 0.4, 0.2, 0.1, 0.05, 0.01, 0].map((light) =>
      adviceOf(documentScene({ light }), 'enough-light'),
    );
    expect(advices[0]).toBe('pass');
    expect(advices.at(-1)).toBe('find-light');
    expect(advices.lastIndexOf('pass')).toBeLessThan(advices.indexOf('find-light'));
  });

  it('finds more light better', () => {
    const dim = documentScene({ light: 0.08 });
    expect(readingOf(withPixels(dim, relit(dim.pixels, 2)), 'enough-light')).toBeGreaterThan(
      readingOf(dim, 'enough-light'),
    );
  });

  it('says too bright when paper is clipped, and less so with less light', () => {
    const glaring = documentScene({ light: 3 });
    expect(adviceOf(glaring, 'not-too-bright')).toBe('soften-light');
    expect(readingOf(documentScene({ light: 1.3 }), 'not-too-bright')).toBeLessThan(
      readingOf(glaring, 'not-too-bright'),
    );
    expect(adviceOf(documentScene({ light: 0.75 }), 'not-too-bright')).toBe('pass');
  });

  it('says from which side the light comes when it falls off across the card', () => {
    expect(adviceOf(documentScene({ fallOff: 5 }), 'even-light')).toBe('turn-from-light-left');
    expect(adviceOf(documentScene({ fallOff: 1 / 5, light: 0.15 }), 'even-light')).toBe('turn-from-light-right');
    expect(adviceOf(documentScene({ fallOff: 1.3 }), 'even-light')).toBe('pass');
  });

  it('asks more evenness of a sheet, which has no portrait to be taken for shade', () => {
    const lit = { fallOff: 3.4, light: 0.6, format: 'sheet', distance: 420 } as const;
    expect(adviceOf(documentScene({ ...lit, chosenFormat: 'sheet' }), 'even-light')).toBe('turn-from-light-left');
    expect(adviceOf(documentScene({ ...lit, chosenFormat: 'id-3' }), 'even-light')).toBe('pass');
  });
});

describe('the mirror image of a lamp', patience, () => {
  const lampAt = { top: { x: 0, y: -75 }, bottom: { x: 0, y: 75 }, left: { x: -130, y: 0 }, right: { x: 130, y: 0 } };
  const lift = {
    top: { cardTopLiftedDeg: 4 },
    bottom: { cardTopLiftedDeg: -4 },
    left: { cardRightLiftedDeg: -4 },
    right: { cardRightLiftedDeg: 4 },
  };

  it.each(['top', 'bottom', 'left', 'right'] as const)(
    'at the %s asks to lift that edge, which drives it out',
    (side) => {
      const scene = { light: 0.5, lamp: lampAt[side] };
      const seen = documentScene(scene);
      expect(adviceOf(seen, 'no-glare')).toBe(`lift-${side}-edge`);
      const lifted = documentScene({ ...scene, ...lift[side] });
      expect(readingOf(lifted, 'no-glare')).toBeLessThan(readingOf(seen, 'no-glare') * 0.7);
      const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;
      const wrong = documentScene({ ...scene, ...lift[opposite[side]] });
      expect(readingOf(wrong, 'no-glare')).toBeGreaterThan(readingOf(lifted, 'no-glare'));
    },
  );

  it('marks where it lies and says what it hides', () => {
    const finding = findingOf(
      documentScene({ light: 0.5, lamp: { x: 130, y: 0 }, width: 720, height: 960 }),
      'no-glare',
    );
    const { columns, strength } = finding.mark!;
    const spoilt = [...strength.keys()].filter((cell) => strength[cell]! > 128);
    expect(spoilt.length).toBeGreaterThan(4);
    expect(spoilt.every((cell) => cell % columns >= columns / 2)).toBe(true);
    expect(finding.zone).toBe('text');
  });

  it('hides no portrait on a sheet, where none is looked for', () => {
    const seenAs = (chosenFormat: 'id-3' | 'sheet') =>
      documentZones(documentScene({ width: 720, height: 960, format: 'id-3', chosenFormat }))!;
    expect(seenAs('id-3').portrait).toContain(1);
    expect(seenAs('sheet').portrait).not.toContain(1);
  });

  it('in the middle asks to turn from the lamp', () => {
    expect(adviceOf(documentScene({ light: 0.5, lamp: { x: 0, y: 0 } }), 'no-glare')).toBe('turn-from-lamp');
  });

  it('is never cured by a second lamp image', () => {
    const one = documentScene({ light: 0.5, lamp: lampAt.left });
    const other = documentScene({ light: 0.5, lamp: lampAt.right });
    const both = Uint8ClampedArray.from(one.pixels.data, (level, i) => Math.max(level, other.pixels.data[i]!));
    expect(findingOf(withPixels(one, { ...one.pixels, data: both }), 'no-glare').status).toBe('fail');
  });

  it('is told from the white behind a portrait, which shades off but never clips', () => {
    const seen = documentScene({ light: 0.5, width: 720, height: 960 });
    const bump = (level: number) => {
      const { width, height, data } = seen.pixels;
      const lit = data.map((old, i) => {
        if (i % 4 === 3) return old;
        const fromMiddle = Math.hypot(((i >> 2) % width) - width / 2, Math.floor((i >> 2) / width) - height / 2);
        return Math.max(old, level - Math.max(0, fromMiddle - 40) * 1.5);
      });
      return adviceOf(withPixels(seen, { width, height, data: lit }), 'no-glare');
    };
    expect(bump(255)).toBe('turn-from-lamp');
    expect(bump(235)).toBe('pass');
  });

  it('is not seen in print, nor in overexposed paper', () => {
    expect(adviceOf(documentScene({ light: 0.9 }), 'no-glare')).toBe('pass');
    expect(findingOf(documentScene({ light: 3 }), 'no-glare').status).not.toBe('fail');
  });
});
