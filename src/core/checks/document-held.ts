import { defineCheck } from '../check.ts';

/** As for a document on the table: below this a slip of the light decides whether it is one. */
const SURE_CONFIDENCE = 0.6;

/** A document is held up in the same picture as the face. */
export const documentHeld = defineCheck({
  id: 'document-held',
  tier: 'presence',
  subjects: ['face-with-document'],
  advice: { 'hold-up-document': 'search' },
  inspect: ({ outline }) => {
    if (outline === null) return { status: 'fail', advice: 'hold-up-document' };
    const measure = { name: 'confidence', value: outline.confidence, unit: 'score', min: SURE_CONFIDENCE } as const;
    // A held document is turned, gripped and before a shirt: whoever is shown its outline sees whether it is right.
    return { status: 'pass', measure };
  },
});
