import {
  chip,
  column,
  guilloche,
  machineZone,
  microprint,
  overprint,
  type Pen,
  portrait,
  sansFont,
  signature,
  text,
} from './art-parts.ts';
import { type SpecimenKind, specimenSize } from './params.ts';
import { prints, type SpecimenPrint } from './specimens.ts';

function background(pen: Pen, print: SpecimenPrint, width: number, height: number): void {
  const wash = pen.createLinearGradient(0, 0, width, height);
  wash.addColorStop(0, print.tints[0]);
  wash.addColorStop(1, print.tints[1]);
  pen.fillStyle = wash;
  pen.fillRect(0, 0, width, height);
  guilloche(pen, width, height, print.ink);
}

function header(pen: Pen, print: SpecimenPrint, width: number): void {
  text(pen, print.title, 5, 6.2, 3.5, print.ink, 700);
  pen.textAlign = 'right';
  text(pen, print.subtitle, width - 5, 6.1, 2.4, print.ink, 600);
  pen.textAlign = 'left';
  pen.fillStyle = print.ink;
  pen.fillRect(5, 8, width - 10, 0.25);
}

function cardFront(pen: Pen, print: SpecimenPrint, width: number, height: number): void {
  portrait(pen, 5, 11, 24, print.ink);
  column(pen, print.fields.slice(0, 4), 33, 13.5, 6.6, print.ink);
  column(pen, print.fields.slice(4), 58, 26.7, 6.6, print.ink);
  chip(pen, 67, 11.5);
  signature(pen, 34, 45.5);
  pen.globalAlpha = 0.4;
  portrait(pen, 70.5, 39, 8.5, print.ink);
  pen.globalAlpha = 1;
  microprint(pen, 5, height - 3, width - 10, print.ink);
}

function cardBack(pen: Pen, print: SpecimenPrint, width: number, height: number): void {
  column(pen, print.fields, 5, 13, 6.6, print.ink);
  pen.fillStyle = 'rgba(20,20,24,.75)';
  // A bar pattern without meaning: no reader will find a code in it.
  for (let i = 0; i < 46; i++) pen.fillRect(46 + i * 0.74, 22, ((i * 7) % 5) * 0.11 + 0.12, 7);
  microprint(pen, 5, 33, width - 10, print.ink);
  pen.fillStyle = 'rgba(255,255,255,.55)';
  pen.fillRect(0, 35, width, height - 35);
  machineZone(pen, print.mrz, 4.7, 40.4, 4.6);
}

function passportPage(pen: Pen, print: SpecimenPrint, width: number, height: number): void {
  portrait(pen, 6, 12, 34, print.ink);
  column(pen, print.fields.slice(0, 5), 45, 15, 8.1, print.ink);
  column(pen, print.fields.slice(5), 88, 31.2, 8.1, print.ink);
  signature(pen, 88, 54);
  pen.globalAlpha = 0.35;
  portrait(pen, 104, 12, 13, print.ink);
  pen.globalAlpha = 1;
  microprint(pen, 6, 61, width - 12, print.ink);
  pen.fillStyle = 'rgba(255,255,255,.6)';
  pen.fillRect(0, height - 23.2, width, 23.2);
  machineZone(pen, print.mrz, 6.6, height - 13.6, 6.35);
}

function letter(pen: Pen, width: number, height: number): void {
  pen.fillStyle = '#f3f2ee';
  pen.fillRect(0, 0, width, height);
  text(pen, 'OFFICE OF SPECIMENS · 样本办公室', 20, 26, 5.5, '#23404d', 700);
  text(pen, 'Utopia 乌托邦', 20, 33, 4, '#555');
  pen.font = `400 4.2px ${sansFont}`;
  pen.fillStyle = '#22262a';
  const words = 'This letter is a specimen and certifies nothing. 本信函为样本，不具任何效力。'.split(' ');
  for (let row = 0; row < 24; row++) {
    const line = Array.from({ length: 11 - (row % 6 === 5 ? 6 : 0) }, (_, i) => words[(row * 5 + i) % words.length]);
    pen.fillText(line.join(' '), 20, 62 + row * 7.6 + Math.floor(row / 6) * 6, width - 40);
  }
  signature(pen, 130, 272);
}

/** Draws a specimen into a context of `pxPerMm` pixels a millimetre, its top left at the origin. */
export function drawSpecimen(pen: Pen, kind: SpecimenKind, pxPerMm: number): void {
  const { widthMm, heightMm } = specimenSize(kind);
  pen.save();
  pen.scale(pxPerMm, pxPerMm);
  if (kind === 'letter') letter(pen, widthMm, heightMm);
  else {
    const print = prints[kind];
    background(pen, print, widthMm, heightMm);
    header(pen, print, widthMm);
    if (kind === 'passport') passportPage(pen, print, widthMm, heightMm);
    else if (print.portrait) cardFront(pen, print, widthMm, heightMm);
    else cardBack(pen, print, widthMm, heightMm);
  }
  overprint(pen, widthMm, heightMm);
  pen.restore();
}
