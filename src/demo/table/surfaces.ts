import { seededRandom } from '../random.ts';
import { type Pen, text } from './art-parts.ts';
import type { SurfaceKind } from './params.ts';

/** A drawn surface repeats, mirrored, after this length, so that it never ends at an edge. */
export const surfaceTileMm = 360;

function wood(pen: Pen): void {
  const random = seededRandom(7);
  pen.fillStyle = '#7a5534';
  pen.fillRect(0, 0, surfaceTileMm, surfaceTileMm);
  for (let i = 0; i < 420; i++) {
    const x = random() * surfaceTileMm;
    const light = random();
    pen.strokeStyle = `rgba(${light > 0.5 ? '160,116,74' : '58,36,20'},${0.1 + random() * 0.22})`;
    pen.lineWidth = 0.3 + random() * 1.6;
    pen.beginPath();
    const [bend, phase] = [2 + random() * 5, random() * 6];
    for (let y = 0; y <= surfaceTileMm; y += 12) pen.lineTo(x + bend * Math.sin(y / 70 + phase), y);
    pen.stroke();
  }
  pen.fillStyle = 'rgba(30,18,10,.55)';
  for (const x of [0.2, 119, 241]) pen.fillRect(x, 0, 0.9, surfaceTileMm);
}

function plain(pen: Pen, colour: string, speck: string): void {
  const random = seededRandom(11);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, surfaceTileMm, surfaceTileMm);
  pen.fillStyle = speck;
  for (let i = 0; i < 5000; i++)
    pen.fillRect(random() * surfaceTileMm, random() * surfaceTileMm, 0.4 + random(), 0.4 + random() * 0.6);
}

function paper(pen: Pen, x: number, y: number, angle: number, colour: string): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.shadowColor = 'rgba(0,0,0,.5)';
  pen.shadowBlur = 8;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 105, 148);
  pen.shadowBlur = 0;
  for (let row = 0; row < 14; row++)
    text(pen, 'milk, bread, tea 牛奶 面包 茶叶', 9, 16 + row * 9, 5, 'rgba(30,40,80,.7)');
  pen.restore();
}

function rod(pen: Pen, points: readonly [number, number, number, number], width: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(points[0], points[1]);
  pen.lineTo(points[2], points[3]);
  pen.stroke();
}

function ring(pen: Pen, x: number, y: number, r: number, width: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
  pen.stroke();
}

function clutter(pen: Pen): void {
  wood(pen);
  paper(pen, 20, 30, 0.3, '#ece7da');
  paper(pen, 215, 210, -0.5, '#f4f0a8');
  pen.shadowColor = 'rgba(0,0,0,.5)';
  pen.shadowBlur = 6;
  rod(pen, [150, 60, 230, 20], 8, '#b3342f');
  rod(pen, [60, 300, 160, 330], 7, '#2c4f9c');
  pen.fillStyle = '#1d2024';
  pen.beginPath();
  pen.roundRect(262, 40, 74, 148, 9);
  pen.fill();
  ring(pen, 60, 250, 36, 7, '#e6e2da');
  ring(pen, 180, 175, 12, 3, '#c2c5c9');
  rod(pen, [190, 184, 222, 206], 5, '#c9a94c');
  pen.shadowBlur = 0;
}

/** Draws one tile of the table top into a context of `pxPerMm` pixels a millimetre. */
export function drawSurface(pen: Pen, kind: SurfaceKind, pxPerMm: number): void {
  pen.save();
  pen.scale(pxPerMm, pxPerMm);
  if (kind === 'wood') wood(pen);
  else if (kind === 'cluttered') clutter(pen);
  else if (kind === 'dark') plain(pen, '#34393d', 'rgba(90,98,104,.17)');
  else plain(pen, '#cdc9c1', 'rgba(150,144,134,.2)');
  pen.restore();
}
