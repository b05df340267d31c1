import { roomLeft } from '../adapters/storage.ts';
import type { UiPort } from '../ui/port.ts';
import type { CameraDesk } from './camera-desk.ts';
import type { Pictures } from './pictures.ts';

/** The live things that screens need of the shell. */
export function createUiPort(camera: CameraDesk, pictures: Pictures): UiPort {
  return {
    attachPreview: (element) => camera.showIn(element),
    pictureUrl: (name) => pictures.url(name),
    releasePicture: (name) => pictures.releaseUrl(name),
    holdFile: (file) => pictures.hold(file),
    storageUse: async () => (await roomLeft())?.usedBytes ?? null,
    safe: () => import('./safe/safe.ts').then(({ createSafe }) => createSafe(pictures)),
    restart: () => location.reload(),
    version: __APP_VERSION__,
  };
}
