/**
 * A passkey that gives a secret of its own (WebAuthn's PRF extension): what it gives for the same salt is always the same, and nobody else
 * gets it. Where the browser or the key lacks that, it is said and the passphrase stays the only way.
 */
export interface PasskeySecret {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  /** 32 bytes. */
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** `dismissed`: the person thought better of it, or took too long. `unsupported`: this key gives no secret. */
export class PasskeyError extends Error {
  override readonly name = 'LockError';
  readonly why: 'dismissed' | 'unsupported';
  constructor(why: 'dismissed' | 'unsupported', cause?: unknown) {
    super(`passkey: ${why}`, { cause });
    this.why = why;
  }
}

type Desk = Pick<CredentialsContainer, 'create' | 'get'>;

/** Whether asking makes sense; what the key can do shows only when it is there. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && typeof navigator.credentials?.create === 'function';
}

/** ES256 and RS256: between them, all platforms. */
const ALGORITHMS = [-7, -257] as const;

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

/** @throws PasskeyError */
export async function createPasskey(
  salt: Uint8Array<ArrayBuffer>,
  name: string,
  desk: Desk = navigator.credentials,
): Promise<PasskeySecret> {
  const made = await asked(() =>
    desk.create({
      publicKey: {
        rp: { name },
        user: { id: random(16), name, displayName: name },
        // Nobody checks the answer: the secret alone counts.
        challenge: random(32),
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const { prf } = made.getClientExtensionResults();
  if (!prf?.enabled) throw new PasskeyError('unsupported');
  const credentialId = new Uint8Array(made.rawId);
  // Most keys give it only when they are used, not yet when they are made.
  const secret = prf.results?.first ? bytesOf(prf.results.first) : await askPasskey(credentialId, salt, desk);
  return { credentialId, secret };
}

/** The secret of a passkey that was made before. @throws PasskeyError */
export async function askPasskey(
  credentialId: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  desk: Desk = navigator.credentials,
): Promise<Uint8Array<ArrayBuffer>> {
  const used = await asked(() =>
    desk.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: credentialId }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const first = used.getClientExtensionResults().prf?.results?.first;
  if (!first) throw new PasskeyError('unsupported');
  return bytesOf(first);
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential) return credential as PublicKeyCredential;
  } catch (error) {
    const isRefused = (error as Partial<Error> | null)?.name === 'NotSupportedError';
    throw new PasskeyError(isRefused ? 'unsupported' : 'dismissed', error);
  }
  throw new PasskeyError('dismissed');
}

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer);
}
