/** This computer in its local network: its addresses, and a certificate for them that is made on the spot and never stored. */
import os from 'node:os';

/** Adapters of virtual machines and containers: no phone is there. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|zt|tailscale)/i;

/** Networks of homes and offices, the likeliest first. */
const likely = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** @param {string} address */
function rank(address) {
  const found = likely.findIndex((pattern) => pattern.test(address));
  return found === -1 ? likely.length : found;
}

/**
 * @param {ReturnType<typeof os.networkInterfaces>} [interfaces]
 * @returns {string[]} IPv4 addresses at which a phone may reach this computer, the likeliest first
 */
export function lanAddresses(interfaces = os.networkInterfaces()) {
  const found = Object.entries(interfaces).flatMap(([name, addresses]) =>
    virtual.test(name) ? [] : (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal),
  );
  // 169.254 is what a computer calls itself when no network has given it an address.
  return found
    .map(({ address }) => address)
    .filter((address) => !address.startsWith('169.254.'))
    .sort((a, b) => rank(a) - rank(b));
}

/** Safari refuses certificates that are good for more than 825 days; one rehearsal needs a day. */
const validMs = 86_400_000;

/**
 * @param {readonly string[]} addresses
 * @returns {Promise<{ key: string, cert: string, fingerprint: string }>} PEM; the SHA-256 by which a person can tell it on the phone
 */
export async function makeCertificate(addresses) {
  const { generate } = await import('selfsigned');
  const names = ['localhost', ...addresses].map((name) =>
    /^[\d.]+$/.test(name)
      ? { type: /** @type {const} */ (7), ip: name }
      : { type: /** @type {const} */ (2), value: name },
  );
  const made = await generate([{ name: 'commonName', value: 'Dry Run on this computer' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + validMs),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names },
    ],
  });
  const { X509Certificate } = await import('node:crypto');
  const { fingerprint256 } = new X509Certificate(made.cert);
  return { key: made.private, cert: made.cert, fingerprint: fingerprint256 };
}
