/** Checks that what the database gives back is an attempt: it may come from an older version, a half-restored backup, or a hand. */
import type { ExerciseId } from '../core/exercises.ts';
import type { ProfileId } from '../core/profiles.ts';
import type { AttemptRecord, Origin } from '../core/report/attempt.ts';

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
    (value.outline === null || isOutline(value.outline));
  return isWhole ? (value as unknown as AttemptRecord) : null;
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
