/** A virtual display: both other engines draw only on one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Display {
  /** For the environment of what draws on it. */
  readonly env: NodeJS.ProcessEnv;
  close(): void;
}

export async function openDisplay(): Promise<Display> {
  // It chooses a free number itself and writes it to the fourth file.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3]!, 'data');
  return {
    // Software GL everywhere, so that a machine with a graphics card shows the same.
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' },
    close: () => void server.kill(),
  };
}
