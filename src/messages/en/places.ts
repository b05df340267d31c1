import type { PlaceMessages } from '../places.ts';

export const places: PlaceMessages = {
  show: 'Show on the picture',
  kinds: { glare: 'Reflection', blur: 'Blur', shadow: 'Shadow', cover: 'Covered' },
  places: {
    'top-left': 'upper left',
    top: 'at the top',
    'top-right': 'upper right',
    left: 'on the left',
    middle: 'in the middle',
    right: 'on the right',
    'bottom-left': 'lower left',
    bottom: 'at the bottom',
    'bottom-right': 'lower right',
    everywhere: 'almost everywhere',
  },
  zones: { portrait: 'on the portrait', text: 'on the text', mrz: 'on the lines of code' },
  placed: '{kind}: {place}',
  placedOn: '{kind}: {place}, {zone}',
  measured: {},
  withBand: '{measured} ({band})',
};
