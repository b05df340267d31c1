/** The person's own words about an attempt: read and kept for the screens, and never part of the state. */
import { cleanNote } from '../../core/safe/note.ts';
import type { Answer } from '../../core/session/event.ts';
import type { NoteDesk } from '../../ui/safe-port.ts';
import type { PracticeRecord } from '../practice-record.ts';

type Send = (answer: Answer) => void;

export function createNotes(record: PracticeRecord, send: Send): NoteDesk {
  return {
    read: (attemptId) => readNote(attemptId, record, send),
    keep: async (attemptId, text) => {
      const note = cleanNote(text);
      await (await record.history(send)).keepNote(attemptId, note);
      return note;
    },
  };
}

/** Empty where there is none. */
export async function readNote(attemptId: string, record: PracticeRecord, send: Send): Promise<string> {
  const history = await record.history(send);
  return (await (await history.picture(attemptId, 'note'))?.text()) ?? '';
}
