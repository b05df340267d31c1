import { closeGl, compile, type DrawingCanvas, DrawingUnavailable, openGl, type Program } from '../gl.ts';
import { backdropFragment, backdropVertex } from './backdrop-shader.ts';
import { buildBody, buildEars } from './body.ts';
import { faceFragment, faceVertex } from './face-shader.ts';
import { buildGlasses } from './glasses.ts';
import { buildHeadMesh } from './head-mesh.ts';
import { buildCap, buildHair } from './headwear.ts';
import { floatsPerVertex, type Mesh } from './mesh.ts';
import type { SitterParams } from './params.ts';
import { partFragment, partVertex } from './part-shader.ts';
import { neckPivot, type Placement, placeSitter } from './pose.ts';
import { featureRegions } from './regions.ts';
import { exposureFor, skinColour } from './skin.ts';
import { type SitterTruth, sitterTruth } from './truth.ts';
import { rotateBack, type Vec3 } from './vector.ts';

/** Draws the synthetic sitter into one canvas, at whatever size the canvas has at each call. */
export interface Sitter {
  /** @throws DrawingUnavailable when the browser took the drawing context away. */
  draw(params: SitterParams): SitterTruth;
  dispose(): void;
}

/** Something that is drawn at once: one material of one mesh. */
interface Part {
  readonly program: Program;
  readonly array: WebGLVertexArrayObject;
  readonly count: number;
  readonly isShown: (params: SitterParams) => boolean;
  /** Thin sheets are seen from both sides. */
  readonly isSheet: boolean;
}

function uploadVertices(gl: WebGL2RenderingContext, { vertices }: Mesh): WebGLBuffer {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
  return buffer;
}

function uploadTriangles(
  gl: WebGL2RenderingContext,
  vertices: WebGLBuffer,
  indices: Uint32Array,
): WebGLVertexArrayObject {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
  // Position, normal, openness: see mesh.ts.
  for (const [location, size, offset] of [
    [0, 3, 0],
    [1, 3, 12],
    [2, 1, 24],
  ] as const) {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, floatsPerVertex * 4, offset);
  }
  return array;
}

function faceParts(gl: WebGL2RenderingContext): Part[] {
  const mesh = buildHeadMesh();
  const vertices = uploadVertices(gl, mesh);
  return featureRegions(mesh).map(({ features, indices }) => ({
    program: compile(gl, faceVertex, features.map((name) => `#define ${name}\n`).join('') + faceFragment),
    array: uploadTriangles(gl, vertices, indices),
    count: indices.length,
    isShown: () => true,
    isSheet: false,
  }));
}

function otherParts(gl: WebGL2RenderingContext): Part[] {
  const part = (material: string, mesh: Mesh, isShown: Part['isShown'], isSheet = false): Part => ({
    program: compile(gl, `#define ${material}\n${partVertex}`, `#define ${material}\n${partFragment}`),
    array: uploadTriangles(gl, uploadVertices(gl, mesh), mesh.indices),
    count: mesh.indices.length,
    isShown,
    isSheet,
  });
  const always = (): boolean => true;
  return [
    part('HAIR', buildHair(), always),
    part('EAR', buildEars(), always),
    part('BODY', buildBody(), always),
    part('FRAME', buildGlasses(), (params) => params.glasses !== null),
    part('CAP', buildCap(), (params) => params.headwear !== 'none', true),
  ];
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
  const level = (params.light.ambient + params.light.key * 0.75) * exposureFor(params.skinTone);
  gl.uniform1f(program.uniform('uLevel'), Math.min(1.25, level));
  // The wall is far away: it moves a little against the sitter.
  gl.uniform2f(program.uniform('uShift'), (0.5 - params.xRatio) * 0.1, (params.yRatio - 0.5) * 0.1);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
}

function setExpression(gl: WebGL2RenderingContext, { uniform }: Program, params: SitterParams): void {
  gl.uniform2f(uniform('uLids'), params.leftLidRatio, params.rightLidRatio);
  gl.uniform1f(uniform('uJaw'), params.mouthOpenRatio);
  gl.uniform1f(uniform('uSmile'), params.smileRatio);
}

function drawPart(gl: WebGL2RenderingContext, { program, array, count, isSheet }: Part, params: SitterParams): void {
  setLight(gl, program, params);
  setColours(gl, program, params.skinTone);
  setExpression(gl, program, params);
  if (isSheet) gl.disable(gl.CULL_FACE);
  else gl.enable(gl.CULL_FACE);
  gl.bindVertexArray(array);
  gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 0);
}

/**
 * Builds the sitter's meshes (about 0.3 s) and prepares the canvas.
 * @throws DrawingUnavailable where there is no WebGL2.
 */
export function createSitter(canvas: DrawingCanvas): Sitter {
  const gl = openGl(canvas, true);
  const parts = [...faceParts(gl), ...otherParts(gl)];
  const plain = compile(gl, backdropVertex, backdropFragment);
  const busy = compile(gl, backdropVertex, `#define BUSY\n${backdropFragment}`);
  gl.enable(gl.DEPTH_TEST);

  const draw = (params: SitterParams): SitterTruth => {
    if (gl.isContextLost()) throw new DrawingUnavailable('The browser took the drawing context away.');
    const { width, height } = canvas;
    const place = placeSitter(params, width, height);
    gl.viewport(0, 0, width, height);
    gl.clear(gl.DEPTH_BUFFER_BIT);
    for (const part of parts) {
      if (!part.isShown(params)) continue;
      gl.useProgram(part.program.handle);
      setPlace(gl, part.program, place, width, height);
      drawPart(gl, part, params);
    }
    gl.disable(gl.CULL_FACE);
    // Last, so that it is computed only where nobody stands before it.
    drawBackdrop(gl, params.background.kind === 'shelves' ? busy : plain, params, width, height);
    return sitterTruth(params, width, height);
  };
  return { draw, dispose: () => closeGl(gl) };
}
