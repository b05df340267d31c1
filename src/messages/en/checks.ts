import type { CheckMessages } from '../catalogue.ts';

export const checks: CheckMessages = {
  'document-present': {
    name: 'Document found',
    advice: {
      'show-document': {
        say: 'Put the card inside the frame',
        more: 'Lay it on a plain, dark table and hold the phone above it so that the whole card is inside the frame',
      },
    },
  },
};
