import type { Catalogue } from '../catalogue.ts';
import { checks } from './checks.ts';
import { screens } from './screens.ts';

export const catalogue: Catalogue = { checks, screens };
