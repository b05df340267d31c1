/** The labelled portraits through the production pipeline, check by check beside their labels. */

import { ensureChromium } from '../../scripts/lib/browser.mjs';
import { inspectAll } from '../../scripts/lib/inspect-browser.mjs';
import { prepareInputs } from '../../scripts/lib/inspect-inputs.mjs';
import { projectDir, Refusal } from '../../scripts/lib/project.mjs';
import { devFaces } from './observe.mjs';

/** @typedef {Record<string, unknown>} Label */
/** @typedef {{ check: string, status: 'pass' | 'unsure' | 'fail' }} Finding */

/**
 * What a label says about a check: true where the picture has the fault, null where it says nothing: of a dark or glaring portrait nobody noted whether
 * it is lit evenly.
 * @type {Readonly<Record<string, (label: Label) => boolean | null>>}
 */
const hasFault = {
  'one-face': ({ n_faces }) => n_faces !== 1,
  'facing-camera': ({ pose }) => pose !== 'frontal',
  'glasses-off': ({ glasses }) => glasses !== 'none',
  'hat-off': ({ head_covering }) => /^(hat|hood|headscarf)$/.test(String(head_covering)),
  'eyes-open': ({ eyes }) => eyes === 'closed',
  'neutral-face': ({ mouth }) => mouth !== 'neutral',
  'enough-light': ({ light }) => light === 'dark',
  'not-too-bright': ({ light }) => light === 'bright',
  'even-light': ({ light }) => (light === 'side' ? true : light === 'even' ? false : null),
  'plain-background': ({ background }) => background === 'cluttered',
};

export async function portraitRows() {
  const orders = devFaces();
  if (orders.length === 0)
    throw new Refusal('The labelled portraits of the shared folder are absent: nothing to measure.');
  const { jobs, given } = await prepareInputs(
    orders.map(({ file }) => String(file)),
    { isMovement: false, from: projectDir },
  );
  const { buildForProduction } = await import('../../scripts/lib/app-build.mjs');
  await buildForProduction({ onlyIfStale: true, needModel: true });
  const results = await inspectAll(jobs, { given, kind: 'selfie', fps: 30, chromiumPath: await ensureChromium() });
  const seen = orders.map(({ label }, i) => ({
    label,
    findings: /** @type {Finding[]} */ (results[i]?.findings ?? []),
  }));
  return { count: orders.length, rows: Object.keys(hasFault).map((check) => rowOf(check, seen)) };
}

/** @param {readonly (Finding['status'] | undefined)[]} statuses @param {Finding['status']} status */
const count = (statuses, status) => statuses.filter((one) => one === status).length;

/** @param {string} check @param {readonly { label: Label, findings: readonly Finding[] }[]} seen */
function rowOf(check, seen) {
  const fault = hasFault[check];
  const split = (/** @type {boolean} */ wanted) =>
    seen
      .filter(({ label }) => fault !== undefined && fault(label) === wanted)
      .map(({ findings }) => findings.find((one) => one.check === check)?.status);
  const [bad, free] = [split(true), split(false)];
  const alarms = free.length > 0 ? ((100 * count(free, 'fail')) / free.length).toFixed(1) : '-';
  return [
    check,
    count(bad, 'fail'),
    count(bad, 'unsure'),
    count(bad, 'pass'),
    bad.length,
    count(free, 'fail'),
    free.length,
    alarms,
  ];
}
