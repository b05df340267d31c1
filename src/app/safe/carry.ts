/** Attempts out of the app in one file, and back into it: stamped on the way out, believed in nothing on the way in. */
import { ArchiveError, MOST_BYTES } from '../../adapters/archive/format.ts';
import { type PackedAttempt, packArchive } from '../../adapters/archive/pack.ts';
import { isSealed, openSealed, sealArchive } from '../../adapters/archive/sealed.ts';
import { unpackArchive } from '../../adapters/archive/unpack.ts';
import { loadSettings } from '../../adapters/settings.ts';
import { makeLeaving } from '../../adapters/stamp.ts';
import type { AttemptRecord, PictureRole } from '../../core/report/attempt.ts';
import { isNote } from '../../core/safe/note.ts';
import type { Answer } from '../../core/session/event.ts';
import { calendarDay } from '../../ui/days.ts';
import type { CarryDesk, PackOrder, Unpacked } from '../../ui/safe-port.ts';
import type { PracticeRecord } from '../practice-record.ts';
import { readNote } from './notes.ts';
import { type ReportedAttempt, reportPage } from './report-page.ts';
import { stampFor } from './stamping.ts';

type Send = (answer: Answer) => void;

const roles: readonly PictureRole[] = ['original', 'straightened', 'thumbnail'];
/** Long side of pictures in the page: large enough to be read on a computer's screen. */
const REPORT_SIDE_PX = 900;

export function createCarry(record: PracticeRecord, send: Send): CarryDesk {
  return {
    pack: (order) => pack(order, record, send),
    unpack: (file, passphrase) => unpack(file, passphrase, record, send),
  };
}

async function pack({ attempts, passphrase, catalogue, locale }: PackOrder, record: PracticeRecord, send: Send) {
  const packed: PackedAttempt[] = [];
  const reported: ReportedAttempt[] = [];
  let bytes = 0;
  for (const attempt of attempts) {
    const { pictures, picture } = await leavingPictures(attempt, record, send);
    const note = await readNote(attempt.id, record, send);
    packed.push({ record: attempt, pictures, note });
    reported.push({ record: attempt, note, picture: picture && (await asDataUrl(picture)) });
    bytes += Object.values(pictures).reduce((sum, { size }) => sum + size, 0);
    if (bytes > MOST_BYTES) throw new ArchiveError('bomb');
  }
  const zip = await packArchive(packed, reportPage(reported, catalogue, locale));
  return passphrase === null ? new Blob([zip], { type: 'application/zip' }) : sealArchive(zip, passphrase);
}

async function leavingPictures(attempt: AttemptRecord, record: PracticeRecord, send: Send) {
  const pictures: Partial<Record<PictureRole, Blob>> = {};
  const day = calendarDay(attempt.takenAtMs);
  let picture: Blob | null = null;
  for (const role of roles) {
    const kept = await record.picture(`${attempt.id}/${role}`, send);
    if (!kept) continue;
    const document =
      role === 'original' && attempt.outline ? { corners: attempt.outline.corners, size: attempt.size } : null;
    const stamp = stampFor(day, document);
    pictures[role] = await makeLeaving(kept, stamp);
    if (role === 'original') picture = await makeLeaving(kept, stamp, REPORT_SIDE_PX);
  }
  return { pictures, picture };
}

async function asDataUrl(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function unpack(file: File, passphrase: string | null, record: PracticeRecord, send: Send): Promise<Unpacked> {
  let added = 0;
  try {
    const attempts = await unpackArchive(await zipOf(file, passphrase), isNote);
    const history = await record.history(send);
    const { attempts: here } = await history.list();
    const known = new Set(here.map(({ id }) => id));
    const isBare = loadSettings().keepPictures === 'scores-only';
    for (const { record: attempt, pictures, note } of attempts.filter(({ record: { id } }) => !known.has(id))) {
      await history.keep(withPictures(attempt, pictures, isBare), {
        ...(isBare ? {} : pictures),
        ...(note && { note: new Blob([note], { type: 'text/plain' }) }),
      });
      added++;
    }
    return { is: 'done', added, alreadyHere: attempts.length - added };
  } catch (error) {
    const { why } = (error ?? {}) as { readonly why?: Exclude<Unpacked, { is: 'done' }>['why'] };
    return { is: 'refused', why: why ?? 'failed', added };
  } finally {
    if (added > 0) record.load(send);
  }
}

/** Their time counts from now: whoever brings a picture back wants to see it. */
function withPictures(attempt: AttemptRecord, pictures: object, isBare: boolean): AttemptRecord {
  if (attempt.rehearsal || attempt.pictures?.are === 'expired' || attempt.pictures?.are === 'not-kept') return attempt;
  const isHere = !isBare && Object.keys(pictures).length > 0;
  return { ...attempt, pictures: { are: isHere ? 'here' : 'not-kept', sinceMs: null } };
}

async function zipOf(file: File, passphrase: string | null): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_BYTES) throw new ArchiveError('bomb');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isSealed(bytes)) return bytes;
  if (passphrase === null) throw new ArchiveError('encrypted');
  return openSealed(bytes, passphrase);
}
