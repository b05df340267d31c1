/** Inside the browser: turns one order after the other, a picture file or a sitter to draw, into pixels and what the app's own face model sees in them. */
import { trustOwnScripts } from '../../../src/app/trusted-scripts.ts';
import { createStage, type SitterParams, type Stage } from '../../../src/demo/index.ts';
import { loadFaceLandmarker } from '../../../src/vision/detectors/face-landmarker.ts';
import type { FaceModel } from '../../../src/vision/detectors/face-model.ts';
import { createPictureReader, type PictureReader } from '../../../src/vision/picture-reader.ts';
import { fitLongSide, STILL_LONG_SIDE_PX } from '../../../src/vision/picture-size.ts';
import type { VisionFiles } from '../../../src/vision/protocol.ts';
import type { Surroundings } from '../../../src/vision/surroundings.ts';

interface Order {
  readonly url?: string;
  readonly sitter?: SitterParams;
  readonly size?: { readonly width: number; readonly height: number };
}

const surroundings: Surroundings = {
  createCanvas: (width: number, height: number) => Object.assign(document.createElement('canvas'), { width, height }),
  wasmLoader: {
    is: 'classic',
    loadScript: (url: string) =>
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), { src: url });
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(url));
        document.head.append(script);
      }),
  },
  nowMs: () => performance.now(),
};

// The server's policy is the app's: its page may load scripts of its own origin by the same rule.
trustOwnScripts();

let model: FaceModel;
let reader: PictureReader;
let stage: Stage | undefined;

async function pictureOf({ url, sitter, size }: Order) {
  if (url) {
    const blob = await (await fetch(url)).blob();
    return { bitmap: await createImageBitmap(blob, { imageOrientation: 'from-image' }), truth: null };
  }
  stage ??= createStage();
  const { canvas, truth } = stage.draw({ subject: 'face', params: sitter! }, size!);
  return { bitmap: await createImageBitmap(canvas), truth: truth.subject === 'face' ? truth.face : null };
}

/** Only text crosses to the process outside. */
function base64Of(data: Uint8ClampedArray): string {
  let text = '';
  for (let at = 0; at < data.length; at += 32768) text += String.fromCharCode(...data.subarray(at, at + 32768));
  return btoa(text);
}

async function observe(order: Order) {
  const { bitmap, truth } = await pictureOf(order);
  const { data, width, height } = reader.readStill(bitmap, fitLongSide(bitmap, STILL_LONG_SIDE_PX));
  bitmap.close();
  const faces = model.study({ data, width, height });
  return { width, height, truth, faces, pixels: base64Of(data) };
}

Object.assign(globalThis, {
  facePage: {
    async open(files: VisionFiles) {
      model = await loadFaceLandmarker(files, surroundings, () => {});
      reader = createPictureReader(surroundings);
    },
    observe,
  },
});
