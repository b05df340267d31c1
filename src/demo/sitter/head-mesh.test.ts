import { describe, expect, it } from 'vitest';
import { buildBody, buildEars } from './body.ts';
import { buildHeadMesh, headCentre } from './head-mesh.ts';
import { headDistance } from './head-shape.ts';
import { floatsPerVertex, type Mesh } from './mesh.ts';
import { randomSitter } from './random-sitter.ts';
import { featureRegions } from './regions.ts';
import { wardrobeOf } from './wardrobe.ts';

const head = buildHeadMesh();

function* vertices({ vertices: v }: Mesh): Generator<number[]> {
  for (let i = 0; i < v.length; i += floatsPerVertex) yield [...v.subarray(i, i + floatsPerVertex)];
}

describe('the head', () => {
  it('lies on the surface of its shape', () => {
    let farthest = 0;
    for (const [x, y, z] of vertices(head)) farthest = Math.max(farthest, Math.abs(headDistance(x!, y!, z!)));
    expect(farthest).toBeLessThan(0.05);
  });

  it('has normals that point away from its middle', () => {
    let inward = 0;
    for (const [x, y, z, nx, ny, nz] of vertices(head)) {
      if ((x! - headCentre[0]) * nx! + (y! - headCentre[1]) * ny! + (z! - headCentre[2]) * nz! < 0) inward++;
    }
    // Nostrils and the wings of the nose may look a little inwards.
    expect(inward / (head.vertices.length / floatsPerVertex)).toBeLessThan(0.01);
  });

  it('is small enough for a phone', () => {
    expect(head.indices.length / 3).toBeLessThan(20_000);
  });

  it('gives every triangle to exactly one region, and eyes, brows and mouth to some', () => {
    const regions = featureRegions(head);
    expect(regions.reduce((sum, region) => sum + region.indices.length, 0)).toBe(head.indices.length);
    for (const feature of ['BROWS', 'EYES', 'MOUTH'] as const) {
      expect(regions.some((region) => region.features.includes(feature))).toBe(true);
    }
  });
});

describe('all parts', () => {
  it('are made of finite numbers, unit normals and existing vertices', () => {
    const worn = Array.from({ length: 16 }, (_, seed) => wardrobeOf(randomSitter(seed)).pieces.map(({ mesh }) => mesh));
    for (const mesh of new Set([head, buildEars(), buildBody(), ...worn.flat()])) {
      expect(mesh.indices.length).toBeGreaterThan(100);
      expect(mesh.vertices.every(Number.isFinite)).toBe(true);
      const last = mesh.vertices.length / floatsPerVertex;
      expect(mesh.indices.every((index) => index < last)).toBe(true);
    }
    const lengths = [...vertices(buildBody())].map(([, , , nx, ny, nz]) => Math.hypot(nx!, ny!, nz!));
    expect(Math.min(...lengths)).toBeCloseTo(1, 3);
    expect(Math.max(...lengths)).toBeCloseTo(1, 3);
  });
});
