/** What a person who looks at such a picture would look for, and what the checks say about each of these points. */
import type { CheckId, CheckReport } from '../checks/index.ts';
import type { Subject } from '../observation.ts';

export type ReviewerPoint =
  | 'whole'
  | 'readable'
  | 'portrait'
  | 'no-reflection'
  | 'no-cover'
  | 'even-light'
  | 'original'
  | 'right-side'
  | 'face-whole'
  | 'face-straight'
  | 'eyes'
  | 'face-light'
  | 'face-free'
  | 'background'
  | 'held-document';

/** Which checks speak for a point; those that a picture does not have say nothing. */
const checksOf: Readonly<Record<ReviewerPoint, readonly CheckId[]>> = {
  whole: ['document-present', 'corners-inside', 'margin-around', 'document-whole', 'one-document'],
  readable: ['sharp', 'close-enough', 'steady', 'document-legible', 'document-near'],
  portrait: [],
  'no-reflection': ['no-glare', 'not-too-bright', 'document-without-glare'],
  'no-cover': ['uncovered', 'document-held-free'],
  'even-light': ['enough-light', 'even-light', 'no-shadow'],
  original: ['original', 'in-colour'],
  'right-side': ['right-kind', 'right-way-up', 'facing-straight'],
  'face-whole': ['one-face', 'face-centred', 'face-distance', 'shoulders-visible'],
  'face-straight': ['facing-camera', 'neutral-face', 'at-eye-height'],
  eyes: ['eyes-open', 'eyes-on-camera', 'glasses-off'],
  'face-light': ['enough-light', 'even-light', 'not-too-bright', 'not-backlit', 'natural-colour'],
  'face-free': ['hat-off', 'headphones-off', 'face-uncovered', 'document-off-face'],
  background: ['plain-background'],
  'held-document': [
    'document-held',
    'document-legible',
    'document-whole',
    'document-held-free',
    'document-without-glare',
  ],
};

const documentPoints: readonly ReviewerPoint[] = [
  'whole',
  'readable',
  'portrait',
  'no-reflection',
  'no-cover',
  'even-light',
  'original',
  'right-side',
];

const facePoints: readonly ReviewerPoint[] = ['face-whole', 'face-straight', 'eyes', 'face-light', 'face-free'];

const pointsOf: Readonly<Record<Subject, readonly ReviewerPoint[]>> = {
  document: documentPoints,
  face: [...facePoints, 'background'],
  'face-with-document': [...facePoints, 'held-document'],
};

export interface JudgedPoint {
  readonly point: ReviewerPoint;
  /** The worst of its checks; null where none of them looked: then only the person's own eye tells. */
  readonly status: CheckReport['status'] | null;
}

export function reviewerPoints(subject: Subject, scorecard: readonly CheckReport[]): readonly JudgedPoint[] {
  return pointsOf[subject].map((point) => ({ point, status: worstOf(point, scorecard) }));
}

/** A fault beats a doubt, a doubt beats a pass; a fault on the portrait is the portrait's too. */
function worstOf(point: ReviewerPoint, scorecard: readonly CheckReport[]): CheckReport['status'] | null {
  const said = scorecard.filter(
    ({ check, zone }) => checksOf[point].includes(check) || (point === 'portrait' && zone === 'portrait'),
  );
  return (
    (['fail', 'unsure', 'pass'] as const).find((status) => said.some((report) => report.status === status)) ?? null
  );
}
