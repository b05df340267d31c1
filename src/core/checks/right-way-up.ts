import { defineCheck } from '../check.ts';
import { documentZones } from '../measures/document-zones.ts';
import { unsure } from './verdict.ts';

/** Middle of the machine-readable zone, 0 at the top edge and 1 at the bottom one: it fills the last quarter of a passport's page (Doc 9303-4), the first when upside down. */
const UPRIGHT_FROM = 0.65;
const UPSIDE_DOWN_TO = 0.35;

/** Nearer than this to the left or right edge, the page lies sideways, which readers turn by themselves. */
const SIDEWAYS = 0.15;

/**
 * A passport's page is not upside down. Its machine-readable lines are the one part whose place is the same in every country; of cards, whose header
 * bands look alike to a coarse grid, nothing is said.
 */
export const rightWayUp = defineCheck({
  id: 'right-way-up',
  tier: 'framing',
  subjects: ['document'],
  advice: { 'turn-around': 'rotate' },
  inspect: (observation) => {
    if (observation.chosenFormat !== 'id-3') return unsure;
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
    const measure = { name: 'machine-readable lines', value, unit: 'ratio', min: UPRIGHT_FROM } as const;
    if (value < UPSIDE_DOWN_TO) return { status: 'fail', advice: 'turn-around', measure };
    return { status: value >= UPRIGHT_FROM ? 'pass' : 'unsure', measure };
  },
});
