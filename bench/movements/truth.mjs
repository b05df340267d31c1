/** Counts over many played movements: what was said of them, how far off the speed was, and how late. */
import { play, wrongManners } from './plays.mjs';
import { askedOf, toldOf } from './watch.mjs';

export const frameRates = [10, 15, 30];
const eyes = [false, true];

/** Seeds of one published run lie below this many above its first. */
const seedStep = 1009;

/** Where a movement contains another one, or is done in stillness, both names are right. */
const contains = {
  blink: ['blink-twice'],
  nod: ['look-down'],
  'hold-still': ['blink', 'blink-twice', 'open-mouth', 'smile'],
};
/** Told of everybody who stands still, which every film begins and ends with. */
const isTold = ({ gesture }) => gesture !== 'hold-still';

/** Stillness counts from the question on; everything else from its own beginning. */
const stillMs = 3000;

/** @typedef {{ seed: number, people: number }} Run */

/** Every play of a run, one after the other. @param {Run} run @param {readonly string[]} manners */
function* ordersOf(movement, manners, { seed, people }) {
  for (const manner of manners) {
    for (const fps of frameRates) {
      for (const withGlasses of eyes) {
        for (let i = 0; i < people; i++) {
          yield { movement, manner, fps, withGlasses, seed: seed + seedStep * i + fps + (withGlasses ? 500 : 0) };
        }
      }
    }
  }
}

/** @param {*} core @param {Run} run @returns one row a movement and manner, with what was said of each play */
export function measureManners(core, run) {
  const rows = [];
  for (const movement of core.askedIds) {
    for (const manner of ['good', ...(wrongManners[movement] ?? [])]) {
      const said = [];
      for (const order of ordersOf(movement, [manner], run)) {
        const { film, endMs, peakDegPerS } = play(core, order);
        const answer = askedOf(core, movement, film);
        const told = toldOf(core, film).filter(isTold);
        const over = movement === 'hold-still' ? stillMs : endMs;
        said.push({ order, answer, told, lateMs: answer ? answer.toldMs - over : Number.NaN, peakDegPerS });
      }
      rows.push({ movement, manner, said });
    }
  }
  return rows;
}

/** Every movement done well where another one was asked for. @returns for each asked one: how often it was called good all the same */
export function measureMixUps(core, run) {
  return core.askedIds.map((asked) => {
    const others = core.askedIds.filter((done) => done !== asked && !(contains[asked] ?? []).includes(done));
    let wrong = 0;
    let plays = 0;
    for (const done of others) {
      for (const order of ordersOf(done, ['good'], run)) {
        plays++;
        if (askedOf(core, asked, play(core, order).film)?.verdict === 'good') wrong++;
      }
    }
    return { asked, plays, wrong };
  });
}
