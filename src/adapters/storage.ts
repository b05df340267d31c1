/** Room for the pictures: how much there is, and the wish that the browser does not clear it by itself. */

export interface Room {
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

type StorageDesk = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>> | undefined;

/**
 * Asks the browser to keep the record until the person deletes it. To be called after the first attempt was kept: Firefox asks
 * the person, Chromium decides by how the app is used, Safari keeps home-screen apps.
 * @returns true when it is promised; false when not, or not known.
 */
export async function keepForGood(storage: StorageDesk = globalThis.navigator?.storage): Promise<boolean> {
  try {
    if (await storage?.persisted?.()) return true;
    return (await storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

/** Whether it was promised already; asks nobody. */
export async function isKeptForGood(storage: StorageDesk = globalThis.navigator?.storage): Promise<boolean> {
  return (await storage?.persisted?.().catch(() => false)) ?? false;
}

/** Null where the browser does not say. The quota is a guess of the browser and may be larger than the disk. */
export async function roomLeft(storage: StorageDesk = globalThis.navigator?.storage): Promise<Room | null> {
  try {
    const { usage, quota } = (await storage?.estimate?.()) ?? {};
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
  } catch {
    return null;
  }
}
