/** In a page of `sitter-page.ts`: pictures that are no selfie, or one with something wrong about it, drawn from the sitter and by hand. */
import type { SitterParams } from '../../src/demo/index.ts';

type Meeting = typeof globalThis & { readonly demo: typeof import('../../src/demo/index.ts') };

/** JPEG files as base64, by the name of what is odd. */
export type OddPictures = Readonly<Record<string, string>>;

export async function drawOddPictures(): Promise<OddPictures> {
  const { createSitter, neutralSitter } = (globalThis as Meeting).demo;
  const [width, height] = [480, 640];
  const newCanvas = () => Object.assign(document.createElement('canvas'), { width, height });
  const shown = newCanvas();
  const sitter = createSitter(shown);
  const person = (change: Partial<SitterParams> = {}): HTMLCanvasElement => {
    sitter.draw({ ...neutralSitter, ...change });
    const copy = newCanvas();
    copy.getContext('2d')!.drawImage(shown, 0, 0);
    return copy;
  };
  const drawn = (draw: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement => {
    const canvas = newCanvas();
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#b9b4aa';
    context.fillRect(0, 0, width, height);
    draw(context);
    return canvas;
  };
  const disc = (context: CanvasRenderingContext2D, colour: string, x: number, y: number, rx: number, ry: number) => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(x, y, rx, ry, 0, 0, 7);
    context.fill();
  };
  const doll = (context: CanvasRenderingContext2D) => {
    disc(context, '#6b3b1c', 240, 250, 150, 170);
    disc(context, '#f2c9a8', 240, 280, 115, 145);
    for (const x of [195, 285]) {
      disc(context, '#ffffff', x, 260, 26, 30);
      disc(context, '#16324f', x, 262, 15, 20);
    }
    disc(context, '#e58a86', 240, 365, 26, 10);
    disc(context, '#d9463f', 240, 580, 130, 140);
  };
  const hand = (context: CanvasRenderingContext2D) => {
    context.strokeStyle = '#c98f6c';
    context.lineCap = 'round';
    context.lineWidth = 46;
    for (const [x, y] of [
      [130, 210],
      [195, 130],
      [255, 120],
      [315, 150],
      [400, 330],
    ] as const) {
      context.beginPath();
      context.moveTo(250, 430);
      context.lineTo(x, y);
      context.stroke();
    }
    disc(context, '#c98f6c', 250, 440, 95, 110);
    context.fillStyle = '#c98f6c';
    context.fillRect(190, 500, 120, 140);
  };
  const other = { skinTone: 3, styleSeed: 7 };
  const beside = (places: readonly (readonly [number, number, number])[], bezel: number) =>
    drawn((context) => {
      context.drawImage(person(), 0, 0);
      for (const [x, y, share] of places) {
        context.fillStyle = '#101012';
        context.fillRect(x - bezel, y - bezel, width * share + 2 * bezel, height * share + 2 * bezel);
        context.drawImage(person(other), x, y, width * share, height * share);
      }
    });
  const turned = (angle: number, mirror = 1) =>
    drawn((context) => {
      context.translate(width / 2, height / 2);
      context.scale(mirror, 1);
      context.rotate(angle);
      context.drawImage(person(), -width / 2, -height / 2);
    });
  const flat = (colour: string) =>
    drawn((context) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, width, height);
    });
  const pictures: Record<string, HTMLCanvasElement> = {
    selfie: person(),
    mirrored: turned(0, -1),
    'upside down': turned(Math.PI),
    doll: drawn(doll),
    hand: drawn(hand),
    'face on a screen': beside([[20, 30, 0.3]], 10),
    'face on a poster': person({ background: { ...neutralSitter.background, kind: 'poster' } }),
    'half a face': person({ xRatio: 0.9 }),
    twins: drawn((context) => {
      context.drawImage(person(), -240, 0);
      context.drawImage(person(other), 240, 0);
    }),
    'five faces': beside(
      [
        [0, 0, 0.45],
        [264, 0, 0.45],
        [0, 352, 0.45],
        [264, 352, 0.45],
      ],
      0,
    ),
    darkness: flat('#000000'),
    'covered lens': flat('#3a1410'),
  };
  const files: Record<string, string> = {};
  for (const [name, canvas] of Object.entries(pictures))
    files[name] = canvas.toDataURL('image/jpeg', 0.92).split(',')[1]!;
  sitter.dispose();
  return files;
}
