import type { Raster } from '../raster.ts';
import { alignLine } from './align.ts';
import { fieldsOf } from './fields.ts';
import { type InkMap, inkOf } from './ink.ts';
import { interpretZone, SURE } from './interpret.ts';
import { flippedLayout, type Layout, type LayoutId, partLayouts, residentNumber, zoneLayouts } from './layouts.ts';
import { measureLegibility } from './legibility.ts';
import { CLASSES, createNetwork, type Network } from './network.ts';
import { looksLikePaymentCard } from './payment-card.ts';
import { type Arrangement, type ReadingPlane, readingPlane } from './plane.ts';
import type { Reading, ReadLine } from './reading.ts';
import { troubleOf, usualContrast } from './trouble.ts';
import { type Contrast, cutWindow, WINDOW_SIZE } from './window.ts';
import { arranged, beliefIn, findZone, type Zone } from './zone.ts';

/** Mean probability of the likeliest character from which on these are characters of machines; other print reaches .45. */
const LEAST_BELIEF = 0.6;
/**
 * Several lines over the whole width with gaps as empty as this are a zone even where little of it can be read; specimens of another type at 110 dpi have .59
 * and a belief of .5, tables and gratings a belief below .25.
 */
const LIKELY_ZONE = { quality: 0.5, belief: 0.4 } as const;
/** ISO/IEC 7810: 1.586, with an outline that is a few per cent off. */
const CARD_ASPECT = { min: 1.4, max: 1.8 } as const;
/** Places keep at least this share of the zone's contrast. */
const LEAST_DEPTH_SHARE = 0.35;

interface Seen {
  readonly plane: ReadingPlane;
  readonly zone: Zone;
  readonly arrangement: Arrangement;
  readonly belief: number;
}

/** Reads straightened documents; keeps its network, so one is made for a page. Pure: the same picture gives the same reading. */
export interface Reader {
  read(straightened: Raster): Reading;
  /** Cheap look at a live frame, or at the strip of it that has the lines of this kind: are there any, and are their characters sure? */
  seesLines(straightened: Raster, kind: LayoutId): boolean;
}

const asItLies: Arrangement = { turnDeg: 0, isMirrored: false };

export function createReader(network: Network = createNetwork()): Reader {
  return {
    read(straightened) {
      if (straightened.width < 60 || straightened.height < 40) return nothing(null);
      const planes = [false, true].map((isTurned) => readingPlane(straightened, isTurned)) as [
        ReadingPlane,
        ReadingPlane,
      ];
      const inks = planes.map((plane) => inkOf(plane)) as [InkMap, InkMap];
      const seen = findSeen(network, planes, inks, zoneLayouts);
      if (seen) return readSeen(network, seen, false);
      if (
        looksLikePaymentCard(planes[0], inkOf(planes[0], true)) ||
        looksLikePaymentCard(planes[1], inkOf(planes[1], true))
      ) {
        return { ...nothing(null), kind: 'payment-card' };
      }
      const number = findNumber(network, planes, inks);
      if (number) return readSeen(network, number, false);
      const part = findSeen(network, planes, inks, partLayouts);
      if (part) return readSeen(network, part, true);
      return nothing(measureLegibility(planes[0]));
    },
    seesLines(straightened, kind) {
      if (straightened.width < 60 || straightened.height < 40) return false;
      const isTurned = straightened.height > straightened.width;
      const plane = readingPlane(straightened, isTurned);
      const layouts = zoneLayouts.filter(({ id }) => id === kind);
      const zone = findZone(plane, inkOf(plane), layouts);
      if (!zone) return false;
      return [false, true].some((upsideDown) => {
        const { plane: there, zone: cells } = arranged(plane, zone, upsideDown, false);
        return beliefIn(network, there, cells) >= SURE;
      });
    },
  };
}

function nothing(legibility: Reading['legibility']): Reading {
  return { kind: 'none', arrangement: asItLies, verdict: null, lines: [], checks: [], fields: null, legibility };
}

/** The best zone of either direction of reading, the right way round. */
function findSeen(
  network: Network,
  planes: readonly ReadingPlane[],
  inks: readonly InkMap[],
  layouts: readonly Layout[],
): Seen | null {
  for (const isTurned of [false, true]) {
    const plane = planes[Number(isTurned)]!;
    const zone = findZone(plane, inks[Number(isTurned)]!, layouts);
    const seen = zone && rightWayRound(network, plane, zone, isTurned);
    if (seen && isBelieved(seen)) return seen;
  }
  return null;
}

function isBelieved({ belief, zone }: Seen): boolean {
  return (
    belief >= LEAST_BELIEF ||
    (zone.layout.lines > 1 && zone.quality >= LIKELY_ZONE.quality && belief >= LIKELY_ZONE.belief)
  );
}

/** The number has a place of its own on the card, so that upside down is looked for upside down. */
function findNumber(network: Network, planes: readonly ReadingPlane[], inks: readonly InkMap[]): Seen | null {
  const isTurned = planes[0]!.width < planes[0]!.height;
  const plane = planes[Number(isTurned)]!;
  if (plane.width < CARD_ASPECT.min * plane.height || plane.width > CARD_ASPECT.max * plane.height) return null;
  let best: Seen | null = null;
  for (const isMirrored of [false, true]) {
    for (const upsideDown of [false, true]) {
      const layout = flippedLayout(residentNumber, upsideDown, isMirrored);
      const zone = findZone(plane, inks[Number(isTurned)]!, [layout]);
      if (!zone) continue;
      const there = arranged(plane, zone, upsideDown, isMirrored);
      const belief = beliefIn(network, there.plane, there.zone);
      const seen = { ...there, arrangement: arrangementOf(isTurned, upsideDown, isMirrored), belief };
      if (belief >= LEAST_BELIEF && belief > (best?.belief ?? 0)) best = seen;
    }
  }
  return best;
}

/** All four ways are tried: half of the characters look alike in a mirror or upside down. */
function rightWayRound(network: Network, plane: ReadingPlane, zone: Zone, isTurned: boolean): Seen {
  let best: Seen | null = null;
  for (const isMirrored of [false, true]) {
    for (const upsideDown of [false, true]) {
      const there = arranged(plane, zone, upsideDown, isMirrored);
      const belief = beliefIn(network, there.plane, there.zone);
      if (belief > (best?.belief ?? -1))
        best = { ...there, arrangement: arrangementOf(isTurned, upsideDown, isMirrored), belief };
    }
  }
  return best!;
}

/** `turned` planes were turned a quarter clockwise, so that the document lies a quarter the other way. */
function arrangementOf(isTurned: boolean, upsideDown: boolean, isMirrored: boolean): Arrangement {
  const turnDeg = isTurned ? (upsideDown ? 90 : 270) : upsideDown ? 180 : 0;
  return { turnDeg, isMirrored };
}

const probe = new Float32Array(WINDOW_SIZE);

function readSeen(network: Network, { plane, zone, arrangement }: Seen, isPart: boolean): Reading {
  const { layout, pitch } = zone;
  const usual = usualContrast(zone.lines.flat().map((cell) => cutWindow(plane, cell, probe)));
  // Once the line's contrast is known, an empty or hidden place is not stretched until its noise looks like print.
  const leastDepth = LEAST_DEPTH_SHARE * (usual.paper - usual.ink);
  const cells = zone.lines.flatMap((line) => alignLine(network, plane, line, leastDepth));
  const windows = new Float32Array(cells.length * WINDOW_SIZE);
  const scores = new Float32Array(cells.length * CLASSES);
  const contrasts: Contrast[] = cells.map((cell, i) => {
    const window = windows.subarray(i * WINDOW_SIZE, (i + 1) * WINDOW_SIZE);
    const contrast = cutWindow(plane, cell, window, leastDepth);
    scores.set(network.classify(window), i * CLASSES);
    return contrast;
  });
  const {
    verdict,
    lines: read,
    checks,
  } = interpretZone({ kind: layout.id, lines: layout.lines, length: layout.length, scores, isPart });
  const pitchPx = pitch * plane.shrunkBy;
  const told: ReadLine[] = read.map(({ text, characters }, line) => ({
    text,
    characters: characters.map((character, at) => {
      const i = line * layout.length + at;
      if (character.certainty >= SURE) return character;
      const window = windows.subarray(i * WINDOW_SIZE, (i + 1) * WINDOW_SIZE);
      return { ...character, trouble: troubleOf(window, contrasts[i]!, usual, pitchPx) };
    }),
  }));
  const fields = isPart
    ? null
    : fieldsOf(
        layout.id,
        read.map(({ text }) => text),
      );
  return { kind: layout.id, arrangement, verdict, lines: told, checks, fields, legibility: null };
}
