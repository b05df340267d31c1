import type { Mark } from '../../core/check.ts';
import type { Place } from '../../messages/places.ts';
import { SPOILT_FROM } from './contours.ts';

const ninths: readonly Place[] = [
  'top-left',
  'top',
  'top-right',
  'left',
  'middle',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
];

/** From this share of the document on, naming one ninth of it would send the person to the wrong place. */
const EVERYWHERE_RATIO = 0.5;

/** The ninth that the largest spoilt area lies in by its weight; null where nothing is spoilt. */
export function placeOf(mark: Mark): Place | null {
  const areas = areasOf(mark);
  const cells = areas.reduce((sum, area) => sum + area.length, 0);
  if (cells === 0) return null;
  if (cells >= EVERYWHERE_RATIO * mark.strength.length) return 'everywhere';
  const weights = areas.map((area) => area.reduce((sum, cell) => sum + mark.strength[cell]!, 0));
  const heaviest = weights.indexOf(Math.max(...weights));
  const { x, y } = middleOf(areas[heaviest]!, mark);
  const third = (ratio: number): number => Math.min(2, Math.floor(ratio * 3));
  return ninths[third(y) * 3 + third(x)]!;
}

function middleOf(cells: readonly number[], { columns, rows, strength }: Mark): { x: number; y: number } {
  let x = 0;
  let y = 0;
  let weight = 0;
  for (const cell of cells) {
    x += strength[cell]! * ((cell % columns) + 0.5);
    y += strength[cell]! * (Math.floor(cell / columns) + 0.5);
    weight += strength[cell]!;
  }
  return { x: x / weight / columns, y: y / weight / rows };
}

/** Spoilt cells, in groups that touch side by side. */
function areasOf({ columns, rows, strength }: Mark): readonly (readonly number[])[] {
  const isNew = Uint8Array.from(strength, (value) => (value >= SPOILT_FROM ? 1 : 0));
  const areas: number[][] = [];
  for (const [start, isStart] of isNew.entries()) {
    if (!isStart) continue;
    const area = [start];
    isNew[start] = 0;
    for (const cell of area) {
      const column = cell % columns;
      const row = (cell - column) / columns;
      const around = [
        column > 0 ? cell - 1 : -1,
        column < columns - 1 ? cell + 1 : -1,
        row > 0 ? cell - columns : -1,
        row < rows - 1 ? cell + columns : -1,
      ];
      for (const next of around) {
        if (!isNew[next]) continue;
        isNew[next] = 0;
        area.push(next);
      }
    }
    areas.push(area);
  }
  return areas;
}
