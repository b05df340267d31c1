import type { TroubleMessages } from '../troubles.ts';

export const troubles: TroubleMessages = {
  cameraFailed: {
    denied: {
      title: 'The camera is not allowed',
      body: 'This page may not use the camera at the moment. You can change that in a minute.',
      steps: [],
    },
    missing: {
      title: 'No camera was found',
      body: 'The browser does not see any camera on this device.',
      steps: ['If the camera is on a cable, plug it in.', 'If it has a cover or a switch, open it.', 'Then try again.'],
    },
    busy: {
      title: 'The camera is busy',
      body: 'Another app or another tab seems to be using the camera.',
      steps: [
        'Close video calls, the camera app and other tabs that show a picture.',
        'Wait a few seconds, then try again.',
        'If that does not help, restart the phone.',
      ],
    },
    insecure: {
      title: 'The camera needs a secure page',
      body: 'Browsers open the camera only on addresses that begin with https.',
      steps: ['Look at the address at the top of the browser.', 'Put https:// in front of it and open it again.'],
    },
    'in-app-browser': {
      title: 'Please open the real browser',
      body: 'You opened this page inside {app}, and its own browser keeps the camera closed.',
      steps: [],
    },
    unsupported: {
      title: 'This browser has no camera access',
      body: 'It is too old for what is needed, or a setting has switched the camera off.',
      steps: ['Update the browser, or open this page in Safari or Chrome.', 'Then try again.'],
    },
    'demo-cannot-draw': {
      title: 'The demo cannot be drawn here',
      body: 'Its made-up card and face need WebGL, which this browser lacks or has switched off. Your own camera does not need it.',
      steps: ['Practise with the camera or a photo instead.', 'Or open this page in a current Safari or Chrome.'],
    },
    black: {
      title: 'The picture stays black',
      body: 'The camera is on but shows only black.',
      steps: [
        'Check that no finger, case or cover is over the lens.',
        'Close other apps that use the camera.',
        'Then try again.',
      ],
    },
    frozen: {
      title: 'The picture stands still',
      body: 'The camera stopped sending new pictures.',
      steps: ['Close other apps that use the camera.', 'Then try again. It usually comes back at once.'],
    },
    ended: {
      title: 'The camera was switched off',
      body: 'The phone or another app took it away in the middle.',
      steps: ['If the camera is on a cable, check it.', 'End any call, then try again.'],
    },
    unknown: {
      title: 'The camera did not open',
      body: 'The browser did not say why.',
      steps: ['Close other apps that use the camera.', 'Try again, or restart the browser.'],
    },
  },
  allowAgain: {
    'safari-ios': [
      'Tap the page button at the left end of the address bar, then the three dots if you see them.',
      'Choose “Website Settings” and set Camera to “Allow”.',
      'If Camera is missing there: open the phone’s Settings, then Apps, Safari, Camera, and choose “Allow”.',
      'Come back here and try again.',
    ],
    'chrome-ios': [
      'Open the phone’s Settings and scroll down to Chrome.',
      'Switch Camera on.',
      'Come back here and try again.',
    ],
    'chrome-android': [
      'Tap the symbol to the left of the address, at the top.',
      'Tap “Permissions”, then Camera, and allow it.',
      'If it stays off: open the phone’s Settings, then Apps, Chrome, Permissions, Camera, and allow it.',
      'Come back here and try again.',
    ],
    firefox: [
      'Tap or click the lock to the left of the address.',
      'Remove the block from the camera.',
      'Try again and choose “Allow”.',
    ],
    'safari-mac': [
      'In the menu bar choose Safari, then “Settings for this website”.',
      'Set Camera to “Allow”.',
      'Come back here and try again.',
    ],
    chrome: [
      'Click the symbol to the left of the address.',
      'Switch Camera on.',
      'If it stays off, allow the camera for the browser in the computer’s privacy settings.',
      'Try again.',
    ],
    other: [
      'Open the browser’s settings for this page, often behind the lock beside the address.',
      'Allow the camera.',
      'Come back here and try again.',
    ],
  },
  leaveApp: {
    ios: [
      'Tap the three dots or the share button in a corner of the screen.',
      'Choose “Open in Safari” or “Open in browser”.',
      'Start the exercise there.',
    ],
    other: ['Tap the three dots at the top right.', 'Choose “Open in browser”.', 'Start the exercise there.'],
    apps: {
      app: 'another app',
      WeCom: 'WeCom',
      WeChat: 'WeChat',
      Weibo: 'Weibo',
      Alipay: 'Alipay',
      Taobao: 'Taobao',
      DingTalk: 'DingTalk',
      Feishu: 'Feishu',
      Douyin: 'Douyin',
      Toutiao: 'Toutiao',
      ByteDance: 'a ByteDance app',
      Xiaohongshu: 'Xiaohongshu',
      Kuaishou: 'Kuaishou',
      Bilibili: 'Bilibili',
      Baidu: 'Baidu',
    },
    copy: 'Copy the address',
  },
  whatToDo: 'What you can do',
  otherWays: 'Or go on another way',
  checkUp: 'Check this phone and network',
  modelFailed: {
    missing: {
      title: 'The face coach is not installed here',
      body: 'One file is missing on this site: the face model (3.8 MB). Documents can be practised without it.',
      steps: [
        'If you set up this site yourself: connect it to the internet and run “npm run build” again. It fetches the file face_landmarker.task and checks it.',
        'Otherwise, try again later.',
      ],
    },
    damaged: {
      title: 'The face coach arrived damaged',
      body: 'The file that was loaded is not the one that was expected, so it is not used.',
      steps: ['Check the connection, then try again. The file is fetched anew.'],
    },
    offline: {
      title: 'The face coach needs a connection once',
      body: 'You are offline, and it has not been loaded on this phone yet.',
      steps: ['Connect to the internet, then try again.', 'After that it works without a connection.'],
    },
    unsupported: {
      title: 'The face coach does not run in this browser',
      body: 'Something it needs is missing here.',
      steps: ['Update the browser or the phone’s system.', 'Or open this page in a current Safari or Chrome.'],
    },
    crashed: {
      title: 'The coach has stopped',
      body: 'It stopped twice, so it was not started again. Your phone may be short of memory.',
      steps: ['Close other apps and tabs, then try again.'],
    },
  },
  modelWays: {
    withoutCoach: 'Take the picture without the coach',
    practiseDocument: 'Practise a document',
  },
  pictureFailed: {
    empty: {
      title: 'This file is empty',
      body: 'There is no picture in it. It may not have finished downloading.',
      steps: ['Open it in your photo app first, then import it again.'],
    },
    'not-a-picture': {
      title: 'This file is not a photo',
      body: 'Photos end in .jpg, .png, .webp or .heic.',
      steps: ['Choose a photo from your photo library.'],
    },
    undecodable: {
      title: 'This photo cannot be opened here',
      body: 'It is damaged, or this browser does not know its format. Some browsers cannot open HEIC photos.',
      steps: [
        'Open it in your photo app and save it as JPEG.',
        'Or take a screenshot of it and import that, just to practise.',
      ],
    },
    'too-large': {
      title: 'This photo is too large',
      body: 'It has more pixels than this phone can hold in memory.',
      steps: ['Make a smaller copy in your photo app, for instance half the size.'],
    },
    'still-failed': {
      title: 'The picture was not taken',
      body: 'The camera did not deliver it.',
      steps: ['Try again. If it happens twice, close other apps that use the camera.'],
    },
  },
  pictureWays: { another: 'Choose another photo', useCamera: 'Use the camera' },
  install: {
    title: 'Put it on the home screen',
    body: 'It then opens like an app, also without a connection.',
    steps: [
      { title: 'Tap the share button', body: 'The square with an arrow pointing up, in Safari’s bar.' },
      { title: 'Choose “Add to Home Screen”', body: 'You may have to scroll the list up a little.' },
      { title: 'Tap “Add”', body: 'The icon is now among your apps.' },
    ],
    done: 'Done',
  },
  crashed: {
    title: 'Something went wrong',
    body: 'That was our mistake, not yours. What you kept is still here.',
    restart: 'Start again',
    log: 'What happened',
    logHint:
      'If you report this, please send these lines. They contain no picture, only the kind of browser and what happened in the app.',
    copy: 'Copy',
  },
};
