/** The real nginx and Caddy for the tests of the recipes: installed where they may be, started on a free port with a certificate of the moment. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from './processes.mjs';
import { projectDir } from './project.mjs';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What apt calls each, and where Debian puts it. */
export const hostServers = {
  nginx: { packages: ['nginx-light', 'libnginx-mod-http-brotli-static'], program: '/usr/sbin/nginx' },
  caddy: { packages: ['caddy'], program: '/usr/bin/caddy' },
};

/** @typedef {keyof typeof hostServers} HostName */

/** @param {HostName} name @returns {Promise<string | null>} its program, installed now if this is Debian and we are root */
export async function ensureHostServer(name) {
  const { packages, program } = hostServers[name];
  if (existsSync(program) && (name !== 'nginx' || existsSync(brotliModule))) return program;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return existsSync(program) ? program : null;
  const options = {
    stdout: /** @type {const} */ ('stderr'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const install = () => runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  if ((await install()) !== 0) {
    await runProgram('apt-get', ['update', '-q'], options);
    await install();
  }
  return existsSync(program) ? program : null;
}

/** @returns {Promise<number>} a port that was free a moment ago: these programs cannot choose one themselves */
function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {string} dir @param {string} root @param {number} port */
async function writeNginx(dir, root, port) {
  const hasBrotli = existsSync(brotliModule);
  const recipe = path.join(projectDir, 'deploy/nginx.conf');
  // Debian's own start loads its modules by this folder.
  const modules = hasBrotli ? `load_module ${brotliModule};` : '';
  const file = path.join(dir, 'nginx.conf');
  await writeFile(
    file,
    `${modules}
daemon off;
pid ${dir}/pid;
error_log ${dir}/error.log;
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${hasBrotli ? 'brotli_static on;' : ''}
    include ${recipe};
  }
}
user root;
`,
  );
  return ['-p', dir, '-c', file, '-e', path.join(dir, 'error.log')];
}

/** @param {string} dir @param {string} root @param {number} port */
async function writeCaddy(dir, root, port) {
  const file = path.join(dir, 'Caddyfile');
  const recipe = path.join(projectDir, 'deploy/Caddyfile');
  await writeFile(
    file,
    `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${recipe}
}
`,
  );
  return ['run', '--config', file, '--adapter', 'caddyfile'];
}

/** @param {number} port @param {() => boolean} hasEnded */
async function untilAnswering(port, hasEnded) {
  while (!hasEnded()) {
    const isThere = await new Promise((resolve) => {
      const request = http.get({ host: '127.0.0.1', port }, (response) => resolve(response.resume() && true));
      request.once('error', () => resolve(false));
    });
    if (isThere) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/**
 * @param {HostName} name @param {string} program @param {string} root folder to serve
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startHostServer(name, program, root) {
  const dir = await mkdtemp(path.join(os.tmpdir(), `${name}-`));
  const port = await freePort();
  const args = await (name === 'nginx' ? writeNginx : writeCaddy)(dir, root, port);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: dir } });
  let words = '';
  child.stderr.on('data', (part) => {
    words += part;
  });
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve(null);
    });
  });
  if (!(await untilAnswering(port, () => hasEnded))) throw new Error(`${name} does not start: ${words}`);
  return {
    port,
    stop: async () => {
      child.kill();
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
