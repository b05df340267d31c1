/** The chunk of the practice record's closer looks: one picture as large as the screen, what is left, and how it goes over time. */
export { LookingScreen } from './looking.tsx';
export { ProgressScreen } from './progress.tsx';
