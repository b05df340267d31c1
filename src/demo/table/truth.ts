import type { DocumentFormat } from '../../core/document/formats.ts';
import { isInside } from '../../core/document/outline.ts';
import type { Quad } from '../../core/geometry.ts';
import { specimenFormat, type TableParams } from './params.ts';
import { documentCorners, documentDistanceMm } from './perspective.ts';

/** What is true of a drawn picture, in pixels of that picture. */
export interface TableTruth {
  /** The document's own top left, top right, bottom right, bottom left; the straight sides' meeting points where corners are round. */
  readonly corners: Quad;
  readonly format: DocumentFormat;
  /** Whether all corners are in the picture. */
  readonly whole: boolean;
  /** Camera to the document's middle, mm, for a common phone camera. */
  readonly distanceMm: number;
}

export function tableTruth(params: TableParams, width: number, height: number): TableTruth {
  const corners = documentCorners(params, width, height);
  return {
    corners,
    format: specimenFormat(params.specimen),
    whole: corners.every((corner) => isInside(corner, width, height)),
    distanceMm: documentDistanceMm(params, width, height),
  };
}
