/** Rows of (strength, physical quantity), rising in strength from 0 to 1. */
export type StrengthTable = readonly (readonly [strength: number, quantity: number])[];

/** The quantity for a strength, straight between the rows; strengths beyond the ends count as the ends. */
export function quantityAt(table: StrengthTable, strength: number | undefined): number {
  const wanted = Math.min(1, Math.max(0, strength ?? 0));
  let [lowStrength, low] = table[0]!;
  for (const [rowStrength, quantity] of table) {
    if (wanted <= rowStrength) {
      const share = rowStrength > lowStrength ? (wanted - lowStrength) / (rowStrength - lowStrength) : 1;
      return low + (quantity - low) * share;
    }
    [lowStrength, low] = [rowStrength, quantity];
  }
  return low;
}

/** Starts chance for one purpose of a scene, so that adding one degradation does not move another. */
export function seedFor(seed: number, purpose: number): number {
  return Math.imul((seed ^ Math.imul(purpose, 0x85ebca6b)) >>> 0, 0x9e3779b1) >>> 0;
}
