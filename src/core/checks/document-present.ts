import { defineCheck } from '../check.ts';

/** Below this the finder may have taken a window or a keyboard for a document: 55 documents were found at 0.86 and more, a third of 12 pictures without one lay below. */
const SURE_CONFIDENCE = 0.8;

/** A document can be seen at all. */
export const documentPresent = defineCheck({
  id: 'document-present',
  tier: 'presence',
  subjects: ['document'],
  advice: { 'show-document': 'search' },
  inspect: ({ outline }) => {
    if (outline === null) return { status: 'fail', advice: 'show-document' };
    const measure = { name: 'confidence', value: outline.confidence, unit: 'score', min: SURE_CONFIDENCE } as const;
    return { status: outline.confidence < SURE_CONFIDENCE ? 'unsure' : 'pass', measure };
  },
});
