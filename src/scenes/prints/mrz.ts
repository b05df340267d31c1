/** Machine-readable zones of the specimen, after ICAO Doc 9303 parts 4 and 5. */
export interface Holder {
  readonly surname: string;
  readonly givenNames: string;
  readonly state: string;
  readonly number: string;
  /** YYMMDD */
  readonly birth: string;
  readonly expiry: string;
  readonly sex: 'F' | 'M' | '<';
}

/** Weights 7, 3, 1; digits count as themselves, A to Z as 10 to 35, the filler as 0 (Doc 9303-3, 4.9). */
export function checkDigit(field: string): string {
  let sum = 0;
  for (let i = 0; i < field.length; i++) {
    const character = field[i]!;
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += value * [7, 3, 1][i % 3]!;
  }
  return String(sum % 10);
}

function filled(text: string, length: number): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '<')
    .padEnd(length, '<')
    .slice(0, length);
}

function checked(text: string, length: number): string {
  const field = filled(text, length);
  return field + checkDigit(field);
}

function name({ surname, givenNames }: Holder, length: number): string {
  return filled(`${surname}<<${givenNames}`, length);
}

/** Two lines of 44 characters, as on a passport. */
export function passportLines(holder: Holder): [string, string] {
  const number = checked(holder.number, 9);
  const birth = checked(holder.birth, 6);
  const rest = checked(holder.expiry, 6) + checked('', 14);
  const composite = checkDigit(number + birth + rest);
  return [`P<${holder.state}${name(holder, 39)}`, number + holder.state + birth + holder.sex + rest + composite];
}

/** Three lines of 30 characters, as on the back of a card. */
export function cardLines(holder: Holder, kind = 'I<'): [string, string, string] {
  const upper = checked(holder.number, 9) + filled('', 15);
  const birth = checked(holder.birth, 6);
  const expiry = checked(holder.expiry, 6);
  const optional = filled('', 11);
  const composite = checkDigit(upper + birth + expiry + optional);
  return [
    kind + holder.state + upper,
    birth + holder.sex + expiry + holder.state + optional + composite,
    name(holder, 30),
  ];
}
