import type { CheckMessages } from '../catalogue.ts';

export const checks: CheckMessages = {
  'document-present': {
    name: '找到证件',
    advice: {
      'show-document': {
        say: '把证件放进框里',
        more: '把证件平放在纯色深色桌面上，手机在正上方，让整张证件都在框里',
      },
    },
  },
};
