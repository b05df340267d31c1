/**
 * Physical sizes of documents, ICAO Doc 9303 parts 4 to 6 (ISO/IEC 7810): millimetres, each +-0.75 mm.
 */
export type DocumentFormat = 'id-1' | 'id-2' | 'id-3' | 'sheet';

export interface FormatSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

export const documentFormats: Record<DocumentFormat, FormatSize> = {
  'id-1': { widthMm: 85.6, heightMm: 53.98 },
  'id-2': { widthMm: 105, heightMm: 74 },
  'id-3': { widthMm: 125, heightMm: 88 },
  // ISO 216 A4, held upright or turned: permits and letters on paper.
  sheet: { widthMm: 297, heightMm: 210 },
};

/** Long side over short side: 1.586 for ID-1, 1.420 for ID-3. */
export function formatAspect(format: DocumentFormat): number {
  const { widthMm, heightMm } = documentFormats[format];
  return widthMm / heightMm;
}
