import type { LiveView } from './state.ts';

/** A frame in which nothing was found: what tests of the session look at. */
export const unseenView: LiveView = {
  atMs: 0,
  frame: { width: 480, height: 640 },
  outline: null,
  cutOff: [],
  face: null,
  pose: null,
};
