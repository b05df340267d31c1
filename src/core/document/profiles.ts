import type { Edges } from './edges.ts';
import type { Lines } from './lines.ts';
import { lineLimit, reach } from './lines.ts';
import { colourOffset } from './packed.ts';
import { sampleLine, type Trace, visibleRange } from './trace.ts';

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
export function readProfiles(edges: Edges, lines: Lines, trace: Trace, profiles: Profiles): void {
  profiles.count = 0;
  for (let n = 0; n < lines.count; n++) {
    const nx = lines.normalX[n]!;
    const ny = lines.normalY[n]!;
    const rho = lines.rho[n]!;
    const range = visibleRange(edges.width, edges.height, nx, ny, rho);
    if (!range) continue;
    const k = addLine(profiles, nx, ny, rho, range[0], range[1]);
    sampleLine(edges, nx, ny, rho, range[0], range[1], trace);
    sumUp(edges, profiles, k, trace);
  }
  profiles.firstBorder = profiles.count;
  addLine(profiles, 0, 1, -edges.height / 2, 0, -1);
  addLine(profiles, 1, 0, edges.width / 2, 0, -1);
  addLine(profiles, 0, 1, edges.height / 2, 0, -1);
  addLine(profiles, 1, 0, -edges.width / 2, 0, -1);
}

function addLine(profiles: Profiles, nx: number, ny: number, rho: number, first: number, last: number): number {
  const k = profiles.count++;
  profiles.normalX[k] = nx;
  profiles.normalY[k] = ny;
  profiles.rho[k] = rho;
  profiles.first[k] = first;
  profiles.last[k] = last;
  return k;
}

function sumUp(edges: Edges, profiles: Profiles, k: number, trace: Trace): void {
  const { width, height, packed } = edges;
  const nx = profiles.normalX[k]!;
  const ny = profiles.normalY[k]!;
  const first = profiles.first[k]!;
  const last = profiles.last[k]!;
  const { edge, plus, minus } = profiles;
  let x = (width - 1) / 2 + nx * profiles.rho[k]! - ny * (first - reach) + 0.5;
  let y = (height - 1) / 2 + ny * profiles.rho[k]! + nx * (first - reach) + 0.5;
  const beyondX = nx * besideBy;
  const beyondY = ny * besideBy;
  const base = k * profileLength;
  edge[base + first] = 0;
  const [plusLuma, plusColour] = plus;
  const [minusLuma, minusColour] = minus;
  for (const sums of [plusLuma, plusColour, minusLuma, minusColour]) sums[base + first] = 0;
  for (let t = first; t <= last; t++, x -= ny, y += nx) {
    const o = base + t;
    edge[o + 1] = edge[o]! + trace.strength[t]!;
    const p = packed[clamp(y + beyondY, height) * width + clamp(x + beyondX, width)]!;
    const m = packed[clamp(y - beyondY, height) * width + clamp(x - beyondX, width)]!;
    plusLuma[o + 1] = plusLuma[o]! + (p & 0xffff);
    plusColour[o + 1] = plusColour[o]! + (p >> 16) - colourOffset;
    minusLuma[o + 1] = minusLuma[o]! + (m & 0xffff);
    minusColour[o + 1] = minusColour[o]! + (m >> 16) - colourOffset;
  }
}

function clamp(value: number, size: number): number {
  return value < 0 ? 0 : value >= size ? size - 1 : value | 0;
}
