/** Cuts a motion JPEG (pictures one after the other, with or without anything between them) into its pictures. */

const marker = /** @type {const} */ ({ start: 0xd8, end: 0xd9, scan: 0xda });

/** Restart markers, the stuffed zero and TEM stand alone: no length follows them. */
function standsAlone(/** @type {number} */ code) {
  return code === 0x00 || code === 0x01 || (code >= 0xd0 && code <= 0xd7);
}

/** @param {Uint8Array} bytes @param {number} from @returns {number} offset of the next marker in entropy-coded data */
function findMarker(bytes, from) {
  for (let i = from; i + 1 < bytes.length; i++) {
    const code = bytes[i + 1] ?? 0;
    if (bytes[i] === 0xff && code !== 0xff && !standsAlone(code)) return i;
  }
  return bytes.length;
}

/**
 * Walks over the segments by their lengths, so that a thumbnail inside one (it has a start and an end of its own) neither cuts
 * the picture short nor passes for a picture when the outer one is cut off.
 * @param {Uint8Array} bytes
 * @param {number} start offset of the picture's first marker
 * @returns {{ next: number, isWhole: boolean }} `next`: just behind the picture, or where it turned out to be damaged
 */
function walkPicture(bytes, start) {
  let hasScan = false;
  let at = start + 2;
  while (at + 1 < bytes.length) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || code === marker.start) return { next: at, isWhole: false };
    if (code === marker.end) return { next: at + 2, isWhole: hasScan };
    // A marker may be preceded by any number of fill bytes.
    if (code === 0xff) at += 1;
    else if (standsAlone(code)) at += 2;
    else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (length < 2) return { next: at + 2, isWhole: false };
      at += 2 + length;
      if (code !== marker.scan) continue;
      hasScan = true;
      at = findMarker(bytes, at);
    }
  }
  return { next: bytes.length, isWhole: false };
}

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array[]} the complete pictures, in order; one that is cut off or damaged is left out
 */
export function splitMjpeg(bytes) {
  const pictures = [];
  let at = bytes.indexOf(0xff);
  while (at >= 0) {
    let next = at + 1;
    if (bytes[at + 1] === marker.start && bytes[at + 2] === 0xff) {
      const walked = walkPicture(bytes, at);
      if (walked.isWhole) pictures.push(bytes.subarray(at, walked.next));
      next = walked.next;
    }
    at = bytes.indexOf(0xff, next);
  }
  return pictures;
}
