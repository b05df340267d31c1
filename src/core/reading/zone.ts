import { type Cell, cellsOf } from './cells.ts';
import { type Comb, findComb } from './find-pitch.ts';
import { findRows, profileRows, type RowProfiles, type Rows } from './find-rows.ts';
import type { InkMap } from './ink.ts';
import type { Layout } from './layouts.ts';
import { CLASSES, type Network } from './network.ts';
import { type ReadingPlane, rearranged } from './plane.ts';
import { cutWindow, WINDOW_SIZE } from './window.ts';

/** Gaps emptier than this against the characters: print of even spacing. Proportional print reaches .3. */
const LEAST_QUALITY = 0.36;
/** Every so manieth character tells which way up the lines are. */
const PROBE_STEP = 4;

/** Lines as they lie in a plane: places of all characters. */
export interface Zone {
  readonly layout: Layout;
  readonly quality: number;
  readonly pitch: number;
  readonly lines: readonly (readonly Cell[])[];
}

/** The best zone of the layouts; null where the gaps of none are empty enough. */
export function findZone(plane: ReadingPlane, ink: InkMap, layouts: readonly Layout[]): Zone | null {
  let best: { rows: Rows; comb: Comb; layout: Layout } | null = null;
  const profiles = new Map<Layout['columns'], RowProfiles>();
  for (const layout of layouts) {
    const profile = profiles.get(layout.columns) ?? profileRows(plane, ink, layout.columns);
    profiles.set(layout.columns, profile);
    for (const rows of findRows(plane, profile, layout)) {
      const comb = findComb(plane, ink, rows, layout);
      // More lines, or longer ones, explain more of the picture: they win unless they fit clearly worse.
      if (comb && comb.quality > (best?.comb.quality ?? LEAST_QUALITY)) best = { rows, comb, layout };
    }
  }
  if (!best) return null;
  const { rows, comb, layout } = best;
  return {
    layout,
    quality: comb.quality,
    pitch: comb.pitch,
    lines: rows.middles.map((_, line) => cellsOf(plane, ink, rows, line, comb, layout.length)),
  };
}

/** The same zone in the plane turned upside down, mirrored, or both. */
export function arranged(
  plane: ReadingPlane,
  zone: Zone,
  upsideDown: boolean,
  mirrored: boolean,
): { plane: ReadingPlane; zone: Zone } {
  if (!upsideDown && !mirrored) return { plane, zone };
  const flipsX = upsideDown !== mirrored;
  const put = ({ x, y, slope, ...size }: Cell): Cell => ({
    slope: mirrored ? -slope : slope,
    x: flipsX ? plane.width - x : x,
    y: upsideDown ? plane.height - y : y,
    ...size,
  });
  const lines = zone.lines.map((cells) => (flipsX ? [...cells].reverse() : cells).map(put));
  return {
    plane: rearranged(plane, upsideDown, mirrored),
    zone: { ...zone, lines: upsideDown ? lines.reverse() : lines },
  };
}

const probe = new Float32Array(WINDOW_SIZE);

/** Mean probability of the likeliest character over a few of the zone's places. */
export function beliefIn(network: Network, plane: ReadingPlane, { lines }: Zone): number {
  let [sum, count] = [0, 0];
  for (const cells of lines) {
    for (let i = 1; i < cells.length; i += PROBE_STEP) {
      cutWindow(plane, cells[i]!, probe);
      const scores = network.classify(probe);
      let most = 0;
      for (let c = 0; c < CLASSES - 1; c++) most = Math.max(most, scores[c]!);
      sum += most;
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}
