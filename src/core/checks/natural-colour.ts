import { defineCheck } from '../check.ts';
import { faceLight } from '../measures/face-light.ts';
import { unsure } from './verdict.ts';

/**
 * Red over green and blue over green of skin in linear light. Blood and melanin make skin redder than green and less blue in white light, and automatic white
 * balance takes most of a lamp's colour off. Pale skin is nearly white (1.08 and 0.93 on the first tone of the Monk scale) and so shows a tint that darker skin
 * hides: least red and most blue are what a screen's glow (a fifth less red, a third more blue) leaves there, so that only stronger colour is spoken of.
 * Of 143 labelled portraits, many in coloured light, 2 lie beyond.
 */
const LEAST_RED = 0.85;
const MOST_RED = 3;
const LEAST_BLUE = 0.3;
const MOST_BLUE = 1.27;

/** Darker than this, noise decides the colour. */
const LEAST_LIGHT = 0.004;

/** Skin has its own colour: no coloured lamp or screen decides it. Grey pictures have none and say nothing. */
export const naturalColour = defineCheck({
  id: 'natural-colour',
  tier: 'light',
  subjects: ['face'],
  advice: { 'find-white-light': 'light' },
  inspect: (observation) => {
    const skin = faceLight(observation)?.skin;
    if (!skin || skin[1] < LEAST_LIGHT) return unsure;
    const [red, green, blue] = skin;
    const isGrey = Math.abs(red - green) < 0.02 * green && Math.abs(blue - green) < 0.02 * green;
    if (isGrey) return unsure;
    const redRatio = {
      name: 'red-to-green',
      value: red / green,
      unit: 'ratio',
      min: LEAST_RED,
      max: MOST_RED,
    } as const;
    const blueRatio = {
      name: 'blue-to-green',
      value: blue / green,
      unit: 'ratio',
      min: LEAST_BLUE,
      max: MOST_BLUE,
    } as const;
    for (const measure of [redRatio, blueRatio]) {
      if (measure.value < measure.min || measure.value > measure.max) {
        return { status: 'fail', advice: 'find-white-light', measure };
      }
    }
    return { status: 'pass', measure: redRatio };
  },
});
