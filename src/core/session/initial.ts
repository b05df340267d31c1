import type { Device, Settings, State } from './state.ts';

/** What is assumed until the browser has been asked. */
export const assumedSettings: Settings = {
  locale: 'en',
  theme: 'system',
  hand: 'right',
  muted: false,
  keepPictures: '7-days',
};

export const assumedDevice: Device = {
  browser: 'other',
  inAppBrowser: null,
  isInstalled: false,
  online: true,
  cameraAllowed: false,
};

export const initialState: State = {
  settings: assumedSettings,
  device: assumedDevice,
  library: { is: 'loading' },
  faceModel: { is: 'unknown' },
  judgeReadyFor: null,
  install: 'none',
  plan: null,
  checkup: { is: 'none', phone: null, line: null, camera: null, nearest: null },
  preparation: null,
  updateReady: false,
  notice: null,
  situation: { at: 'home' },
};
