import { floatsPerVertex, type Mesh } from './mesh.ts';

/** A mesh on the graphics card. */
export interface GpuMesh {
  readonly array: WebGLVertexArrayObject;
  readonly count: number;
  dispose(): void;
}

export function uploadVertices(gl: WebGL2RenderingContext, data: Float32Array): WebGLBuffer {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  return buffer;
}

export function uploadTriangles(
  gl: WebGL2RenderingContext,
  vertices: WebGLBuffer,
  indices: Uint32Array,
): { array: WebGLVertexArrayObject; triangles: WebGLBuffer } {
  const array = gl.createVertexArray();
  const triangles = gl.createBuffer();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles);
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
  return { array, triangles };
}

export function uploadMesh(gl: WebGL2RenderingContext, mesh: Mesh): GpuMesh {
  const vertices = uploadVertices(gl, mesh.vertices);
  const { array, triangles } = uploadTriangles(gl, vertices, mesh.indices);
  const dispose = (): void => {
    gl.deleteVertexArray(array);
    gl.deleteBuffer(triangles);
    gl.deleteBuffer(vertices);
  };
  return { array, count: mesh.indices.length, dispose };
}
