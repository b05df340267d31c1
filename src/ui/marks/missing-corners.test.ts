import { describe, expect, it } from 'vitest';
import { missingCorners, signTowards } from './missing-corners.ts';

const corners = (right: number, bottom: number) => [
  { x: 0.3, y: 0.4 },
  { x: right, y: 0.4 },
  { x: right, y: bottom },
  { x: 0.3, y: bottom },
];

describe('the corners that the picture does not show', () => {
  it('are the ones outside the frame of a document that is cut off', () => {
    expect(missingCorners({ outline: corners(1.2, 0.6), cutOff: ['right'] })).toEqual([1, 2]);
    expect(missingCorners({ outline: corners(1.2, 1.1), cutOff: ['right', 'bottom'] })).toEqual([1, 2, 3]);
  });

  it('are none while the document is whole, or not there', () => {
    expect(missingCorners({ outline: corners(0.9, 0.6), cutOff: [] })).toEqual([]);
    expect(missingCorners({ outline: corners(1.003, 0.6), cutOff: ['right'] })).toEqual([]);
    expect(missingCorners({ outline: null, cutOff: [] })).toEqual([]);
  });
});

describe('the sign towards a corner', () => {
  const room = { x: 0, y: 100, width: 400, height: 500 };

  it('stands where the room ends, on the side where the corner is, and points at it', () => {
    expect(signTowards({ x: 460, y: 300 }, room)).toEqual({ x: 400, y: 300, turnDeg: 0 });
    expect(signTowards({ x: -50, y: 300 }, room)).toMatchObject({ x: 0, y: 300, turnDeg: 180 });
    expect(signTowards({ x: 200, y: 40 }, room)).toMatchObject({ x: 200, y: 100, turnDeg: -90 });
    const beyondBoth = signTowards({ x: 450, y: 650 }, room);
    expect(beyondBoth).toMatchObject({ x: 400, y: 600 });
    expect(beyondBoth.turnDeg).toBeCloseTo(45);
  });

  it('points outwards at a corner that can be seen', () => {
    expect(signTowards({ x: 380, y: 350 }, room)).toEqual({ x: 380, y: 350, turnDeg: 0 });
  });
});
