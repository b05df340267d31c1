/** Pictures of documents with lines for machines, as files. */
import { crc32, deflateSync } from 'node:zlib';
import { drawMachineLines, type LinesSpec } from '../../src/scenes/machine-lines.ts';

const shot = { pxPerMm: 9, blurPx: 0.5, noise: 1, jpegQuality: null } as const;

const MARGIN_PX = 90;

/** The document in the middle of a dark table, as a PNG; `isUpright`: as an upright phone sees it, three to four. */
export function photo(spec: Pick<LinesSpec, 'seed' | 'widthMm' | 'heightMm' | 'lines'>, isUpright = false): Buffer {
  const { pixels } = drawMachineLines({ ...spec, ...shot });
  const width = pixels.width + 2 * MARGIN_PX;
  const height = isUpright ? Math.round((width * 4) / 3) : pixels.height + 2 * MARGIN_PX;
  const top = Math.round((height - pixels.height) / 2);
  const rows = Buffer.alloc((1 + width * 3) * height, 40);
  for (let y = 0; y < height; y++) {
    rows[y * (1 + width * 3)] = 0;
    for (let x = 0; x < pixels.width && y >= top && y < top + pixels.height; x++) {
      const from = ((y - top) * pixels.width + x) * 4;
      rows.set(pixels.data.subarray(from, from + 3), y * (1 + width * 3) + 1 + (x + MARGIN_PX) * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function part(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
