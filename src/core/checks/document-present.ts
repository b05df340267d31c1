import { defineCheck } from '../check.ts';

/** A document can be seen at all. */
export const documentPresent = defineCheck({
  id: 'document-present',
  tier: 'presence',
  subjects: ['document'],
  advice: { 'show-document': 'search' },
  inspect: (observation) =>
    observation.outline === null ? { status: 'fail', advice: 'show-document' } : { status: 'pass' },
});
