import { defineCheck } from '../check.ts';
import { faceLight } from '../measures/face-light.ts';
import { faceSurroundings } from '../measures/face-surroundings.ts';
import { linearOf } from '../measures/luma.ts';
import { unsure } from './verdict.ts';

/**
 * Linear light around the head over the brightest light on the face (eye whites included, so that dark skin before a white wall is no
 * backlight). A white wall in the same light as the face reads up to 2.3, the most of 144 portraits is 3.3, a window reads 6 and more.
 */
const MOST_BACKLIGHT = 5.5;

/** Up to here surely none. Pale skin sends back a third more than the whites of the eyes, so that between the two the same scene may read either way. */
const SURE_BACKLIGHT = 3.4;

/** Fewer cells of a tenth of the eye distance than this say nothing about the room. */
const LEAST_ROOM_CELLS = 25;

/** The light is before the person, not behind. */
export const notBacklit = defineCheck({
  id: 'not-backlit',
  tier: 'light',
  subjects: ['face', 'face-with-document'],
  advice: { 'turn-around': 'light' },
  inspect: (observation) => {
    const light = faceLight(observation);
    const around = faceSurroundings(observation);
    if (!light || !around || around.cells < LEAST_ROOM_CELLS) return unsure;
    const value = linearOf(around.medianLuma) / Math.max(0.002, linearOf(light.brightLuma));
    const measure = { name: 'backlight', value, unit: 'ratio', max: MOST_BACKLIGHT } as const;
    if (value > MOST_BACKLIGHT) return { status: 'fail', advice: 'turn-around', measure };
    return { status: value > SURE_BACKLIGHT ? 'unsure' : 'pass', measure };
  },
});
