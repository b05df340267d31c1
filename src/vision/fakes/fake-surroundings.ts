import type { PaintingContext, Surroundings, VisionCanvas } from '../surroundings.ts';
import type { FakePicture } from './fake-picture.ts';

/** A canvas in plain memory: it draws fake pictures by nearest neighbour, and has no WebGL. */
export class FakeCanvas implements VisionCanvas {
  width: number;
  height: number;
  /** Most pixels that were ever drawn at once. */
  peakPixels = 0;
  #pixels = new Uint8ClampedArray(0);

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  getContext(type: '2d'): PaintingContext;
  getContext(type: 'webgl2'): null;
  getContext(type: '2d' | 'webgl2'): PaintingContext | null {
    if (type === 'webgl2') return null;
    return {
      imageSmoothingQuality: 'low',
      drawImage: (image, ...place) => this.#draw(image as unknown as FakePicture, place),
      getImageData: (_x, _y, width, height) => ({ width, height, data: this.#pixels.slice() }) as ImageData,
    };
  }

  #draw(picture: FakePicture, [sx, sy, sw, sh, , , width, height]: readonly number[]): void {
    if (picture.state === 'closed') throw new DOMException('the picture is closed', 'InvalidStateError');
    this.peakPixels = Math.max(this.peakPixels, width! * height!);
    const from = new Uint32Array(picture.data.buffer);
    const to = new Uint32Array(width! * height!);
    for (let y = 0; y < height!; y++) {
      const row = Math.min(picture.height - 1, Math.floor(sy! + ((y + 0.5) * sh!) / height!)) * picture.width;
      for (let x = 0; x < width!; x++) {
        to[y * width! + x] = from[row + Math.min(picture.width - 1, Math.floor(sx! + ((x + 0.5) * sw!) / width!))]!;
      }
    }
    this.#pixels = new Uint8ClampedArray(to.buffer);
  }
}

/** A thread without WebGL, a clock that counts its own readings. `canvases` collects what was made. */
export function fakeSurroundings(canvases: FakeCanvas[] = []): Surroundings {
  let readings = 0;
  return {
    createCanvas(width, height) {
      const canvas = new FakeCanvas(width, height);
      canvases.push(canvas);
      return canvas;
    },
    wasmLoader: { is: 'module' },
    nowMs: () => ++readings,
  };
}
