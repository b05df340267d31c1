/** The chunk of getting ready for the real check: the hub, and the screens that it leads to. */
export { ReadyScreen } from './ready/ready-screen.tsx';
