/** What every plot stands in: a white sheet with title, two axes with ticks and units, a legend. Text in, SVG out; no DOM. */

/** Told apart by the colour-blind too (Okabe and Ito's set); lines differ by their dashes besides. */
export const seriesColours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#8a6d00', '#56b4e9'];
export const seriesDashes = ['', '7 3', '2 3', '9 3 2 3', '4 4', '1 2'];

const ink = '#1f2328';
const gridColour = '#dfe3e8';
const font = 'font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif"';
const margin = { top: 44, right: 20, bottom: 52, left: 62 };
const legendRowHeight = 20;
/** Mean width of a letter at 13 px, generous, so that legends break before they overlap. */
const letterWidth = 7.9;

/**
 * @typedef {{ from: number, to: number, scale?: 'linear' | 'log', label: string, ticks?: readonly number[] }} Axis
 *   `label` names the quantity with its unit
 * @typedef {{ x: (value: number) => number, y: (value: number) => number, left: number, right: number, top: number, bottom: number }} Area
 */

/** @param {unknown} text */
export function escapeText(text) {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Pixels to a tenth: readable files, and no run differs by rounding alone. @param {number} value */
export const px = (value) => String(Math.round(value * 10) / 10);

/**
 * @param {number} x @param {number} y @param {unknown} text
 * @param {{ anchor?: 'start' | 'middle' | 'end', size?: number, weight?: number, turn?: number, colour?: string }} [style]
 */
export function textAt(x, y, text, { anchor = 'start', size = 13, weight = 400, turn = 0, colour = ink } = {}) {
  const turned = turn === 0 ? '' : ` transform="rotate(${turn} ${px(x)} ${px(y)})"`;
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}"${turned}>${escapeText(text)}</text>`;
}

/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {string} [colour] @param {string} [dash] */
export function lineAt(x1, y1, x2, y2, colour = ink, dash = '') {
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${colour}"${dashed}/>`;
}

/** About `count` round numbers from `from` to `to`. @param {number} from @param {number} to */
export function roundTicks(from, to, count = 6) {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough * 0.999) ?? rough;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}

/** 1, 2, 5 of each power of ten between. @param {number} from @param {number} to */
export function logTicks(from, to) {
  const ticks = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
    for (const digit of [1, 2, 5]) ticks.push(Number((digit * 10 ** power).toPrecision(2)));
  }
  return ticks.filter((tick) => tick >= from * 0.999 && tick <= to * 1.001);
}

/** @param {Axis} axis @param {number} begin @param {number} end pixels */
function mapping({ from, to, scale }, begin, end) {
  const place = scale === 'log' ? Math.log10 : Number;
  const span = place(to) - place(from);
  return (/** @type {number} */ value) => {
    const inside = Math.min(Math.max(value, Math.min(from, to)), Math.max(from, to));
    return begin + ((place(inside) - place(from)) / span) * (end - begin);
  };
}

/** @param {Axis} axis */
const ticksOf = ({ ticks, scale, from, to }) => ticks ?? (scale === 'log' ? logTicks(from, to) : roundTicks(from, to));

/** @param {readonly { name: string, mark: (x: number, y: number) => string }[]} entries @param {number} width @param {number} top */
function drawLegend(entries, width, top) {
  const parts = [];
  let x = margin.left;
  let y = top;
  for (const { name, mark } of entries) {
    const needed = 34 + name.length * letterWidth;
    if (x > margin.left && x + needed > width - margin.right) {
      x = margin.left;
      y += legendRowHeight;
    }
    parts.push(mark(x, y - 4), textAt(x + 26, y, name));
    x += needed;
  }
  return { svg: parts.join(''), bottom: entries.length === 0 ? top - legendRowHeight : y };
}

/**
 * @param {{
 *   title: string, note?: string, width?: number, height?: number, xAxis: Axis | null, yAxis: Axis, xLabel?: string, bottom?: number,
 *   legend?: readonly { name: string, mark: (x: number, y: number) => string }[],
 * }} sheet `xAxis` null: the drawer labels its own groups below and `bottom` is the room it needs
 * @param {(area: Area) => string} draw
 * @returns {string} a whole SVG document
 */
export function drawSheet(sheet, draw) {
  const { title, note = '', width = 760, height = 420, xAxis, yAxis, legend = [], bottom = margin.bottom } = sheet;
  const head = note === '' ? 0 : 18;
  const { svg: legendSvg, bottom: legendBottom } = drawLegend(legend, width, margin.top + head + 6);
  const area = { left: margin.left, right: width - margin.right, top: legendBottom + 18, bottom: height - bottom };
  const x = xAxis ? mapping(xAxis, area.left, area.right) : Number;
  const y = mapping(yAxis, area.bottom, area.top);
  const rows = ticksOf(yAxis).map((tick) => {
    const at = y(tick);
    return lineAt(area.left, at, area.right, at, gridColour) + textAt(area.left - 8, at + 4, tick, { anchor: 'end' });
  });
  const columns = (xAxis ? ticksOf(xAxis) : []).map((tick) => {
    const at = x(tick);
    const label = textAt(at, area.bottom + 18, tick, { anchor: 'middle' });
    return lineAt(at, area.top, at, area.bottom, gridColour) + label;
  });
  const middle = (area.left + area.right) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font} role="img" aria-label="${escapeText(title)}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    textAt(margin.left, 26, title, { size: 16, weight: 600 }),
    note === '' ? '' : textAt(margin.left, 45, note, { size: 12, colour: '#57606a' }),
    legendSvg,
    ...rows,
    ...columns,
    lineAt(area.left, area.bottom, area.right, area.bottom),
    lineAt(area.left, area.top, area.left, area.bottom),
    xAxis ? textAt(middle, height - 12, xAxis.label, { anchor: 'middle' }) : '',
    textAt(16, (area.top + area.bottom) / 2, yAxis.label, { anchor: 'middle', turn: -90 }),
    draw({ x, y, ...area }),
    '</svg>\n',
  ].join('\n');
}

/** Legend mark of a line. @param {number} index */
export const lineMark = (index) => (/** @type {number} */ x, /** @type {number} */ y) =>
  `<path d="M${px(x)} ${px(y)}h20" fill="none" stroke="${seriesColours[index % 6]}" stroke-width="2.5" stroke-dasharray="${seriesDashes[index % 6]}"/>`;

/** Legend mark of a bar. @param {number} index */
export const boxMark = (index) => (/** @type {number} */ x, /** @type {number} */ y) =>
  `<rect x="${px(x + 4)}" y="${px(y - 6)}" width="12" height="12" fill="${seriesColours[index % 6]}"/>`;
