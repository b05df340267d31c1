import type { DoctorMessages } from '../doctor.ts';

export const doctor: DoctorMessages = {
  title: 'Phone and network check',
  intro: 'Everything is read on this phone. Ten tiny requests go to this app’s own server, nothing else.',
  reading: 'Looking at this phone',
  measuring: 'Measuring the network, about five seconds',
  failed: 'The check did not load. Connect to a network once, then check again.',
  nothingToDo: 'Nothing to do',
  toDo: { one: '{count} thing to do', other: '{count} things to do' },
  lists: { attention: 'To do', unknown: 'A page cannot tell', good: 'Fine' },
  signs: { attention: 'To do', unknown: 'Cannot tell', good: 'Fine' },
  topics: {
    page: {
      name: 'Secure page',
      says: {
        secure: { says: 'The address begins with https.' },
        insecure: {
          says: 'This page is not secure, so the browser keeps the camera closed.',
          todo: 'Open the address with https:// in front of it.',
        },
      },
    },
    'own-browser': {
      name: 'Real browser',
      says: {
        real: { says: 'This is a browser of its own, not one inside an app.' },
        'in-app': {
          says: 'You are inside {app}. Its built-in browser often has no camera and loses the page.',
          todo: 'Open the page in the phone’s own browser, here and for the real check.',
        },
      },
    },
    browser: {
      name: 'Browser version',
      says: {
        recent: { says: '{name} {version}. {system}' },
        old: {
          says: '{name} {version} is old. Camera checks may be slow or not start.',
          todo: 'Update the browser, on an iPhone the system, or use another phone.',
        },
        unfamiliar: {
          says: 'This browser does not say which one it is.',
          todo: 'Safari or Chrome, up to date, is the safest choice.',
        },
      },
    },
    camera: {
      name: 'Camera',
      says: {
        allowed: { says: 'Allowed for this page.' },
        denied: { says: 'Not allowed for this page.', todo: 'Allow it in the settings of the browser:' },
        absent: {
          says: 'The browser sees no camera.',
          todo: 'Plug it in or open its cover. Otherwise do the check on a phone.',
        },
        'not-asked': { says: 'Not asked yet.', todo: 'The browser will ask at the first exercise. Choose “Allow”.' },
        untold: { says: 'The browser does not say.', todo: 'Try one exercise: then you know.' },
      },
    },
    picture: {
      name: 'Camera picture',
      says: {
        fine: { says: '{width} x {height} pixels, {fps} pictures a second.' },
        small: {
          says: 'Only {width} x {height} pixels: small print may not be legible.',
          todo: 'Close other apps that use the camera, or use a phone with a better one.',
        },
        slow: {
          says: 'Only {fps} pictures a second ({width} x {height}): movements may be missed.',
          todo: 'More light makes a camera faster. Switch power saving off and close other apps.',
        },
        failed: { says: '{why}.' },
      },
    },
    lens: {
      name: 'Lens in use',
      says: {
        focusing: { says: '{lens}. It focuses by itself.' },
        named: { says: '{lens}.' },
        fixed: {
          says: '{lens}. It cannot focus near.',
          todo: 'Switch to another lens, or keep the distance at which print is sharp.',
        },
        untold: { says: 'The browser does not say.', todo: 'If print is not sharp, switch lens while practising.' },
      },
    },
    nearest: {
      name: 'Closest sharp distance',
      says: {
        near: { says: 'Sharp down to about {cm} cm: near enough for a card to fill the picture.' },
        far: {
          says: 'Nearer than about {cm} cm it gets blurred.',
          todo: 'Hold the phone {cm} cm away or more, zoom in instead of going nearer, or switch lens.',
        },
        'not-near': {
          says: 'Sharp at about {cm} cm; nearer was not tried.',
          todo: 'Test again and come nearer, until the card fills the picture or gets blurred.',
        },
        never: {
          says: 'The print was never sharp.',
          todo: 'Clean the lens, go further away, and switch lens if that does not help.',
        },
      },
    },
    torch: {
      name: 'Torch',
      says: {
        there: { says: 'There. Daylight is better: a torch makes reflections.' },
        absent: { says: 'None for this page, and none needed: daylight is better.' },
      },
    },
    online: {
      name: 'Connection',
      says: {
        online: { says: 'Connected.' },
        offline: {
          says: 'No connection now. You can practise all the same.',
          todo: 'The real check needs one: switch on Wi-Fi or mobile data, then check again.',
        },
      },
    },
    speed: {
      name: 'Speed',
      says: {
        quick: { says: 'Answers come in {ms} ms.' },
        slow: { says: 'Slow: an answer takes {ms} ms.', todo: 'Try mobile data, or another Wi-Fi.' },
        'slow-wifi': {
          says: 'This Wi-Fi is slow: an answer takes {ms} ms.',
          todo: 'Try mobile data, go nearer to the router, or try another Wi-Fi.',
        },
        'slow-mobile': {
          says: 'Mobile data is slow here: an answer takes {ms} ms.',
          todo: 'Go to a window, or try a Wi-Fi that you trust.',
        },
        silent: {
          says: 'The phone says it is connected, but hardly any answer came.',
          todo: 'Try mobile data or another Wi-Fi, then check again.',
        },
        intercepted: {
          says: 'Something else answers in place of this app: usually a Wi-Fi’s sign-in page.',
          todo: 'Sign in to the Wi-Fi in the browser, or use mobile data.',
        },
        unmeasured: { says: 'Not measured: there was no connection.' },
      },
    },
    steadiness: {
      name: 'Steadiness',
      says: {
        steady: { says: 'Steady: answers differ by {ms} ms.' },
        unsteady: {
          says: 'Unsteady: answers differ by {ms} ms, {lost} of {sent} were lost.',
          todo: 'Try mobile data, or another Wi-Fi. A face check stalls on such a line.',
        },
        'unsteady-wifi': {
          says: 'This Wi-Fi is unsteady: answers differ by {ms} ms, {lost} of {sent} were lost.',
          todo: 'Try mobile data, or another Wi-Fi. A face check stalls on such a line.',
        },
        'unsteady-mobile': {
          says: 'Mobile data is unsteady here: answers differ by {ms} ms, {lost} of {sent} were lost.',
          todo: 'Go to a window and stay there, or try a Wi-Fi that you trust.',
        },
        unmeasured: { says: 'Not measured: there were too few answers.' },
      },
    },
    connection: {
      name: 'Kind of connection',
      says: {
        wifi: { says: 'Wi-Fi.' },
        mobile: { says: 'Mobile data.' },
        cable: { says: 'Cable.' },
        saving: {
          says: 'Data saving is on: pictures may be sent small or late.',
          todo: 'Switch data saving off for the real check.',
        },
        untold: {
          says: 'The browser does not say.',
          todo: 'If a face step fails again and again, change between Wi-Fi and mobile data once.',
        },
      },
    },
    clock: {
      name: 'Clock',
      says: {
        right: { says: 'Right.' },
        ahead: {
          says: 'The phone’s clock is {minutes} minutes ahead. Codes and checks then fail without saying why.',
          todo: 'In the phone’s settings, let date and time be set automatically.',
        },
        behind: {
          says: 'The phone’s clock is {minutes} minutes behind. Codes and checks then fail without saying why.',
          todo: 'In the phone’s settings, let date and time be set automatically.',
        },
        untold: {
          says: 'Not compared: nobody told the right time.',
          todo: 'Let the phone set date and time automatically.',
        },
      },
    },
    power: {
      name: 'Power saving',
      says: {
        full: { says: 'The phone draws at full speed.' },
        saving: {
          says: 'The phone seems to be saving power: the camera and the screen are slower and darker.',
          todo: 'Switch low-power mode off, or charge the phone.',
        },
        untold: { says: 'The browser does not say.', todo: 'Look at the battery sign: switch power saving off.' },
      },
    },
    battery: {
      name: 'Battery',
      says: {
        charged: { says: '{percent} %.' },
        charging: { says: '{percent} %, charging.' },
        low: { says: 'Only {percent} % left.', todo: 'Charge the phone first: a low one dims its screen.' },
        untold: { says: 'The browser does not say.', todo: 'Have at least a fifth left.' },
      },
    },
    memory: {
      name: 'Memory',
      says: {
        enough: { says: 'About {gb} GB or more.' },
        little: {
          says: 'About {gb} GB: the page may be closed when another app comes up.',
          todo: 'Close other apps and tabs before you begin.',
        },
        untold: { says: 'The browser does not say.', todo: 'Close other apps before you begin.' },
      },
    },
    storage: {
      name: 'Storage',
      says: {
        enough: { says: 'Room enough.' },
        little: {
          says: 'Only {mb} MB left for this browser.',
          todo: 'Make room: delete large videos or apps that you do not use.',
        },
        untold: { says: 'The browser does not say.' },
      },
    },
    graphics: {
      name: 'Graphics (WebGL)',
      says: {
        hardware: { says: 'There.' },
        software: {
          says: 'Only in software, which is slow. Faces are followed with a delay.',
          todo: 'Switch “hardware acceleration” on in the browser, or use a phone.',
        },
        none: {
          says: 'Missing. Many face checks do not start without it.',
          todo: 'Update the browser, or open this page in a current Safari or Chrome.',
        },
      },
    },
    microphone: {
      name: 'Microphone',
      says: {
        allowed: { says: 'Allowed. It is never opened here.' },
        denied: {
          says: 'Not allowed for this page. It is never opened here.',
          todo: 'Some checks ask you to speak. Allow it there when you are asked.',
        },
        'not-asked': {
          says: 'Not asked, and never opened here.',
          todo: 'Some checks ask you to speak. Allow it there when you are asked.',
        },
        untold: {
          says: 'The browser does not say. It is never opened here.',
          todo: 'Some checks ask you to speak. Allow it there when you are asked.',
        },
        'shut-out': {
          says: 'This app has shut itself out of the microphone, so it cannot see.',
          todo: 'Some checks ask you to speak. Allow it there when you are asked.',
        },
      },
    },
    brightness: {
      name: 'Screen brightness',
      says: {
        untold: {
          says: 'No page can see it.',
          todo: 'Turn it all the way up: some face checks light your face with the screen.',
        },
      },
    },
  },
  camera: {
    title: 'Camera and closest sharp distance',
    hint: 'The camera opens when you tap. No picture is kept.',
    withCard: 'Test with an ID card',
    withPassport: 'Test with a passport',
    screen: 'Camera test',
    preview: 'Camera picture with the outline of the document',
    opening: 'Opening the camera',
    steps: {
      looking: 'Lay it on a dark table, hold the phone about 30 cm above',
      nearer: 'Now slowly closer',
      focusing: 'Hold it there and let it focus',
      'too-near': 'Not sharp here. A little further away',
      slower: 'Slower, hold the phone still',
      done: 'Done',
    },
    here: 'Now about {cm} cm away',
    nearest: 'Sharp down to about {cm} cm',
    manual: 'The camera works. The distance cannot be measured in this browser.',
    finish: 'That is enough',
    toResult: 'To the result',
    switchLens: 'Other lens',
  },
  told: '{name}: {says}',
  again: 'Check again',
  copy: 'Copy the result',
  report: {
    head: 'Phone and network check by Dry Run {version}, {date}',
    device: 'Device: {browser}',
    line: '[{sign}] {told}',
    foot: 'Read on the phone by a practice app. It promises nothing about the real check.',
  },
};
