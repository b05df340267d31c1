/** Pictures side by side with a line under each, as one JPEG, put together by Chromium. */
import { chromiumArgs, ensureChromium } from '../../scripts/lib/browser.mjs';

const tile = { width: 120, height: 160, textHeight: 30 };
const columns = 8;
const quality = 72;

/** Nearest pixel: small and honest. @param {*} pixels */
function shrunk({ width, height, data }) {
  const out = Buffer.alloc(tile.width * tile.height * 3);
  for (let y = 0, at = 0; y < tile.height; y++) {
    for (let x = 0; x < tile.width; x++) {
      const from =
        (Math.floor(((y + 0.5) / tile.height) * height) * width + Math.floor(((x + 0.5) / tile.width) * width)) * 4;
      for (let c = 0; c < 3; c++) out[at++] = data[from + c];
    }
  }
  return out.toString('base64');
}

/** In the page. @param {{ pictures: { rgb: string, lines: string[] }[], tile: any, columns: number }} sheet */
function draw({ pictures, tile, columns, quality }) {
  const rows = Math.ceil(pictures.length / columns);
  const canvas = document.createElement('canvas');
  canvas.width = columns * tile.width;
  canvas.height = rows * (tile.height + tile.textHeight);
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.font = '11px sans-serif';
  pictures.forEach(({ rgb, lines }, i) => {
    const bytes = Uint8Array.from(atob(rgb), (letter) => letter.charCodeAt(0));
    const image = new ImageData(tile.width, tile.height);
    for (let p = 0; p < tile.width * tile.height; p++) {
      image.data.set([bytes[p * 3], bytes[p * 3 + 1], bytes[p * 3 + 2], 255], p * 4);
    }
    const [x, y] = [(i % columns) * tile.width, Math.floor(i / columns) * (tile.height + tile.textHeight)];
    paper.putImageData(image, x, y);
    paper.fillStyle = '#111';
    lines.forEach((line, k) => {
      paper.fillText(line, x + 2, y + tile.height + 12 + 13 * k, tile.width - 4);
    });
  });
  return canvas.toDataURL('image/jpeg', quality / 100);
}

/** @param {readonly { pixels: any, lines: string[] }[]} pictures @returns {Promise<Buffer>} JPEG */
export async function pictureSheet(pictures) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs] });
  try {
    const page = await browser.newPage();
    const given = pictures.map(({ pixels, lines }) => ({ rgb: shrunk(pixels), lines }));
    const url = await page.evaluate(draw, { pictures: given, tile, columns, quality });
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  } finally {
    await browser.close();
  }
}
