import { closeGl, compile, type DrawingCanvas, DrawingUnavailable, openGl, type Program } from '../gl.ts';
import { buildHeadMesh } from './head-mesh.ts';
import { floatsPerVertex, type Mesh } from './mesh.ts';
import { exposureFor, type SitterParams, skinColour } from './params.ts';
import { buildBust, buildCap, buildGlasses } from './parts.ts';
import { neckPivot, type Placement, placeSitter } from './pose.ts';
import * as shaders from './shaders.ts';
import { type SitterTruth, sitterTruth } from './truth.ts';
import { rotateBack, type Vec3 } from './vector.ts';

/** Draws the synthetic sitter into one canvas, at whatever size the canvas has at each call. */
export interface Sitter {
  /** @throws DrawingUnavailable when the browser took the drawing context away. */
  draw(params: SitterParams): SitterTruth;
  dispose(): void;
}

interface Part {
  readonly array: WebGLVertexArrayObject;
  readonly count: number;
}

function upload(gl: WebGL2RenderingContext, mesh: Mesh): Part {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, mesh.vertices, gl.STATIC_DRAW);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.indices, gl.STATIC_DRAW);
  const stride = floatsPerVertex * 4;
  for (const [location, size, offset] of [
    [0, 3, 0],
    [1, 3, 12],
    [2, 2, 24],
  ] as const) {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride, offset);
  }
  return { array, count: mesh.indices.length };
}

// Linear-light colours: hair goes from brown to black as the skin goes darker; one cloth for all.
const brownHair = [0.05, 0.028, 0.016] as const;
const blackHair = [0.012, 0.01, 0.009] as const;
const cloth = [0.07, 0.17, 0.2] as const;

function setLight(gl: WebGL2RenderingContext, { uniform }: Program, params: SitterParams): void {
  const { light } = params;
  const exposure = exposureFor(params.skinTone);
  const [side, up] = [(light.sideDeg * Math.PI) / 180, (light.elevationDeg * Math.PI) / 180];
  gl.uniform3f(uniform('uKey'), Math.sin(side) * Math.cos(up), Math.sin(up), Math.cos(side) * Math.cos(up));
  gl.uniform1f(uniform('uKeyStrength'), light.key * exposure);
  gl.uniform1f(uniform('uAmbient'), light.ambient * exposure);
  gl.uniform1f(uniform('uBack'), light.backRatio);
  gl.uniform1f(uniform('uNoise'), params.noise);
  gl.uniform1f(uniform('uSeed'), params.seed % 997);
}

function setPlace(
  gl: WebGL2RenderingContext,
  { uniform }: Program,
  place: Placement,
  width: number,
  height: number,
): void {
  gl.uniformMatrix3fv(uniform('uRotation'), true, place.rotation);
  gl.uniform3fv(uniform('uOffset'), place.offset);
  gl.uniform2f(uniform('uFocal'), (2 * place.focalPx) / width, (2 * place.focalPx) / height);
  // The camera as the turned head sees it.
  const [px, py, pz] = neckPivot;
  const fromPivot: Vec3 = [-place.offset[0] - px, -place.offset[1] - py, -place.offset[2] - pz];
  const eye = rotateBack(place.rotation, fromPivot);
  gl.uniform3f(uniform('uEye'), eye[0] + px, eye[1] + py, eye[2] + pz);
}

function setColours(gl: WebGL2RenderingContext, { uniform }: Program, tone: number): void {
  gl.uniform3fv(uniform('uSkin'), skinColour(tone));
  gl.uniform3fv(uniform('uHair'), tone <= 4 ? brownHair : blackHair);
  gl.uniform3fv(uniform('uCloth'), cloth);
}

function drawBackdrop(
  gl: WebGL2RenderingContext,
  program: Program,
  params: SitterParams,
  width: number,
  height: number,
): void {
  gl.useProgram(program.handle);
  setLight(gl, program, params);
  gl.uniform1f(program.uniform('uAspect'), width / height);
  gl.uniform1f(program.uniform('uBusy'), params.background === 'busy' ? 1 : 0);
  gl.uniform1f(
    program.uniform('uLevel'),
    Math.min(1.25, (params.light.ambient + params.light.key * 0.75) * exposureFor(params.skinTone)),
  );
  // The wall is far away: it moves a little against the sitter.
  gl.uniform2f(program.uniform('uShift'), (0.5 - params.xRatio) * 0.1, (params.yRatio - 0.5) * 0.1);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
}

/**
 * Builds the sitter's meshes (about 0.3 s) and prepares the canvas.
 * @throws DrawingUnavailable where there is no WebGL2.
 */
export function createSitter(canvas: DrawingCanvas): Sitter {
  const gl = openGl(canvas, true);
  const face = compile(gl, shaders.faceVertex, shaders.faceFragment);
  const part = compile(gl, shaders.partVertex, shaders.partFragment);
  const backdrop = compile(gl, shaders.backdropVertex, shaders.backdropFragment);
  const head = upload(gl, buildHeadMesh());
  const bust = upload(gl, buildBust());
  const glasses = upload(gl, buildGlasses());
  const cap = upload(gl, buildCap());
  gl.enable(gl.DEPTH_TEST);
  gl.enable(gl.CULL_FACE);

  const draw = (params: SitterParams): SitterTruth => {
    if (gl.isContextLost()) throw new DrawingUnavailable('The browser took the drawing context away.');
    const { width, height } = canvas;
    const place = placeSitter(params, width, height);
    gl.viewport(0, 0, width, height);
    gl.clear(gl.DEPTH_BUFFER_BIT);
    for (const program of [face, part]) {
      gl.useProgram(program.handle);
      setLight(gl, program, params);
      setPlace(gl, program, place, width, height);
      setColours(gl, program, params.skinTone);
      if (program === face) {
        gl.uniform2f(face.uniform('uLids'), params.leftLidRatio, params.rightLidRatio);
        gl.uniform1f(face.uniform('uJaw'), params.mouthOpenRatio);
        gl.uniform1f(face.uniform('uSmile'), params.smileRatio);
      }
      const parts =
        program === face ? [head] : [bust, ...(params.glasses ? [glasses] : []), ...(params.hat ? [cap] : [])];
      for (const { array, count } of parts) {
        gl.bindVertexArray(array);
        gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 0);
      }
    }
    // Last, so that it is computed only where nobody stands before it.
    drawBackdrop(gl, backdrop, params, width, height);
    return sitterTruth(params, width, height);
  };
  return { draw, dispose: () => closeGl(gl) };
}
