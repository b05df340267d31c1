/** Tells what a person did from what the world answered. */
import type { Answer, Event, Tap } from './event.ts';

export type Stamped<E> = E & { readonly atMs: number };

const answerTypes: Record<Answer['type'], true> = {
  started: true,
  'device-changed': true,
  'camera-opened': true,
  'camera-failed': true,
  'torch-changed': true,
  'model-progress': true,
  'judge-ready': true,
  'judge-failed': true,
  'judge-lost': true,
  analysed: true,
  heading: true,
  'heading-absent': true,
  'still-taken': true,
  'still-failed': true,
  'picture-inspected': true,
  'picture-refused': true,
  'library-loaded': true,
  'library-failed': true,
  'attempt-kept': true,
  'keep-failed': true,
  'attempt-deleted': true,
  'all-deleted': true,
  'delete-failed': true,
  'settings-not-kept': true,
  'install-offered': true,
  'preparation-loaded': true,
  examined: true,
  'update-ready': true,
  'page-hidden': true,
  'page-shown': true,
  crashed: true,
};

export function isTap(event: Event): event is Stamped<Tap> {
  return !Object.hasOwn(answerTypes, event.type);
}
