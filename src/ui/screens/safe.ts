/** The chunk of safekeeping: pictures that leave the app, and how long they stay. */
export { LeavingPanel } from '../parts/leaving-panel.tsx';
export { UnlockPanel } from '../parts/unlock-panel.tsx';
export { KeepSafeScreen } from './safe/keep-safe.tsx';
