/** The connection to the database: opened with a limit, given up for newer versions, opened anew when the system drops it. */
import type { IDBPDatabase } from 'idb';
import { wrap } from 'idb';
import type { Timers } from './clock.ts';
import { HistoryFailure, historyFailure, isLostConnection } from './history-failure.ts';
import type { HistorySchema } from './history-schema.ts';
import { DATABASE, migrate, migrations } from './history-schema.ts';

export type Database = IDBPDatabase<HistorySchema>;

/** Another tab that does not let go, or a storage process that hangs (iOS 14.6 at first start), must not hang the app. */
export const OPEN_LIMIT_MS = 6000;

export class HistoryDatabase {
  #connection: Promise<Database> | null = null;
  #isClosed = false;
  readonly #factory: IDBFactory;
  readonly #timers: Timers;

  constructor(factory: IDBFactory, timers: Timers) {
    this.#factory = factory;
    this.#timers = timers;
  }

  /** Runs a job; once more on a new connection when the old one was lost. The job must be repeatable. @throws HistoryFailure */
  async use<T>(job: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await job(await this.#open());
    } catch (error) {
      if (!isLostConnection(error) || this.#isClosed) throw historyFailure(error);
    }
    this.#connection = null;
    try {
      return await job(await this.#open());
    } catch (error) {
      throw historyFailure(error);
    }
  }

  close(): void {
    this.#isClosed = true;
    void this.#connection?.then(
      (database) => database.close(),
      () => {},
    );
  }

  #open(): Promise<Database> {
    if (this.#isClosed) return Promise.reject(new HistoryFailure('broken'));
    if (!this.#connection) {
      const opening = this.#request();
      this.#connection = opening;
      // A refusal is not kept: the next use asks again.
      opening.catch(() => {
        if (this.#connection === opening) this.#connection = null;
      });
    }
    return this.#connection;
  }

  #request(): Promise<Database> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(historyFailure(error, true));
      let request: IDBOpenDBRequest;
      try {
        request = this.#factory.open(DATABASE, migrations.length);
      } catch (error) {
        return fail(error);
      }
      let isLate = false;
      const cancel = this.#timers.after(OPEN_LIMIT_MS, () => {
        isLate = true;
        fail(new HistoryFailure('blocked'));
      });
      request.onupgradeneeded = ({ oldVersion }) => migrate(request.result, request.transaction!, oldVersion);
      request.onerror = () => {
        cancel();
        fail(request.error);
      };
      request.onsuccess = () => {
        cancel();
        if (isLate) return request.result.close();
        this.#guard(request.result);
        resolve(wrap(request.result) as unknown as Database);
      };
    });
  }

  /** Lets a newer version or a deletion in another tab go ahead; the next use opens anew and learns which it was. */
  #guard(database: IDBDatabase): void {
    database.onversionchange = () => {
      this.#connection = null;
      database.close();
    };
    database.onclose = () => {
      this.#connection = null;
    };
  }
}
