/** What a sitter costs to draw, against a picture of known work: for pages that have the demo laid out. */
import type { SitterParams } from '../../src/demo/index.ts';

type DemoPage = typeof globalThis & { readonly demo: typeof import('../../src/demo/index.ts') };

export interface DrawingTimes {
  readonly plainMs: number;
  readonly dressedMs: number;
  readonly fillMs: number;
}

/** What one frame of a sitter hands to the graphics: the same on every machine. */
export interface DrawingWork {
  readonly drawCalls: number;
  readonly vertices: number;
  /** Bytes of buffers and textures. */
  readonly uploadedBytes: number;
}

/** In the page: the work of the third frame of a sitter, when everything that lasts is there. */
export function countDrawing(changes: Partial<SitterParams>): DrawingWork {
  const { createSitter, neutralSitter } = (globalThis as DemoPage).demo;
  const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 640 });
  const gl = canvas.getContext('webgl2')!;
  const work = { drawCalls: 0, vertices: 0, uploadedBytes: 0 };
  const sizeOf = (data: unknown): number => (data as { byteLength?: number } | null)?.byteLength ?? 0;
  const watch = (name: keyof WebGL2RenderingContext, count: (args: readonly unknown[]) => void): void => {
    const original = gl[name] as (...args: unknown[]) => unknown;
    Object.assign(gl, {
      [name]: (...args: unknown[]) => {
        count(args);
        return original.apply(gl, args);
      },
    });
  };
  const drawn = (vertices: unknown, copies: unknown = 1): void => {
    work.drawCalls++;
    work.vertices += Number(vertices) * Number(copies);
  };
  watch('drawArrays', (args) => drawn(args[2]));
  watch('drawElements', (args) => drawn(args[1]));
  watch('drawArraysInstanced', (args) => drawn(args[2], args[3]));
  watch('drawElementsInstanced', (args) => drawn(args[1], args[4]));
  for (const name of ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const)
    watch(name, (args) => {
      for (const arg of args) work.uploadedBytes += sizeOf(arg);
    });
  const sitter = createSitter(canvas);
  for (let seed = 0; seed < 3; seed++) {
    Object.assign(work, { drawCalls: 0, vertices: 0, uploadedBytes: 0 });
    sitter.draw({ ...neutralSitter, ...changes, seed });
  }
  sitter.dispose();
  return work;
}

/**
 * In the page: the median frame of a bare sitter, of one who wears a lot, and of some full pictures of value noise, taking turns, so that other
 * work on the machine slows all three.
 */
export function timeDrawing([rounds, fills, worn]: readonly [
  rounds: number,
  fills: number,
  worn: Partial<SitterParams>,
]): DrawingTimes {
  const { createSitter, neutralSitter } = (globalThis as DemoPage).demo;
  const newCanvas = () => Object.assign(document.createElement('canvas'), { width: 480, height: 640 });
  const canvas = newCanvas();
  const sitter = createSitter(canvas);
  const fill = newCanvas().getContext('webgl2')!;
  const program = fill.createProgram();
  const vertex = `#version 300 es
void main(){ gl_Position = vec4(gl_VertexID == 1 ? 3. : -1., gl_VertexID == 2 ? 3. : -1., 0, 1); }`;
  const fragment = `#version 300 es
precision highp float;
out vec4 colour;
float hash(vec2 p){ vec3 q = fract(vec3(p.xyx) * .1031); q += dot(q, q.yzx + 33.33); return fract((q.x + q.y) * q.z); }
float noise(vec2 p){ vec2 i = floor(p), f = fract(p); return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y); }
void main(){ vec2 p = gl_FragCoord.xy; colour = vec4(vec3(noise(p * .1) + noise(p * .3) + noise(p * .7)) / 3., 1); }`;
  for (const [kind, text] of [
    [fill.VERTEX_SHADER, vertex],
    [fill.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = fill.createShader(kind)!;
    fill.shaderSource(shader, text);
    fill.compileShader(shader);
    fill.attachShader(program, shader);
  }
  fill.linkProgram(program);
  fill.useProgram(program);
  const elapsedMs = (gl: WebGL2RenderingContext, draw: () => void): number => {
    const startMs = performance.now();
    draw();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4)); // waits for the drawing
    return performance.now() - startMs;
  };
  const dressed: SitterParams = { ...neutralSitter, ...worn };
  const gl = canvas.getContext('webgl2')!;
  const times: DrawingTimes[] = [];
  for (let seed = 0; seed < rounds; seed++) {
    times.push({
      plainMs: elapsedMs(gl, () => sitter.draw({ ...neutralSitter, seed })),
      dressedMs: elapsedMs(gl, () => sitter.draw({ ...dressed, seed })),
      fillMs: elapsedMs(fill, () => {
        for (let n = 0; n < fills; n++) fill.drawArrays(fill.TRIANGLES, 0, 3);
      }),
    });
  }
  sitter.dispose();
  const middle = (of: keyof DrawingTimes): number => times.map((time) => time[of]).sort((a, b) => a - b)[rounds >> 1]!;
  return { plainMs: middle('plainMs'), dressedMs: middle('dressedMs'), fillMs: middle('fillMs') };
}
