/** What can be practised, checked or read before the real check, as data: how it is opened, and how it is told that it was done. */
import type { Tap } from '../session/event.ts';

export const stepIds = [
  'document',
  'enlarged',
  'selfie',
  'held-document',
  'room',
  'movements',
  'causes',
  'data',
  'device',
  'support',
  'safety',
  'links',
  'rehearsal',
  'checklist',
] as const;
export type StepId = (typeof stepIds)[number];

/** Opens a step. One without a line here is offered nowhere. */
export const stepTaps: Partial<Record<StepId, Tap>> = {
  document: { type: 'choose-documents', demo: false },
  enlarged: { type: 'look-at-newest' },
  selfie: { type: 'choose-exercise', exercise: 'selfie', demo: false },
  'held-document': { type: 'choose-exercise', exercise: 'selfie-with-document', demo: false },
  room: { type: 'choose-exercise', exercise: 'room-doctor', demo: false },
  movements: { type: 'choose-exercise', exercise: 'movements', demo: false },
  causes: { type: 'open-ready', page: 'causes' },
  data: { type: 'open-data-check', attemptId: null },
  device: { type: 'open-doctor' },
  support: { type: 'open-support-pack' },
  safety: { type: 'open-ready', page: 'safety' },
  links: { type: 'open-ready', page: 'links' },
  rehearsal: { type: 'open-ready', page: 'rehearsal' },
  checklist: { type: 'open-ready', page: 'checklist' },
};

/** How a step is marked: `judged` ends with a verdict, `read` is done by being opened, `way` only leads on to others. */
const special: Partial<Record<StepId, 'judged' | 'way'>> = {
  document: 'judged',
  selfie: 'judged',
  'held-document': 'judged',
  room: 'judged',
  movements: 'judged',
  causes: 'way',
  rehearsal: 'way',
};

export const kindOf = (step: StepId): 'judged' | 'read' | 'way' => special[step] ?? 'read';
