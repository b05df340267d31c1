import type { Surroundings } from '../surroundings.ts';

/** Renderers that draw on the processor: there the GPU delegate would only be the slower way to compute on the same cores. */
const SOFTWARE_RENDERERS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export type WebGl = 'none' | 'software' | 'hardware';

/** What WebGL 2 is worth on this thread. The context is given back at once: phones allow few. */
export function inspectWebGl({ createCanvas }: Surroundings): WebGl {
  const gl = contextOf(createCanvas);
  if (!gl) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE_RENDERERS.test(renderer) ? 'software' : 'hardware';
}

function contextOf(createCanvas: Surroundings['createCanvas']): WebGL2RenderingContext | null {
  try {
    return createCanvas(1, 1).getContext('webgl2');
  } catch {
    // No OffscreenCanvas at all, as in workers of iOS before 16.4.
    return null;
  }
}
