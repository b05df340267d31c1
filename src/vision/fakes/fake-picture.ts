import type { Raster } from '../../core/raster.ts';

/** A frame or a still whose fate can be read: nobody may be left with an open one. */
export class FakePicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  state: 'open' | 'given-away' | 'closed' = 'open';

  constructor({ width, height, data }: Raster = { width: 1, height: 1, data: new Uint8ClampedArray(4) }) {
    this.width = width;
    this.height = height;
    this.data = data;
  }

  close(): void {
    this.state = 'closed';
  }

  giveAway(): void {
    if (this.state !== 'open') throw new Error(`transferred although ${this.state}`);
    this.state = 'given-away';
  }

  toJSON(): object {
    return {};
  }

  /** As the type that the browser's own pictures have. */
  get asBitmap(): ImageBitmap {
    return this as unknown as ImageBitmap;
  }
}
