/** Starting other programs, with their words going where the caller wants them. */
import { spawn } from 'node:child_process';
import { projectDir } from './project.mjs';

/**
 * Runs a program in the project's folder and waits for it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ stdout?: 'inherit' | 'stderr', env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 *   `stderr` sends what the program prints to our stderr, so that our stdout stays clean
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 124 when it ran too long
 */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      stdio: ['ignore', options.stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
      env: options.env ?? process.env,
      // Windows starts npm through a .cmd file, which only its shell can run.
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    });
    let ranTooLong = false;
    const timer = options.timeoutMs
      ? setTimeout(() => {
          ranTooLong = true;
          child.kill('SIGTERM');
        }, options.timeoutMs)
      : undefined;
    child.once('error', () => {
      clearTimeout(timer);
      resolve(127);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (ranTooLong) resolve(124);
      else resolve(code ?? (signal ? 1 : 0));
    });
  });
}
