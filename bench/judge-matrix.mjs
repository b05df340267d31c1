/** The confusion of faults as a plot: a square for each group of scenes and each check, darker the more often the check fails there. */
import { escapeText, textAt } from './plot-frame.mjs';

const cell = { width: 46, height: 26 };
const left = 120;
const top = 170;
const darkFrom = 0.5;

/** White at 0 to a deep blue at 1: mixed in light, so that a tenth can still be told from nothing. */
function shadeOf(share) {
  const mix = (from, to) => Math.round(from + (to - from) * Math.sqrt(share));
  return `rgb(${mix(255, 0)},${mix(255, 90)},${mix(255, 160)})`;
}

/**
 * @param {{ title: string, note: string, rows: readonly { name: string, shares: readonly number[], expected: readonly string[] }[], columns: readonly string[] }} plot
 *   `expected`: the columns in which the row's scenes ought to fail; they are framed
 */
export function plotMatrix({ title, note, rows, columns }) {
  const width = left + columns.length * cell.width + 30;
  const height = top + rows.length * cell.height + 24;
  const parts = rows.flatMap(({ name, shares, expected }, y) => {
    const down = top + y * cell.height;
    const label = textAt(left - 10, down + 18, name, { anchor: 'end' });
    return [label, ...shares.map((share, x) => squareAt(x, down, share, expected.includes(columns[x])))];
  });
  const heads = columns.map((name, x) => textAt(left + (x + 0.6) * cell.width, top - 8, name, { turn: -55, size: 12 }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" role="img" aria-label="${escapeText(title)}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    textAt(20, 26, title, { size: 16, weight: 600 }),
    textAt(20, 45, note, { size: 12, colour: '#57606a' }),
    ...heads,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function squareAt(x, down, share, isExpected) {
  const at = left + x * cell.width;
  const frame = isExpected ? 'stroke="#d55e00" stroke-width="2.5"' : 'stroke="#dfe3e8"';
  const colour = share > darkFrom ? '#ffffff' : '#1f2328';
  const number =
    share > 0
      ? textAt(at + cell.width / 2, down + 18, (100 * share).toFixed(0), { anchor: 'middle', size: 12, colour })
      : '';
  return `<rect x="${at + 1.5}" y="${down + 1.5}" width="${cell.width - 3}" height="${cell.height - 3}" fill="${shadeOf(share)}" ${frame}/>${number}`;
}
