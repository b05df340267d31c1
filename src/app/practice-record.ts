import type { History, HistoryFailure } from '../adapters/history.ts';
import { loadSettings } from '../adapters/settings.ts';
import { keepForGood } from '../adapters/storage.ts';
import type { PictureRole } from '../core/report/attempt.ts';
import type { Effect } from '../core/session/effect.ts';
import type { Answer } from '../core/session/event.ts';
import type { PictureName, StorageFailure } from '../core/session/state.ts';
import { firstPaint } from './first-paint.ts';
import type { Pictures } from './pictures.ts';

type Send = (answer: Answer) => void;
type KeepAttempt = Extract<Effect, { type: 'keep-attempt' }>;
type KeepRehearsal = Extract<Effect, { type: 'keep-rehearsal' }>;

const roles: readonly PictureRole[] = ['original', 'straightened', 'thumbnail'];

/** Carries out what the session orders of the practice record. Opens it when it is first needed, and again after a failure. */
export class PracticeRecord {
  #opened: Promise<History> | null = null;

  load(send: Send): void {
    this.#open(send)
      .then(async (history) => {
        const { attempts, damaged } = await history.list();
        const safe = await safekeeping().catch(() => null);
        if ((await history.vault.state()) === 'locked') {
          await safe?.tidy(history, attempts);
          return send({ type: 'library-failed', why: 'locked' });
        }
        send({ type: 'library-loaded', attempts: safe ? await safe.tidy(history, attempts) : attempts, damaged });
      })
      .catch((error: unknown) => send({ type: 'library-failed', why: this.#reason(error) }));
  }

  keep(order: KeepAttempt, pictures: Pictures, send: Send): void {
    this.#keep(order, pictures, send)
      .then((attemptId) => send({ type: 'attempt-kept', attemptId }))
      .catch((error: unknown) => send({ type: 'keep-failed', why: this.#reason(error) }));
  }

  async #keep({ record, picture, straightened }: KeepAttempt, pictures: Pictures, send: Send): Promise<string> {
    const original = pictures.held(picture);
    if (!original) throw new Error('the picture to keep is gone');
    const history = await this.#open(send);
    const { newAttemptId } = await import('../adapters/history.ts');
    const id = newAttemptId();
    if (loadSettings().keepPictures === 'scores-only') {
      await history.keep({ ...record, id, pictures: { are: 'not-kept', sinceMs: null } }, {});
      return id;
    }
    const straight = straightened === null ? null : pictures.held(straightened);
    const thumbnail = await thumbnailOf(straight ?? original);
    await history.keep(
      { ...record, id },
      { original, ...(straight && { straightened: straight }), ...(thumbnail && { thumbnail }) },
    );
    // Asked for once there is something worth keeping; a refusal changes nothing about what was written.
    void keepForGood();
    return id;
  }

  keepRehearsal({ rehearsal, origin }: KeepRehearsal, send: Send): void {
    Promise.all([this.#open(send), import('../adapters/history.ts')])
      .then(async ([history, { newRehearsal }]) => {
        const record = newRehearsal(rehearsal, origin);
        await history.keep(record, {});
        void keepForGood();
        send({ type: 'attempt-kept', attemptId: record.id });
      })
      .catch((error: unknown) => send({ type: 'keep-failed', why: this.#reason(error) }));
  }

  remove(attemptId: string, send: Send): void {
    this.#open(send)
      .then((history) => history.remove(attemptId))
      .then(() => send({ type: 'attempt-deleted', attemptId }))
      .catch(() => send({ type: 'delete-failed' }));
  }

  removeAll(send: Send): void {
    this.#open(send)
      .then((history) => history.removeAll())
      .then(() => send({ type: 'all-deleted' }))
      .catch(() => send({ type: 'delete-failed' }));
  }

  /** Reads a kept picture by its name, `attempt id/role`. */
  async picture(name: PictureName, send: Send): Promise<Blob | null> {
    const [attemptId, role] = name.split('/');
    const known = roles.find((candidate) => candidate === role);
    if (!attemptId || !known) return null;
    const history = await this.#open(send).catch(() => null);
    return history ? history.picture(attemptId, known).catch(() => null) : null;
  }

  /** For what only safekeeping does with it. */
  history(send: Send): Promise<History> {
    return this.#open(send);
  }

  /** Lets go of the database, so that it can be deleted; the next use opens it anew. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    (await opened?.catch(() => null))?.close();
  }

  #open(send: Send): Promise<History> {
    this.#opened ??= this.#load().then((history) => {
      history.onChanged(() => this.load(send));
      safekeeping().then(
        ({ watchDays }) => watchDays(() => this.load(send)),
        () => {},
      );
      return history;
    });
    this.#opened.catch(() => {
      this.#opened = null;
    });
    return this.#opened;
  }

  /** Apart from the first screen's code: it is there without the list, and the list a moment later. */
  async #load(): Promise<History> {
    await firstPaint;
    const { openHistory } = await import('../adapters/history.ts');
    return openHistory();
  }

  /** Matched by its word: importing the error's class would load the database with the first screen. */
  #reason(error: unknown): StorageFailure {
    return error instanceof Error && error.name === 'HistoryFailure' ? (error as HistoryFailure).why : 'broken';
  }
}

/** Apart from the first screen's code, as the record itself. */
const safekeeping = () => import('./safe/tidy.ts');

/** A list without a small picture is better than an attempt that was not kept. */
async function thumbnailOf(picture: Blob): Promise<Blob | null> {
  try {
    const { decodePicture, makeThumbnail } = await import('../adapters/stills.ts');
    const { bitmap } = await decodePicture(picture);
    try {
      return await makeThumbnail(bitmap);
    } finally {
      bitmap.close();
    }
  } catch {
    return null;
  }
}
