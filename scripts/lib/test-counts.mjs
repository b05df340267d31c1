/** Reads what Vitest counted, and sums it up into the one closing line that machines read. */
import { readFile, rm } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {any} report as written by Vitest's json reporter
 * @returns {Counts} a file that could not even be loaded counts as one failure
 */
export function countTests(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} file
 * @param {number} exitCode Vitest's own; a run that failed without a failing test (an unhandled error) still counts as a failure
 * @returns {Promise<Counts>}
 */
export async function readCounts(file, exitCode) {
  const counts = await readFile(file, 'utf8').then(
    (text) => countTests(JSON.parse(text)),
    () => none,
  );
  await rm(file, { force: true });
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sumCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    none,
  );
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
