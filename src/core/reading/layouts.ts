/** Where machine-readable characters lie on documents, in shares of the width along the lines. */

export type LayoutId = 'td1' | 'td2' | 'td3' | 'resident-number';

export interface Layout {
  readonly id: LayoutId;
  readonly lines: number;
  /** Characters in each line. */
  readonly length: number;
  /** Distance of two characters over the width of the document. */
  readonly pitchRatio: { readonly min: number; readonly max: number };
  /** Height of a line over that distance. */
  readonly heightRatio: number;
  /** Part of the width in which the lines must show. */
  readonly columns: { readonly from: number; readonly to: number };
  /** Part of the height in which to look. */
  readonly rows: { readonly from: number; readonly to: number };
}

/** 2.54 mm on documents 85.6, 105 and 125 mm wide (Doc 9303-3 to 9303-6); the found outline is a few per cent off on covers and curled pages. */
const around = (ratio: number, share: number) => ({ min: ratio * (1 - share), max: ratio * (1 + share) });

const whole = { from: 0, to: 1 } as const;
const printed = { from: 0.07, to: 0.93 } as const;
const capitals = 0.98;

export const zoneLayouts: readonly Layout[] = [
  {
    id: 'td1',
    lines: 3,
    length: 30,
    pitchRatio: around(2.54 / 85.6, 0.07),
    heightRatio: capitals,
    columns: printed,
    rows: whole,
  },
  {
    id: 'td3',
    lines: 2,
    length: 44,
    pitchRatio: around(2.54 / 125, 0.07),
    heightRatio: capitals,
    columns: printed,
    rows: whole,
  },
  {
    id: 'td2',
    lines: 2,
    length: 36,
    pitchRatio: around(2.54 / 105, 0.07),
    heightRatio: capitals,
    columns: printed,
    rows: whole,
  },
];

/**
 * The resident identity card's number: 18 characters of OCR-B that run from the middle to near the right edge at the foot of the front, 2.3 to 2.6 mm apart
 * (measured on published pictures of specimens, hence the wide limits).
 */
export const residentNumber: Layout = {
  id: 'resident-number',
  lines: 1,
  length: 18,
  pitchRatio: { min: 0.0245, max: 0.033 },
  heightRatio: 1.05,
  columns: { from: 0.4, to: 0.84 },
  rows: { from: 0.72, to: 0.95 },
};

/** What is left of a zone where the rest is cut off: twenty characters of one line. */
export const partLayouts: readonly Layout[] = zoneLayouts.map((layout) => ({
  ...layout,
  lines: 1,
  length: 20,
  pitchRatio: around((layout.pitchRatio.min + layout.pitchRatio.max) / 2, 0.3),
  columns: { from: 0.15, to: 0.85 },
}));

/** Where the number shows on a card that lies the other way round in the picture. */
export function flippedLayout(layout: Layout, upsideDown: boolean, isMirrored: boolean): Layout {
  const turned = ({ from, to }: Layout['columns'], isTurned: boolean) =>
    isTurned ? { from: 1 - to, to: 1 - from } : { from, to };
  return {
    ...layout,
    columns: turned(layout.columns, upsideDown !== isMirrored),
    rows: turned(layout.rows, upsideDown),
  };
}
