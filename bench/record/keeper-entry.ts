/** Saves made-up attempts by the app's own code, and looks whether what is kept is whole. Runs in a page of the app's origin. */
import { openHistory } from '../../src/adapters/history.ts';
import type { AttemptRecord, PictureRole } from '../../src/core/report/attempt.ts';

export { seedLongRecord } from './long-record.ts';

/** About what a phone's still, its straightened document and its thumbnail take, a tenth each: 200 kills must not fill a disk. */
const bytesOf: Readonly<Record<PictureRole, number>> = { original: 120_000, straightened: 30_000, thumbnail: 4_000 };
const roles = Object.keys(bytesOf) as readonly PictureRole[];

const recordOf = (id: string): AttemptRecord => ({
  id,
  exercise: 'passport',
  profile: 'standard',
  takenAtMs: Date.now(),
  origin: 'demo',
  scorecard: [{ check: 'document-present', tier: 'presence', status: 'pass' }],
  size: { width: 1200, height: 1600 },
  outline: null,
});

/** The value of each byte of a picture follows from its name: half a picture, or one of another attempt, is seen. */
function fillOf(id: string, role: PictureRole): number {
  let sum = 7;
  for (const letter of id + role) sum = (sum * 31 + letter.charCodeAt(0)) % 251;
  return sum;
}

function picturesOf(id: string): Record<PictureRole, Blob> {
  const picture = (role: PictureRole): Blob =>
    new Blob([new Uint8Array(bytesOf[role]).fill(fillOf(id, role))], { type: 'image/jpeg' });
  return { original: picture('original'), straightened: picture('straightened'), thumbnail: picture('thumbnail') };
}

/** Saves attempts `prefix-0`, `prefix-1`, ... and tells of each once the app would show it as saved. */
export async function saveOn(prefix: string, count: number): Promise<void> {
  const history = await openHistory();
  for (let i = 0; i < count; i++) {
    const id = `${prefix}-${i}`;
    console.log(`saving ${id}`);
    await history.keep(recordOf(id), picturesOf(id));
    console.log(`saved ${id}`);
  }
  history.close();
}

export interface Audit {
  readonly ids: readonly string[];
  readonly damaged: number;
  /** Attempts of which a picture is missing, cut off, or another's. */
  readonly torn: readonly string[];
  /** Pictures without an attempt. */
  readonly orphans: readonly string[];
}

export async function audit(): Promise<Audit> {
  const history = await openHistory();
  const { attempts, damaged } = await history.list();
  const ids = attempts.map(({ id }) => id);
  const torn: string[] = [];
  for (const id of ids) {
    for (const role of roles) {
      const blob = await history.picture(id, role);
      const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
      const value = fillOf(id, role);
      if (bytes.length !== bytesOf[role] || bytes.some((byte) => byte !== value)) torn.push(`${id}/${role}`);
    }
  }
  history.close();
  const known = new Set(ids);
  const orphans = (await pictureKeys()).filter(([id]) => !known.has(id)).map((key) => key.join('/'));
  return { ids, damaged, torn, orphans };
}

/** Straight from the database, without the app's code. */
function pictureKeys(): Promise<readonly (readonly [string, string])[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dry-run');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('pictures').objectStore('pictures').getAllKeys();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result as unknown as [string, string][]);
      };
    };
  });
}
