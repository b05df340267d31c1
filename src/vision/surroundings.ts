/** A canvas on either thread: nothing here cares which kind it is. */
export interface VisionCanvas {
  width: number;
  height: number;
  getContext(type: '2d', options?: { willReadFrequently?: boolean }): PaintingContext | null;
  getContext(type: 'webgl2'): WebGL2RenderingContext | null;
}

/** The few calls we make of a 2D context, on either thread. */
export interface PaintingContext {
  imageSmoothingQuality: 'low' | 'medium' | 'high';
  drawImage(
    image: Picture,
    sx: number,
    sy: number,
    sw: number,
    sh: number,
    dx: number,
    dy: number,
    dw: number,
    dh: number,
  ): void;
  getImageData(x: number, y: number, width: number, height: number): ImageData;
}

/** What frames and stills arrive as. */
export type Picture = ImageBitmap | VideoFrame;

/** Everything in which a worker and the main thread differ. */
export interface Surroundings {
  createCanvas(width: number, height: number): VisionCanvas;
  /** `module`: the wasm loader is imported, as module workers need; `classic`: `loadScript` runs it in the global scope. */
  readonly wasmLoader: { readonly is: 'module' } | { readonly is: 'classic'; loadScript(url: string): Promise<void> };
  /** Monotonic milliseconds, for the `ms` of the answers. */
  nowMs(): number;
}
