/** The lock as screens use it: its outcomes as plain words, and the list drawn anew whenever it opens or closes. */
import { watchForLock } from '../../adapters/auto-lock.ts';
import { askPasskey, canUsePasskeys, createPasskey } from '../../adapters/passkey.ts';
import type { Answer } from '../../core/session/event.ts';
import type { LockDesk, LockOutcome } from '../../ui/safe-port.ts';
import type { PracticeRecord } from '../practice-record.ts';

type Send = (answer: Answer) => void;

let endWatch = () => {};

export function createLock(record: PracticeRecord, send: Send): LockDesk {
  const vault = async () => (await record.history(send)).vault;
  const watch = async () => {
    endWatch();
    const opened = await vault();
    if ((await opened.state()) === 'open') {
      endWatch = watchForLock(() => {
        opened.lock();
        record.load(send);
      });
    }
  };
  const attempt = async (job: () => Promise<void>): Promise<LockOutcome> => {
    try {
      await job();
      await watch();
      record.load(send);
      return 'done';
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return {
    state: async () => (await vault()).state(),
    set: (passphrase) => attempt(async () => (await vault()).set(passphrase)),
    open: (passphrase) => attempt(async () => (await vault()).open(passphrase)),
    change: (passphrase, newOne) => attempt(async () => (await vault()).change(passphrase, newOne)),
    canPasskey: () => canUsePasskeys(),
    hasPasskey: async () => (await vault()).hasPasskey(),
    addPasskey: (passphrase, name) =>
      attempt(async () => (await vault()).addPasskey(passphrase, (salt) => createPasskey(salt, name))),
    openByPasskey: () => attempt(async () => (await vault()).openByPasskey(askPasskey)),
    remove: (passphrase) => attempt(async () => (await vault()).remove(passphrase)),
    lockNow: async () => {
      endWatch();
      (await vault()).lock();
      record.load(send);
    },
  };
}

function outcomeOf(error: unknown): LockOutcome {
  const { name, why } = (error ?? {}) as { readonly name?: string; readonly why?: LockOutcome };
  return name === 'LockError' && why ? why : 'failed';
}
