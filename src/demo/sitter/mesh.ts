/** Triangles as flat arrays. Each vertex has 7 numbers: position (cm), normal, and how much of the ambient light reaches it, 0..1. */
export interface Mesh {
  readonly vertices: Float32Array;
  readonly indices: Uint32Array;
}

export const floatsPerVertex = 7;

export type Vertex = readonly [number, number, number, number, number, number, number];

/** Joins a grid of `rows` x `columns` vertices, row by row, into triangles. */
export function gridMesh(rows: number, columns: number, vertexAt: (row: number, column: number) => Vertex): Mesh {
  const vertices = new Float32Array(rows * columns * floatsPerVertex);
  const indices = new Uint32Array((rows - 1) * (columns - 1) * 6);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      vertices.set(vertexAt(row, column), index * floatsPerVertex);
      if (row + 1 === rows || column + 1 === columns) continue;
      indices.set([index, index + 1, index + columns, index + 1, index + columns + 1, index + columns], next);
      next += 6;
    }
  }
  return { vertices, indices };
}

/** Puts meshes of the same kind into one, so that they are drawn at once. */
export function mergeMeshes(meshes: readonly Mesh[]): Mesh {
  const vertices = new Float32Array(meshes.reduce((sum, mesh) => sum + mesh.vertices.length, 0));
  const indices = new Uint32Array(meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0));
  let vertexAt = 0;
  let indexAt = 0;
  for (const mesh of meshes) {
    vertices.set(mesh.vertices, vertexAt);
    const first = vertexAt / floatsPerVertex;
    for (const index of mesh.indices) indices[indexAt++] = index + first;
    vertexAt += mesh.vertices.length;
  }
  return { vertices, indices };
}

/** Recomputes the normals of a grid from its neighbours: for parts that are drawn by formula and not by distance. */
export function smoothGridNormals(mesh: Mesh, rows: number, columns: number): Mesh {
  const v = mesh.vertices;
  const at = (row: number, column: number): number =>
    (Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))) * floatsPerVertex;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b, c, d] = [at(row, column - 1), at(row, column + 1), at(row - 1, column), at(row + 1, column)];
      const u = [0, 1, 2].map((k) => v[b + k]! - v[a + k]!);
      const w = [0, 1, 2].map((k) => v[d + k]! - v[c + k]!);
      const n = [u[1]! * w[2]! - u[2]! * w[1]!, u[2]! * w[0]! - u[0]! * w[2]!, u[0]! * w[1]! - u[1]! * w[0]!];
      const length = Math.hypot(n[0]!, n[1]!, n[2]!) || 1;
      const index = at(row, column);
      for (let k = 0; k < 3; k++) v[index + 3 + k] = n[k]! / length;
    }
  }
  return mesh;
}

/** Winds every triangle counter-clockwise as seen from where its normals point, so that the far side can be left out. */
export function faceOutwards({ vertices: v, indices }: Mesh): Mesh {
  const wound = indices.slice();
  for (let i = 0; i < wound.length; i += 3) {
    const [a, b, c] = [wound[i]! * floatsPerVertex, wound[i + 1]! * floatsPerVertex, wound[i + 2]! * floatsPerVertex];
    const u = [0, 1, 2].map((k) => v[b + k]! - v[a + k]!);
    const w = [0, 1, 2].map((k) => v[c + k]! - v[a + k]!);
    const facing =
      (u[1]! * w[2]! - u[2]! * w[1]!) * v[a + 3]! +
      (u[2]! * w[0]! - u[0]! * w[2]!) * v[a + 4]! +
      (u[0]! * w[1]! - u[1]! * w[0]!) * v[a + 5]!;
    if (facing < 0) [wound[i + 1], wound[i + 2]] = [wound[i + 2]!, wound[i + 1]!];
  }
  return { vertices: v, indices: wound };
}

/** Leaves out the triangles all of whose corners are `unseen` (position and ambient light given). */
export function withoutTriangles(
  { vertices, indices }: Mesh,
  unseen: (x: number, y: number, z: number, open: number) => boolean,
): Mesh {
  const isUnseen = (index: number): boolean => {
    const at = index * floatsPerVertex;
    return unseen(vertices[at]!, vertices[at + 1]!, vertices[at + 2]!, vertices[at + 6]!);
  };
  const kept: number[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    const triangle = indices.subarray(i, i + 3);
    if (!triangle.every(isUnseen)) kept.push(...triangle);
  }
  return { vertices, indices: Uint32Array.from(kept) };
}
