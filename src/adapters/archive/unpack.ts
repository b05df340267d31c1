/** An archive from anywhere, believed in nothing: looked at before it is unpacked, and used only when all of it is right. */
import { unzipSync } from 'fflate';
import type { AttemptRecord, PictureRole } from '../../core/report/attempt.ts';
import { readAttempt } from '../attempt-record.ts';
import {
  type ArchivedPicture,
  ArchiveError,
  FORMAT,
  INDEX,
  knownName,
  MOST_ATTEMPTS,
  MOST_BYTES,
  MOST_FILES,
  MOST_GROWTH,
  MOST_INDEX_BYTES,
  MOST_PICTURE_BYTES,
  readJson,
  sha256Of,
  VERSION,
} from './format.ts';

/** @returns whether a text from an archive is one that the app would have kept as a note. */
type IsNote = (text: unknown) => text is string;

export interface UnpackedAttempt {
  readonly record: AttemptRecord;
  readonly pictures: Readonly<Partial<Record<PictureRole, Blob>>>;
  readonly note?: string;
}

/** @throws ArchiveError */
export async function unpackArchive(bytes: Uint8Array, isNote: IsNote): Promise<readonly UnpackedAttempt[]> {
  const files = unzip(bytes);
  const { attempts, pictures, notes } = readIndex(files);
  const noteOf = readNotes(notes, attempts, isNote);
  const blobs = new Map<string, Partial<Record<PictureRole, Blob>>>(attempts.map(({ id }) => [id, {}]));
  for (const one of pictures) {
    const ofAttempt = blobs.get(one.attemptId);
    const content = files[one.file];
    if (!ofAttempt || !content || ofAttempt[one.role]) throw new ArchiveError('damaged');
    ofAttempt[one.role] = await verified(content, one);
  }
  return attempts.map((record) => {
    const note = noteOf.get(record.id);
    return { record, pictures: blobs.get(record.id) ?? {}, ...(note && { note }) };
  });
}

/** Names and sizes are judged as they are declared, before a byte is unpacked; then what came out is held to it. */
function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes.length > MOST_BYTES) throw new ArchiveError('bomb');
  const sizes = new Map<string, number>();
  let total = 0;
  const files = unpacking(bytes, ({ name, size, originalSize }) => {
    if (isPathTrick(name)) throw new ArchiveError('path');
    if (!knownName.test(name)) throw new ArchiveError('foreign');
    if (sizes.has(name)) throw new ArchiveError('damaged');
    sizes.set(name, originalSize);
    total += originalSize;
    const most = name.startsWith('pictures/') ? MOST_PICTURE_BYTES : MOST_INDEX_BYTES;
    const swells = originalSize > 1_000_000 && originalSize > size * MOST_GROWTH;
    if (sizes.size > MOST_FILES || total > MOST_BYTES || originalSize > most || swells) throw new ArchiveError('bomb');
    return true;
  });
  for (const [name, size] of sizes) if (files[name]?.length !== size) throw new ArchiveError('damaged');
  return files;
}

type Entry = { readonly name: string; readonly size: number; readonly originalSize: number };

function unpacking(bytes: Uint8Array, filter: (entry: Entry) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    throw new ArchiveError(isZip ? 'damaged' : 'foreign', error);
  }
}

const isPathTrick = (name: string) => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\\|\0/i.test(name);

type Fields = Readonly<Record<string, unknown>>;

function readIndex(files: Record<string, Uint8Array>) {
  const text = files[INDEX];
  if (!text) throw new ArchiveError('foreign');
  let index: Fields;
  try {
    index = (readJson(new TextDecoder('utf-8', { fatal: true }).decode(text)) ?? {}) as Fields;
  } catch (error) {
    throw new ArchiveError('damaged', error);
  }
  if (index.format !== FORMAT) throw new ArchiveError('foreign');
  if (typeof index.version === 'number' && index.version > VERSION) throw new ArchiveError('newer');
  if (index.version !== VERSION) throw new ArchiveError('foreign');
  const { attempts, pictures, notes = [] } = index;
  if (!Array.isArray(attempts) || !Array.isArray(pictures) || !Array.isArray(notes)) throw new ArchiveError('damaged');
  if (attempts.length > MOST_ATTEMPTS) throw new ArchiveError('bomb');
  const records = attempts.map(cleanRecord);
  if (new Set(records.map(({ id }) => id)).size !== records.length) throw new ArchiveError('damaged');
  return { attempts: records, pictures: pictures.map(readPicture), notes: notes as readonly unknown[] };
}

/** One at most for an attempt that is there. */
function readNotes(notes: readonly unknown[], attempts: readonly AttemptRecord[], isNote: IsNote): Map<string, string> {
  const ids = new Set(attempts.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const one of notes) {
    const { attemptId, text } = (one ?? {}) as Fields;
    const isWhole = typeof attemptId === 'string' && ids.has(attemptId) && !found.has(attemptId) && isNote(text);
    if (!isWhole) throw new ArchiveError('damaged');
    found.set(attemptId, text);
  }
  return found;
}

/** An id is part of pictures' names, where a slash would lead elsewhere. */
const idShape = /^[\w-]{1,64}$/;
/** The times that a date can be made of. */
const MOST_MS = 8.64e15;

/** Only what a record has: an archive brings in nothing else. */
function cleanRecord(value: unknown): AttemptRecord {
  const record = readSafely(value);
  if (!record || !idShape.test(record.id) || Math.abs(record.takenAtMs) > MOST_MS) throw new ArchiveError('damaged');
  const { id, exercise, profile, takenAtMs, origin, scorecard, size, outline, rehearsal, pictures } = record;
  return {
    ...{ id, exercise, profile, takenAtMs, origin, scorecard, size, outline },
    ...(rehearsal && { rehearsal }),
    ...(pictures && { pictures }),
  };
}

function readSafely(value: unknown): AttemptRecord | null {
  try {
    return readAttempt(value);
  } catch {
    return null;
  }
}

const roles: Record<PictureRole, true> = { original: true, straightened: true, thumbnail: true };

function readPicture(value: unknown): ArchivedPicture {
  const one = (value ?? {}) as Fields;
  const isWhole =
    typeof one.attemptId === 'string' &&
    typeof one.role === 'string' &&
    Object.hasOwn(roles, one.role) &&
    typeof one.file === 'string' &&
    knownName.test(one.file) &&
    one.file.endsWith(`-${one.role}.jpg`) &&
    typeof one.bytes === 'number' &&
    typeof one.sha256 === 'string';
  if (!isWhole) throw new ArchiveError('damaged');
  return one as unknown as ArchivedPicture;
}

async function verified(content: Uint8Array, { bytes, sha256 }: ArchivedPicture): Promise<Blob> {
  const copy = new Uint8Array(content);
  const isJpeg = copy[0] === 0xff && copy[1] === 0xd8;
  if (!isJpeg || copy.length !== bytes || (await sha256Of(copy)) !== sha256) throw new ArchiveError('damaged');
  return new Blob([copy], { type: 'image/jpeg' });
}
