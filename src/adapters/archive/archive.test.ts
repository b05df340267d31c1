import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../core/chance.ts';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { record } from '../fakes/fake-database.ts';
import { type ArchiveFailure, FORMAT, INDEX, MOST_ATTEMPTS, sha256Of, writeJson } from './format.ts';
import { packArchive } from './pack.ts';
import { isSealed, openSealed, sealArchive } from './sealed.ts';
import { unpackArchive as unpack } from './unpack.ts';

const isNote = (value: unknown): value is string => typeof value === 'string' && /^[\w ]{1,20}$/.test(value);
const unpackArchive = (zip: Uint8Array) => unpack(zip, isNote);

const jpeg = (text: string) => new Blob([Uint8Array.of(0xff, 0xd8), text], { type: 'image/jpeg' });
const mark = { kind: 'glare', columns: 2, rows: 2, strength: Uint8Array.of(0, 64, 128, 255) } as const;
const marked: AttemptRecord = {
  ...record('b-2', 7),
  scorecard: [{ check: 'no-glare', tier: 'light', status: 'unsure', mark, zone: 'portrait' }],
};
const attempts = [
  { record: record('a'), pictures: { original: jpeg('one'), thumbnail: jpeg('1') }, note: 'by the window' },
  { record: marked, pictures: {} },
];
const packed = () => packArchive(attempts, '<p>report</p>');
const text = (value: string) => new TextEncoder().encode(value);

async function refused(zip: Uint8Array, why: ArchiveFailure): Promise<void> {
  await expect(unpackArchive(zip)).rejects.toMatchObject({ name: 'ArchiveError', why });
}

/** An archive of our own making with something about it changed. */
async function altered(index: object, files: Zippable = {}): Promise<Uint8Array> {
  const bytes = new Uint8Array(await jpeg('one').arrayBuffer());
  const file = 'pictures/1-original.jpg';
  const picture = { attemptId: 'a', role: 'original', file, bytes: bytes.length, sha256: await sha256Of(bytes) };
  const whole = { format: FORMAT, version: 1, attempts: [record('a')], pictures: [picture], ...index };
  return zipSync({ [INDEX]: text(writeJson(whole)), [file]: bytes, ...files });
}

describe('an archive', () => {
  it('gives back what was packed, places of faults included', async () => {
    const [one, two] = await unpackArchive(await packed());
    expect(one?.record).toEqual(record('a'));
    expect(one?.note).toBe('by the window');
    expect(await one?.pictures.original?.text()).toBe(await jpeg('one').text());
    expect(Object.keys(one?.pictures ?? {})).toEqual(['original', 'thumbnail']);
    expect(two).toEqual({ record: marked, pictures: {} });
    expect(two?.record.scorecard[0]?.mark?.strength).toBeInstanceOf(Uint8Array);
  });

  it('brings in nothing that a record does not have', async () => {
    const [one] = await unpackArchive(await altered({ attempts: [{ ...record('a'), script: 'alert(1)' }] }));
    expect(one?.record).toEqual(record('a'));
  });
});

describe('is refused', () => {
  it.each([
    ['../attempts.json', 'path'],
    ['pictures/../../etc/1-original.jpg', 'path'],
    ['/pictures/1-original.jpg', 'path'],
    ['C:1-original.jpg', 'path'],
    ['pictures\\2-original.jpg', 'path'],
    ['pictures/2-original.svg', 'foreign'],
    ['run.exe', 'foreign'],
  ] as const)('with a file called %s', async (name, why) => {
    await refused(await altered({}, { [name]: text('x') }), why);
  });

  it.each([
    [
      [
        { attemptId: 'a', text: 'two' },
        { attemptId: 'a', text: 'two' },
      ],
    ],
    [[{ attemptId: 'elsewhere', text: 'one' }]],
    [[{ attemptId: 'a', text: '<script>' }]],
    [[null]],
    ['text'],
  ])('with notes that are none of ours: %j', async (notes) => {
    await refused(await altered({ notes }), 'damaged');
  });

  it('when it would swell, or holds too much', async () => {
    await refused(await altered({}, { 'report.html': new Uint8Array(20_000_000) }), 'bomb');
    const many = Array.from({ length: MOST_ATTEMPTS + 1 }, (_, i) => record(`a${i}`));
    await refused(await altered({ attempts: many, pictures: [] }), 'bomb');
  });

  it('when more comes out than it declares', async () => {
    const honest = await altered({}, { 'report.html': [new Uint8Array(5000).fill(65), { level: 9 }] });
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    let changed = 0;
    for (let at = 0; at + 4 < lying.length; at++) {
      // The declared sizes, in the file's own header and in the directory: 5000 becomes 10.
      if (view.getUint32(at, true) === 5000) {
        view.setUint32(at, 10, true);
        changed++;
      }
    }
    expect(changed).toBe(2);
    const unpacked = await unpackArchive(lying).catch((error: unknown) => error);
    // Ten bytes of a page that nobody reads, or a refusal; never five thousand.
    expect(Array.isArray(unpacked) || (unpacked as Error).name === 'ArchiveError').toBe(true);
  });

  it.each([
    ['of another maker', { format: 'holiday-pictures' }, 'foreign'],
    ['of a newer version', { version: 2 }, 'newer'],
    ['of no version', { version: 'one' }, 'foreign'],
    ['with a damaged record', { attempts: [{ ...record('a'), size: { width: 0, height: 1 } }] }, 'damaged'],
    ['with an id that leads elsewhere', { attempts: [record('a/../b')] }, 'damaged'],
    ['with one attempt twice', { attempts: [record('a'), record('a')] }, 'damaged'],
    ['with a time that is none', { attempts: [record('a', 1e300)] }, 'damaged'],
    ['without its list of pictures', { pictures: 7 }, 'damaged'],
    ['with a picture of nobody', { attempts: [] }, 'damaged'],
  ] as const)('%s', async (_, index, why) => {
    await refused(await altered(index), why);
  });

  it('with a picture that is not the one that was packed', async () => {
    const other = new Uint8Array(await jpeg('two').arrayBuffer());
    await refused(await altered({}, { 'pictures/1-original.jpg': other }), 'damaged');
    await refused(await altered({}, { 'pictures/1-original.jpg': text('not a picture') }), 'damaged');
  });

  it.each([
    ['nothing', new Uint8Array(0), 'foreign'],
    ['a letter', text('Dear all'), 'foreign'],
    ['another zip', zipSync({ 'a.txt': text('a') }), 'foreign'],
    ['an empty zip', zipSync({}), 'foreign'],
  ] as const)('when it is %s', async (_, bytes, why) => {
    await refused(bytes, why);
  });
});

describe('whatever is done to its bytes', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('it is whole or refused, walk %d', async (seed) => {
    const random = chanceOf(seed);
    const zip = await packed();
    for (let i = 0; i < 25; i++) {
      let bytes = zip.slice();
      const at = () => Math.floor(random() * bytes.length);
      if (random() < 0.3) bytes = bytes.slice(0, at());
      for (let k = 0; k < 1 + random() * 6; k++) if (bytes.length > 0) bytes[at()] = Math.floor(random() * 256);
      const result = await unpackArchive(bytes).catch((error: unknown) => error);
      if (Array.isArray(result)) {
        for (const { pictures } of result) {
          if (pictures.original) expect(await pictures.original.text()).toBe(await jpeg('one').text());
        }
      } else expect((result as Error).name, String((result as Error).stack)).toBe('ArchiveError');
    }
  });
});

describe('under a passphrase', () => {
  it('opens with it alone, and tells a wrong one from damage', async () => {
    const zip = await packed();
    const sealed = new Uint8Array(await (await sealArchive(zip, 'correct horse')).arrayBuffer());
    expect([isSealed(sealed), isSealed(zip), isSealed(new Uint8Array(3))]).toEqual([true, false, false]);
    expect(new TextDecoder('latin1').decode(sealed)).not.toContain(INDEX);
    expect(await openSealed(sealed, 'correct horse')).toEqual(zip);
    await expect(openSealed(sealed, 'correct horsf')).rejects.toMatchObject({ why: 'wrong' });
    const spoilt = sealed.slice();
    spoilt[spoilt.length - 5]! ^= 1;
    await expect(openSealed(spoilt, 'correct horse')).rejects.toMatchObject({ why: 'damaged' });
    await expect(openSealed(sealed.slice(0, 60), 'correct horse')).rejects.toMatchObject({ why: 'damaged' });
    const greedy = sealed.slice();
    const note = new TextDecoder('latin1').decode(greedy);
    greedy.set(text('95536'), note.indexOf('65536'));
    await expect(openSealed(greedy, 'correct horse')).rejects.toMatchObject({ why: 'damaged' });
  });
});
