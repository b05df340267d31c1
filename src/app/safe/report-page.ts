/** The page in an archive that a person reads without the app: what was practised, when, and how it went. Made of escaped text alone. */
import type { CheckReport } from '../../core/checks/index.ts';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import type { Locale } from '../../core/session/state.ts';
import type { Catalogue } from '../../messages/index.ts';
import { movementMessages } from '../../messages/movements.ts';
import { safeMessages } from '../../messages/safe.ts';
import { adviceSentence, fill, firstToChange } from '../../ui/wording.ts';

export interface ReportedAttempt {
  readonly record: AttemptRecord;
  /** The person's own words; empty where there are none. */
  readonly note: string;
  /** Stamped and small, as a data URL; null where there is none. */
  readonly picture: string | null;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safely = (text: string) => text.replace(/[&<>"']/g, (letter) => entities[letter]!);

/** The page may show its own pictures and nothing else, wherever it is opened. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#16211f;background:#fff}
article .note{white-space:pre-line;border-inline-start:3px solid #0b6f68;padding-inline-start:.8rem}article{border-top:1px solid #d5dddd;padding:1rem 0}img{max-width:100%;height:auto}table{border-collapse:collapse}
td,th{padding:.2rem 1rem .2rem 0;text-align:start;vertical-align:top}`;

export function reportPage(attempts: readonly ReportedAttempt[], catalogue: Catalogue, locale: Locale): string {
  const { report } = safeMessages[locale].carry;
  const articles = attempts.map((attempt) => article(attempt, catalogue, locale)).join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${safely(report.title)}</title><style>${STYLE}</style></head>
<body><h1>${safely(report.title)}</h1><p>${safely(report.intro)}</p><p>${safely(catalogue.screens.app.honest)}</p>
${articles}
</body></html>
`;
}

function article({ record, note, picture }: ReportedAttempt, catalogue: Catalogue, locale: Locale): string {
  const { screens } = catalogue;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(record.takenAtMs);
  const taken = fill(screens.attempt.taken, { origin: screens.origins[record.origin], time });
  const name = screens.exercises[record.exercise];
  const shown = picture === null ? '' : `<p><img src="${picture}" alt="${safely(screens.review.originalAlt)}"></p>`;
  const own = note === '' ? '' : `<p class="note">${safely(note)}</p>`;
  const change = firstToChange(record.scorecard);
  const advice = change && adviceSentence(catalogue, change);
  const first = advice ? `<p><strong>${safely(screens.review.changeFirst)}:</strong> ${safely(advice.say)}</p>` : '';
  return `<article><h2>${safely(name)}</h2><p>${safely(taken)}</p>${own}${shown}${first}${table(rowsOf(record, catalogue, locale))}</article>`;
}

function rowsOf({ scorecard, rehearsal }: AttemptRecord, { checks, screens }: Catalogue, locale: Locale) {
  const { names, results } = movementMessages[locale];
  // A word that this version does not know is shown as the word it is.
  const steps = rehearsal?.steps.map(({ movement, result }) => [
    names[movement] ?? movement,
    results[result] ?? result,
  ]);
  const verdict = ({ check, status }: CheckReport) => [checks[check]?.name ?? check, screens.review.verdicts[status]];
  return [...scorecard.map(verdict), ...(steps ?? [])];
}

function table(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(([name = '', verdict = '']) => `<tr><th>${safely(name)}</th><td>${safely(verdict)}</td></tr>`);
  return `<table>${lines.join('')}</table>`;
}
