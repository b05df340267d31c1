import { distanceBetween, type Quad, type Size } from '../geometry.ts';
import { type DocumentFormat, documentFormats, formatAspect } from './formats.ts';
import { liveCornerRatio, readLens } from './lens.ts';

/** The shapes that can be told: ID-1 (1.586), and what ID-2, ID-3 and A4 share (1.419, 1.420, 1.414). */
const shapes = ['id-1', 'id-3'] as const;
/**
 * Misfit of a quad that is as likely something else (a receipt, a business card, a cropped picture) as the format: 2.4 standard deviations,
 * chosen rather than fitted. Labelled cards and whole passports stay below 2.1, receipts and sheets of other proportions are at 7 and more.
 */
const strangerMisfit = 2.9;
/** Trust in a band of machine-readable lines, or the want of one, on a document of 1.42: an assumption, like the next. */
const printTrust = 0.9;
/** Sheets are mostly held upright and passports across: an assumption, three to one, not a measurement. */
const orientationTrust = 0.75;

export interface Classification {
  readonly format: DocumentFormat;
  /** 0..1: how likely it is this format rather than another or none. */
  readonly confidence: number;
  /** 0..1: how likely it has the shape of a card (ID-1), and the shape that ID-2, ID-3 and A4 share. The rest to 1 is something else. */
  readonly cardRatio: number;
  readonly pageRatio: number;
}

/** What else is known about a document, each where it has been looked for. */
export interface ShapeEvidence {
  /** Scatter of the corners over the picture's long side; that of a live frame if absent. */
  readonly cornerRatio?: number;
  /** Machine-readable lines were seen along a long side, or surely are not there. */
  readonly hasMrz?: boolean;
}

/**
 * Tells the kind of a document by its true proportions: surely ID-1 from the others, and a strange shape from both. ID-2, ID-3 and A4
 * cannot be told apart by shape, and size cannot be seen: there machine-readable lines decide for 'id-3', and without that evidence a document that
 * stands upright in the picture is called a sheet and one that lies across 'id-3', with a confidence that admits it. ID-2 is never said.
 */
export function classifyFormat(corners: Quad, frame: Size, evidence: ShapeEvidence = {}): Classification {
  const readings = shapes.map((shape) =>
    readLens(corners, frame, evidence.cornerRatio ?? liveCornerRatio, formatAspect(shape)),
  );
  const [card, page] = readings.map(({ misfit }) => Math.exp(strangerMisfit - misfit)) as [number, number];
  const total = card + page + 1;
  if (!Number.isFinite(total)) return { format: 'id-1', confidence: 0, cardRatio: 0, pageRatio: 0 };
  const [cardRatio, pageRatio] = [card / total, page / total];
  if (cardRatio >= pageRatio) return { format: 'id-1', confidence: cardRatio, cardRatio, pageRatio };
  const isAcross = readings[1]!.pose.aspect >= 1;
  const isPassport = evidence.hasMrz ?? isAcross;
  const trust = evidence.hasMrz === undefined ? orientationTrust : printTrust;
  return {
    format: isPassport ? 'id-3' : 'sheet',
    confidence: pageRatio * trust,
    cardRatio,
    pageRatio,
  };
}

/** Pixels per inch of the document along the direction in which it has fewer; the corners are in pixels of the picture meant. */
export function effectiveDpi(corners: Quad, format: DocumentFormat): number {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const across = (distanceBetween(topLeft, topRight) + distanceBetween(bottomLeft, bottomRight)) / 2;
  const down = (distanceBetween(topLeft, bottomLeft) + distanceBetween(topRight, bottomRight)) / 2;
  const { widthMm, heightMm } = documentFormats[format];
  return 25.4 * Math.min(Math.max(across, down) / widthMm, Math.min(across, down) / heightMm);
}
