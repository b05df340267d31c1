/** The chunk of the liveness rehearsal: choosing, the movements before the camera, and what is said afterwards. */
export { ChoosingMovementScreen } from './choosing-movement.tsx';
export { DebriefScreen, KeptRehearsalScreen } from './debrief.tsx';
export { RehearsingScreen } from './rehearsing.tsx';
