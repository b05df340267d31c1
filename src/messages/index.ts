/**
 * Every sentence of the app, one folder per language with the same files: `checks.ts` (what the coach and the scorecard
 * say), `screens.ts` (what many screens share), and one for each part that is loaded later, in both languages at once. Languages are
 * loaded on demand. No logic lives here.
 */
import type { Locale } from '../core/session/state.ts';
import type { Catalogue, CheckMessages } from './catalogue.ts';

export type { AdviceSentence, Catalogue } from './catalogue.ts';

/** Loads the sentences of one language's screens; those of the checks, which no first visit needs, follow by `loadChecks`. Rejects when the file cannot be fetched. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const { screens } = locale === 'zh-CN' ? await import('./zh-cn/screens.ts') : await import('./en/screens.ts');
  // Whoever looks a check up before it is there finds nothing, as with a check of another version.
  return { screens, checks: {} as CheckMessages };
}

/** What the coach and the scorecard say, in one language. Rejects when its file cannot be fetched. */
export async function loadChecks(locale: Locale): Promise<CheckMessages> {
  const { checks } = locale === 'zh-CN' ? await import('./zh-cn/checks.ts') : await import('./en/checks.ts');
  return checks;
}
