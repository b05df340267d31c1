import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { darkSkin, type FaceScene, faceScene, paleSkin } from './face-scene.ts';
import { type CheckId, type CheckReport, checksFor, inspectAll, reportOf } from './index.ts';
import { relit } from './scene-paint.ts';

/** Scenes are drawn pixel by pixel, and tests may share a slow machine. */
const patience = { timeout: 60_000 };

function findingOf(observation: Observation, id: CheckId): CheckReport {
  const check = checksFor(observation.subject).find((candidate) => candidate.id === id)!;
  return reportOf(id, check.inspect(observation));
}

function adviceOf(change: Partial<FaceScene>, id: CheckId): string {
  const finding = findingOf(faceScene(change), id);
  return finding.status === 'fail' ? finding.advice : finding.status;
}

function readingOf(change: Partial<FaceScene>, id: CheckId): number {
  return findingOf(faceScene(change), id).measure!.value;
}

const straight = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
const guide = { x: 60, y: 90, width: 240, height: 300 };

describe('a good selfie', patience, () => {
  it.each([
    ['pale', paleSkin],
    ['dark', darkSkin],
  ] as const)('of %s skin fails nothing and passes everything that can be told', (_, skin) => {
    const reports = inspectAll(faceScene({ skin }));
    expect(reports.filter(({ status }) => status !== 'pass')).toEqual([]);
  });

  it('is judged alike at other resolutions', () => {
    for (const factor of [0.8, 1.5]) {
      const scaled = faceScene({
        width: 360 * factor,
        height: 480 * factor,
        middle: { x: 180 * factor, y: 200 * factor },
        eyeDistance: 68 * factor,
      });
      expect(inspectAll(scaled).filter(({ status }) => status === 'fail')).toEqual([]);
    }
  });

  it('is unsure about all the rest when no face is there, and about all when nobody looked', () => {
    const none = inspectAll(faceScene({ faces: 0 }));
    expect(none.filter(({ status }) => status === 'fail').map(({ check }) => check)).toEqual(['one-face']);
    const unseen = inspectAll({ ...faceScene(), faces: null, wearing: null, motion: null, flickerRatio: null });
    expect(unseen.filter(({ status }) => status !== 'unsure')).toEqual([]);
  });

  it('never throws on a broken mesh', () => {
    const seen = faceScene();
    const face = seen.faces![0]!;
    const nan = face.landmarks.map(() => ({ x: Number.NaN, y: Number.NaN }));
    const far = face.landmarks.map(({ x, y }) => ({ x: x + 1e5, y }));
    const point = face.landmarks.map(() => ({ x: 3, y: 3 }));
    for (const landmarks of [[], nan, far, point]) {
      const broken = { ...seen, faces: [{ ...face, landmarks, pose: null, expression: {} }] };
      expect(() => inspectAll(broken)).not.toThrow();
      expect(inspectAll(broken).filter(({ status }) => status === 'fail').length).toBeLessThan(6);
    }
  });
});

describe('presence', patience, () => {
  it('wants exactly one face', () => {
    expect(adviceOf({ faces: 0 }, 'one-face')).toBe('show-face');
    expect(adviceOf({ faces: 2 }, 'one-face')).toBe('be-alone');
  });

  it('overlooks a small picture on the wall', () => {
    const seen = faceScene();
    const face = seen.faces![0]!;
    const small = { ...face, box: { x: 0, y: 0, width: face.box.width / 4, height: face.box.height / 4 } };
    expect(findingOf({ ...seen, faces: [face, small] }, 'one-face').status).toBe('pass');
  });
});

describe('directions, by the own left and right', patience, () => {
  // The phone moves by 30 px worth of picture; a move to the own left is a move to the right of the picture.
  const follow: Record<string, { readonly x: number; readonly y: number }> = {
    'move-left': { x: -30, y: 0 },
    'move-right': { x: 30, y: 0 },
    'move-up': { x: 0, y: 30 },
    'move-down': { x: 0, y: -30 },
  };

  it.each([
    [{ x: 300, y: 202 }, 'move-left'],
    [{ x: 60, y: 202 }, 'move-right'],
    [{ x: 180, y: 45 }, 'move-up'],
    [{ x: 180, y: 375 }, 'move-down'],
  ])('a face at %j says %s, with and without an oval, and following helps', (middle, advice) => {
    for (const oval of [null, guide]) {
      expect(adviceOf({ middle, guide: oval }, 'face-centred')).toBe(advice);
      const moved = { x: middle.x + follow[advice]!.x, y: middle.y + follow[advice]!.y };
      const before = readingOf({ middle, guide: oval }, 'face-centred');
      expect(readingOf({ middle: moved, guide: oval }, 'face-centred')).toBeLessThan(before);
    }
  });

  it.each([
    [{ yawDeg: 25 }, 'turn-right'],
    [{ yawDeg: -25 }, 'turn-left'],
    [{ pitchDeg: 25 }, 'chin-down'],
    [{ pitchDeg: -25 }, 'chin-up'],
    [{ rollDeg: 18 }, 'straighten-to-right'],
    [{ rollDeg: -18 }, 'straighten-to-left'],
  ])('a head turned by %j says %s', (turn, advice) => {
    expect(adviceOf({ pose: { ...straight, ...turn } }, 'facing-camera')).toBe(advice);
  });

  it('corrects the axis that is furthest off first', () => {
    expect(adviceOf({ pose: { yawDeg: 18, pitchDeg: -30, rollDeg: 0 } }, 'facing-camera')).toBe('chin-up');
  });

  it('wants room for the shoulders', () => {
    expect(adviceOf({ middle: { x: 180, y: 322 } }, 'shoulders-visible')).toBe('show-shoulders');
    expect(readingOf({ middle: { x: 180, y: 225 } }, 'shoulders-visible')).toBeGreaterThan(
      readingOf({ middle: { x: 180, y: 322 } }, 'shoulders-visible'),
    );
  });
});

describe('expression', patience, () => {
  it('sees shut eyes and is unsure about half-shut ones', () => {
    expect(adviceOf({ lids: 0 }, 'eyes-open')).toBe('open-eyes');
    expect(adviceOf({ lids: 0.5 }, 'eyes-open')).toBe('unsure');
    expect(adviceOf({ lids: 0.2 }, 'eyes-open')).toBe('open-eyes');
  });

  it('sees one shut eye', () => {
    const seen = faceScene();
    const face = seen.faces![0]!;
    const winking = { ...face, expression: { ...face.expression, eyeBlinkLeft: 0.7 } };
    expect(findingOf({ ...seen, faces: [winking] }, 'eyes-open').status).toBe('fail');
  });

  it('does not judge the eyes of a turned head', () => {
    expect(adviceOf({ lids: 0, pose: { ...straight, yawDeg: 30 } }, 'eyes-open')).toBe('unsure');
  });

  it('tells a smile from an open mouth', () => {
    expect(adviceOf({ smile: 0.9 }, 'neutral-face')).toBe('relax-face');
    expect(adviceOf({ lipGap: 0.4 }, 'neutral-face')).toBe('close-mouth');
    expect(adviceOf({ lipGap: 0.06 }, 'neutral-face')).toBe('pass');
  });
});

describe('light on the face', patience, () => {
  it.each([
    ['pale', paleSkin],
    ['dark', darkSkin],
  ] as const)('says too dark of %s skin in little light and never takes it back', (_, skin) => {
    const lights = [0.8, 0.5, 0.25, 0.12, 0.06, 0.02, 0];
    const advices = lights.map((light) => adviceOf({ skin, leftLight: light, rightLight: light }, 'enough-light'));
    expect(advices.slice(0, 2)).toEqual(['pass', 'pass']);
    expect(advices.at(-1)).toBe('light-your-face');
    expect(advices.lastIndexOf('pass')).toBeLessThan(advices.indexOf('light-your-face'));
  });

  it('meters the face and not the wall', () => {
    const dim = { leftLight: 0.05, rightLight: 0.05 };
    expect(adviceOf({ ...dim, wall: 0.9 }, 'enough-light')).toBe('light-your-face');
    expect(adviceOf({ wall: 0.01 }, 'enough-light')).toBe('pass');
  });

  it('finds more light better', () => {
    const dim = faceScene({ leftLight: 0.06, rightLight: 0.06 });
    const lit = { ...dim, pixels: relit(dim.pixels, 3) };
    expect(findingOf(lit, 'enough-light').measure!.value).toBeGreaterThan(
      findingOf(dim, 'enough-light').measure!.value,
    );
  });

  it('says too bright when skin is clipped', () => {
    expect(adviceOf({ skin: paleSkin, leftLight: 4, rightLight: 4 }, 'not-too-bright')).toBe('leave-glaring-light');
  });

  it.each([
    ['pale', paleSkin],
    ['dark', darkSkin],
  ] as const)('sends %s skin towards the brighter side, and following helps', (_, skin) => {
    expect(adviceOf({ skin, leftLight: 0.9, rightLight: 0.08 }, 'even-light')).toBe('turn-to-light-left');
    expect(adviceOf({ skin, leftLight: 0.08, rightLight: 0.9 }, 'even-light')).toBe('turn-to-light-right');
    const turned = readingOf({ skin, leftLight: 0.8, rightLight: 0.2 }, 'even-light');
    expect(turned).toBeGreaterThan(readingOf({ skin, leftLight: 0.9, rightLight: 0.08 }, 'even-light'));
  });

  it('says backlit before a window, not before a white wall in the same light', () => {
    expect(adviceOf({ leftLight: 0.1, rightLight: 0.1, wall: 1 }, 'not-backlit')).toBe('turn-around');
    expect(adviceOf({ skin: darkSkin, wall: 0.8 * 0.85 }, 'not-backlit')).toBe('pass');
    expect(adviceOf({ skin: paleSkin, wall: 0.8 * 0.85 }, 'not-backlit')).toBe('pass');
  });

  it('has nothing to say about the room when the head fills the picture', () => {
    expect(adviceOf({ eyeDistance: 165, leftLight: 0.05, rightLight: 0.05, wall: 1 }, 'not-backlit')).toBe('unsure');
  });
});

describe('sharpness of the face', patience, () => {
  it('grows worse with blur until it fails', () => {
    const readings = [0, 0.7, 1.4, 2.7, 3.8].map((blurPx) => findingOf(faceScene({ blurPx }), 'sharp'));
    expect(readings.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'fail', 'fail']);
  });

  it('asks to hold still', () => {
    expect(adviceOf({ speedRatioPerS: 1 }, 'steady')).toBe('hold-still');
  });
});
