/** Debian's own packages, for the parts of the tests that need a program which npm does not bring. */
import { existsSync } from 'node:fs';
import { runProgram } from './processes.mjs';

/** Browsers over a slow line; after that a person has given up anyway. */
const downloadLimitMs = 600_000;

/** Only root may install without a question. */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages with apt where that is possible, and does nothing elsewhere: look afterwards whether the program is there.
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(packages) {
  if (!canInstallDebianPackages()) return;
  const options = {
    stdout: /** @type {const} */ ('stderr'),
    timeoutMs: downloadLimitMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await runProgram('apt-get', ['update', '-q'], options);
  await runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}
