import type { Colour } from '../optics/light-picture.ts';
import { roundedRectDistance } from '../optics/rounded-rect.ts';
import type { SpecimenLayout } from '../scene.ts';
import type { Cover } from './covered.ts';

/** Linear albedo of notes, price labels, straps and clips. */
const colours: readonly Colour[] = [
  [0.85, 0.72, 0.12],
  [0.8, 0.8, 0.78],
  [0.75, 0.18, 0.3],
  [0.03, 0.03, 0.035],
  [0.08, 0.2, 0.55],
];

/** A note or label, or a strap that runs out over the border; `reach` is its longer side in mm. */
export function createSticker(layout: SpecimenLayout, chance: () => number): (reach: number) => Cover {
  const colour = colours[Math.floor(chance() * colours.length)]!;
  const isStrap = chance() < 0.35;
  const aspect = isStrap ? 0.22 : 0.45 + 0.5 * chance();
  const [atU, atV] = [(0.1 + 0.8 * chance()) * layout.widthMm, (0.15 + 0.7 * chance()) * layout.heightMm];
  const angle = (isStrap ? chance() : 0.25 * (chance() - 0.5)) * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const ribs = 1.2 + chance();
  return (reach) => {
    const width = isStrap ? 4 * layout.widthMm : reach;
    const height = reach * aspect;
    const place = (u: number, v: number): readonly [number, number] => [
      cos * (u - atU) + sin * (v - atV) + (isStrap ? 0 : width / 2),
      cos * (v - atV) - sin * (u - atU) + height / 2,
    ];
    return {
      heightMm: isStrap ? 1.2 : 0.4,
      distance(u, v) {
        const [x, y] = place(u, v);
        return roundedRectDistance(x, y, width, height, Math.min(width, height) * 0.06);
      },
      paint(u, v, out) {
        const [x, y] = place(u, v);
        const weave = isStrap ? 0.82 + 0.18 * Math.sin((x * 2 * Math.PI) / ribs) : 0.96 + (0.04 * y) / height;
        for (let c = 0; c < 3; c++) out[c] = colour[c]! * weave;
      },
    };
  };
}
