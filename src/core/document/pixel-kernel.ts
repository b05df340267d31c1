/**
 * The pixel work of the finder done elsewhere: by WebAssembly, which this folder knows nothing of. Its results are bit for bit those of
 * `planes.ts`, `blur.ts` and `gradient.ts`, which stand in where there is none. The arrays are its own memory, for one finder alone.
 */
export interface PixelKernel {
  /** The working picture, its blurred copy, and what `Gradient` holds of that. */
  readonly packed: Int32Array;
  readonly blurred: Int32Array;
  readonly magnitude: Uint16Array;
  readonly peaks: Uint16Array;
  readonly sums: Int32Array;
  /**
   * Averages blocks of `blocks` x `blocks` words, `stride` a row, into `packed` of `width` x `height`; false, with nothing done, for sizes
   * that it does not know.
   */
  shrink(words: Int32Array, stride: number, blocks: number, width: number, height: number): boolean;
  blur(width: number, height: number): void;
  /** Asks for 5 x 5 pixels at least. */
  readGradient(width: number, height: number): void;
}
