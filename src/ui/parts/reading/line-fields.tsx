import { type Day, writeDay } from '../../../core/data/dates/calendar.ts';
import { bornOn, expiresOn } from '../../../core/reading/fields.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import { readingMessages } from '../../../messages/reading.ts';
import { useUi } from '../../ui-context.ts';
import { judgeExpiry } from './reading-words.ts';

export function todayOf(now: Date): Day {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The fields by name; how long the document is still valid stands beside its expiry. */
export function LineFields({ reading }: { readonly reading: Reading }) {
  const words = readingMessages[useUi().state.settings.locale];
  const { fields, verdict, kind } = reading;
  if (!fields) return null;
  const today = todayOf(new Date());
  const born = bornOn(fields.birth, today.year);
  const expires = expiresOn(fields.expiry, today.year);
  const validity = expires && judgeExpiry(expires, today);
  const isNumberAlone = kind === 'resident-number';
  const rows: readonly (readonly [string, string | null])[] = [
    ...(isNumberAlone
      ? []
      : ([
          [words.fields.surname, fields.surname],
          [words.fields.givenNames, fields.givenNames],
        ] as const)),
    [words.fields.number, fields.number],
    [words.fields.birth, born && writeDay(born)],
    [words.fields.expiry, isNumberAlone ? words.expiry.elsewhere : expires && writeDay(expires)],
  ];
  return (
    <>
      <h3>{words.fields.title}</h3>
      {verdict !== 'right' && verdict !== 'repaired' && <p class="hint">{words.fields.unconfirmed}</p>}
      <dl class="line-fields">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? words.fields.none}</dd>
          </div>
        ))}
      </dl>
      {validity && <p class={`validity validity-${validity}`}>{words.expiry[validity]}</p>}
    </>
  );
}
