import { describe, expect, it } from 'vitest';
import {
  clampView,
  type Frame,
  MOST_ZOOM,
  panBy,
  toPicture,
  toStage,
  viewOf,
  visiblePart,
  wholeView,
  zoomAt,
} from './view.ts';

const frame: Frame = { picture: { width: 4000, height: 3000 }, stage: { width: 400, height: 600 } };
const whole = wholeView(frame);

describe('a view of a picture', () => {
  it('begins with the whole picture', () => {
    expect(visiblePart(whole, frame)).toEqual({ x: 0, y: 0, width: 4000, height: 3000 });
  });

  it('keeps what lies under the fingers where it is while it zooms', () => {
    const at = { x: 130, y: 300 };
    const before = toPicture(at, whole, frame);
    const closer = zoomAt(whole, 4, at, frame);
    expect(closer.zoom).toBe(4);
    expect(toPicture(at, closer, frame).x).toBeCloseTo(before.x, 6);
    expect(toStage(before, closer, frame).x).toBeCloseTo(at.x, 6);
  });

  it('zooms to eight times and no further, and never below the whole', () => {
    expect(zoomAt(whole, 100, { x: 0, y: 0 }, frame).zoom).toBe(MOST_ZOOM);
    expect(zoomAt(whole, 0.01, { x: 0, y: 0 }, frame)).toEqual(whole);
  });

  it('cannot be moved off the picture', () => {
    const closer = zoomAt(whole, 8, { x: 200, y: 300 }, frame);
    const corner = panBy(closer, 1e6, 1e6, frame);
    expect(visiblePart(corner, frame)).toMatchObject({ x: 0, y: 0 });
    const other = visiblePart(panBy(closer, -1e6, -1e6, frame), frame);
    expect(other.x + other.width).toBe(4000);
    expect(other.y + other.height).toBe(3000);
  });

  it('shows a part as large as it fits', () => {
    const part = { x: 1000, y: 1000, width: 1000, height: 500 };
    const seen = visiblePart(viewOf(part, frame), frame);
    expect(seen.x).toBeLessThanOrEqual(part.x);
    expect(seen.x + seen.width).toBeGreaterThanOrEqual(part.x + part.width);
    expect(seen.width).toBeLessThan(1.2 * part.width);
  });

  it('stays sound on a stage that has no size yet or a picture of one pixel', () => {
    const tiny: Frame = { picture: { width: 1, height: 1 }, stage: { width: 400, height: 600 } };
    expect(visiblePart(clampView({ centre: { x: 9, y: 9 }, zoom: 5 }, tiny), tiny)).toEqual({
      x: 0,
      y: 0,
      width: 1,
      height: 1,
    });
  });
});
