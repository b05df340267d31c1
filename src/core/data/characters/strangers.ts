import { runsOf, type Spot } from '../finding.ts';
import type { FieldKind } from '../form.ts';
import { codeName } from './look-alikes.ts';

const allowed: Readonly<Record<FieldKind, RegExp>> = {
  han: /[\p{Script=Han}·]/u,
  latin: /[A-Za-z '.-]/,
  number: /[A-Za-z0-9]/,
  date: /[\p{Script=Han}A-Za-z0-9 ./,-]/u,
  lines: /[A-Z0-9<\n\r]/,
};

type StrangerCode = 'digit-in-name' | 'lower-case' | 'sign-in-number' | 'stranger';

/** What is left: characters that the field cannot hold. */
export function findStrangers(text: string, kind: FieldKind): readonly Spot<StrangerCode>[] {
  return runsOf(text, (char) => !allowed[kind].test(char)).map(({ char, start, end }) => {
    const facts = { seen: char, code: codeName(char) };
    return { weight: 'wrong', start, end, facts, ...strangerOf(char, kind) };
  });
}

function strangerOf(run: string, kind: FieldKind): { code: StrangerCode; fix: string | null } {
  if (kind === 'latin' && /^[01]+$/.test(run)) {
    return { code: 'digit-in-name', fix: run.replace(/0/g, 'O').replace(/1/g, 'I') };
  }
  if (kind === 'lines' && /^[a-z]+$/.test(run)) return { code: 'lower-case', fix: run.toUpperCase() };
  if (kind === 'lines' && /^[«‹]+$/.test(run))
    return { code: 'stranger', fix: run.replace(/«/g, '<<').replace(/‹/g, '<') };
  if (kind === 'number' && /^[-/.]+$/.test(run)) return { code: 'sign-in-number', fix: '' };
  return { code: 'stranger', fix: null };
}
