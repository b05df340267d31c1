/**
 * Every sentence of the app, one folder per language with the same files: `checks.ts` (what the coach and the scorecard
 * say), `places.ts` (where in a picture a fault lies; it comes with the review) and `screens.ts` (everything else). Languages are
 * loaded on demand. No logic lives here.
 */
import type { Locale } from '../core/session/state.ts';
import type { Catalogue } from './catalogue.ts';

export type { AdviceSentence, Catalogue } from './catalogue.ts';

/** Loads one language. Rejects when its file cannot be fetched. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const { catalogue } = locale === 'zh-CN' ? await import('./zh-cn/index.ts') : await import('./en/index.ts');
  return catalogue;
}
