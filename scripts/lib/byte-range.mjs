/** One range of bytes of a file, as a browser asks for the rest of a download that broke off (RFC 9110, section 14). */

/**
 * @param {string | undefined} asked the header `Range`
 * @param {number} size bytes of the file as it is sent
 * @returns {{ start: number, end: number } | 'whole' | 'unsatisfiable'} `end` is the last byte; `whole` where no single range of bytes is asked for
 */
export function readRange(asked, size) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= size ? 'unsatisfiable' : { start, end };
}

/**
 * What to answer to a request for a file that is there.
 * @param {{ range?: string | undefined, 'if-range'?: string | undefined }} headers of the request
 * @param {number} size @param {string} tag the file's strong ETag
 * @returns {{ status: 200 | 206 | 416, start: number, end: number, headers: Record<string, string> }}
 */
export function answerRange(headers, size, tag) {
  const isSame = headers['if-range'] === undefined || headers['if-range'] === tag;
  const range = isSame ? readRange(headers.range, size) : 'whole';
  const common = { 'Accept-Ranges': 'bytes', ETag: tag };
  if (range === 'unsatisfiable') {
    return { status: 416, start: 0, end: -1, headers: { ...common, 'Content-Range': `bytes */${size}` } };
  }
  if (range === 'whole') {
    return { status: 200, start: 0, end: size - 1, headers: { ...common, 'Content-Length': String(size) } };
  }
  const { start, end } = range;
  const place = { 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': String(end - start + 1) };
  return { status: 206, start, end, headers: { ...common, ...place } };
}
