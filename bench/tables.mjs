/** Markdown tables and the way in which figures are written in them. */

/** A dash where there is none. @param {number} value @param {number} [digits] */
export const figure = (value, digits = 3) =>
  Number.isFinite(value) ? value.toFixed(digits).replace(/^(-?)0\./, '$1.') : '-';

/** @param {number} share */
export const percent = (share) => (Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '-');

/** @param {readonly string[]} head @param {readonly (readonly (string | number)[])[]} rows */
export function table(head, rows) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
