/** Puts what `painters.mjs` paints on pictures of people without it, where their face is. */
import { byteOf, linear, painters } from './painters.mjs';

/** What can be put on, by what it is: the truth that a picture has afterwards. */
export const overlayKinds = /** @type {const} */ ({
  eyeglasses: { paint: 'glasses', with: { lens: 'clear' }, label: { glasses: 'eyeglasses' } },
  tinted: { paint: 'glasses', with: { lens: 'tinted' }, label: { glasses: 'tinted' } },
  sunglasses: { paint: 'glasses', with: { lens: 'dark' }, label: { glasses: 'sunglasses' } },
  cap: { paint: 'brimmed', with: { kind: 'cap' }, label: { head_covering: 'hat' } },
  brim: { paint: 'brimmed', with: { kind: 'brim' }, label: { head_covering: 'hat' } },
  beanie: { paint: 'brimmed', with: { kind: 'beanie' }, label: { head_covering: 'hat' } },
  hood: { paint: 'wrapped', with: { kind: 'hood' }, label: { head_covering: 'hood' } },
  headscarf: { paint: 'wrapped', with: { kind: 'headscarf' }, label: { head_covering: 'headscarf' } },
  mask: { paint: 'mask', with: {}, label: { cover: 'mask' } },
  scarf: { paint: 'scarf', with: {}, label: { cover: 'scarf' } },
  hand: { paint: 'hand', with: {}, label: { cover: 'hand' } },
});

/** @param {*} pixels @param {*} face @param {keyof typeof overlayKinds} kind @param {() => number} chance @returns pixels of a picture of its own */
export function wearing(pixels, face, kind, chance) {
  const { width, height } = pixels;
  const data = new Uint8ClampedArray(pixels.data);
  const at = (i) => face.landmarks[i];
  const mid = (a, b) => ({ x: (at(a).x + at(b).x) / 2, y: (at(a).y + at(b).y) / 2 });
  const [right, left] = [mid(33, 133), mid(362, 263)];
  const eyes = Math.hypot(left.x - right.x, left.y - right.y);
  const [ax, ay] = [(left.x - right.x) / eyes, (left.y - right.y) / eyes];
  const bridge = at(168);
  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  // Of a turned head the nearer half is wider in the picture.
  const split = Math.min(0.8, Math.max(0.2, ((bridge.x - right.x) * ax + (bridge.y - right.y) * ay) / eyes));
  const chin = ((at(152).y - middle.y) * ax - (at(152).x - middle.x) * ay) / eyes;
  const skin = [0, 1, 2].map((c) =>
    linear((pixels.data[pixelAt(pixels, at(50)) + c] + pixels.data[pixelAt(pixels, at(280)) + c]) / 2),
  );
  const lightness = 0.35 + 0.9 * Math.min(1, skin[1] / 0.35);
  const isCloth = kind !== 'hand';
  const { paint, with: options } = overlayKinds[kind];
  const painter = painters[paint](chance, { ...options, chin, skin });
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      const [dx, dy] = [x - middle.x, y - middle.y];
      const along = (dx * ax + dy * ay) / eyes + 0.5 - split;
      const u = along < 0 ? (along * 0.5) / split : (along * 0.5) / (1 - split);
      const v = (dy * ax - dx * ay) / eyes;
      if (v < -2.6 || v > 4 || Math.abs(u) > 3) continue;
      const painted = painter(u, v);
      if (!painted) continue;
      const [cover, colour] = painted;
      for (let c = 0; c < 3; c++) {
        const under = linear(data[i + c]);
        data[i + c] = byteOf(under + (colour[c] * (isCloth ? lightness : 1) - under) * cover);
      }
    }
  }
  return { width, height, data };
}

function pixelAt({ width, height }, { x, y }) {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)));
  return (Math.min(height - 1, Math.max(0, Math.round(y))) * width + column) * 4;
}
