/** Our finder, from the pixels of a frame as the app gets them. */
import { createDocumentFinder } from '/built/document.js';

export function createOurs() {
  const finder = createDocumentFinder();
  return {
    name: 'ours',
    /** @param {ImageData} frame @returns {{ corners: { x: number, y: number }[] | null, cleanUp: () => void }} */
    find(frame) {
      return { corners: finder.find(frame)?.corners ?? null, cleanUp() {} };
    },
  };
}
