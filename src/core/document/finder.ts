import type { Point, Quad, Rect } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { arrangeOutline } from './arrange.ts';
import { confidenceOf, leastScore } from './confidence.ts';
import { createCrossings, crossLines } from './crossings.ts';
import { createEdgeScratch, type Edges, findEdges } from './edges.ts';
import { pushOutside } from './extrapolate.ts';
import { type DocumentFormat, documentFormats, formatAspect } from './formats.ts';
import { createLineScratch, findLines } from './lines.ts';
import type { Outline } from './outline.ts';
import type { PixelKernel } from './pixel-kernel.ts';
import { createPlanes, type Planes, shrinkInto } from './planes.ts';
import { assumedFocalRatio } from './pose.ts';
import { createProfiles, readProfiles } from './profiles.ts';
import { createQuadScratch, findBestQuad } from './quads.ts';
import { createScoreScratch, placeQuad, type ScoreContext, type ScoreScratch, scoreQuad } from './score.ts';
import { greatestRest, scoreWeights } from './score-weights.ts';
import { readEdge } from './side-evidence.ts';

export interface FindOptions {
  /** Formats that may be in the picture; all known ones if absent. Only a preference: other shapes are still found. */
  readonly formats?: readonly DocumentFormat[];
  /** Where the guide frame asks the document to be, in pixels of the picture. */
  readonly guide?: Rect;
  /** The outline of the frame before, in pixels of a picture of the same size. */
  readonly previous?: Outline | null;
}

export interface DocumentFinder {
  /** The most document-like outline in the picture, or null. Never throws on an odd size; `pixels` is only read. */
  find(pixels: Raster, options?: FindOptions): Outline | null;
}

/** Below this confidence nothing is reported: a wrong outline misleads more than none. */
const leastConfidence = 0.5;
/** Smaller pictures hold no readable document. */
const smallestSide = 24;

/**
 * A finder owns some 6 MB of scratch memory and reuses it: make one for each camera, not one for each frame. With a kernel, which then is its
 * own, it finds the same in less time.
 */
export function createDocumentFinder(kernel: PixelKernel | null = null): DocumentFinder {
  const planes = createPlanes(kernel);
  const edgeScratch = createEdgeScratch(kernel);
  const lineScratch = createLineScratch();
  const profiles = createProfiles();
  const crossings = createCrossings();
  const scratch = createScoreScratch();
  const quads = createQuadScratch();
  return {
    find(pixels, options = {}) {
      if (!isUsable(pixels)) return null;
      shrinkInto(pixels, planes);
      const edges = findEdges(planes, edgeScratch);
      const lines = findLines(edges, lineScratch);
      readProfiles(edges, lines, profiles);
      crossLines(profiles, planes.width, planes.height, crossings);
      const context = contextOf(planes, edges, options);
      scratch.best[0] = leastScore;
      if (!findBestQuad(profiles, crossings, context, scratch, quads)) return null;
      const score = scratch.best[0];
      scratch.best[0] = Number.NEGATIVE_INFINITY;
      const { sides } = scratch;
      sides.set(quads.winner);
      for (let i = 0; i < 4; i++)
        readEdge(profiles, crossings, scratch, i, sides[(i + 3) & 3]!, sides[i]!, sides[(i + 1) & 3]!);
      placeQuad(crossings, context, scratch);
      scoreQuad(profiles, crossings, context, scratch);
      const confidence = confidenceOf(score, profiles, context, scratch);
      if (!(confidence >= leastConfidence)) return null;
      pushOutside(scratch, profiles.firstBorder, context, options.formats?.map(formatAspect) ?? []);
      return outlineOf(pixels, planes, scratch, confidence);
    },
  };
}

let shared: DocumentFinder | null = null;

/** Convenience for single pictures: one finder, made on first use. */
export function findDocument(pixels: Raster, options: FindOptions = {}): Outline | null {
  shared ??= createDocumentFinder();
  return shared.find(pixels, options);
}

function isUsable({ width, height, data }: Raster): boolean {
  return width >= smallestSide && height >= smallestSide && data.length >= width * height * 4;
}

const allFormats = Object.keys(documentFormats) as DocumentFormat[];

function contextOf(planes: Planes, edges: Edges, { formats = allFormats, guide, previous }: FindOptions): ScoreContext {
  const { width, height, scaleX, scaleY } = planes;
  const toWork = (points: readonly Point[]): number[] =>
    points.flatMap((p) => [(p.x + 0.5) / scaleX - width / 2, (p.y + 0.5) / scaleY - height / 2]);
  const place = (guide ? scoreWeights.guide : 0) + (previous ? scoreWeights.previous : 0);
  return {
    width,
    height,
    edges,
    focal: assumedFocalRatio * Math.max(width, height),
    logAspects: formats.map((format) => Math.log(formatAspect(format))),
    guide: guide ? toWork(cornersOf(guide)) : null,
    previous: previous ? toWork(previous.corners) : null,
    greatestRest: greatestRest + place,
    greatestPlace: scoreWeights.content + place,
  };
}

function cornersOf({ x, y, width, height }: Rect): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function outlineOf(pixels: Raster, planes: Planes, scratch: ScoreScratch, confidence: number): Outline {
  const { width, height, scaleX, scaleY } = planes;
  const corners: Point[] = [];
  const support: number[] = [];
  for (let i = 0; i < 4; i++) {
    corners.push({ x: (scratch.x[i]! + width / 2) * scaleX - 0.5, y: (scratch.y[i]! + height / 2) * scaleY - 0.5 });
    support.push(scratch.support[i]!);
  }
  return arrangeOutline(corners, support, pixels, confidence);
}
