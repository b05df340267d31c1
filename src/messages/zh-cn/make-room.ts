import type { MakeRoomMessages } from '../make-room.ts';

export const makeRoom: MakeRoomMessages = {
  title: '不离开这张照片也能腾出空间',
  body: '下面是最早的几次练习。删掉一次，再按“保存”。',
  attempt: '{exercise}，{day}',
  delete: '删除：{exercise}，{day}',
  confirm: {
    title: '删除{exercise}，{day}？',
    body: '照片和结果都会从这部手机上删除，无法恢复。',
  },
  confirmYes: '删除',
};
