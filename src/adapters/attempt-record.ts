/** Checks that what the database gives back is an attempt: it may come from an older version, a half-restored backup, or a hand. */
import type { ExerciseId } from '../core/exercises.ts';
import type { ProfileId } from '../core/profiles.ts';
import type { RehearsalRecord } from '../core/rehearsal/index.ts';
import type { AttemptRecord, Origin } from '../core/report/attempt.ts';
import { newAttemptId } from './attempt-id.ts';

// Records rather than lists: an exercise or a profile that is missing here does not compile.
const exercises: Record<ExerciseId, true> = {
  'id-card-front': true,
  'id-card-back': true,
  passport: true,
  'driving-licence': true,
  'residence-permit': true,
  'other-document': true,
  selfie: true,
  'selfie-close-up': true,
  'selfie-with-document': true,
  'room-doctor': true,
  movements: true,
};
const profiles: Record<ProfileId, true> = { standard: true };
const origins: Record<Origin, true> = { camera: true, demo: true, import: true };
const statuses: Record<AttemptRecord['scorecard'][number]['status'], true> = { pass: true, unsure: true, fail: true };

type Fields = Readonly<Record<string, unknown>>;

/** The record itself when every field is what it says, or null: then it is damaged. */
export function readAttempt(value: unknown): AttemptRecord | null {
  if (!isFields(value)) return null;
  const isWhole =
    isText(value.id) &&
    isOneOf(exercises, value.exercise) &&
    isOneOf(profiles, value.profile) &&
    isNumber(value.takenAtMs) &&
    isOneOf(origins, value.origin) &&
    Array.isArray(value.scorecard) &&
    value.scorecard.every(isReport) &&
    isSize(value.size) &&
    (value.outline === null || isOutline(value.outline)) &&
    (value.rehearsal === undefined || isRehearsal(value.rehearsal)) &&
    (value.pictures === undefined || isPicturesKept(value.pictures));
  return isWhole ? (value as unknown as AttemptRecord) : null;
}

function isPicturesKept(value: unknown): boolean {
  return (
    isFields(value) &&
    isText(value.are) &&
    (value.sinceMs === null || isNumber(value.sinceMs)) &&
    (value.goneMs === undefined || isNumber(value.goneMs))
  );
}

/** A rehearsal has no picture: its size says nothing, and is one that a picture could have. */
export function newRehearsal(rehearsal: RehearsalRecord, origin: Origin): AttemptRecord {
  return {
    id: newAttemptId(),
    exercise: 'movements',
    profile: 'standard',
    takenAtMs: Date.now(),
    origin,
    scorecard: [],
    size: { width: 1, height: 1 },
    outline: null,
    rehearsal,
  };
}

/** A movement, a verdict or a mode that this version does not know is shown as the word it is: only the shape must be right. */
function isRehearsal(value: unknown): boolean {
  if (!isFields(value) || !isText(value.mode) || !isText(value.style) || !isNumber(value.frameAspect)) return false;
  const { stepMs, steps, points } = value;
  return (
    (stepMs === null || isNumber(stepMs)) &&
    Array.isArray(steps) &&
    steps.every(isStep) &&
    Array.isArray(points) &&
    points.every(isPoint)
  );
}

function isStep(value: unknown): boolean {
  if (!isFields(value) || !isText(value.movement) || !isText(value.result)) return false;
  const { startMs, endMs, tries } = value;
  return isNumber(startMs) && isNumber(endMs) && Array.isArray(tries) && tries.every(isTry);
}

function isTry(value: unknown): boolean {
  if (!isFields(value) || !isText(value.movement) || !isText(value.verdict)) return false;
  const areNumbers = [value.startMs, value.endMs, value.heldMs].every(isNumber);
  const isOptional = (one: unknown) => one === null || isNumber(one);
  return areNumbers && isOptional(value.amplitudeDeg) && isOptional(value.peakDegPerS);
}

function isPoint(value: unknown): boolean {
  if (!isFields(value)) return false;
  const areNumbers = [value.atMs, value.yawDeg, value.pitchDeg, value.closed].every(isNumber);
  return areNumbers && (value.figure === undefined || (Array.isArray(value.figure) && value.figure.every(isNumber)));
}

function isReport(value: unknown): boolean {
  if (!isFields(value) || !isText(value.check) || !isText(value.tier) || !isOneOf(statuses, value.status)) return false;
  if (value.status === 'fail' && !(isText(value.advice) && isText(value.cue))) return false;
  return value.measure === undefined || isMeasure(value.measure);
}

function isMeasure(value: unknown): boolean {
  if (!isFields(value)) return false;
  const areLimits = [value.min, value.max, value.excellent].every((limit) => limit === undefined || isNumber(limit));
  return isText(value.name) && isNumber(value.value) && isText(value.unit) && areLimits;
}

function isOutline(value: unknown): boolean {
  if (!isFields(value) || !isNumber(value.confidence)) return false;
  const { corners, sideSupport, cutOff } = value;
  return (
    Array.isArray(corners) &&
    corners.length === 4 &&
    corners.every((corner) => isFields(corner) && isNumber(corner.x) && isNumber(corner.y)) &&
    Array.isArray(sideSupport) &&
    sideSupport.length === 4 &&
    sideSupport.every(isNumber) &&
    Array.isArray(cutOff) &&
    cutOff.every(isText)
  );
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isOneOf = (known: object, value: unknown) => typeof value === 'string' && Object.hasOwn(known, value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isSize = (value: unknown) =>
  isFields(value) && isNumber(value.width) && isNumber(value.height) && value.width > 0 && value.height > 0;
