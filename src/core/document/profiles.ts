import type { Edges } from './edges.ts';
import { type KeptLines, lineLimit } from './lines.ts';
import { colourOffset } from './packed.ts';
import { traceLength } from './trace.ts';
import { reach } from './vote.ts';

/** The four borders of the picture stand in for sides that lie outside it. */
export const borderCount = 4;
export const profileLimit = lineLimit + borderCount;
export const profileLength = 2 * reach + 2;

/** Distance from a line, in working pixels, at which the colours beside it are read: clear of blur and of a worn rim. */
const besideBy = 4;

/**
 * Running sums along each line, so that any stretch of it is judged in constant time: `edge[k * profileLength + t]` is the
 * sum over the samples before t. `plus` lies on the side the normal points to, `minus` on the other.
 */
export interface Profiles {
  count: number;
  /** Index of the first border; lines before it were seen, lines from it on are the borders of the picture. */
  firstBorder: number;
  readonly normalX: Float32Array;
  readonly normalY: Float32Array;
  readonly rho: Float32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly edge: Float32Array;
  readonly plus: readonly [Float32Array, Float32Array];
  readonly minus: readonly [Float32Array, Float32Array];
}

export function createProfiles(): Profiles {
  const sums = (): Float32Array => new Float32Array(profileLimit * profileLength);
  return {
    count: 0,
    firstBorder: 0,
    normalX: new Float32Array(profileLimit),
    normalY: new Float32Array(profileLimit),
    rho: new Float32Array(profileLimit),
    first: new Int32Array(profileLimit),
    last: new Int32Array(profileLimit),
    edge: sums(),
    plus: [sums(), sums()],
    minus: [sums(), sums()],
  };
}

/** Reads the running sums of all `lines`, and adds the four borders of the picture behind them. */
export function readProfiles(edges: Edges, lines: KeptLines, profiles: Profiles): void {
  profiles.count = 0;
  for (let n = 0; n < lines.count; n++) {
    addLine(profiles, lines.normalX[n]!, lines.normalY[n]!, lines.rho[n]!, lines.first[n]!, lines.last[n]!);
    sumUp(edges, profiles, n, lines.strength);
  }
  profiles.firstBorder = profiles.count;
  addLine(profiles, 0, 1, -edges.height / 2, 0, -1);
  addLine(profiles, 1, 0, edges.width / 2, 0, -1);
  addLine(profiles, 0, 1, edges.height / 2, 0, -1);
  addLine(profiles, 1, 0, -edges.width / 2, 0, -1);
}

function addLine(profiles: Profiles, nx: number, ny: number, rho: number, first: number, last: number): void {
  const k = profiles.count++;
  profiles.normalX[k] = nx;
  profiles.normalY[k] = ny;
  profiles.rho[k] = rho;
  profiles.first[k] = first;
  profiles.last[k] = last;
}

function sumUp({ width, height, packed }: Edges, profiles: Profiles, k: number, strength: Uint8Array): void {
  const nx = profiles.normalX[k]!;
  const ny = profiles.normalY[k]!;
  const first = profiles.first[k]!;
  const last = profiles.last[k]!;
  const { edge, plus, minus } = profiles;
  const [plusLuma, plusColour] = plus;
  const [minusLuma, minusColour] = minus;
  const x0 = (width - 1) / 2 + nx * profiles.rho[k]! - ny * (first - reach) + 0.5;
  const y0 = (height - 1) / 2 + ny * profiles.rho[k]! + nx * (first - reach) + 0.5;
  const base = k * profileLength;
  let edgeSum = 0;
  let lumaOver = 0;
  let colourOver = 0;
  let lumaUnder = 0;
  let colourUnder = 0;
  for (let t = first; t <= last + 1; t++) {
    const o = base + t;
    edge[o] = edgeSum;
    plusLuma[o] = lumaOver;
    plusColour[o] = colourOver;
    minusLuma[o] = lumaUnder;
    minusColour[o] = colourUnder;
    const x = x0 - ny * (t - first);
    const y = y0 + nx * (t - first);
    const p = packed[clamp(y + ny * besideBy, height) * width + clamp(x + nx * besideBy, width)]!;
    const m = packed[clamp(y - ny * besideBy, height) * width + clamp(x - nx * besideBy, width)]!;
    edgeSum += strength[k * traceLength + t]!;
    lumaOver += p & 0xffff;
    colourOver += (p >> 16) - colourOffset;
    lumaUnder += m & 0xffff;
    colourUnder += (m >> 16) - colourOffset;
  }
}

function clamp(value: number, size: number): number {
  const whole = value | 0;
  return whole < 0 ? 0 : whole >= size ? size - 1 : whole;
}
