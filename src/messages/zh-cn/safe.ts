import type { SafeMessages } from '../safe.ts';

export const safe: SafeMessages = {
  leaving: {
    title: '分享或另存',
    which: '哪一张？',
    original: '原图',
    straightened: '摆正后',
    alt: '将要离开应用的照片',
    preparing: '正在准备照片',
    failed: {
      title: '照片没能准备好',
      body: '手机内存可能不够。请关掉其他应用再试一次。保存的照片没有受影响。',
    },
    stamped: '整张照片盖有练习水印和日期。文件里的相机、时间和地点信息已去掉。',
    bare: '没有水印。文件里的相机、时间和地点信息已去掉。',
    removeStamp: '去掉水印',
    putBack: '恢复水印',
    warning: {
      title: '没有水印，就是一张干净的证件照片',
      body: '谁拿到干净的证件照片，都可能冒用你的身份。只有清楚照片会到哪里去时，才去掉水印。',
    },
    removeYes: '仍然去掉',
    removeNo: '保留水印',
    share: '分享',
    save: '存成文件',
    outcomes: {
      shared: '已交出去。应用里的这一份还在。',
      refused: '手机没有接收。请改为存成文件。',
    },
  },
};
