import type { DocumentZone } from '../check.ts';
import type { Outline } from '../document/outline.ts';
import type { Rect, Size } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { documentZones, zonesByImportance } from './document-zones.ts';

/** Single cells of print lie about everywhere; between these quantiles of each axis lies the block that is read. */
const BLOCK = { from: 0.05, to: 0.95 } as const;

/** Fewer cells are no block (see `document-zones.ts`: three cells of a card are 10 square mm). */
const LEAST_CELLS = 6;

/**
 * Where portrait, text and code lie on a document, to look at them closely.
 * @param pixels the upright picture at any size, with the outline in its pixels.
 * @param fullSize of the picture that `pixels` was scaled from.
 * @returns boxes in shares 0..1 of the straightened document; a zone that was not recognised is absent.
 */
export function zoneBoxes(pixels: Raster, fullSize: Size, outline: Outline): Partial<Record<DocumentZone, Rect>> {
  const zones = documentZones(observationOf(pixels, fullSize, outline));
  if (!zones) return {};
  const boxes: Partial<Record<DocumentZone, Rect>> = {};
  for (const zone of zonesByImportance) {
    const box = boxOf(zones[zone], zones.columns, zones.rows);
    if (box) boxes[zone] = box;
  }
  return boxes;
}

/** As a live frame: its coarser scale is enough to find blocks, and takes a few milliseconds. */
function observationOf(pixels: Raster, fullSize: Size, outline: Outline): Observation {
  const unseen = { guide: null, chosenFormat: null, faces: null, motion: null };
  return { atMs: 0, subject: 'document', source: 'live', pixels, fullSize, outline, ...unseen };
}

function boxOf(cells: Uint8Array, columns: number, rows: number): Rect | null {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [cell, is] of cells.entries()) {
    if (!is) continue;
    xs.push(cell % columns);
    ys.push(Math.floor(cell / columns));
  }
  if (xs.length < LEAST_CELLS) return null;
  const [left, right] = spanOf(xs);
  const [top, bottom] = spanOf(ys);
  return {
    x: left / columns,
    y: top / rows,
    width: (right + 1 - left) / columns,
    height: (bottom + 1 - top) / rows,
  };
}

function spanOf(places: number[]): readonly [number, number] {
  places.sort((a, b) => a - b);
  const at = (share: number): number => places[Math.round(share * (places.length - 1))]!;
  return [at(BLOCK.from), at(BLOCK.to)];
}
