import { useMemo, useState } from 'preact/hooks';
import { checkForm } from '../../../core/data/check-form.ts';
import type { Day } from '../../../core/data/dates/calendar.ts';
import { type DataForm, type DocumentKind, emptyForm, type FieldId, type Sex } from '../../../core/data/form.ts';
import { applyFix, certainFixes, type Fix, type Problem } from '../../../core/data/problem.ts';

/** The form while the screen is open. It lives here alone: no state, event or log ever gets what is typed. */
export interface DataDesk {
  readonly form: DataForm;
  readonly problems: readonly Problem[];
  /** The form with every certain fix tapped. */
  readonly better: DataForm;
  readonly certain: number;
  /** Fields that were left once: only then it is told what is missing in them. */
  readonly left: ReadonlySet<FieldId>;
  type(field: FieldId, text: string): void;
  leave(field: FieldId): void;
  chooseKind(kind: DocumentKind): void;
  chooseSex(sex: Sex | null): void;
  fix(fix: Fix): void;
  fixCertain(): void;
  clear(): void;
}

export function useDataForm(): DataDesk {
  const [form, setForm] = useState(() => emptyForm());
  const [left, setLeft] = useState<ReadonlySet<FieldId>>(new Set());
  const today = todayHere();
  const { year, month, day } = today;
  // The day is new at each drawing, its parts are not.
  const problems = useMemo(() => checkForm(form, today), [form, year, month, day]);
  const { better, taps } = useMemo(() => certainFixes(form, (one) => checkForm(one, today)), [form, year, month, day]);
  return {
    form,
    problems,
    better,
    certain: taps,
    left,
    type: (field, text) => setForm((now) => ({ ...now, texts: { ...now.texts, [field]: text } })),
    leave: (field) => setLeft((now) => new Set([...now, field])),
    chooseKind: (kind) => setForm((now) => ({ ...now, kind })),
    chooseSex: (sex) => setForm((now) => ({ ...now, sex })),
    fix: (fix) => {
      setLeft((now) => new Set([...now, ...fix.edits.map(({ field }) => field)]));
      setForm((now) => applyFix(now, fix));
    },
    fixCertain: () => setForm(better),
    clear: () => {
      setForm(({ kind }) => emptyForm(kind));
      setLeft(new Set());
    },
  };
}

/** By the phone's own calendar. */
function todayHere(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
