/** What is used of the browser's Trusted Types, which are absent before Safari 26 and Firefox 148. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | null }): unknown;
}

/**
 * The policy of this origin refuses every script, worker or markup that comes from a text. This lets through addresses of scripts on our own
 * origin, which workers and the service worker need; nothing else can be made from a text, whoever asks, libraries included.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
  });
}
