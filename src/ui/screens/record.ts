/** The chunk of the practice record's closer looks: one picture as large as the screen. */
export { LookingScreen } from './looking.tsx';
