/** Whether the person has already let this page use the camera, so that the primer need not be shown again. */
import type { SmallStorage } from './camera-memory.ts';
import { localStorageOrNull } from './local-storage.ts';

const ALLOWED_KEY = 'dry-run.camera-allowed';

interface PermissionSource {
  readonly permissions: Pick<Permissions, 'query'> | undefined;
  readonly storage: SmallStorage | null;
}

/**
 * The browser's own answer where it has one. iOS asks anew in every session and says `prompt` until then, so there the note of
 * an earlier grant counts; after a refusal it does not.
 */
export async function wasCameraAllowed(
  { permissions, storage }: PermissionSource = {
    permissions: globalThis.navigator?.permissions,
    storage: localStorageOrNull(),
  },
): Promise<boolean> {
  const state = await queryState(permissions);
  if (state !== null && state !== 'prompt') return state === 'granted';
  try {
    return storage?.getItem(ALLOWED_KEY) === 'yes';
  } catch {
    return false;
  }
}

async function queryState(permissions: Pick<Permissions, 'query'> | undefined): Promise<PermissionState | null> {
  try {
    // Firefox before 132 does not know the name `camera` and throws.
    return (await permissions?.query({ name: 'camera' as PermissionName }))?.state ?? null;
  } catch {
    return null;
  }
}

export function noteAllowed(storage: SmallStorage | null): void {
  try {
    storage?.setItem(ALLOWED_KEY, 'yes');
  } catch {
    // Without storage the primer is shown once more next time.
  }
}
