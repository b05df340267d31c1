import type { Mark } from '../../core/check.ts';
import type { Point } from '../../core/geometry.ts';

/** A closed line around spoilt cells, in shares 0..1 of the straightened document; a hole runs the other way round. */
export type Loop = readonly Point[];

/** A cell counts as spoilt from a quarter up: less is the soft rim of a fault, which hides nothing and would make the drawn place too large. */
export const SPOILT_FROM = 64;

/** False for what an older or another version may have kept: such a mark is not drawn. */
export function isWhole(mark: Mark | undefined): mark is Mark {
  if (!mark?.strength || !(mark.columns >= 1) || !(mark.rows >= 1)) return false;
  return mark.strength.length === mark.columns * mark.rows;
}

/**
 * Samples of a mark at the middles of its cells, with the outermost repeated at the document's edge and a ring of zeros around
 * them: so every contour closes, along the edge where the fault runs out of the document.
 */
interface Field {
  readonly width: number;
  readonly height: number;
  xOf(column: number): number;
  yOf(row: number): number;
  at(column: number, row: number): number;
}

function fieldOf({ columns, rows, strength }: Mark): Field {
  const place = (index: number, cells: number): number => Math.min(1, Math.max(0, (index - 1.5) / cells));
  const inside = (index: number, cells: number): number => Math.min(cells - 1, Math.max(0, index - 2));
  const width = columns + 4;
  const height = rows + 4;
  return {
    width,
    height,
    xOf: (column) => place(column, columns),
    yOf: (row) => place(row, rows),
    at(column, row) {
      if (column === 0 || row === 0 || column === width - 1 || row === height - 1) return 0;
      return strength[inside(row, rows) * columns + inside(column, columns)]!;
    },
  };
}

/** Edges of a square of four samples: 0 top, 1 right, 2 bottom, 3 left. */
type Edge = 0 | 1 | 2 | 3;

/**
 * Marching squares: by which edges the contour enters and leaves a square, for the sixteen ways its corners (top left 1, top right 2,
 * bottom right 4, bottom left 8) can be spoilt. The spoilt side lies to the right; corners that touch only across stay apart.
 */
const crossings: readonly (readonly (readonly [Edge, Edge])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

/** The lines around all spoilt places of a mark. Outer lines run clockwise, holes the other way. */
export function contoursOf(mark: Mark): readonly Loop[] {
  const field = fieldOf(mark);
  const leads = new Map<number, number>();
  for (let row = 0; row < field.height - 1; row++) {
    for (let column = 0; column < field.width - 1; column++) {
      for (const [from, to] of crossings[cornersAt(field, column, row)]!) {
        leads.set(edgeId(field, column, row, from), edgeId(field, column, row, to));
      }
    }
  }
  return linked(leads).map((loop) => loop.map((edge) => crossingPoint(field, edge)));
}

function cornersAt(field: Field, column: number, row: number): number {
  const bit = (x: number, y: number, value: number): number => (field.at(x, y) >= SPOILT_FROM ? value : 0);
  return bit(column, row, 1) + bit(column + 1, row, 2) + bit(column + 1, row + 1, 4) + bit(column, row + 1, 8);
}

/** One number per edge between two samples: even ones run across, odd ones down, both named by their first sample. */
function edgeId({ width }: Field, column: number, row: number, edge: Edge): number {
  const x = edge === 1 ? column + 1 : column;
  const y = edge === 2 ? row + 1 : row;
  return (y * width + x) * 2 + (edge % 2);
}

function linked(leads: Map<number, number>): number[][] {
  const loops: number[][] = [];
  for (const start of leads.keys()) {
    const loop: number[] = [];
    for (let edge: number | undefined = start; edge !== undefined && leads.has(edge); ) {
      loop.push(edge);
      const next: number | undefined = leads.get(edge);
      leads.delete(edge);
      edge = next;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}

function crossingPoint(field: Field, edge: number): Point {
  const sample = edge >> 1;
  const column = sample % field.width;
  const row = (sample - column) / field.width;
  const isDown = edge % 2 === 1;
  const [toColumn, toRow] = isDown ? [column, row + 1] : [column + 1, row];
  const from = field.at(column, row);
  const to = field.at(toColumn, toRow);
  // Just below a whole step, so that a limit which equals a sample does not fold two points into one.
  const share = Math.min(0.999, Math.max(0.001, (SPOILT_FROM - from) / (to - from)));
  const between = (a: number, b: number): number => a + (b - a) * share;
  return {
    x: between(field.xOf(column), field.xOf(toColumn)),
    y: between(field.yOf(row), field.yOf(toRow)),
  };
}

/** Area inside a loop as a share of the document; negative for a hole. */
export function areaOf(loop: Loop): number {
  let twice = 0;
  for (const [i, a] of loop.entries()) {
    const b = loop[(i + 1) % loop.length]!;
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

/** A smooth closed path through the middles of a loop's sides, with the loop's points to bend it; `put` places a point. */
export function pathOf(loops: readonly Loop[], put: (point: Point) => Point): string {
  return loops.map((loop) => closedPath(loop.map(put))).join('');
}

function closedPath(points: readonly Point[]): string {
  const text = (value: number): string => String(Math.round(value * 10) / 10);
  const middle = (a: Point, b: Point): string => `${text((a.x + b.x) / 2)} ${text((a.y + b.y) / 2)}`;
  let path = `M${middle(points.at(-1)!, points[0]!)}`;
  for (const [i, point] of points.entries()) {
    path += `Q${text(point.x)} ${text(point.y)} ${middle(point, points[(i + 1) % points.length]!)}`;
  }
  return `${path}Z`;
}
