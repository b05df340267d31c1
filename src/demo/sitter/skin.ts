export const skinToneCount = 10;

// Monk Skin Tone scale, published sRGB values, lightest to darkest (skintone.google).
const monkTones = [
  0xf6ede4, 0xf3e7db, 0xf7ead0, 0xeadaba, 0xd7bd96, 0xa07e56, 0x825c43, 0x604134, 0x3a312a, 0x292420,
] as const;

/** Light-linear RGB, 0..1, of a Monk tone (the shaders square and take roots); out-of-range tones are clamped. */
export function skinColour(tone: number): [number, number, number] {
  const hex = monkTones[Math.min(skinToneCount, Math.max(1, Math.round(tone))) - 1]!;
  const linear = (shift: number): number => (((hex >> shift) & 255) / 255) ** 2;
  return [linear(16), linear(8), linear(0)];
}

/** What the camera's own exposure does: a dark face is lifted, a light one held back, neither all the way. */
export function exposureFor(tone: number): number {
  const [r, g, b] = skinColour(tone);
  const brightness = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return Math.min(1.7, Math.max(0.85, (0.33 / brightness) ** 0.3));
}
