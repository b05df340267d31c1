/** The chunk of the data check: its screen, its sentences, and all that knows names, dates and numbers. */
export { DataCheckScreen } from './data-check/data-check-screen.tsx';
