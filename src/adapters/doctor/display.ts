/** What draws the page: the graphics, and how often the display is drawn anew. */
import type { PhoneFacts } from '../../core/doctor/facts.ts';

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether WebGL is there, and whether a chip does it. The context is given back at once: browsers allow only a few. */
export function readGraphics(
  createCanvas: () => HTMLCanvasElement = () => document.createElement('canvas'),
): PhoneFacts['graphics'] {
  try {
    const gl = createCanvas().getContext('webgl');
    if (!gl) return 'none';
    const naming = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(naming?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return softwareNames.test(name) ? 'software' : 'hardware';
  } catch {
    return 'none';
  }
}

/** So many draws are enough to tell 30 from 60 a second, in half a second at most. */
const DRAWS = 16;

/** A hidden page is never drawn: then nothing can be told. */
const PATIENCE_MS = 2000;

/** Draws a second by the middle one of a few intervals; null where the page is not drawn. */
export function readDisplayHz(page: Window = window): Promise<number | null> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const giveUp = page.setTimeout(() => resolve(null), PATIENCE_MS);
    const draw = (ms: number): void => {
      times.push(ms);
      if (times.length <= DRAWS) {
        page.requestAnimationFrame(draw);
        return;
      }
      page.clearTimeout(giveUp);
      const steps = times.slice(1).map((time, i) => time - times[i]!);
      const middle = steps.sort((a, b) => a - b)[DRAWS >> 1]!;
      resolve(middle > 0 ? Math.round(1000 / middle) : null);
    };
    page.requestAnimationFrame(draw);
  });
}
