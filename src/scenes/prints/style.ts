import type { Lettering } from './lettering.ts';
import type { Palette } from './palette.ts';

/** The hands in which one specimen is lettered. */
export interface Style {
  readonly palette: Palette;
  readonly label: Lettering;
  readonly value: Lettering;
  readonly title: Lettering;
  readonly fine: Lettering;
}

/** Values 2 to 2.8 mm high with strokes of .25 to .35 mm, labels and fine print 1 to 1.5 mm, as measured on cards at hand. */
export function madeUpStyle(palette: Palette, chance: () => number): Style {
  const stretch = 0.62 + chance() * 0.2;
  const slant = chance() < 0.15 ? 0.18 : 0;
  return {
    palette,
    label: { height: 1.15 + chance() * 0.35, stroke: 0.14 + chance() * 0.04, colour: palette.accent, stretch },
    value: { height: 2 + chance() * 0.6, stroke: 0.25 + chance() * 0.1, colour: palette.ink, stretch },
    title: { height: 2.5 + chance() * 0.9, stroke: 0.32 + chance() * 0.14, colour: palette.accent, stretch, slant },
    fine: { height: 1, stroke: 0.12, colour: palette.accent, stretch, alpha: 0.75 },
  };
}
