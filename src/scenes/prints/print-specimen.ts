/** Stand-in of a few lines until the true prints land here. */
import type { SpecimenKind, SpecimenLayout, SpecimenPrint } from '../scene.ts';
export function layoutOf(kind: SpecimenKind, _seed: number): SpecimenLayout {
  const [widthMm, heightMm, cornerRadiusMm] =
    kind === 'sheet' ? [210, 297, 0] : kind === 'passport' ? [125, 88, 2] : [85.6, 53.98, 3.18];
  return { widthMm, heightMm, cornerRadiusMm, portrait: null, text: [], mrz: null };
}
export function printSpecimen(kind: SpecimenKind, seed: number, pxPerMm: number): SpecimenPrint {
  const layout = layoutOf(kind, seed);
  const width = Math.round(layout.widthMm * pxPerMm),
    height = Math.round(layout.heightMm * pxPerMm);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const u = x / pxPerMm,
        v = y / pxPerMm;
      const inText =
        u > 30 &&
        u < layout.widthMm - 5 &&
        v > 12 &&
        v < layout.heightMm - 5 &&
        v % 5 < 2 &&
        Math.sin(u * 6.3 + 3 * Math.sin(Math.floor(v / 5) * 7 + u)) > 0.1;
      const inPort = u > 5 && u < 25 && v > 14 && v < 42;
      const g = 6 * Math.sin(u * 3 + 4 * Math.sin(v * 0.5));
      const c = inText ? [30, 30, 40] : inPort ? [150 - v, 110, 90] : [215 + g, 228 - g, 235];
      for (let k = 0; k < 3; k++) data[at + k] = c[k]!;
      data[at + 3] = 255;
    }
  return { layout, pxPerMm, print: { width, height, data } };
}
