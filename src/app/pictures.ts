import type { PictureName } from '../core/session/state.ts';

/** Loads a kept picture by its name, or null when there is none. */
export type KeptPictureLoader = (name: PictureName) => Promise<Blob | null>;

export interface Pictures {
  /** Holds a picture that is not kept yet and gives it a name. */
  hold(blob: Blob): PictureName;
  held(name: PictureName): Blob | null;
  /** The picture itself, held or kept; null when it is gone. */
  blob(name: PictureName): Promise<Blob | null>;
  /** A blob URL for an `<img>`; null when the picture is gone. Each call wants one `releaseUrl`. */
  url(name: PictureName): Promise<string | null>;
  releaseUrl(name: PictureName): void;
  forget(name: PictureName): void;
}

/**
 * The pictures behind the names in the state. Held ones live in memory only; kept ones are read when a screen shows them.
 * URLs are counted and revoked with their last user, so that no picture outlives the screen that shows it.
 */
export function createPictures(loadKept: KeptPictureLoader): Pictures {
  const held = new Map<PictureName, Blob>();
  const urls = new Map<PictureName, { readonly url: Promise<string | null>; users: number }>();
  let count = 0;

  const blobOf = async (name: PictureName) => held.get(name) ?? (await loadKept(name));

  async function makeUrl(name: PictureName): Promise<string | null> {
    const blob = await blobOf(name);
    return blob && URL.createObjectURL(blob);
  }

  async function revoke(url: Promise<string | null>): Promise<void> {
    const made = await url.catch(() => null);
    if (made) URL.revokeObjectURL(made);
  }

  return {
    hold(blob) {
      const name = `held-${++count}`;
      held.set(name, blob);
      return name;
    },
    held: (name) => held.get(name) ?? null,
    blob: blobOf,
    url(name) {
      const known = urls.get(name) ?? { url: makeUrl(name), users: 0 };
      known.users++;
      urls.set(name, known);
      return known.url;
    },
    releaseUrl(name) {
      const known = urls.get(name);
      if (!known || --known.users > 0) return;
      urls.delete(name);
      void revoke(known.url);
    },
    forget: (name) => void held.delete(name),
  };
}
