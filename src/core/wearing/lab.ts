/** A colour as people see differences: lightness 0..100, `a` green to red, `b` blue to yellow (CIE 1976, white D65). */
export interface Lab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);

/** From linear sRGB light, each 0..1. */
export function labOf(red: number, green: number, blue: number): Lab {
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return { lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}
