import { describe, expect, it } from 'vitest';
import { exerciseIds, exerciseOf } from './exercises.ts';
import { guideFor, guideInFrame, heldGuideFor, pointInView, visiblePart } from './guide.ts';

const views = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];
const frame = { width: 1080, height: 1920 };

describe('the guide', () => {
  it('has the real proportions of the document', () => {
    for (const view of views) {
      const card = guideFor('id-card-front', view);
      const passport = guideFor('passport', view);
      expect(card.width / card.height).toBeCloseTo(1.586, 3);
      expect(passport.width / passport.height).toBeCloseTo(1.42, 2);
    }
  });

  it('takes 90 % of the width of an upright phone', () => {
    expect(guideFor('id-card-front', views[0]!).width).toBeCloseTo(0.9 * 390);
  });

  it('asks a close-up nearer by a larger oval where the screen has room', () => {
    for (const view of views) {
      const [selfie, closeUp] = [guideFor('selfie', view), guideFor('selfie-close-up', view)];
      expect(closeUp.height).toBeGreaterThanOrEqual(selfie.height);
      expect(closeUp.width / closeUp.height).toBeCloseTo(selfie.width / selfie.height, 3);
    }
    expect(guideFor('selfie-close-up', views[0]!).width).toBeCloseTo(0.9 * 390);
    const low = { width: 360, height: 640 };
    expect(guideFor('selfie-close-up', low).height / guideFor('selfie', low).height).toBeGreaterThan(1.1);
  });

  it('draws an oval between 1.35 and 1.618 high', () => {
    for (const view of views) {
      const { width, height } = guideFor('selfie', view);
      expect(height / width).toBeGreaterThanOrEqual(1.35);
      expect(height / width).toBeLessThanOrEqual(1.618);
    }
  });

  it('lies inside every view, centred from left to right, clear of the words above it', () => {
    for (const exercise of exerciseIds) {
      for (const view of views) {
        const guide = guideFor(exercise, view);
        expect(guide.x + guide.width / 2).toBeCloseTo(view.width / 2);
        expect(guide.y).toBeGreaterThanOrEqual(view.width > view.height ? 84 : 150);
        expect(guide.y + guide.height).toBeLessThanOrEqual(view.height);
        // An oval above a held document shares the room with it.
        const least = { document: 200, face: 150, 'face-with-document': 90 }[exerciseOf(exercise).subject];
        expect(guide.width).toBeGreaterThan(least);
      }
    }
  });

  it('keeps the held document below the oval, and both inside', () => {
    for (const view of views) {
      const oval = guideFor('selfie-with-document', view);
      const held = heldGuideFor('selfie-with-document', view)!;
      expect(held.y).toBeGreaterThan(oval.y + oval.height);
      expect(held.y + held.height).toBeLessThanOrEqual(view.height);
      expect(held.width / held.height).toBeCloseTo(1.586, 3);
    }
    expect(heldGuideFor('selfie', views[0]!)).toBeNull();
  });

  it('stays inside a view that has hardly any room', () => {
    const guide = guideFor('selfie', { width: 200, height: 240 });
    expect(guide.y).toBeGreaterThanOrEqual(0);
    expect(guide.y + guide.height).toBeLessThanOrEqual(240);
  });
});

describe('the visible part of a frame', () => {
  it('fills the view with the middle of the frame and keeps its proportions', () => {
    const part = visiblePart(frame, { width: 390, height: 844 });
    expect(part.height).toBeCloseTo(1920);
    expect(part.width / part.height).toBeCloseTo(390 / 844);
    expect(part.x + part.width / 2).toBeCloseTo(540);
  });

  it('is the whole frame when the proportions agree', () => {
    expect(visiblePart(frame, { width: 540, height: 960 })).toEqual({ x: 0, y: 0, width: 1080, height: 1920 });
  });
});

describe('frame and view', () => {
  it('agree about the guide, mirrored or not', () => {
    for (const view of views) {
      for (const mirrored of [false, true]) {
        const drawn = guideFor('id-card-front', view);
        const seen = guideInFrame('id-card-front', frame, view, mirrored);
        const centre = { x: (seen.x + seen.width / 2) / frame.width, y: (seen.y + seen.height / 2) / frame.height };
        const shown = pointInView(centre, frame, view, mirrored);
        expect(shown.x).toBeCloseTo(drawn.x + drawn.width / 2);
        expect(shown.y).toBeCloseTo(drawn.y + drawn.height / 2);
      }
    }
  });

  it('swap left and right in a mirrored preview only', () => {
    const view = { width: 540, height: 960 };
    expect(pointInView({ x: 0.25, y: 0.5 }, frame, view, false)).toEqual({ x: 135, y: 480 });
    expect(pointInView({ x: 0.25, y: 0.5 }, frame, view, true)).toEqual({ x: 405, y: 480 });
  });
});
