/** The peers of the bench: two packages of their own in `bench/`, installed on first use and never part of the app. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../scripts/lib/processes.mjs';

const benchDir = import.meta.dirname;
const files = {
  opencv: path.join(benchDir, 'node_modules/@techstark/opencv-js/dist/opencv.js'),
  jscanify: path.join(benchDir, 'node_modules/jscanify/src/jscanify.js'),
};
/** 11 MB over a slow line. */
const installLimitMs = 180_000;

const areHere = () => Object.values(files).every((file) => existsSync(file));

/** Without scripts: nothing of a stranger's runs at install, and the browser builds need none. */
async function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = [
    'ci',
    '--prefix',
    benchDir,
    '--ignore-scripts',
    '--fetch-retries=1',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await runProgram(npm, args, { stdout: 'stderr', timeoutMs: installLimitMs });
}

/** @returns {Promise<{ opencv: string, jscanify: string, versions: Record<string, string> } | null>} the files to serve; null if they cannot be had */
export async function ensurePeers() {
  if (!areHere()) {
    console.error('Installing jscanify and OpenCV.js into bench/ ...');
    await install();
  }
  if (!areHere()) return null;
  const { dependencies } = JSON.parse(readFileSync(path.join(benchDir, 'package.json'), 'utf8'));
  return { ...files, versions: dependencies };
}
