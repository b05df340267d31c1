/** The chunk of the support pack. */
export { SupportPackScreen } from './support/support-pack.tsx';
