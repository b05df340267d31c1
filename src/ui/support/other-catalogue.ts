import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../core/session/state.ts';
import { type Catalogue, loadCatalogue, loadChecks } from '../../messages/index.ts';

export type OtherCatalogue = Catalogue | 'coming' | 'failed';

/** All sentences of one language, whichever the screens speak; `failed` without a connection and without the files. */
export function useCatalogue(locale: Locale): OtherCatalogue {
  const [loaded, setLoaded] = useState<{ readonly locale: Locale; readonly is: OtherCatalogue }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (is: OtherCatalogue): void => {
      if (isWanted) setLoaded({ locale, is });
    };
    Promise.all([loadCatalogue(locale), loadChecks(locale)]).then(
      ([catalogue, checks]) => tell({ ...catalogue, checks }),
      () => tell('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return loaded?.locale === locale ? loaded.is : 'coming';
}
