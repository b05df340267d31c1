/** Pieces of print that the specimens share. All lengths in mm: the context is scaled. */
import type { Field } from './specimens.ts';

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export const sansFont = '"PingFang SC","Noto Sans CJK SC","Noto Sans SC",Roboto,Arial,sans-serif';
// OCR-B is rarely installed; any fixed-width face does, as every character is placed by itself.
const mrzFont = '"OCR-B","OCRB",Consolas,"DejaVu Sans Mono",Menlo,monospace';

/** Doc 9303-3: ten characters an inch. */
const mrzPitchMm = 2.54;

export function text(
  pen: Pen,
  value: string,
  x: number,
  y: number,
  sizeMm: number,
  colour: string,
  weight = 400,
): void {
  pen.font = `${weight} ${sizeMm}px ${sansFont}`;
  pen.fillStyle = colour;
  pen.fillText(value, x, y);
}

/** Woven lines, as on banknotes: families of waves with drifting phase. */
export function guilloche(pen: Pen, width: number, height: number, ink: string): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 0.09;
  for (let family = 0; family < 3; family++) {
    pen.globalAlpha = 0.34 - family * 0.07;
    for (let line = 0; line < 26; line++) {
      pen.beginPath();
      for (let x = 0; x <= width; x += 0.6) {
        const phase = line * 0.24 + family * 2;
        const y =
          height *
          (0.5 + 0.4 * Math.sin(x * (0.09 + family * 0.025) + phase) * Math.cos(x * 0.021 + line * 0.12 + family));
        if (x === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}

function blob(pen: Pen, colour: string, x: number, y: number, rx: number, ry: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  pen.fill();
}

/** A drawn, not photographed, person in a frame of the given width; height is 9/7 of it. */
export function portrait(pen: Pen, x: number, y: number, width: number, ink: string): void {
  const height = (width * 9) / 7;
  pen.save();
  pen.translate(x, y);
  pen.scale(width / 28, height / 36);
  pen.beginPath();
  pen.rect(0, 0, 28, 36);
  pen.clip();
  pen.fillStyle = '#cfd9de';
  pen.fillRect(0, 0, 28, 36);
  blob(pen, '#3c2a23', 14, 15, 8.8, 11.5);
  blob(pen, ink, 14, 38.5, 13, 9);
  pen.fillStyle = '#d9a988';
  pen.fillRect(11.3, 22, 5.4, 9);
  blob(pen, '#e8bd9d', 14, 16.5, 6.6, 8.8);
  pen.fillStyle = '#3c2a23';
  pen.beginPath();
  pen.ellipse(14, 9.6, 7.4, 5, 0, Math.PI, 2 * Math.PI);
  pen.quadraticCurveTo(16, 8, 6.6, 13);
  pen.fill();
  for (const side of [-1, 1]) {
    blob(pen, '#fff', 14 + side * 2.7, 16, 1.25, 0.75);
    blob(pen, '#2b1d18', 14 + side * 2.7, 16, 0.68, 0.72);
    blob(pen, '#4a342b', 14 + side * 2.7, 14.2, 1.6, 0.3);
    blob(pen, 'rgba(205,120,100,.35)', 14 + side * 3.9, 19.2, 1.3, 0.9);
  }
  blob(pen, '#d19f7e', 14, 18.6, 0.8, 0.55);
  pen.strokeStyle = '#a9564e';
  pen.lineWidth = 0.6;
  pen.beginPath();
  pen.arc(14, 19.8, 2.3, 0.25 * Math.PI, 0.75 * Math.PI);
  pen.stroke();
  pen.restore();
}

/** Label above value, in one column from `y` down. */
export function column(pen: Pen, fields: readonly Field[], x: number, y: number, stepMm: number, ink: string): void {
  fields.forEach(({ label, value }, i) => {
    text(pen, label, x, y + i * stepMm, 1.65, ink);
    text(pen, value, x, y + i * stepMm + 2.75, 2.7, '#15191c', 600);
  });
}

export function machineZone(pen: Pen, lines: readonly string[], x: number, y: number, stepMm: number): void {
  pen.font = `500 3.7px ${mrzFont}`;
  pen.fillStyle = '#14171a';
  lines.forEach((line, row) => {
    for (let i = 0; i < line.length; i++) pen.fillText(line[i]!, x + i * mrzPitchMm, y + row * stepMm);
  });
}

export function chip(pen: Pen, x: number, y: number): void {
  const gold = pen.createLinearGradient(x, y, x + 12, y + 9);
  gold.addColorStop(0, '#e3c478');
  gold.addColorStop(0.5, '#c49a43');
  gold.addColorStop(1, '#ecd694');
  pen.fillStyle = gold;
  pen.beginPath();
  pen.roundRect(x, y, 11.5, 9, 1.4);
  pen.fill();
  pen.strokeStyle = 'rgba(80,55,10,.65)';
  pen.lineWidth = 0.16;
  pen.strokeRect(x + 3.9, y + 2.4, 3.7, 4.2);
  for (const dy of [2.4, 4.5, 6.6]) {
    pen.beginPath();
    pen.moveTo(x, y + dy);
    pen.lineTo(x + 3.9, y + dy);
    pen.moveTo(x + 7.6, y + dy);
    pen.lineTo(x + 11.5, y + dy);
    pen.stroke();
  }
}

export function signature(pen: Pen, x: number, y: number): void {
  pen.strokeStyle = '#22304f';
  pen.lineWidth = 0.3;
  pen.beginPath();
  pen.moveTo(x, y);
  for (let t = 0; t <= 1; t += 0.02) {
    pen.lineTo(x + t * 17, y - 1.5 * Math.sin(t * 29) * (1.1 - t) - 0.9 * Math.sin(t * 7));
  }
  pen.stroke();
}

/** The word that nobody can overlook, twice across the document. */
export function overprint(pen: Pen, width: number, height: number): void {
  pen.save();
  pen.translate(width / 2, height / 2);
  pen.rotate(-0.32);
  pen.globalAlpha = 0.3;
  pen.textAlign = 'center';
  text(pen, 'SPECIMEN 样本', 0, height * 0.1, height * 0.19, '#c23b3b', 800);
  pen.restore();
}

/** A line of print too small for a bad photograph: it tells a sharp picture from a soft one. */
export function microprint(pen: Pen, x: number, y: number, width: number, ink: string): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y - 2, width, 4);
  pen.clip();
  text(pen, 'UTOPIA SPECIMEN 乌托邦样本 NOT A REAL DOCUMENT '.repeat(6), x, y, 0.95, ink);
  pen.restore();
}
