/** The chunk of the practice record's closer looks: one picture as large as the screen, two beside each other, what is left, and how it goes over time. */
export { ComparingScreen } from './comparing.tsx';
export { LookingScreen } from './looking.tsx';
export { ProgressScreen } from './progress.tsx';
