/**
 * The plots of our benches as SVG text: cumulative distribution, histogram, grouped bars, lines (ROC). Numbers in, one SVG document
 * out; the caller writes the file. Axes, legend and colours come from `plot-frame.mjs`.
 */
import { boxMark, drawSheet, lineAt, lineMark, px, seriesColours, seriesDashes, textAt } from './plot-frame.mjs';

/** @typedef {import('./plot-frame.mjs').Axis} Axis */
/** @typedef {{ name: string, values: readonly number[] }} Sample */
/** @typedef {{ name: string, points: readonly (readonly [number, number])[] }} Curve */

const targetColour = '#6e7781';

/** @param {readonly (readonly [number, number])[]} points in pixels @param {number} index of the series */
function drawCurve(points, index) {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  return `<path d="${path}" fill="none" stroke="${seriesColours[index % 6]}" stroke-width="2.5" stroke-dasharray="${seriesDashes[index % 6]}" stroke-linejoin="round"/>`;
}

/**
 * Share of the values at or below each x, one step curve a series: distributions of very different shape stay readable in it.
 * @param {{ title: string, note?: string, xAxis: Axis, series: readonly Sample[], targets?: readonly { x: number, label: string }[] }} plot
 */
export function plotCumulative({ title, note, xAxis, series, targets = [] }) {
  const legend = series.map(({ name }, i) => ({ name, mark: lineMark(i) }));
  const yAxis = { from: 0, to: 100, label: 'share of the pictures at or below, %' };
  return drawSheet({ title, ...(note ? { note } : {}), xAxis, yAxis, legend }, (area) => {
    const curves = series.map(({ values }, i) => {
      const sorted = [...values].sort((a, b) => a - b);
      /** @type {[number, number][]} */
      const points = [[area.left, area.bottom]];
      sorted.forEach((value, k) => {
        points.push([area.x(value), area.y((100 * k) / sorted.length)]);
        points.push([area.x(value), area.y((100 * (k + 1)) / sorted.length)]);
      });
      points.push([area.right, area.top]);
      return drawCurve(points, i);
    });
    const lines = targets.map(({ x, label }) => {
      const at = area.x(x);
      const words = textAt(at + 4, area.top + 14, label, { size: 12, colour: targetColour });
      return lineAt(at, area.top, at, area.bottom, targetColour, '3 3') + words;
    });
    return [...lines, ...curves].join('\n');
  });
}

/**
 * Share of the values in each of `bins` equal steps of the axis, the series side by side within a step. Values beyond the axis count in
 * the outermost steps.
 * @param {{ title: string, note?: string, xAxis: Axis, series: readonly Sample[], bins?: number }} plot
 */
export function plotHistogram({ title, note, xAxis, series, bins = 20 }) {
  const { from, to, scale } = xAxis;
  const place = scale === 'log' ? Math.log : Number;
  const back = scale === 'log' ? Math.exp : Number;
  const step = (place(to) - place(from)) / bins;
  const shares = series.map(({ values }) => {
    const counts = new Array(bins).fill(0);
    for (const value of values) {
      const bin = Math.floor((place(value) - place(from)) / step);
      counts[Math.min(bins - 1, Math.max(0, bin))] += 100 / values.length;
    }
    return counts;
  });
  const legend = series.map(({ name }, i) => ({ name, mark: boxMark(i) }));
  const yAxis = { from: 0, to: Math.max(10, ...shares.flat()), label: 'share of the pictures, %' };
  return drawSheet({ title, ...(note ? { note } : {}), xAxis, yAxis, legend }, (area) =>
    shares
      .flatMap((counts, i) =>
        counts.map((share, bin) => {
          const left = area.x(back(place(from) + bin * step));
          const width = area.x(back(place(from) + (bin + 1) * step)) - left;
          const each = (width * 0.86) / series.length;
          return drawBar(left + width * 0.07 + i * each, each, area.y(share), area.bottom, i);
        }),
      )
      .join('\n'),
  );
}

/** @param {number} x @param {number} width @param {number} top @param {number} bottom @param {number} index of the series */
function drawBar(x, width, top, bottom, index) {
  return `<rect x="${px(x)}" y="${px(top)}" width="${px(width)}" height="${px(Math.max(0, bottom - top))}" fill="${seriesColours[index % 6]}"/>`;
}

/**
 * One bar a series for each group; a missing value is null and leaves a gap. `targets` draws a dashed line across each group that has one.
 * @param {{
 *   title: string, note?: string, yAxis: Axis, groups: readonly string[], targets?: readonly (number | null)[],
 *   series: readonly { name: string, values: readonly (number | null)[] }[],
 * }} plot
 */
export function plotBars({ title, note, yAxis, groups, series, targets = [] }) {
  const legend = series.map(({ name }, i) => ({ name, mark: boxMark(i) }));
  const targetMark = (/** @type {number} */ x, /** @type {number} */ y) => lineAt(x, y, x + 20, y, '#1f2328', '4 2');
  if (targets.some((target) => target !== null)) legend.push({ name: 'target', mark: targetMark });
  const width = Math.max(760, 120 + groups.length * 66);
  const sheet = { title, ...(note ? { note } : {}), width, height: 460, xAxis: null, yAxis, legend, bottom: 96 };
  return drawSheet(sheet, (area) => {
    const step = (area.right - area.left) / groups.length;
    const each = Math.min(26, (step * 0.8) / series.length);
    return groups
      .map((group, g) => {
        const middle = area.left + (g + 0.5) * step;
        const left = middle - (each * series.length) / 2;
        const bars = series.map(({ values }, i) => {
          const value = values[g] ?? null;
          return value === null ? '' : drawBar(left + i * each, each * 0.92, area.y(value), area.bottom, i);
        });
        const target = targets[g] ?? null;
        const goal =
          target === null
            ? ''
            : lineAt(left - 4, area.y(target), left + each * series.length + 4, area.y(target), '#1f2328', '4 2');
        const name = textAt(middle + 4, area.bottom + 16, group, { anchor: 'end', turn: -32, size: 12 });
        return [...bars, goal, name].join('');
      })
      .join('\n');
  });
}

/**
 * Curves through points, as a ROC: `diagonal` draws the line of pure chance, `marks` points out single places (the limit in use).
 * @param {{
 *   title: string, note?: string, xAxis: Axis, yAxis: Axis, series: readonly Curve[], diagonal?: boolean,
 *   marks?: readonly { x: number, y: number, series: number, label?: string }[],
 * }} plot
 */
export function plotLines({ title, note, xAxis, yAxis, series, diagonal = false, marks = [] }) {
  const legend = series.map(({ name }, i) => ({ name, mark: lineMark(i) }));
  return drawSheet({ title, ...(note ? { note } : {}), width: 640, height: 520, xAxis, yAxis, legend }, (area) => {
    const chance = diagonal ? lineAt(area.left, area.bottom, area.right, area.top, targetColour, '3 3') : '';
    const curves = series.map(({ points }, i) =>
      drawCurve(
        points.map(([x, y]) => /** @type {[number, number]} */ ([area.x(x), area.y(y)])),
        i,
      ),
    );
    const dots = marks.map(({ x, y, series: i, label = '' }) => {
      const dot = `<circle cx="${px(area.x(x))}" cy="${px(area.y(y))}" r="5" fill="#ffffff" stroke="${seriesColours[i % 6]}" stroke-width="2.5"/>`;
      return label === '' ? dot : dot + textAt(area.x(x) + 9, area.y(y) + 4, label, { size: 12 });
    });
    return [chance, ...curves, ...dots].join('\n');
  });
}
