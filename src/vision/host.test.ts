import { beforeEach, describe, expect, it } from 'vitest';
import type { Quad } from '../core/geometry.ts';
import { cardAt, cardScene, cornersOf } from './fakes/card-scene.ts';
import type { FakePicture } from './fakes/fake-picture.ts';
import { type FakeCanvas, fakeSurroundings } from './fakes/fake-surroundings.ts';
import { createVisionHost } from './host.ts';
import { MAX_STILL_PIXELS } from './picture-size.ts';
import type { Analysis, FromVision, Task, ToVision, VisionFiles } from './protocol.ts';

const documents: Task = { subject: 'document', chosenFormat: 'id-1' };
const faces: Task = { subject: 'face', chosenFormat: null };
const files: VisionFiles = { wasmBase: 'w/', wasmBytes: 80, modelUrl: 'm', modelBytes: 20, modelSha256: '00' };

let said: FromVision[];
let canvases: FakeCanvas[];
let order: (message: ToVision) => void;
let nextSaid: () => Promise<FromVision>;

beforeEach(() => {
  said = [];
  canvases = [];
  let onSaid: (message: FromVision) => void = () => {};
  const port = {
    postMessage(message: FromVision) {
      said.push(message);
      onSaid(message);
    },
    addEventListener(_type: 'message', listener: (event: MessageEvent<ToVision>) => void) {
      order = (data) => listener({ data } as MessageEvent<ToVision>);
    },
  };
  nextSaid = () =>
    new Promise((resolve) => {
      onSaid = resolve;
    });
  createVisionHost(port, fakeSurroundings(canvases));
});

async function analyse(picture: FakePicture, atMs: number, task = documents) {
  const answered = nextSaid();
  order({ type: 'analyse', id: atMs + 1, task, atMs, frame: picture.asBitmap, guide: null });
  const answer = await answered;
  return answer.type === 'analysed' ? answer.analysis : null;
}

async function inspect(picture: FakePicture, task = documents) {
  const answered = nextSaid();
  order({ type: 'inspect', id: -1, task, picture: picture.asBitmap, guide: null });
  const answer = await answered;
  return answer.type === 'inspected' ? answer.inspection : null;
}

function worstError(found: Quad, expected: Quad): number {
  return Math.max(...found.map((corner, i) => Math.hypot(corner.x - expected[i]!.x, corner.y - expected[i]!.y)));
}

describe('a still of a document', () => {
  const card = cardAt(420, 330, 1700);

  it('is measured in its own pixels, finer than it was searched', async () => {
    const picture = cardScene(2560, 1920, card);
    const { size, outline, findings, faces: seen } = (await inspect(picture))!;
    expect(size).toEqual({ width: 2560, height: 1920 });
    expect(worstError(outline!.corners, cornersOf(card))).toBeLessThan(3);
    expect(seen).toEqual([]);
    expect(findings[0]).toMatchObject({ check: 'document-present', status: 'pass' });
    expect(picture.state).toBe('closed');
  });

  it('is straightened at 12 px/mm and shows the card only', async () => {
    const { straightened } = (await inspect(cardScene(2560, 1920, card)))!;
    expect([straightened!.width, straightened!.height]).toEqual([1027, 648]);
    const middle = straightened!.data.subarray((600 * 1027 + 20) * 4, (600 * 1027 + 20) * 4 + 3);
    expect(Math.min(...middle)).toBeGreaterThan(180);
  });

  it('stays upright when it was upright, and is not enlarged much', async () => {
    const { straightened } = (await inspect(cardScene(600, 640, cardAt(150, 120, 400, true))))!;
    expect(straightened!.height).toBeGreaterThan(390);
    expect(straightened!.height).toBeLessThan(450);
    expect(straightened!.height / straightened!.width).toBeCloseTo(1.586, 1);
  });

  it('is read in part where it is larger than memory allows, and every large canvas is emptied', async () => {
    const card = cardAt(300, 300, 5200);
    const huge = cardScene(6000, 4000, card);
    const { size, outline } = (await inspect(huge))!;
    expect(size.width).toBe(6000);
    expect(worstError(outline!.corners, cornersOf(card))).toBeLessThan(8);
    const peak = Math.max(...canvases.map(({ peakPixels }) => peakPixels));
    expect(peak).toBeLessThanOrEqual(MAX_STILL_PIXELS * 1.001);
    expect(peak).toBeGreaterThan(MAX_STILL_PIXELS * 0.9);
    expect(canvases.every(({ width, height }) => width * height < MAX_STILL_PIXELS / 4)).toBe(true);
  });

  it('without a document is inspected as well', async () => {
    const { outline, straightened, findings } = (await inspect(cardScene(800, 600, null)))!;
    expect([outline, straightened]).toEqual([null, null]);
    expect(findings[0]).toMatchObject({ check: 'document-present', status: 'fail' });
  });
});

describe('live frames of a document', () => {
  const card = cardAt(200, 150, 900);

  it('are answered in ratios of the frame', async () => {
    const analysis = (await analyse(cardScene(1280, 960, card), 0))!;
    expect(analysis.frame).toEqual({ width: 1280, height: 960 });
    const expected = cornersOf(card).map(({ x, y }) => ({ x: x / 1280, y: y / 960 })) as unknown as Quad;
    expect(worstError(analysis.outline!.corners, expected)).toBeLessThan(0.01);
    expect(Object.keys(analysis.ms)).toEqual(['pixels', 'find', 'other', 'checks']);
  });

  it('tell movement only while one document is followed', async () => {
    const steady = async (atMs: number) => (await analyse(cardScene(640, 480, cardAt(90, 80, 430)), atMs))!;
    const speed = ({ findings }: Analysis) => findings.find(({ check }) => check === 'steady')?.measure?.value;
    expect(speed(await steady(0))).toBeUndefined();
    expect(speed(await steady(100))).toBeLessThan(0.01);
    expect(speed((await analyse(cardScene(640, 480, cardAt(120, 80, 430)), 200))!)).toBeGreaterThan(0.15);
    order({ type: 'reset' });
    expect(speed(await steady(300))).toBeUndefined();
  });

  it('that cannot be read are answered, closed, and do not end the loop', async () => {
    const broken = cardScene(640, 480, null);
    broken.close();
    expect(await analyse(broken, 0)).toBeNull();
    expect(said.at(-1)).toMatchObject({ type: 'failed', id: 1 });
    const good = cardScene(640, 480, cardAt(90, 80, 430));
    expect((await analyse(good, 100))!.outline).not.toBeNull();
    expect(good.state).toBe('closed');
  });
});

describe('preparing', () => {
  it('for documents needs no file and no WebGL', async () => {
    order({ type: 'prepare', task: documents, files });
    expect(said).toEqual([{ type: 'prepared', subject: 'document' }]);
  });

  it('for faces says that a thread without WebGL cannot do it', async () => {
    const answer = nextSaid();
    order({ type: 'prepare', task: faces, files });
    expect(await answer).toMatchObject({ type: 'not-prepared', subject: 'face', why: 'unsupported' });
  });

  it('for faces must come before them', async () => {
    const frame = cardScene(64, 64, null);
    expect(await analyse(frame, 0, faces)).toBeNull();
    expect(said.at(-1)).toMatchObject({ type: 'failed' });
    expect(frame.state).toBe('closed');
  });
});

describe('a thread without any canvas', () => {
  it('cannot do documents either, and says so', async () => {
    createVisionHost(
      {
        postMessage: (message) => said.push(message),
        addEventListener: (_type, listener) => {
          order = (data) => listener({ data } as MessageEvent<ToVision>);
        },
      },
      {
        ...fakeSurroundings(),
        createCanvas: () => {
          throw new ReferenceError('OffscreenCanvas is not defined');
        },
      },
    );
    order({ type: 'prepare', task: documents, files });
    expect(said).toEqual([expect.objectContaining({ type: 'not-prepared', subject: 'document', why: 'unsupported' })]);
  });
});
