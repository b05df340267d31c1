import { defineCheck } from '../check.ts';
import { documentZones } from '../measures/document-zones.ts';
import { unsure } from './verdict.ts';

/**
 * Middle of the machine-readable zone, 0 at the top edge and 1 at the bottom one: it fills the last quarter of a passport's page (Doc 9303-4) and the last
 * two fifths of a card's back (Doc 9303-5), the first when upside down. Generated ones read .77 to .87 and .12 to .23.
 */
const UPRIGHT_FROM = 0.65;
const UPSIDE_DOWN_TO = 0.35;

/** Nearer than this to the left or right edge, the page lies sideways, which readers turn by themselves. */
const SIDEWAYS = 0.15;

/**
 * On cards a header may fill its line, too. Three lines of letters lie with their middle this far from the edge (.215 by Doc 9303-5; headers of two photos .12
 * and .15); where only two of them are made out, the middle is that of the inner two.
 */
const CARD_LINES = { from: 0.155, to: 0.3 } as const;
const LEAST_CARD_ROWS = 4;
const FEW_ROWS_FROM = 0.19;

/**
 * A passport's page or the back of a card is not upside down. The machine-readable lines are the one part whose place is the same in every country; of
 * cards' fronts, whose header bands and signature lines look alike to a coarse grid, nothing is said.
 */
export const rightWayUp = defineCheck({
  id: 'right-way-up',
  tier: 'framing',
  subjects: ['document'],
  advice: { 'turn-around': 'rotate' },
  inspect: (observation) => {
    if (observation.chosenFormat === null || observation.chosenFormat === 'sheet') return unsure;
    const zones = documentZones(observation);
    if (!zones) return unsure;
    const { columns, rows, mrz } = zones;
    let [cells, across, down] = [0, 0, 0];
    for (let cell = 0; cell < mrz.length; cell++) {
      if (!mrz[cell]) continue;
      cells++;
      across += ((cell % columns) + 0.5) / columns;
      down += (Math.floor(cell / columns) + 0.5) / rows;
    }
    if (cells === 0 || Math.abs(across / cells - 0.5) > SIDEWAYS) return unsure;
    const value = down / cells;
    const isCard = observation.chosenFormat === 'id-1';
    if (isCard && (zones.portrait.includes(1) || !isBackOfCard(value, cells / columns))) return unsure;
    const measure = { name: 'machine-readable lines', value, unit: 'ratio', min: UPRIGHT_FROM } as const;
    if (value < UPSIDE_DOWN_TO) return { status: 'fail', advice: 'turn-around', measure };
    return { status: value >= UPRIGHT_FROM ? 'pass' : 'unsure', measure };
  },
});

/** `rows` is the height of the lines in rows of the grid. */
function isBackOfCard(middle: number, rows: number): boolean {
  const fromEdge = Math.min(middle, 1 - middle);
  return fromEdge >= (rows < LEAST_CARD_ROWS ? FEW_ROWS_FROM : CARD_LINES.from) && fromEdge <= CARD_LINES.to;
}
