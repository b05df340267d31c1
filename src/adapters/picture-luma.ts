/** How bright the picture of a video element is, asked for four times a second: to tell a black camera from a dark room. */

/** Luma 0..255. */
export interface Luma {
  readonly mean: number;
  readonly variance: number;
}

export interface LumaReader {
  /** Null while there is no frame to read. */
  read(): Luma | null;
  /** Reading costs the page nothing worth saving; what is returned is then that of the read before. */
  isCheap(): boolean;
}

/** Side of the picture that is read back from a canvas; enough to tell black from anything else. */
const PROBE_SIDE_PX = 16;
/** Of the strip from top to bottom through the middle that is copied out of a camera's own frame: even, as its colours are halved. */
const STRIP_WIDTH_PX = 16;

type ReadableVideo = Pick<HTMLVideoElement, 'videoWidth' | 'readyState'>;

const isReadable = ({ videoWidth, readyState }: ReadableVideo): boolean => videoWidth > 0 && readyState >= 2;

/**
 * In Chromium a strip of the camera's own frame is copied beside the page's work. Reading a canvas instead waits for everything that is still being
 * drawn: 25 to 30 ms on two busy cores without a GPU, and 80 to 130 ms with the processor four times slower, each time a long task; it was every
 * long task while coaching. Elsewhere, and for frames that cannot be copied, the canvas is right.
 */
export function createLumaReader(video: HTMLVideoElement, page: Pick<Document, 'createElement'>): LumaReader {
  const canvas = canvasReader(video, page);
  const copies = /Chrome\//.test(globalThis.navigator?.userAgent ?? '') && typeof VideoFrame === 'function';
  let canCopy = copies;
  let isCopying = false;
  let newest: Luma | null = null;

  async function copy(): Promise<void> {
    isCopying = true;
    try {
      newest = await copyLuma(video);
    } catch {
      // A frame of a kind that is not known, or none at all between two streams: read as everywhere else from now on.
      canCopy = false;
    }
    isCopying = false;
  }

  return {
    isCheap: () => canCopy,
    read() {
      if (!isReadable(video)) return null;
      if (!canCopy) return canvas();
      if (!isCopying) void copy();
      return newest;
    },
  };
}

/** Formats whose first plane is luma; https://www.w3.org/TR/webcodecs/#pixel-format. */
const planar: readonly (string | null)[] = ['I420', 'I420A', 'I422', 'I444', 'NV12'];

async function copyLuma(video: HTMLVideoElement): Promise<Luma> {
  const frame = new VideoFrame(video);
  try {
    const { visibleRect, format, colorSpace } = frame;
    if (!visibleRect || !planar.includes(format)) throw new Error(`no strip can be cut from ${format}`);
    const { x, y, width, height } = visibleRect;
    const middle = x + 2 * Math.floor((width - STRIP_WIDTH_PX) / 4);
    const rect = { x: Math.max(x, middle), y, width: Math.min(STRIP_WIDTH_PX, width), height };
    const pixels = new Uint8Array(frame.allocationSize({ rect }));
    const [plane] = await frame.copyTo(pixels, { rect });
    if (!plane) throw new Error('nothing was copied');
    return lumaOfPlane(pixels, { ...plane, ...rect, isFullRange: colorSpace.fullRange === true });
  } finally {
    frame.close();
  }
}

interface Plane {
  readonly offset: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
  /** Otherwise black is 16 and white 235, as cameras send it. */
  readonly isFullRange: boolean;
}

/** Mean and variance of a luma plane of 8 bits, scaled to 0..255. */
export function lumaOfPlane(bytes: Uint8Array, { offset, stride, width, height, isFullRange }: Plane): Luma {
  const [black, scale] = isFullRange ? [0, 1] : [16, 255 / 219];
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < height; row++) {
    for (let at = offset + row * stride, end = at + width; at < end; at++) {
      const luma = Math.max(0, bytes[at]! - black) * scale;
      sum += luma;
      squares += luma * luma;
    }
  }
  return spreadOf(sum, squares, width * height);
}

function spreadOf(sum: number, squares: number, count: number): Luma {
  const mean = sum / count;
  return { mean, variance: Math.max(0, squares / count - mean * mean) };
}

function canvasReader(video: HTMLVideoElement, page: Pick<Document, 'createElement'>): () => Luma | null {
  const canvas = page.createElement('canvas');
  canvas.width = PROBE_SIDE_PX;
  canvas.height = PROBE_SIDE_PX;
  // On the GPU: scaling a camera frame there and reading 256 pixels is cheaper than reading the whole frame (66 against 117 ms in headless
  // Chromium without a GPU, 1080p).
  const context = canvas.getContext('2d', { willReadFrequently: false });
  return () => {
    if (!context) return null;
    context.drawImage(video, 0, 0, PROBE_SIDE_PX, PROBE_SIDE_PX);
    return lumaOf(context.getImageData(0, 0, PROBE_SIDE_PX, PROBE_SIDE_PX).data);
  };
}

/** Mean and variance of Rec. 601 luma over RGBA pixels, 0..255. */
function lumaOf(rgba: Uint8ClampedArray): Luma {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    const luma = 0.299 * rgba[i]! + 0.587 * rgba[i + 1]! + 0.114 * rgba[i + 2]!;
    sum += luma;
    squares += luma * luma;
  }
  return spreadOf(sum, squares, rgba.length / 4);
}
