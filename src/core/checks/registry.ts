/** Every check, once. The order within a tier is the order in which they speak. */
import { documentPresent } from './document-present.ts';

export const registry = [documentPresent] as const;
