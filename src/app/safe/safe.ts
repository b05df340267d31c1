/** What the screens of safekeeping need of the shell, apart from the first screen's code. */
import { canShareFile, shareFile } from '../../adapters/sharing.ts';
import { makeLeaving } from '../../adapters/stamp.ts';
import { isKeptForGood, keepForGood, roomLeft } from '../../adapters/storage.ts';
import { wipeEverything } from '../../adapters/wipe.ts';
import type { Answer } from '../../core/session/event.ts';
import type { LeavingOrder, SafePort, Wiped } from '../../ui/safe-port.ts';
import type { Pictures } from '../pictures.ts';
import type { PracticeRecord } from '../practice-record.ts';
import { createCarry } from './carry.ts';
import { createLock } from './lock.ts';
import { createNotes } from './notes.ts';
import { stampFor } from './stamping.ts';

type Send = (answer: Answer) => void;

export function createSafe(pictures: Pictures, record: PracticeRecord, send: Send): SafePort {
  return {
    storeFacts: async () => ({ room: await roomLeft(), isPersistent: await isKeptForGood() }),
    askPersistence: () => keepForGood(),
    lock: createLock(record, send),
    carry: createCarry(record, send),
    notes: createNotes(record, send),
    wipe: () => wipe(record, send),
    prepareLeaving: (order) => prepareLeaving(order, pictures),
    withoutMetadata: (picture) => makeLeaving(picture, null),
    canShare: (file) => canShareFile(file),
    share: (file) => shareFile(file),
  };
}

async function wipe(record: PracticeRecord, send: Send): Promise<Wiped> {
  const beforeBytes = (await roomLeft())?.usedBytes ?? null;
  await record.close();
  const left = await wipeEverything(import.meta.env.BASE_URL);
  send({ type: 'library-loaded', attempts: [], damaged: 0 });
  return { beforeBytes, afterBytes: (await roomLeft())?.usedBytes ?? null, left };
}

async function prepareLeaving({ picture, document, stampDay }: LeavingOrder, pictures: Pictures): Promise<Blob> {
  const kept = await pictures.blob(picture);
  if (!kept) throw new Error('the picture is gone');
  return makeLeaving(kept, stampDay === null ? null : stampFor(stampDay, document));
}
