/** Cuts a motion JPEG (pictures one after the other, with or without anything between them) into its pictures. */

const marker = /** @type {const} */ ({ start: 0xd8, end: 0xd9, scan: 0xda });

/** Restart markers, the stuffed zero and TEM stand alone: no length follows them. */
function standsAlone(/** @type {number} */ code) {
  return code === 0x00 || code === 0x01 || (code >= 0xd0 && code <= 0xd7);
}

/** @param {Uint8Array} bytes @param {number} from @returns {number} offset of the next marker in entropy-coded data, or -1 */
function findMarker(bytes, from) {
  for (let i = from; i + 1 < bytes.length; i++) {
    const code = bytes[i + 1] ?? 0;
    if (bytes[i] === 0xff && code !== 0xff && !standsAlone(code)) return i;
  }
  return -1;
}

/**
 * Walks over the segments by their lengths, so that a thumbnail inside one (it has a start and an end of its own) does not cut
 * the picture short.
 * @param {Uint8Array} bytes
 * @param {number} start offset of the picture's first marker
 * @returns {number} offset just behind its last marker, or -1 if it is cut off or damaged
 */
function findEnd(bytes, start) {
  let at = start + 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return -1;
    const code = bytes[at + 1] ?? 0;
    if (code === marker.end) return at + 2;
    if (code === marker.start) return -1;
    if (code === 0xff || standsAlone(code)) {
      // A marker may be preceded by any number of fill bytes.
      at += code === 0xff ? 1 : 2;
      continue;
    }
    if (at + 3 >= bytes.length) return -1;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return -1;
    at += 2 + length;
    if (code === marker.scan) at = findMarker(bytes, at);
    if (at < 0) return -1;
  }
  return -1;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array[]} the complete pictures, in order; one that is cut off or damaged is left out
 */
export function splitMjpeg(bytes) {
  const pictures = [];
  let at = 0;
  while (at + 2 < bytes.length) {
    const start = bytes.indexOf(0xff, at);
    if (start < 0) break;
    const isStart = bytes[start + 1] === marker.start && bytes[start + 2] === 0xff;
    const end = isStart ? findEnd(bytes, start) : -1;
    if (end > 0) pictures.push(bytes.subarray(start, end));
    at = end > 0 ? end : start + 1;
  }
  return pictures;
}
