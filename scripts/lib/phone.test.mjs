import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { lanAddresses, makeCertificate } from './lan.mjs';
import { phoneWords } from './phone-words.mjs';
import { createAppServer, listen, readPort } from './server.mjs';
import { drawModules } from './terminal-qr.mjs';

/** @param {string} address @param {boolean} [internal] */
const ipv4 = (address, internal = false) => [
  { address, family: /** @type {const} */ ('IPv4'), internal, netmask: '', mac: '', cidr: null },
];

it('finds the addresses that a phone can reach, the likeliest first', () => {
  const interfaces = {
    lo: ipv4('127.0.0.1', true),
    docker0: ipv4('172.17.0.1'),
    eth0: ipv4('10.1.2.3'),
    eth1: ipv4('169.254.3.4'),
    wlan0: ipv4('192.168.1.20'),
  };
  expect(lanAddresses(interfaces)).toEqual(['192.168.1.20', '10.1.2.3']);
  expect(lanAddresses({})).toEqual([]);
});

/** @param {number} port @param {string} ca @param {string} host @returns {Promise<{ status: number, hsts: unknown, csp: unknown }>} */
function ask(port, ca, host) {
  return new Promise((resolve, reject) => {
    const request = https.get({ host, port, path: '/', ca, agent: false }, (response) => {
      response.resume();
      const { 'strict-transport-security': hsts, 'content-security-policy': csp } = response.headers;
      resolve({ status: response.statusCode ?? 0, hsts, csp });
    });
    request.once('error', reject);
  });
}

it('serves over TLS with a certificate for those addresses and no others', async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'phone-'));
  await writeFile(path.join(root, 'index.html'), 'the page');
  const right = await makeCertificate(['127.0.0.1']);
  const wrong = await makeCertificate(['192.168.1.20']);
  for (const [tls, isRight] of /** @type {const} */ ([
    [right, true],
    [wrong, false],
  ])) {
    const server = createAppServer({ root, base: '/', tls });
    const port = await listen(server, { host: '127.0.0.1' });
    const answer = ask(port, tls.cert, '127.0.0.1');
    // A browser that had once been told so would refuse this computer for a year.
    if (isRight) expect(await answer).toMatchObject({ status: 200, hsts: undefined, csp: expect.any(String) });
    else await expect(answer).rejects.toThrow('127.0.0.1');
    server.closeAllConnections();
    server.close();
  }
  expect(right.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  await rm(root, { recursive: true });
});

it('draws every module of the code', () => {
  const { data } = encode('https://192.168.1.20:4443/', { ecc: 'L', border: 2 });
  const rows = drawModules(data, false)
    .split('\n')
    .flatMap((line) => [
      Array.from(line, (block) => block === '█' || block === '▀'),
      Array.from(line, (block) => block === '█' || block === '▄'),
    ]);
  expect(rows.slice(0, data.length)).toEqual(data);
  expect(drawModules(data)).toContain('\x1b[30;107m');
});

it('says what the warning means and what it prevents, and names other addresses', () => {
  const words = phoneWords({
    urls: ['https://192.168.1.20:4443/', 'https://10.1.2.3:4443/'],
    port: 4443,
    fingerprint: 'AB',
  });
  for (const part of ['192.168.1.20', '10.1.2.3', 'not private', 'install', '高级', '4443'])
    expect(words).toContain(part);
});

it('refuses a port that is none', () => {
  expect(readPort(4443, '')).toBe(4443);
  expect(readPort(4443, '80')).toBe(80);
  expect(() => readPort(4443, 'x')).toThrow('PORT');
});
