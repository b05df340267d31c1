/**
 * JPEG files as plain RGBA for benches and tests. Node has no decoder and the ones in JavaScript are no longer cared for, so headless
 * Chromium, which the journeys need anyway, decodes each file once; the pixels are kept deflated under `.cache/pictures/`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { chromiumArgs, ensureChromium } from './browser.mjs';
import { cacheDir } from './project.mjs';

/** @typedef {{ width: number, height: number, data: Uint8ClampedArray }} Raster */

const pictureCache = path.join(cacheDir, 'pictures');
const headerBytes = 8;

/** @param {string} file */
function cachePath(file) {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  return path.join(pictureCache, `${hash.slice(0, 24)}.rgba`);
}

/** Runs in the page: upright pixels of a file, as base64 because only text crosses. @param {string} base64 */
async function decodeInPage(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  // @ts-expect-error a browser's global, as the next one
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  const { width, height } = bitmap;
  // @ts-expect-error
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return { width, height, pixels: btoa(text) };
}

/** @param {readonly string[]} files those that are not cached yet */
async function decodeIntoCache(files) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs] });
  try {
    const page = await browser.newPage();
    for (const file of files) {
      // The function's source crosses as text: here no compiler needs to know the page's globals.
      const { width, height, pixels } = await page.evaluate(
        `(${decodeInPage.toString()})(${JSON.stringify(readFileSync(file).toString('base64'))})`,
      );
      const header = Buffer.alloc(headerBytes);
      header.writeUInt32LE(width, 0);
      header.writeUInt32LE(height, 4);
      const body = deflateRawSync(Buffer.from(pixels, 'base64'), { level: 1 });
      writeFileSync(cachePath(file), Buffer.concat([header, body]));
    }
  } finally {
    await browser.close();
  }
}

/** Makes sure that every file can be read with `readPicture`. @param {readonly string[]} files */
export async function preparePictures(files) {
  mkdirSync(pictureCache, { recursive: true });
  const missing = files.filter((file) => !existsSync(cachePath(file)));
  if (missing.length > 0) await decodeIntoCache(missing);
}

/** @param {string} file a picture that went through `preparePictures` @returns {Raster} */
export function readPicture(file) {
  const bytes = readFileSync(cachePath(file));
  const pixels = inflateRawSync(bytes.subarray(headerBytes));
  return {
    width: bytes.readUInt32LE(0),
    height: bytes.readUInt32LE(4),
    data: new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length),
  };
}

/**
 * Exact area average down to a long side, as a camera's preview would show the scene; smaller pictures stay.
 * @param {Raster} picture @param {number} longSide @returns {Raster}
 */
export function shrinkPicture(picture, longSide) {
  const factor = Math.max(picture.width, picture.height) / longSide;
  if (factor <= 1) return picture;
  const width = Math.round(picture.width / factor);
  const height = Math.round(picture.height / factor);
  const rows = averageRows(picture, height);
  return { width, height, data: averageColumns(rows, picture.width, width, height) };
}

/** @param {Raster} picture @param {number} height */
function averageRows(picture, height) {
  const stride = picture.width * 4;
  const step = picture.height / height;
  const rows = new Float32Array(stride * height);
  for (let y = 0; y < height; y++) {
    const end = Math.min(picture.height, (y + 1) * step);
    for (let from = Math.floor(y * step); from < end; from++) {
      const share = (Math.min(from + 1, end) - Math.max(from, y * step)) / step;
      for (let x = 0; x < stride; x++) rows[y * stride + x] += picture.data[from * stride + x] * share;
    }
  }
  return rows;
}

/** @param {Float32Array} rows @param {number} fromWidth @param {number} width @param {number} height */
function averageColumns(rows, fromWidth, width, height) {
  const step = fromWidth / width;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let x = 0; x < width; x++) {
    const end = Math.min(fromWidth, (x + 1) * step);
    for (let y = 0; y < height; y++) {
      const sum = [0, 0, 0, 0];
      for (let from = Math.floor(x * step); from < end; from++) {
        const share = (Math.min(from + 1, end) - Math.max(from, x * step)) / step;
        for (let c = 0; c < 4; c++) sum[c] += rows[(y * fromWidth + from) * 4 + c] * share;
      }
      for (let c = 0; c < 4; c++) data[(y * width + x) * 4 + c] = sum[c];
    }
  }
  return data;
}
