import type { ReadyMessages } from '../ready.ts';

export const ready: ReadyMessages = {
  hub: {
    title: 'Ready for the real one',
    line: 'Find out what went wrong, put it right, and go in prepared. All of it works offline.',
    entries: {
      causes: { name: 'What happened to you?', hint: 'Likely causes, and what to do about each' },
      data: { name: 'Check your details', hint: 'Names, dates and numbers, letter by letter' },
      device: { name: 'Phone and network', hint: 'Camera, browser, clock and line' },
      support: { name: 'Before you write to support', hint: 'A complete, polite message' },
      safety: { name: 'Stay safe', hint: 'Who wants your documents, and your money' },
      links: { name: 'Check a link', hint: 'Whose address is it really?' },
      rehearsal: { name: 'Full rehearsal', hint: 'Document, selfie, movements and details in one go' },
      checklist: { name: 'Checklist for the day', hint: 'One page, to tick off or to print' },
    },
  },
  safety: {
    title: 'Stay safe',
    line: 'People who are stuck in a check are a target for swindlers. These rules hold at every provider.',
    rules: [
      {
        title: 'Only by official ways',
        body: 'Type the address yourself or use the app store. Never follow a link from a chat, an advert, an “agent” or a guide.',
      },
      {
        title: 'Support never asks for this in a chat',
        body: 'Pictures of your document, passwords, codes from messages or apps, or remote control of your phone. Whoever asks is not support.',
      },
      {
        title: 'Nobody pays you for passing',
        body: 'No exchange pays for passing an identity check. A “reward” for it is bait: somebody wants your documents or your account.',
      },
      {
        title: 'Do not sell or lend an account',
        body: 'What others do with it is done in your name: your money can be frozen, and the law may come to you.',
      },
      {
        title: 'No app files from links',
        body: 'An APK file from a link can read your messages and change where your money goes. Install from the app store only.',
      },
      {
        title: 'No one can pass it for you',
        body: 'An “agent” who passes the check for a fee works with forged or borrowed documents. Your own are then used elsewhere.',
      },
      {
        title: 'A new account does not help',
        body: 'More accounts with the same document are what locks a record. Find the cause first.',
      },
    ],
    happened: {
      title: 'If it has happened already',
      steps: [
        'Cut it off: end the call or chat, end remote control, remove the app that came from a link.',
        'From the official app, on another device if you can: change the password, sign out everywhere, renew the second factor.',
        // 96110 is the police's nationwide line for advice on fraud, 110 takes reports: bwc.cug.edu.cn/info/1038/2447.htm.
        'If money has left: call your bank at once, then the police. In mainland China: 110 to report, 96110 for the police’s advice on fraud.',
        'Write to the provider’s support from its official page: what was sent to whom, and when.',
        'If a picture of your document got out: keep what was written, report it, and watch for accounts in your name.',
      ],
    },
  },
  rehearsal: {
    title: 'Full rehearsal',
    line: 'The whole check once through, in the order in which real ones ask. No clock, and no attempt is used up.',
    stand: '{done} of {of} done',
    begin: 'Begin: {step}',
    next: 'Next: {step}',
    allDone: 'That was all of it. What went less well can be done again; then comes the checklist for the day.',
    finish: 'Go on to the checklist for the day',
    restart: 'Start over',
    resume: 'You can leave at any time and go on later: what is done stays marked on this phone.',
  },
  checklist: {
    title: 'Checklist for the day',
    line: 'Go through it just before the real check. Five minutes here save days of waiting.',
    groups: {
      document: 'Document',
      place: 'Place',
      phone: 'Phone',
      person: 'You',
      address: 'At the provider',
    },
    items: {
      'original-valid': 'The original is here, and valid for six months or more',
      'both-sides': 'Both sides ready to photograph',
      'signature-page': 'Passport: the signature page too, and signed',
      'out-of-sleeve': 'Out of its sleeve and wiped clean',
      'even-light': 'Daylight or even light, no lamp mirrored in the document',
      'dark-surface': 'A plain, dark surface to lay it on',
      'plain-wall': 'A plain wall behind you, no window or lamp',
      'clean-lens': 'Lenses wiped, front and back',
      'brightness-up': 'Screen brightness all the way up',
      'notifications-off': 'Notifications and calls off',
      battery: 'Battery above half, or plugged in',
      'stable-line': 'A stable line; the other one (Wi-Fi or mobile data) as a spare',
      'keyboard-mode': 'Keyboard on Latin letters for names and numbers',
      'hat-glasses-off': 'Hat and glasses off',
      'face-free': 'Hair out of the face, natural expression, mouth closed',
      time: 'Fifteen quiet minutes, no hurry',
      'official-address': 'Official address typed by hand, or the app from the store',
      'same-data': 'Details letter for letter as on the document',
      'one-failure': 'If it fails: stop, note what it said, find the cause first',
    },
    print: 'Print',
    copy: 'Copy as text',
    printHint: 'No printer at hand? Copy it into your notes.',
    notes: 'What the provider said, and when:',
  },
};
