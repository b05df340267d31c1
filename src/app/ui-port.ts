import { roomLeft } from '../adapters/storage.ts';
import type { Answer } from '../core/session/event.ts';
import type { UiPort } from '../ui/port.ts';
import type { CameraDesk } from './camera-desk.ts';
import type { Pictures } from './pictures.ts';
import type { PracticeRecord } from './practice-record.ts';

type Send = (answer: Answer) => void;

/** The live things that screens need of the shell. */
export function createUiPort(camera: CameraDesk, pictures: Pictures, record: PracticeRecord, send: Send): UiPort {
  return {
    attachPreview: (element) => camera.showIn(element),
    pictureUrl: (name) => pictures.url(name),
    releasePicture: (name) => pictures.releaseUrl(name),
    holdFile: (file) => pictures.hold(file),
    openPicture: (name, mostPixels) =>
      import('./close-picture.ts').then(({ openPicture }) => openPicture(pictures, name, mostPixels)),
    storageUse: async () => (await roomLeft())?.usedBytes ?? null,
    safe: () => import('./safe/safe.ts').then(({ createSafe }) => createSafe(pictures, record, send)),
    restart: () => location.reload(),
    version: __APP_VERSION__,
  };
}
