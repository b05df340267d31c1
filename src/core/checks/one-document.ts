import { defineCheck } from '../check.ts';
import { unsure } from './verdict.ts';

/** No second document lies beside the first: whoever reads the picture could take either. */
export const oneDocument = defineCheck({
  id: 'one-document',
  tier: 'presence',
  subjects: ['document'],
  advice: { 'leave-one-document': 'remove' },
  inspect: ({ outline, otherOutline }) => {
    if (!outline || otherOutline === undefined) return unsure;
    const measure = { name: 'documents', value: otherOutline ? 2 : 1, unit: 'count', min: 1, max: 1 } as const;
    return otherOutline ? { status: 'fail', advice: 'leave-one-document', measure } : { status: 'pass', measure };
  },
});
