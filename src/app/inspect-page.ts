/**
 * The page behind `npm run inspect`: the production pipeline, worker and model included, for files instead of a camera. It is no
 * part of what phones load.
 */
import { decodePicture, PictureError } from '../adapters/stills.ts';
import {
  emptyMovementTrack,
  finishMovements,
  followMovements,
  type Gesture,
  motionSampleOf,
} from '../core/gestures/index.ts';
import type { Face } from '../core/observation.ts';
import { createVisionClient } from '../vision/client.ts';
import type { Analysis, Inspection, Task } from '../vision/index.ts';
import { briefMark } from './brief-mark.ts';
import { briefReading } from './brief-reading.ts';
import { spawnOnMainThread, spawnWorker, visionFiles } from './vision-threads.ts';

type Kind = 'document' | 'selfie' | 'selfie-with-document';

const tasks: Record<Kind, Task> = {
  document: { subject: 'document', chosenFormat: null },
  selfie: { subject: 'face', chosenFormat: null },
  'selfie-with-document': { subject: 'face-with-document', chosenFormat: null, framing: 'with-document' },
};

const client = createVisionClient({ spawn: spawnWorker, spawnOnMainThread, files: visionFiles() });

const refusals: Record<PictureError['why'], string> = {
  empty: 'The file is empty.',
  'not-a-picture': 'The file is not a picture.',
  undecodable: 'The picture is damaged, or this browser does not know its format.',
  'too-large': 'The picture is too large.',
  'still-failed': 'The picture could not be read.',
};

async function open(url: string) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The file could not be read (${response.status}).`);
  try {
    return await decodePicture(await response.blob());
  } catch (error) {
    throw new Error(error instanceof PictureError ? refusals[error.why] : 'The picture could not be read.');
  }
}

function findingsOf(findings: Inspection['findings']) {
  return findings.map((finding) => ({
    check: finding.check,
    status: finding.status,
    advice: finding.status === 'fail' ? finding.advice : null,
    measure: finding.measure
      ? { name: finding.measure.name, value: finding.measure.value, unit: finding.measure.unit }
      : null,
    mark: finding.mark ? briefMark(finding.mark) : null,
    zone: finding.zone ?? null,
  }));
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

function poseOf(face: Pick<Face, 'pose'> | undefined) {
  if (!face?.pose) return null;
  const { yawDeg, pitchDeg, rollDeg } = face.pose;
  return { yawDeg: round(yawDeg, 2), pitchDeg: round(pitchDeg, 2), rollDeg: round(rollDeg, 2) };
}

async function picture(url: string, kind: Kind) {
  const startMs = performance.now();
  const { bitmap, size, fullSize } = await open(url);
  const decodedMs = performance.now();
  const inspection = await client.inspect(bitmap, { task: tasks[kind], guide: null });
  // A huge picture was scaled while it was decoded: corners are told in pixels of the file.
  const scale = fullSize.width / size.width;
  return {
    kind,
    ...fullSize,
    quad: inspection.outline?.corners.map(({ x, y }) => [round(x * scale, 2), round(y * scale, 2)]) ?? null,
    faces: inspection.faces.length,
    pose: poseOf(inspection.faces[0]),
    findings: findingsOf(inspection.findings),
    ...(kind === 'document' && { reading: briefReading(inspection.reading) }),
    ms: { decode: decodedMs - startMs, ...inspection.ms },
  };
}

/** How far the more closed eye is open, 0..1; null without a face or without expressions. */
function eyesOpenRatioOf({ faces }: Analysis): number | null {
  const expression = faces[0]?.expression;
  const left = expression?.eyeBlinkLeft;
  const right = expression?.eyeBlinkRight;
  return left === undefined || right === undefined ? null : round(1 - Math.max(left, right), 4);
}

/** Stillness between two movements is no movement of its own: it is told only of a clip that holds nothing else. */
function clipGestures(gestures: readonly Gesture[]) {
  const moved = gestures.filter(({ gesture }) => gesture !== 'hold-still');
  return (moved.length > 0 ? moved : gestures.slice(0, 1)).map(({ gesture, verdict, ...measures }) => ({
    gesture,
    verdict,
    startMs: round(measures.startMs, 0),
    endMs: round(measures.endMs, 0),
    amplitudeDeg: measures.amplitudeDeg === null ? null : round(measures.amplitudeDeg, 1),
    peakDegPerS: measures.peakDegPerS === null ? null : round(measures.peakDegPerS, 1),
    heldMs: round(measures.heldMs, 0),
  }));
}

async function movement(urls: readonly string[], fps: number) {
  const startMs = performance.now();
  await client.prepare(tasks.selfie);
  client.reset();
  let frameSize = { width: 0, height: 0 };
  const frames = [];
  const gestures: Gesture[] = [];
  let track = emptyMovementTrack;
  for (const [index, url] of urls.entries()) {
    const { bitmap, size } = await open(url);
    frameSize = size;
    const atMs = (index * 1000) / fps;
    const analysis = await client.analyse(bitmap, { task: tasks.selfie, atMs, guide: null });
    const pose = analysis ? poseOf(analysis.faces[0]) : null;
    const step = followMovements(track, motionSampleOf(analysis?.faces[0], atMs));
    track = step.track;
    gestures.push(...step.gestures);
    frames.push({
      atMs,
      yawDeg: pose?.yawDeg ?? null,
      pitchDeg: pose?.pitchDeg ?? null,
      rollDeg: pose?.rollDeg ?? null,
      eyesOpenRatio: analysis && eyesOpenRatioOf(analysis),
      findings: analysis ? findingsOf(analysis.findings) : [],
    });
  }
  gestures.push(...finishMovements(track).gestures);
  return {
    kind: 'movement',
    ...frameSize,
    frames,
    gestures: clipGestures(gestures),
    ms: { all: performance.now() - startMs },
  };
}

Object.assign(globalThis, { dryRunInspect: { picture, movement } });
