import { describe, expect, it } from 'vitest';
import type { Quad } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import { type DocumentScene, documentScene, goodScene, withPixels } from './document-scene.ts';
import { type CheckId, type CheckReport, checksFor, inspectAll, reportOf } from './index.ts';
import { blurred, mirroredRaster, relit } from './scene-paint.ts';

/** Scenes are drawn pixel by pixel, and tests may share a slow machine. */
const patience = { timeout: 60_000 };

function findingOf(observation: Observation, id: CheckId): CheckReport {
  const check = checksFor(observation.subject).find((candidate) => candidate.id === id)!;
  return reportOf(id, check.inspect(observation));
}

function adviceOf(observation: Observation, id: CheckId): string {
  const finding = findingOf(observation, id);
  return finding.status === 'fail' ? finding.advice : finding.status;
}

function readingOf(observation: Observation, id: CheckId): number {
  return findingOf(observation, id).measure!.value;
}

/** How far a measure is outside its limits; 0 within. */
function lackOf({ measure }: CheckReport): number {
  const { value, min = -Infinity, max = Infinity } = measure!;
  return Math.max(0, min - value, value - max);
}

/** What a person does who obeys: the phone slides 6 mm, comes 10 mm nearer, or is levelled by 4 degrees. */
function obey(scene: DocumentScene, advice: string): DocumentScene {
  const moves: Record<string, Partial<DocumentScene>> = {
    'move-left': { x: scene.x - 6 },
    'move-right': { x: scene.x + 6 },
    'move-up': { y: scene.y - 6 },
    'move-down': { y: scene.y + 6 },
    'move-closer': { distance: scene.distance - 10 },
    'move-further': { distance: scene.distance + 10 },
    'lower-top-edge': { topRaisedDeg: scene.topRaisedDeg - 4 },
    'lower-bottom-edge': { topRaisedDeg: scene.topRaisedDeg + 4 },
    'lower-left-edge': { rightRaisedDeg: scene.rightRaisedDeg + 4 },
    'lower-right-edge': { rightRaisedDeg: scene.rightRaisedDeg - 4 },
  };
  return { ...scene, ...moves[advice] };
}

// Framing reads the outline alone.
const base: DocumentScene = { ...goodScene, isDrawn: false };

const good = documentScene();

describe('a good picture of a card', patience, () => {
  it('fails nothing, and passes everything that can be told', () => {
    const statuses = Object.fromEntries(
      inspectAll({ ...good, otherOutline: null }).map(({ check, status }) => [check, status]),
    );
    // The still decides about screens, and of cards nobody asks which way up they lie.
    expect(Object.entries(statuses).filter(([, status]) => status !== 'pass')).toEqual([
      ['right-way-up', 'unsure'],
      ['original', 'unsure'],
    ]);
  });

  it('is judged alike at other resolutions', () => {
    for (const factor of [0.8, 1.5]) {
      const scaled = documentScene({ width: 360 * factor, height: 480 * factor });
      expect(inspectAll(scaled).filter(({ status }) => status === 'fail')).toEqual([]);
    }
  });

  it('is unsure about everything but presence when there is no document', () => {
    const reports = inspectAll({ ...good, outline: null });
    expect(reports.filter(({ status }) => status === 'fail').map(({ check }) => check)).toEqual(['document-present']);
    expect(reports.filter(({ check, status }) => status === 'pass' && check !== 'steady')).toEqual([]);
  });

  it('doubts what the finder doubts', () => {
    expect(adviceOf({ ...good, outline: { ...good.outline!, confidence: 0.55 } }, 'document-present')).toBe('unsure');
  });

  it('never throws on a collapsed or wild outline', () => {
    const at = (x: number, y: number) => ({ x, y });
    const wild: Quad[] = [
      [at(5, 5), at(5, 5), at(5, 5), at(5, 5)],
      [at(0, 0), at(100, 0), at(200, 0), at(300, 0)],
      [at(Number.NaN, 0), at(1, 0), at(1, 1), at(0, 1)],
      [at(-1e6, -1e6), at(1e6, -1e6), at(1e6, 1e6), at(-1e6, 1e6)],
      [at(900, 900), at(1200, 900), at(1200, 1100), at(900, 1100)],
    ];
    for (const corners of wild) {
      expect(() => inspectAll({ ...good, outline: { ...good.outline!, corners } })).not.toThrow();
    }
  });
});

describe('directions for the phone', patience, () => {
  const badScenes: readonly (readonly [CheckId, Partial<DocumentScene>, string])[] = [
    ['corners-inside', { x: 26 }, 'move-left'],
    ['corners-inside', { x: -26 }, 'move-right'],
    ['corners-inside', { y: 70 }, 'move-up'],
    ['corners-inside', { y: -70 }, 'move-down'],
    ['corners-inside', { distance: 85 }, 'move-further'],
    ['margin-around', { x: 19, distance: 130 }, 'move-left'],
    ['margin-around', { x: -19, distance: 130 }, 'move-right'],
    ['margin-around', { y: 54 }, 'move-up'],
    ['margin-around', { y: -54 }, 'move-down'],
    ['margin-around', { distance: 90 }, 'move-further'],
    ['close-enough', { distance: 420 }, 'move-closer'],
    ['close-enough', { distance: 95, guide: { x: 30, y: 145, width: 300, height: 189 } }, 'move-further'],
    ['close-enough', { distance: 260, guide: { x: 30, y: 145, width: 300, height: 189 } }, 'move-closer'],
    ['facing-straight', { topRaisedDeg: 32, distance: 150, y: 90 }, 'lower-top-edge'],
    ['facing-straight', { topRaisedDeg: -32, distance: 150, y: -90 }, 'lower-bottom-edge'],
    ['facing-straight', { rightRaisedDeg: 32, distance: 170, x: -100 }, 'lower-right-edge'],
    ['facing-straight', { rightRaisedDeg: -32, distance: 170, x: 100 }, 'lower-left-edge'],
  ];

  it.each(badScenes)('%s at %j says %s, and obeying makes its measure better', (id, change, advice) => {
    const scene = { ...base, ...change };
    const before = findingOf(documentScene(scene), id);
    expect(adviceOf(documentScene(scene), id)).toBe(advice);
    const after = findingOf(documentScene(obey(scene, advice)), id);
    expect(lackOf(after)).toBeLessThan(lackOf(before));
  });

  it.each(badScenes)('%s at %j is cured by obeying often enough', (id, change) => {
    let scene: DocumentScene = { ...base, ...change };
    for (let step = 0; step < 40; step++) {
      const advice = adviceOf(documentScene(scene), id);
      if (advice === 'pass' || advice === 'unsure') return;
      scene = obey(scene, advice);
    }
    expect.unreachable(`${id} still says ${adviceOf(documentScene(scene), id)}`);
  });

  it('swaps left and right in a mirrored picture', () => {
    const seen = documentScene({ x: 26 });
    const width = seen.pixels.width - 1;
    const [tl, tr, br, bl] = seen.outline!.corners;
    const flip = ({ x, y }: { x: number; y: number }) => ({ x: width - x, y });
    const corners: Quad = [flip(tr), flip(tl), flip(bl), flip(br)];
    const mirrored = { ...seen, pixels: mirroredRaster(seen.pixels), outline: { ...seen.outline!, corners } };
    expect([adviceOf(seen, 'corners-inside'), adviceOf(mirrored, 'corners-inside')]).toEqual([
      'move-left',
      'move-right',
    ]);
  });

  it('believes the finder when it says that a side is cut off', () => {
    const cut = { ...good, outline: { ...good.outline!, cutOff: ['top'] as const } };
    expect(adviceOf(cut, 'corners-inside')).toBe('move-up');
  });
});

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

  it('in the middle asks to turn from the lamp', () => {
    expect(adviceOf(documentScene({ light: 0.5, lamp: { x: 0, y: 0 } }), 'no-glare')).toBe('turn-from-lamp');
  });

  it('is never cured by a second lamp image', () => {
    const one = documentScene({ light: 0.5, lamp: lampAt.left });
    const other = documentScene({ light: 0.5, lamp: lampAt.right });
    const both = Uint8ClampedArray.from(one.pixels.data, (level, i) => Math.max(level, other.pixels.data[i]!));
    expect(findingOf(withPixels(one, { ...one.pixels, data: both }), 'no-glare').status).toBe('fail');
  });

  it('is not seen in print, nor in overexposed paper', () => {
    expect(adviceOf(documentScene({ light: 0.9 }), 'no-glare')).toBe('pass');
    expect(findingOf(documentScene({ light: 3 }), 'no-glare').status).not.toBe('fail');
  });
});

describe('sharpness of the document', patience, () => {
  it('grows worse with blur until it fails, and stays failed', () => {
    const readings = [0, 0.6, 1.2, 1.8, 2.4, 3.8].map((blurPx) => findingOf(documentScene({ blurPx }), 'sharp'));
    expect(readings[0]!.status).toBe('pass');
    expect(readings.slice(3).map(({ status }) => status)).toEqual(['fail', 'fail', 'fail']);
    const values = readings.map(({ measure }) => measure!.value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it('does not call a card dim because it is blurred, nor blurred because it is dim', () => {
    expect(adviceOf(documentScene({ light: 0.3 }), 'sharp')).toBe('pass');
    expect(adviceOf(documentScene({ blurPx: 3 }), 'enough-light')).toBe('pass');
  });

  it('tells a hand that moved from a lens out of focus', () => {
    const { width, height, data } = good.pixels;
    const smeared = data.map((_, i) => {
      const x = (i >> 2) % width;
      const along = Array.from({ length: 9 }, (_, k) => Math.max(0, Math.min(width - 1, x + k - 4)) - x);
      return along.reduce((sum, dx) => sum + data[i + 4 * dx]!, 0) / along.length;
    });
    expect(adviceOf(withPixels(good, { width, height, data: smeared }), 'sharp')).toBe('hold-phone-still');
    expect(adviceOf(documentScene({ blurPx: 3 }), 'sharp')).toBe('hold-still-to-focus');
  });

  it('marks the half that is blurred', () => {
    const soft = blurred(good.pixels, 4).data;
    const { width, height, data } = good.pixels;
    const half = data.map((level, i) => ((i >> 2) % width > width / 2 ? soft[i]! : level));
    const { status, mark } = findingOf(withPixels(good, { width, height, data: half }), 'sharp');
    expect(status).toBe('fail');
    const strengthOf = (isRight: boolean) =>
      mark!.strength.reduce((sum, s, cell) => sum + (cell % mark!.columns >= mark!.columns / 2 === isRight ? s : 0), 0);
    expect(strengthOf(true)).toBeGreaterThan(3 * strengthOf(false));
  });

  it('cannot tell on a blank sheet', () => {
    const blank = { ...good.pixels, data: good.pixels.data.slice().fill(200) };
    expect(findingOf(withPixels(good, blank), 'sharp').status).toBe('unsure');
    expect(findingOf(withPixels(good, blurred(blank, 3)), 'sharp').status).toBe('unsure');
  });

  it('asks to hold still above a speed and cannot tell without one', () => {
    expect(adviceOf(documentScene({ speedRatioPerS: 0.5 }), 'steady')).toBe('hold-still');
    expect(adviceOf(documentScene({ speedRatioPerS: 0.02 }), 'steady')).toBe('pass');
    expect(adviceOf(documentScene({ speedRatioPerS: null }), 'steady')).toBe('unsure');
  });
});

describe('one-document', () => {
  it('refuses a second document, and is unsure where nobody looked for one', () => {
    expect(adviceOf({ ...good, otherOutline: good.outline }, 'one-document')).toBe('leave-one-document');
    expect(adviceOf({ ...good, otherOutline: null }, 'one-document')).toBe('pass');
    expect(adviceOf(good, 'one-document')).toBe('unsure');
  });
});

describe('size and kind', patience, () => {
  it('asks for enough dots per inch on a still, not on a live frame', () => {
    const scene = { distance: 200, source: 'still' } as const;
    const coarse = { ...documentScene(scene), fullSize: { width: 360, height: 480 } };
    expect(adviceOf(coarse, 'close-enough')).toBe('move-closer');
    expect(findingOf(coarse, 'close-enough').measure!.unit).toBe('dpi');
    expect(adviceOf(documentScene({ distance: 200 }), 'close-enough')).toBe('pass');
  });

  it('is unsure between what some readers need and what all are at ease with', () => {
    const seen = documentScene({ distance: 140, source: 'still' });
    const factor = (dpi: number) => dpi / ((25.4 * 0.77 * 480) / 140);
    const at = (dpi: number) => ({ ...seen, fullSize: { width: 360 * factor(dpi), height: 480 * factor(dpi) } });
    expect(findingOf(at(190), 'close-enough').status).toBe('unsure');
    expect(findingOf(at(240), 'close-enough').status).toBe('pass');
  });

  it('does not advise a move that cannot help: a coarse camera that the card fills', () => {
    const coarse = {
      ...documentScene({ width: 240, height: 320, distance: 100, source: 'still' }),
      fullSize: { width: 240, height: 320 },
    };
    expect(findingOf(coarse, 'close-enough').status).toBe('unsure');
  });

  it('passes the chosen kind, refuses another and a strip, and says unsure where proportions are near', () => {
    expect(adviceOf(documentScene({ topRaisedDeg: 12 }), 'right-kind')).toBe('pass');
    const page = documentScene({ format: 'id-3', chosenFormat: 'id-1', distance: 190, topRaisedDeg: 10 });
    expect(adviceOf(page, 'right-kind')).toBe('show-chosen-kind');
    expect(adviceOf({ ...page, chosenFormat: 'id-3' }, 'right-kind')).toBe('pass');
    expect(adviceOf(documentScene({ chosenFormat: 'id-3', topRaisedDeg: 10 }), 'right-kind')).toBe('show-chosen-kind');
    const at = (x: number, y: number) => ({ x, y });
    const between: Quad = [at(45, 150), at(315, 150), at(315, 330), at(45, 330)];
    expect(adviceOf({ ...good, outline: { ...good.outline!, corners: between } }, 'right-kind')).toBe('unsure');
    const strip: Quad = [at(45, 195), at(315, 195), at(315, 285), at(45, 285)];
    expect(adviceOf({ ...good, outline: { ...good.outline!, corners: strip } }, 'right-kind')).toBe('show-chosen-kind');
    expect(adviceOf({ ...good, chosenFormat: null }, 'right-kind')).toBe('unsure');
  });
});

describe('colour and table', () => {
  const grey = (change: Partial<DocumentScene>) => {
    const seen = documentScene(change);
    const { width, height, data } = seen.pixels;
    // A lamp's tint over a grey copy: the same for every pixel.
    const tint = [1, 0.93, 0.8];
    const tinted = data.map((_, i) => {
      const first = i - (i % 4);
      return i % 4 === 3 ? 255 : 0.35 * (data[first]! + data[first + 1]! + data[first + 2]!) * tint[i % 4]!;
    });
    return withPixels(seen, { width, height, data: tinted });
  };

  it('tells a grey copy under a warm lamp from a card in colour under the same lamp', () => {
    expect(adviceOf(grey({}), 'in-colour')).toBe('show-colour-original');
    expect(adviceOf(documentScene({}), 'in-colour')).toBe('pass');
  });

  it('does not ask colour of a sheet, nor of what is too dark to have any', () => {
    expect(adviceOf(grey({ chosenFormat: 'sheet' }), 'in-colour')).toBe('unsure');
    expect(adviceOf(grey({ chosenFormat: null }), 'in-colour')).toBe('show-colour-original');
    expect(adviceOf(grey({ light: 0.05 }), 'in-colour')).toBe('unsure');
  });

  it('asks for a plain table only among things that lie about', () => {
    const seen = documentScene();
    const { width, height, data } = seen.pixels;
    const isInside = (x: number, y: number) => x > 50 && x < 310 && y > 150 && y < 330;
    const striped = data.map((level, i) => {
      const x = (i >> 2) % width;
      const y = Math.floor((i >> 2) / width);
      return i % 4 === 3 || isInside(x, y) || Math.floor((x + y) / 12) % 2 ? level : 160;
    });
    expect(adviceOf(withPixels(seen, { width, height, data: striped }), 'plain-background')).toBe('use-plain-table');
    expect(adviceOf(seen, 'plain-background')).toBe('pass');
  });
});
