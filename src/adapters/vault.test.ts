import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDatabase, picture, record } from './fakes/fake-database.ts';
import { openHistory } from './history.ts';
import { migrations, type PictureRow } from './history-schema.ts';
import { derive, newDerivation } from './passphrase.ts';

let { factory, around, raw, rawAll } = fakeDatabase(new IDBFactory());
beforeEach(() => {
  ({ factory, around, raw, rawAll } = fakeDatabase(new IDBFactory()));
});

afterEach(() => void vi.unstubAllGlobals());

const phrase = 'correct horse';
const rows = () => rawAll('pictures') as Promise<PictureRow[]>;
const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

async function locked() {
  const history = await openHistory(around());
  await history.keep(record('a'), { original: picture('one'), thumbnail: picture('1') });
  await history.vault.set(phrase);
  return history;
}

/** Writes over a note or a picture as a failing disk would. */
async function spoil(store: 'notes' | 'pictures', change: (value: never) => unknown): Promise<void> {
  const database = await raw();
  const open = database.transaction(store, 'readwrite');
  const cursor = open.objectStore(store).openCursor();
  cursor.onsuccess = () => {
    if (!cursor.result) return;
    cursor.result.update(change(cursor.result.value as never));
    cursor.result.continue();
  };
  await new Promise((resolve) => {
    open.oncomplete = resolve;
  });
  database.close();
}

const flipped = (bytes: ArrayBuffer) => {
  const copy = new Uint8Array(bytes.slice(0));
  copy[0]! ^= 1;
  return copy.buffer;
};

describe('the lock', () => {
  it('encrypts what is there and what comes, each with a nonce of its own', async () => {
    const history = await locked();
    await history.keep(record('b'), { original: picture('one') });
    const sealed = await rows();
    expect(sealed.map(({ bytes }) => text(bytes))).not.toContain('one');
    expect(sealed.every(({ bytes, nonce }) => nonce?.length === 12 && bytes.byteLength > 16)).toBe(true);
    expect(new Set(sealed.map(({ nonce }) => String(nonce))).size).toBe(3);
    expect(await (await history.picture('a', 'original'))?.text()).toBe('one');
  });

  it('encrypts notes as pictures, anew each time, and lets them go with their attempt', async () => {
    const history = await openHistory(around());
    await history.keep(record('a'), {});
    await history.keepNote('a', 'by the window');
    await history.vault.set(phrase);
    const [first] = await rows();
    expect(text(first!.bytes)).not.toContain('window');
    await history.keepNote('a', 'by the window');
    const [second] = await rows();
    expect(String(second!.nonce)).not.toBe(String(first!.nonce));
    expect(await (await history.picture('a', 'note'))?.text()).toBe('by the window');
    history.vault.lock();
    await expect(history.keepNote('a', 'evening')).rejects.toMatchObject({ why: 'locked' });
    await history.vault.open(phrase);
    await history.keepNote('gone', 'nowhere');
    await history.keepNote('a', '');
    expect(await rows()).toEqual([]);
    await history.keepNote('a', 'once more');
    await history.remove('a');
    expect(await rows()).toEqual([]);
  });

  it('shows and takes nothing without the passphrase, and everything with it', async () => {
    (await locked()).close();
    const history = await openHistory(around());
    expect(await history.vault.state()).toBe('locked');
    await expect(history.picture('a', 'original')).rejects.toMatchObject({ why: 'locked' });
    await expect(history.keep(record('b'), { original: picture('two') })).rejects.toMatchObject({ why: 'locked' });
    expect(await rawAll('attempts')).toHaveLength(1);
    await history.vault.open(phrase);
    expect(await (await history.picture('a', 'thumbnail'))?.text()).toBe('1');
    history.vault.lock();
    await expect(history.picture('a', 'original')).rejects.toMatchObject({ why: 'locked' });
  });

  it('tells a wrong passphrase from damage', async () => {
    const history = await locked();
    await expect(history.vault.open('correct horsf')).rejects.toMatchObject({ why: 'wrong' });
    await spoil('pictures', (row: PictureRow) => ({ ...row, bytes: flipped(row.bytes) }));
    await history.vault.open(phrase);
    await expect(history.picture('a', 'original')).rejects.toMatchObject({ why: 'broken' });
    await spoil('notes', (note: { wrapped: ArrayBuffer }) => ({ ...note, wrapped: flipped(note.wrapped) }));
    await expect(history.vault.open(phrase)).rejects.toMatchObject({ why: 'damaged' });
    await spoil('notes', () => 'rubbish');
    await expect(history.vault.open(phrase)).rejects.toMatchObject({ why: 'damaged' });
  });

  it('changes its passphrase without touching a picture', async () => {
    const history = await locked();
    const before = await rows();
    await expect(history.vault.change('wrong', 'new one')).rejects.toMatchObject({ why: 'wrong' });
    await history.vault.change(phrase, 'another phrase');
    expect(await rows()).toEqual(before);
    await expect(history.vault.open(phrase)).rejects.toMatchObject({ why: 'wrong' });
    await history.vault.open('another phrase');
    expect(await (await history.picture('a', 'original'))?.text()).toBe('one');
  });

  it('is taken off with everything as it was', async () => {
    const history = await locked();
    await history.vault.remove(phrase);
    expect(await history.vault.state()).toBe('none');
    expect((await rows()).map(({ bytes, nonce }) => [text(bytes), nonce])).toEqual([
      ['one', undefined],
      ['1', undefined],
    ]);
  });

  it('goes on at the next opening where it was interrupted', async () => {
    const history = await locked();
    // As a tab that knew of no lock yet would have written it.
    const bytes = new TextEncoder().encode('late').buffer;
    const database = await raw();
    database
      .transaction('pictures', 'readwrite')
      .objectStore('pictures')
      .put({ attemptId: 'a', role: 'straightened', type: 'image/jpeg', bytes });
    database.close();
    expect(await (await history.picture('a', 'straightened'))?.text()).toBe('late');
    await history.vault.open(phrase);
    expect((await rows()).every(({ nonce }) => nonce !== undefined)).toBe(true);
    expect(await (await history.picture('a', 'straightened'))?.text()).toBe('late');
  });

  it('opens by a passkey too, which a new passphrase leaves as it is', async () => {
    const history = await locked();
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const credentialId = Uint8Array.of(1, 2, 3);
    const salts: string[] = [];
    const make = async (salt: Uint8Array<ArrayBuffer>) => {
      salts.push(String(salt));
      return { credentialId, secret };
    };
    expect(await history.vault.hasPasskey()).toBe(false);
    await expect(history.vault.addPasskey('wrong', make)).rejects.toMatchObject({ why: 'wrong' });
    expect(salts).toEqual([]);
    await history.vault.addPasskey(phrase, make);
    await history.vault.change(phrase, 'another phrase');
    history.vault.lock();
    await history.vault.openByPasskey(async (id, salt) => {
      expect([String(id), String(salt)]).toEqual([String(credentialId), salts[0]]);
      return secret;
    });
    expect(await (await history.picture('a', 'original'))?.text()).toBe('one');
    const another = crypto.getRandomValues(new Uint8Array(32));
    await expect(history.vault.openByPasskey(async () => another)).rejects.toMatchObject({ why: 'damaged' });
    await history.vault.remove('another phrase');
    expect(await history.vault.hasPasskey()).toBe(false);
  });

  it('is found by a database of version 2, which had none', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('dry-run', 2);
      request.onupgradeneeded = () => {
        for (const step of migrations.slice(0, 2)) step(request.result, request.transaction!);
      };
      request.onsuccess = () => resolve(request.result);
    });
    const both = old.transaction(['attempts', 'notes'], 'readwrite');
    both.objectStore('attempts').put(record('a'));
    both.objectStore('notes').put({ newestMs: 5 }, 'clock');
    await new Promise((resolve) => {
      both.oncomplete = resolve;
    });
    old.close();
    const history = await openHistory(around());
    expect((await history.list()).attempts).toEqual([record('a')]);
    expect(await history.clock()).toEqual({ newestMs: 5 });
    expect(await history.vault.state()).toBe('none');
  });
});

describe('a passphrase', () => {
  it('is stretched by Argon2id, and by as many rounds of PBKDF2 where that is missing', async () => {
    const derivation = await newDerivation();
    expect(derivation).toMatchObject({ name: 'argon2id', memoryKib: 65_536, passes: 3 });
    const one = await derive('é', derivation);
    expect(one).toHaveLength(64);
    // The same letter in two code points.
    expect(await derive('e\u0301', derivation)).toEqual(one);
    expect(await derive('e', derivation)).not.toEqual(one);
    const { salt } = derivation;
    const slow = await derive('é', { name: 'pbkdf2-sha-256', salt, rounds: 1000 });
    expect(slow).toHaveLength(64);
    expect(await newDerivation()).not.toEqual(derivation);
  });

  it('locks by PBKDF2 where WebAssembly cannot run, and opens there', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    const history = await locked();
    const [note] = (await rawAll('notes')) as [{ derivation: { name: string; rounds: number } }];
    expect(note.derivation).toMatchObject({ name: 'pbkdf2-sha-256' });
    expect(note.derivation.rounds).toBeGreaterThanOrEqual(600_000);
    history.vault.lock();
    await expect(history.vault.open('correct house')).rejects.toMatchObject({ why: 'wrong' });
    await history.vault.open(phrase);
    expect(await (await history.picture('a', 'original'))?.text()).toBe('one');
  });

  it('cannot be tried where what stretched it is missing: that is not called wrong', async () => {
    const history = await locked();
    vi.stubGlobal('WebAssembly', undefined);
    await expect(history.vault.open(phrase)).rejects.toMatchObject({ why: 'unavailable' });
  });
});
