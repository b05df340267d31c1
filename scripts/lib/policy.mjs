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
