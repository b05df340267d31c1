import type { MakeRoomMessages } from '../make-room.ts';

export const makeRoom: MakeRoomMessages = {
  title: 'Make room without leaving this picture',
  body: 'These are your oldest attempts. Delete one, then press Keep again.',
  attempt: '{exercise}, {day}',
  delete: 'Delete: {exercise}, {day}',
  confirm: {
    title: 'Delete {exercise}, {day}?',
    body: 'Its picture and its results are removed from this phone. This cannot be undone.',
  },
  confirmYes: 'Delete it',
};
