/**
 * What a page of ours may do, said once for the server, for the page itself (a meta element, for hosts that send no headers) and
 * for the tests. `connect-src 'self'` is the promise that no picture leaves the phone, kept by the browser.
 */
const directives = [
  "default-src 'none'",
  // MediaPipe is WebAssembly; compiling it needs this keyword, and nothing else is evaluated.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No script and no markup is made from a text, except as `src/app/trusted-scripts.ts` allows.
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** For the meta element, in which browsers ignore `frame-ancestors` and complain about it. */
export const pagePolicy = directives.join('; ');

export const policyHeaders = {
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), accelerometer=(self), gyroscope=(self), magnetometer=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), screen-wake-lock=(self)',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** For real hosts alone: on this machine it would make the browser refuse http://localhost for every other project too. */
export const secureHostHeaders = { 'Strict-Transport-Security': 'max-age=31536000' };

/** The address of these changes with their content (a hash or a version), so they never have to be asked for again. */
export const unchangingFolders = /** @type {const} */ (['assets', 'vision', 'models']);

export const cacheControl = {
  unchanging: 'public, max-age=31536000, immutable',
  /** Asked for each time, and sent only when it has changed: the page, the service worker, the manifest. */
  other: 'no-cache',
};
