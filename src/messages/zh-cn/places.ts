import type { PlaceMessages } from '../places.ts';

export const places: PlaceMessages = {
  show: '在照片上标出',
  kinds: { glare: '反光', blur: '模糊', shadow: '阴影', cover: '遮挡' },
  places: {
    'top-left': '左上角',
    top: '上方',
    'top-right': '右上角',
    left: '左侧',
    middle: '中间',
    right: '右侧',
    'bottom-left': '左下角',
    bottom: '下方',
    'bottom-right': '右下角',
    everywhere: '几乎整张都是',
  },
  zones: { portrait: '在人像上', text: '在文字上', mrz: '在机读码上' },
  placed: '{kind}：{place}',
  placedOn: '{kind}：{place}，{zone}',
  measured: {},
  withBand: '{measured}（{band}）',
};
