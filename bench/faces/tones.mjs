/**
 * The same scene with every tone of skin: whoever sits there is told the same about the light. A scene is a drawn sitter with all that chance gives
 * (light from any side, strong and weak, coloured, from behind; rooms, poses, distances) and a bare face; only the skin changes.
 */

export const tones = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** As many as the design asks for, over the whole scale. */
export const sixTones = [1, 3, 5, 6, 8, 10];

/** Checks that meter light, and so could be unfair. */
export const lightChecks = [
  'enough-light',
  'not-too-bright',
  'even-light',
  'not-backlit',
  'natural-colour',
  'plain-background',
];

const wallLeftOut = "plain-background, but for walls of the skin's own colour";

export const fairnessRows = [...lightChecks, wallLeftOut];

/** @typedef {{ tone: number, status: 'pass' | 'unsure' | 'fail', said: string }} Verdict */

/** @param {*} core @param {{ from: number, count: number }} seeds */
export function toneOrders(core, { from, count }) {
  return Array.from({ length: count }, (_, i) => from + i).flatMap((seed) => {
    // Hair goes with the skin: chance is asked once, and only the skin is changed.
    const bare = { glasses: null, headwear: 'none', cover: 'none', headphones: 'none' };
    const sitter = core.randomSitter(seed, { ...bare, skinTone: 5 });
    return tones.map((tone) => ({
      name: `scene ${seed}, tone ${tone}`,
      group: seed,
      tone,
      sitter: { ...sitter, skinTone: tone },
    }));
  });
}

/** @param {*} core @param {Iterable<*>} rows of `observeFaces` @returns verdicts by check and scene; scenes that the model lost stay out */
export function toneVerdicts(core, rows) {
  const byCheck = new Map(fairnessRows.map((check) => [check, /** @type {Map<number, Verdict[]>} */ (new Map())]));
  for (const { order, observation } of rows) {
    if (observation.faces.length === 0) continue;
    for (const { check, status, advice } of core.inspectAll({ ...observation, source: 'live' })) {
      const scenes = byCheck.get(check);
      if (!scenes) continue;
      remember(scenes, order, status, advice ?? status);
      // A wall can have the colour of one skin only, and then it is right to say so to that person.
      const isOwnWall = advice === 'find-other-wall';
      if (check === 'plain-background') {
        remember(byCheck.get(wallLeftOut), order, isOwnWall ? 'pass' : status, isOwnWall ? 'pass' : (advice ?? status));
      }
    }
  }
  return byCheck;
}

function remember(scenes, { group, tone }, status, said) {
  const verdicts = scenes.get(group) ?? [];
  verdicts.push({ tone, status, said });
  scenes.set(group, verdicts);
}

/** @param {readonly Verdict[]} verdicts of one scene @returns {string} what most tones are told */
function commonest(verdicts) {
  const counts = new Map();
  for (const { said } of verdicts) counts.set(said, (counts.get(said) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

/** How alike the tones are judged by one check. @param {ReadonlyMap<number, Verdict[]>} scenes @param {readonly number[]} among the tones that are compared */
export function fairnessOf(scenes, among = tones) {
  const all = [...scenes.values()]
    .map((verdicts) => verdicts.filter(({ tone }) => among.includes(tone)))
    .filter((verdicts) => verdicts.length > 0);
  const pictures = all.flat().length;
  const same = all.map((verdicts) => verdicts.filter(({ said }) => said === commonest(verdicts)).length);
  const whole = all.filter((verdicts, i) => same[i] === verdicts.length).length;
  const opposed = all.filter((verdicts) => {
    const statuses = verdicts.map(({ status }) => status);
    return statuses.includes('pass') && statuses.includes('fail');
  }).length;
  const failsOf = (/** @type {number} */ tone) =>
    all.flat().filter((verdict) => verdict.tone === tone && verdict.status === 'fail').length;
  return {
    pictures,
    scenes: all.length,
    samePercent: (100 * same.reduce((a, b) => a + b, 0)) / pictures,
    wholePercent: (100 * whole) / all.length,
    opposedPercent: (100 * opposed) / all.length,
    fails: tones.map(failsOf),
  };
}
