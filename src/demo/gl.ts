/** The few WebGL2 steps that both scenes share. */

/** Thrown where the browser has no WebGL2 (or has lost it): the demo camera cannot draw there. */
export class DrawingUnavailable extends Error {
  override readonly name = 'DrawingUnavailable';
}

export type DrawingCanvas = HTMLCanvasElement | OffscreenCanvas;

/** A canvas that is never shown. */
export function newCanvas(width: number, height: number): DrawingCanvas {
  // Safari 16 has an OffscreenCanvas without WebGL: it is only for workers, where there is nothing else.
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

/**
 * Smooth outlines are asked for only where a GPU draws: in software they double the time of a frame.
 * @throws DrawingUnavailable
 */
export function openGl(canvas: DrawingCanvas, depth: boolean): WebGL2RenderingContext {
  const open = (antialias: boolean): WebGL2RenderingContext | null =>
    canvas.getContext('webgl2', {
      alpha: false,
      depth,
      antialias,
      failIfMajorPerformanceCaveat: antialias,
    }) as WebGL2RenderingContext | null;
  const gl = (depth ? open(true) : null) ?? open(false);
  if (!gl) throw new DrawingUnavailable('This browser offers no WebGL2.');
  return gl;
}

/** A compiled program with its uniforms by name. */
export interface Program {
  readonly handle: WebGLProgram;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

/** @throws DrawingUnavailable when the driver refuses a shader. */
export function compile(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const handle = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new DrawingUnavailable('WebGL context lost.');
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\n${source}`);
    gl.compileShader(shader);
    gl.attachShader(handle, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
      throw new DrawingUnavailable(`Shader refused: ${gl.getShaderInfoLog(shader)}`);
    }
  }
  gl.bindAttribLocation(handle, 0, 'aPosition');
  gl.bindAttribLocation(handle, 1, 'aNormal');
  gl.bindAttribLocation(handle, 2, 'aOpen');
  gl.linkProgram(handle);
  if (!gl.getProgramParameter(handle, gl.LINK_STATUS)) {
    throw new DrawingUnavailable(`Program refused: ${gl.getProgramInfoLog(handle)}`);
  }
  const places = new Map<string, WebGLUniformLocation | null>();
  const uniform = (name: string): WebGLUniformLocation | null => {
    if (!places.has(name)) places.set(name, gl.getUniformLocation(handle, name));
    return places.get(name) ?? null;
  };
  return { handle, uniform };
}

/**
 * Copies what was just drawn on a canvas to a 2D canvas of the same size. Reading the pixels waits for the drawing:
 * with `drawImage` instead, a machine without a GPU queues frames faster than it draws them, and falls behind by minutes.
 */
export function copyPixels(from: DrawingCanvas, to: CanvasRenderingContext2D): void {
  const { width, height } = from;
  const gl = from.getContext('webgl2') as WebGL2RenderingContext | null;
  // A flat canvas (a card held before the sitter) has been waited for already.
  if (!gl) return void to.drawImage(from, 0, 0);
  const upsideDown = new Uint8ClampedArray(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, upsideDown);
  const upright = new ImageData(width, height);
  const row = width * 4;
  for (let y = 0; y < height; y++) {
    upright.data.set(upsideDown.subarray((height - 1 - y) * row, (height - y) * row), y * row);
  }
  to.putImageData(upright, 0, 0);
}

/** Frees the context early: browsers keep only a few at a time. */
export function closeGl(gl: WebGL2RenderingContext): void {
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Even chance per pixel and frame, and the step from linear light to the 8-bit picture with sensor noise on it. */
export const sensorGlsl = `
uniform float uNoise, uSeed;
float hash(vec2 p){
  vec3 q = fract(vec3(p.xyx) * .1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
float valueNoise(vec2 p){
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3. - 2. * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}
vec4 developed(vec3 linear){
  // A square root is close to the sRGB curve and much cheaper on machines without a GPU.
  vec3 c = sqrt(clamp(linear, 0., 1.));
  float grain = hash(gl_FragCoord.xy + uSeed * vec2(17.3, 5.9)) - .5;
  // 3.46 turns the width of even chance into a standard deviation; shadows are noisier.
  return vec4(c + grain * uNoise * 3.46 / 255. * (1.3 - .6 * c.g), 1);
}`;
