import { describe, expect, it } from 'vitest';
import type { Side } from '../core/document/outline.ts';
import type { Point } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';
import { leavingDirection } from './degradations/cut-off.ts';
import { drawScene, truthOfScene } from './draw-scene.ts';
import { linearLight } from './optics/srgb.ts';
import { randomSpec, type SceneWish } from './random-spec.ts';
import type { DegradationKind, SceneSpec } from './scene.ts';
import { degradationKinds } from './scene.ts';

const size = { width: 320, height: 240 };
const still = { noise: 0, jpegQuality: null, exposure: 1, fallOff: 1, warmth: 0 } as const;
const clean = (seed: number, wish: SceneWish = {}): SceneSpec =>
  randomSpec(seed, { size, specimen: 'identity-front', surface: 'plain-dark', fixed: still, ...wish });
const spoilt = (seed: number, kind: DegradationKind, strength: number): SceneSpec =>
  clean(seed, { degradations: { [kind]: strength } });

function grey({ data, width }: Raster, x: number, y: number): number {
  const at = (y * width + x) * 4;
  return (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
}

/** Light between pixels, in which edges are not shifted by the sRGB curve. */
function lightAt(picture: Raster, { x, y }: Point): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const light = (column: number, line: number): number => linearLight[Math.round(grey(picture, column, line))]!;
  const row = (line: number): number => light(left, line) * (1 - fx) + light(left + 1, line) * fx;
  return row(top) * (1 - fy) + row(top + 1) * fy;
}

/** How far beside the side a-b the picture turns from table to document, in pixels: the mean over the middle of the side. */
function edgeError(picture: Raster, a: Point, b: Point): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const inward = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const steps = 16;
  const reach = 2;
  let sum = 0;
  for (let n = 0; n < steps; n++) {
    const t = 0.25 + (0.5 * n) / steps;
    const levels = Array.from({ length: 16 * reach + 1 }, (_, k) => {
      const way = k / 8 - reach;
      return lightAt(picture, { x: a.x + (b.x - a.x) * t + inward.x * way, y: a.y + (b.y - a.y) * t + inward.y * way });
    });
    const [outside, inside] = [levels[0]!, levels.at(-1)!];
    sum += levels.findIndex((level) => level > (outside + inside) / 2) / 8 - reach;
  }
  return sum / steps;
}

const meanOf = (picture: Raster): number => picture.data.reduce((sum, level) => sum + level, 0) / picture.data.length;

function difference(a: Raster, b: Raster): number {
  return a.data.reduce((sum, level, at) => sum + Math.abs(level - b.data[at]!), 0) / a.data.length;
}

/** Mean step between neighbours along rows and columns: what blur of any kind takes away. */
function detail(picture: Raster): number {
  let sum = 0;
  for (let y = 1; y < picture.height; y++) {
    for (let x = 1; x < picture.width; x++) {
      const here = grey(picture, x, y);
      sum += Math.abs(here - grey(picture, x - 1, y)) + Math.abs(here - grey(picture, x, y - 1));
    }
  }
  return sum;
}

describe('drawScene', () => {
  it('gives the same bytes for the same spec', () => {
    const spec = randomSpec(41, { size, degradations: { glare: 0.5, covered: 0.6, motion: 0.5 } });
    const first = drawScene(spec);
    drawScene(randomSpec(42, { size }));
    const second = drawScene(JSON.parse(JSON.stringify(spec)) as SceneSpec);
    expect(second.pixels.data).toEqual(first.pixels.data);
    expect(second.truth).toEqual(first.truth);
  });

  it.each([
    [7, {}],
    [4, { pitchDeg: 20, yawDeg: -18 }],
    [5, { rollDeg: 140 }],
  ] as const)('draws the document exactly where its truth says (seed %i)', (seed, placement) => {
    // A sheet: the narrow side of a card is seen beside its tilted face. These seeds print no dark band along an edge.
    const { pixels, truth } = drawScene(clean(seed, { specimen: 'sheet', placement: { span: 0.6, ...placement } }));
    const corners = truth.corners!;
    for (let n = 0; n < 4; n++) {
      // A linear edge in sRGB levels lies a little outside of its middle in light.
      expect(Math.abs(edgeError(pixels, corners[n]!, corners[(n + 1) % 4]!))).toBeLessThan(0.3);
    }
  });

  it('mirrors the picture and its truth alike', () => {
    const spec = clean(6);
    const [plain, mirrored] = [drawScene(spec), drawScene({ ...spec, isMirrored: true })];
    const flipped = plain.truth.corners!.map(({ x, y }) => ({ x: size.width - 1 - x, y }));
    mirrored.truth.corners!.forEach(({ x, y }, n) => {
      expect(x).toBeCloseTo(flipped[n]!.x, 6);
      expect(y).toBeCloseTo(flipped[n]!.y, 6);
    });
    const [x, y] = [Math.round(plain.truth.corners![0].x) + 30, Math.round(plain.truth.corners![0].y) + 20];
    expect(Math.abs(grey(plain.pixels, x, y) - grey(mirrored.pixels, size.width - 1 - x, y))).toBeLessThan(2);
  });

  it.each(['glare', 'shadow', 'covered'] as const)('masks %s where the picture changes', (kind) => {
    for (const seed of [7, 8]) {
      const [without, { pixels, truth }] = [drawScene(clean(seed)), drawScene(spoilt(seed, kind, 0.9))];
      const mask = truth.masks[kind]!;
      const changes = { inside: [] as number[], outside: [] as number[], rim: [] as number[] };
      mask.share.forEach((share, cell) => {
        const u = ((cell % mask.columns) + 0.5) / mask.columns;
        const v = (Math.floor(cell / mask.columns) + 0.5) / mask.rows;
        const [a, b, c, d] = truth.corners!;
        // Flat enough here for a straight mean between the corners.
        const at = (p: 'x' | 'y') => (a[p] * (1 - u) + b[p] * u) * (1 - v) + (d[p] * (1 - u) + c[p] * u) * v;
        const [x, y] = [Math.round(at('x')), Math.round(at('y'))];
        const change = Math.abs(grey(pixels, x, y) - grey(without.pixels, x, y));
        changes[share === 255 ? 'inside' : share === 0 ? 'outside' : 'rim'].push(change);
      });
      const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean(changes.inside)).toBeGreaterThan(20);
      expect(mean(changes.inside)).toBeGreaterThan(3 * mean(changes.outside));
    }
  });

  it.each(['glare', 'shadow', 'covered', 'grey', 'screen'] as const)('spoils more with more %s', (kind) => {
    const without = drawScene(clean(9)).pixels;
    const effects = [0.3, 0.6, 1].map((strength) => difference(drawScene(spoilt(9, kind, strength)).pixels, without));
    expect(effects[0]).toBeGreaterThan(0.02);
    expect(effects[1]).toBeGreaterThan(effects[0]! * 1.15);
    expect(effects[2]).toBeGreaterThan(effects[1]! * 1.15);
  });

  it('takes detail with blur and motion, light with darkness, and gives light with brightness', () => {
    const along = (kind: DegradationKind, measure: (picture: Raster) => number): number[] =>
      [0, 0.3, 0.6, 1].map((strength) => measure(drawScene(spoilt(10, kind, strength)).pixels));
    const falls = (values: number[]): boolean => values.every((value, n) => n === 0 || value < values[n - 1]!);
    expect(falls(along('blur', detail))).toBe(true);
    expect(falls(along('motion', detail))).toBe(true);
    expect(falls(along('dark', meanOf))).toBe(true);
    expect(falls(along('bright', meanOf).reverse())).toBe(true);
  });

  it('tells how strong blur, motion and tilt are', () => {
    const truths = [0.3, 0.6, 1].map((strength) =>
      truthOfScene(clean(11, { degradations: { blur: strength, motion: strength, tilt: strength } })),
    );
    for (const key of ['blurPx', 'motionPx', 'tiltDeg'] as const) {
      expect(truths[0]![key]).toBeGreaterThan(0);
      expect(truths[1]![key]).toBeGreaterThan(truths[0]![key]);
      expect(truths[2]![key]).toBeGreaterThan(truths[1]![key]);
    }
    expect(truths[1]!.tiltDeg).toBeGreaterThan(23);
    expect(truths[1]!.cutOff).toEqual([]);
  });

  it('names the side over which the document is cut off', () => {
    const found = new Set<Side>();
    for (let seed = 0; seed < 40; seed++) {
      const { x, y } = leavingDirection(seed);
      if (Math.max(Math.abs(x), Math.abs(y)) < 0.99) continue;
      const expected: Side = Math.abs(x) > Math.abs(y) ? (x > 0 ? 'right' : 'left') : y > 0 ? 'bottom' : 'top';
      const { cutOff } = truthOfScene(clean(seed, { placement: { span: 0.5 }, degradations: { 'cut-off': 0.8 } }));
      expect(cutOff).toEqual([expected]);
      found.add(expected);
    }
    expect([...found].sort()).toEqual(['bottom', 'left', 'right', 'top']);
  });

  it('draws any size and bare tables without complaint', () => {
    const all = Object.fromEntries(degradationKinds.map((kind) => [kind, 1]));
    for (const [width, height] of [
      [1, 1],
      [1, 40],
      [64, 2],
      [17, 9],
    ] as const) {
      const { pixels } = drawScene(randomSpec(12, { size: { width, height }, degradations: all }));
      expect(pixels.data.length).toBe(width * height * 4);
    }
    const bare = drawScene(randomSpec(13, { size, specimen: null, degradations: all }));
    expect(bare.truth.corners).toBeNull();
    expect(bare.truth.masks).toEqual({});
  });
});
