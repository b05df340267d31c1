import type { SafeMessages } from '../safe.ts';

export const safe: SafeMessages = {
  leaving: {
    title: 'Share or save',
    which: 'Which picture?',
    original: 'As taken',
    straightened: 'Straightened',
    alt: 'The picture as it will leave the app',
    preparing: 'Preparing the picture',
    failed: {
      title: 'The picture could not be prepared',
      body: 'The phone may be short of memory. Close other apps, then try again. The kept picture is unharmed.',
    },
    stamped: 'Stamped all over as practice, with the date. Camera, time and place are taken out of the file.',
    bare: 'Without a stamp. Camera, time and place are taken out of the file.',
    removeStamp: 'Remove the stamp',
    putBack: 'Put the stamp back',
    warning: {
      title: 'Without the stamp it is a clean copy',
      body: 'Whoever gets hold of a clean picture of a document can use it in your name. Remove the stamp only if you know exactly where the picture goes.',
    },
    removeYes: 'Remove it all the same',
    removeNo: 'Keep the stamp',
    share: 'Share',
    save: 'Save as a file',
    outcomes: {
      shared: 'Handed over. The copy in the app stays here.',
      refused: 'The phone did not take it. Save it as a file instead.',
    },
  },
};
