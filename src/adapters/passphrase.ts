/** A passphrase into key material, slowly on purpose: whoever has the phone's files pays for each guess what the owner pays once. */

/** What a derivation needs besides the passphrase; kept beside the wrapped key. */
export type Derivation =
  | {
      readonly name: 'argon2id';
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly memoryKib: number;
      readonly passes: number;
    }
  | { readonly name: 'pbkdf2-sha-256'; readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number };

/** RFC 9106's choice where memory is short (64 MiB, three passes), in one lane: a page has one thread to give. */
const ARGON2 = { memoryKib: 65_536, passes: 3 } as const;
/** OWASP's password storage cheat sheet of 2023 for PBKDF2 with SHA-256. */
const PBKDF2_ROUNDS = 600_000;
const SALT_BYTES = 16;
/** Half of it wraps the key, half of it tells a wrong passphrase from damage. */
export const MATERIAL_BYTES = 64;

/** A new derivation: Argon2id where WebAssembly runs, else PBKDF2. */
export async function newDerivation(): Promise<Derivation> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  try {
    const { argon2id } = await import('./argon2.ts');
    // Loaded is not yet able to run: the smallest there is tells.
    await argon2id({ password: salt, salt, memorySize: 8, iterations: 1, parallelism: 1, hashLength: 16 });
    return { name: 'argon2id', salt, ...ARGON2 };
  } catch {
    // Its file cannot be had just now, or this browser forbids WebAssembly.
  }
  return { name: 'pbkdf2-sha-256', salt, rounds: PBKDF2_ROUNDS };
}

/** @returns `MATERIAL_BYTES` bytes. @throws where WebAssembly or its file is missing. */
export async function derive(passphrase: string, derivation: Derivation): Promise<Uint8Array<ArrayBuffer>> {
  // The same word typed on another keyboard may come in other code points.
  const password = new TextEncoder().encode(passphrase.normalize('NFKC'));
  if (derivation.name === 'argon2id') {
    const { argon2id } = await import('./argon2.ts');
    const { salt, memoryKib, passes } = derivation;
    const given = { password, salt, memorySize: memoryKib, iterations: passes, parallelism: 1 };
    return new Uint8Array(await argon2id({ ...given, hashLength: MATERIAL_BYTES, outputType: 'binary' }));
  }
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const { salt, rounds } = derivation;
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    key,
    MATERIAL_BYTES * 8,
  );
  return new Uint8Array(bits);
}
