/** What a person types into the form of a check at a provider: the fields, and what each may hold. */

export type DocumentKind = 'resident-card' | 'chinese-passport' | 'other-document';

export type FieldId =
  | 'chineseName'
  | 'surname'
  | 'givenNames'
  | 'birthDate'
  | 'idNumber'
  | 'documentNumber'
  | 'issueDate'
  | 'expiryDate'
  | 'machineLines';

/** Which characters a field may hold. `lines` are the machine-readable lines of a passport. */
export type FieldKind = 'han' | 'latin' | 'number' | 'date' | 'lines';

export const fieldKinds: Readonly<Record<FieldId, FieldKind>> = {
  chineseName: 'han',
  surname: 'latin',
  givenNames: 'latin',
  birthDate: 'date',
  idNumber: 'number',
  documentNumber: 'number',
  issueDate: 'date',
  expiryDate: 'date',
  machineLines: 'lines',
};

/** In the order in which forms ask. */
export const fieldsOf: Readonly<Record<DocumentKind, readonly FieldId[]>> = {
  'resident-card': ['chineseName', 'surname', 'givenNames', 'birthDate', 'idNumber', 'issueDate', 'expiryDate'],
  'chinese-passport': [
    'chineseName',
    'surname',
    'givenNames',
    'birthDate',
    'documentNumber',
    'issueDate',
    'expiryDate',
    'machineLines',
  ],
  'other-document': ['surname', 'givenNames', 'birthDate', 'documentNumber', 'issueDate', 'expiryDate', 'machineLines'],
};

export type Sex = 'male' | 'female';

/** Everything as it was typed; an empty text is a field that was left out. */
export interface DataForm {
  readonly kind: DocumentKind;
  readonly sex: Sex | null;
  readonly texts: Readonly<Record<FieldId, string>>;
}

export function emptyForm(kind: DocumentKind = 'resident-card'): DataForm {
  const texts = Object.fromEntries(Object.keys(fieldKinds).map((field) => [field, ''])) as Record<FieldId, string>;
  return { kind, sex: null, texts };
}

/** True where the name has Chinese characters: then its Latin letters are pinyin. */
export function isPinyin({ kind, texts }: DataForm): boolean {
  return kind !== 'other-document' || /\p{Script=Han}/u.test(texts.chineseName);
}
