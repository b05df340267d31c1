/** What is before the face: mask, hand, scarf. Hair over the eyes is hair. */
import { drape } from './drape.ts';
import { directionAt } from './head-mesh.ts';
import { Lot } from './lot.ts';
import { type Mesh, mergeMeshes } from './mesh.ts';
import { ball, shell, skinRadius, waves } from './shell.ts';
import { finger, tube } from './tube.ts';
import { smoothstep, type Vec3 } from './vector.ts';

/** A mask over nose, mouth and chin, spread between nose and cheeks, with loops behind the ears. */
export function buildMask(styleSeed: number): Mesh {
  const lot = new Lot(styleSeed, 60);
  const [top, bottom, wide] = [lot.between(8, 15), -lot.between(62, 72), lot.between(56, 66)];
  const pointed = lot.happens(0.3) ? lot.between(0.5, 1.2) : 0;
  const cloth = shell((d) => {
    const longitude = (Math.atan2(d[0], d[2]) * 180) / Math.PI;
    const latitude = (Math.asin(d[1]) * 180) / Math.PI;
    const skin = skinRadius(longitude, latitude);
    const spread = Math.max(
      0.5 * (skinRadius(longitude - 16, latitude) + skinRadius(longitude + 16, latitude)),
      0.5 * (skinRadius(longitude, latitude - 13) + skinRadius(longitude, latitude + 13)),
      0.5 * (skinRadius(longitude - 28, latitude) + skinRadius(longitude + 28, latitude)),
    );
    const out =
      Math.max(0, Math.min(1.6, spread - skin)) +
      0.25 +
      pointed * Math.exp(-((longitude / 14) ** 2) - ((latitude + 18) / 20) ** 2);
    const upper = top - 10 * smoothstep(8, 50, Math.abs(longitude)) - latitude;
    const inside = Math.min(upper / 10, (latitude - bottom) / 10, (wide - Math.abs(longitude)) / 10);
    return -0.6 + (out + 0.6) * smoothstep(-0.15, 0.25, inside);
  });
  const edge = (side: number, latitude: number): Vec3 => {
    const d = directionAt(side * (wide - 2), latitude);
    const r = skinRadius(wide - 2, latitude) + 0.15;
    return [d[0] * r, -0.6 + d[1] * r, -2.5 + d[2] * r];
  };
  const loops = [1, -1].flatMap((side) => [
    tube([edge(side, -4), [side * 7.2, 1.4, -1], [side * 7.9, 2.6, -2.6]], 0.09),
    tube([edge(side, -44), [side * 7, -2.6, -1.2], [side * 7.6, -1.6, -2.6]], 0.09),
  ]);
  return mergeMeshes([cloth, ...loops]);
}

/** A scarf wound around neck, mouth and tip of the nose. */
export function buildScarf(styleSeed: number): Mesh {
  const lot = new Lot(styleSeed, 61);
  const top = lot.between(-2.6, -0.2);
  const phase = lot.between(0, 9);
  return drape({
    sections: [
      [top - 0.7, 7.2, 8.2, -2.3],
      [top, 7.9, 9.4, -2.1],
      [top - 2, 8.4, 9.8, -2.3],
      [-8, 9, 9.8, -2.9],
      [-12, 9.6, 9.6, -3.6],
      [-15.5, 10.4, 9.2, -4.6],
      [-17.5, 9.4, 8, -5],
    ],
    fromDeg: 0,
    toDeg: 360,
    foldCm: (angle, t) =>
      0.5 * Math.sin(t * 15 + 1.3 * Math.sin(angle + phase)) * smoothstep(0.05, 0.25, t) +
      0.2 * waves(angle * 0.5 + phase, t),
  });
}

const handPlaces = ['mouth', 'cheek', 'eye', 'forehead'] as const;

/** A hand before the face: over the mouth, on a cheek, over an eye, shading the forehead. */
export function buildHand(styleSeed: number): Mesh {
  const lot = new Lot(styleSeed, 62);
  const side = lot.pick([1, -1]);
  const place = lot.pick(handPlaces);
  const at: Record<(typeof handPlaces)[number], { palm: Vec3; leanDeg: number }> = {
    mouth: { palm: [side * 4.6, -6.3, 6.6], leanDeg: lot.between(48, 72) },
    cheek: { palm: [side * 5.8, -6.5, 5.4], leanDeg: lot.between(5, 25) },
    eye: { palm: [side * 5, -2.8, 7.6], leanDeg: lot.between(15, 40) },
    forehead: { palm: [side * 6.5, 2.5, 8], leanDeg: lot.between(40, 70) },
  };
  const { palm, leanDeg } = at[place];
  const lean = (leanDeg * Math.PI) / 180;
  // Along the fingers, and across them towards the thumb.
  const along: Vec3 = [-side * Math.sin(lean), Math.cos(lean), 0.05];
  const across: Vec3 = [-side * Math.cos(lean), -Math.sin(lean), 0];
  const point = (u: number, v: number, w = 0): Vec3 => [
    palm[0] + along[0] * u + across[0] * v,
    palm[1] + along[1] * u + across[1] * v,
    palm[2] + along[2] * u + w,
  ];
  const spread = lot.between(0.15, 0.6);
  const curl = lot.between(-0.9, 0.2);
  const parts = [ball(palm, [3.6, 3.9, 1.3], 0.9)];
  for (const [i, length] of [7.2, 8, 7.6, 6].entries()) {
    const v = 2.5 - i * 1.7;
    parts.push(finger(point(2, v), point(2.4 + length, v + (1.5 - i) * spread, curl), 0.82));
  }
  parts.push(finger(point(-0.5, 2.4), point(3.6, 5.2, curl * 0.5), 0.95));
  parts.push(tube([point(-2, -0.2, -0.2), point(-5, -0.4, -0.4), point(-22, -3, -1)], [2.3, 2.4, 3.6], 0.9));
  return mergeMeshes(parts);
}
