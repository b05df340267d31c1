/** Value of a character for a check digit: digits as they are, A to Z as 10 to 35, the filler as 0 (Doc 9303-3, 4.9). */
function worthOf(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36);
}

/** Whether a check digit sees one read as the other: `<`, `0`, `A`, `K` and `U` weigh the same modulo 10, and so on. */
export function differForChecks(a: string, b: string): boolean {
  return worthOf(a) % 10 !== worthOf(b) % 10;
}

const WEIGHTS = [7, 3, 1] as const;

/** The check digit of a field of the machine-readable zone. */
export function zoneCheckDigit(field: string): string {
  let sum = 0;
  for (let i = 0; i < field.length; i++) sum += worthOf(field[i]!) * WEIGHTS[i % 3]!;
  return String(sum % 10);
}
