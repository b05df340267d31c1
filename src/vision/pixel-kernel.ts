import type { PixelKernel } from '../core/document/index.ts';
import { kernelBytes } from './pixel-kernel-bytes.ts';

/** What `kernel/pixels.ts` exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  placeOf(n: number): number;
  shrinkByTwo(stride: number, width: number, height: number): void;
  shrinkByThree(stride: number, width: number, height: number): void;
  blur(width: number, height: number): void;
  readGradient(width: number, height: number): void;
}

/** Pixels go four at a time. */
const narrowest = 4;

let compiled: WebAssembly.Module | null = null;

/** A kernel with memory of its own (5 MB), or null where WebAssembly or its SIMD is missing: Safari before 16.4, a stricter policy. */
export function createPixelKernel(): PixelKernel | null {
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelBytes), (letter) => letter.charCodeAt(0)));
    return kernelOf(new WebAssembly.Instance(compiled).exports as unknown as Exports);
  } catch {
    return null;
  }
}

function kernelOf(wasm: Exports): PixelKernel {
  const { buffer } = wasm.memory;
  const at = (n: number): number => wasm.placeOf(n);
  const source = new Int32Array(buffer, at(0), (at(1) - at(0)) >> 2);
  // Places are apart by more than what they hold.
  const words = (n: number): Int32Array => new Int32Array(buffer, at(n), (at(n + 1) - at(n)) >> 2);
  const halves = (n: number): Uint16Array => new Uint16Array(buffer, at(n), (at(n + 1) - at(n)) >> 1);
  return {
    packed: words(1),
    blurred: words(2),
    magnitude: halves(3),
    sums: words(4),
    peaks: halves(5),
    shrink(pixels, stride, blocks, width, height) {
      if ((blocks !== 2 && blocks !== 3) || width < narrowest || pixels.length > source.length) return false;
      source.set(pixels);
      if (blocks === 2) wasm.shrinkByTwo(stride, width, height);
      else wasm.shrinkByThree(stride, width, height);
      return true;
    },
    blur: (width, height) => wasm.blur(width, height),
    readGradient: (width, height) => wasm.readGradient(width, height),
  };
}
