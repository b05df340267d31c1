/** The results of `inspect` for a person at a terminal. */

/** @typedef {import('./inspect-browser.mjs').Result} Result */

/** @param {any} measure */
function describeMeasure(measure) {
  if (!measure) return '';
  return ` (${measure.name} ${Number(measure.value.toPrecision(3))} ${measure.unit})`;
}

/** @param {any} finding @returns {string} */
function describeFinding({ check, status, advice, measure }) {
  return `    ${status.padEnd(7)}${check}${advice ? `: ${advice}` : ''}${describeMeasure(measure)}`;
}

/** @param {any} result what was found, in one line */
function describeContent({ quad, faces, frames, gestures, pose }) {
  const parts = [];
  if (quad)
    parts.push(`corners ${quad.map((/** @type {number[]} */ point) => point.map(Math.round).join(',')).join(' ')}`);
  if (Array.isArray(frames)) parts.push(`${frames.length} frames, ${gestures?.length ?? 0} movements`);
  if (typeof faces === 'number') parts.push(faces === 1 ? '1 face' : `${faces} faces`);
  if (pose)
    parts.push(`yaw ${pose.yawDeg.toFixed(1)}° pitch ${pose.pitchDeg.toFixed(1)}° roll ${pose.rollDeg.toFixed(1)}°`);
  return parts.join(', ');
}

/** @param {any} result */
function describeResult(result) {
  if (result.error !== undefined) return `${result.file}\n    ${result.error}`;
  const head = `${result.file}  ${result.width}x${result.height}  ${describeContent(result)}`.trimEnd();
  const order = ['fail', 'unsure', 'pass'];
  const findings = [...(result.findings ?? [])].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return [head, ...findings.map(describeFinding)].join('\n');
}

/** @param {readonly Result[]} results */
export function describeResults(results) {
  return results.map(describeResult).join('\n\n');
}
