import type { CheckMessages } from '../catalogue.ts';

export const checks: CheckMessages = {
  'document-present': {
    name: 'Document found',
    advice: {
      'show-document': {
        say: 'Put the card inside the frame',
        more: 'Lay it on a plain, dark table and hold the phone above it so that the whole card is inside the frame.',
      },
    },
  },
  'one-document': {
    name: 'One document',
    advice: {
      'leave-one-document': {
        say: 'Two documents are in the picture. Leave one',
        more: 'Take away the other card or page, so that only the document you want to show lies on the table.',
      },
    },
  },
  'one-face': {
    name: 'One face',
    advice: {
      'show-face': {
        say: 'Put your face in the oval',
        more: 'Hold the phone upright at eye level, about an arm’s length away, and look into it.',
      },
      'free-lens': {
        say: 'Something covers the camera',
        more: 'Nothing can be seen. Take your finger or the case off the lens, and wipe it.',
      },
      'light-the-room': {
        say: 'Too dark to see you. Switch on a light',
        more: 'Go to a window or switch on a lamp in front of you.',
      },
      'be-alone': {
        say: 'Only you should be in the picture',
        more: 'Somebody else can be seen. Turn a little, or ask them to step aside. A poster or a screen behind you can count too.',
      },
    },
  },
  'corners-inside': {
    name: 'All four corners in the picture',
    advice: {
      'move-left': {
        say: 'The left edge is cut off. Move the phone left',
        more: 'All four corners must be in the picture. Slide the phone slowly to the left until the edge shows.',
      },
      'move-right': {
        say: 'The right edge is cut off. Move the phone right',
        more: 'All four corners must be in the picture. Slide the phone slowly to the right until the edge shows.',
      },
      'move-up': {
        say: 'The top edge is cut off. Move the phone up',
        more: 'All four corners must be in the picture. Slide the phone slowly away from you until the edge shows.',
      },
      'move-down': {
        say: 'The bottom edge is cut off. Move the phone down',
        more: 'All four corners must be in the picture. Slide the phone slowly towards you until the edge shows.',
      },
      'move-further': {
        say: 'The edges are cut off. A little further away',
        more: 'The card is larger than the picture. Lift the phone slowly until all four corners show.',
      },
    },
  },
  'close-enough': {
    name: 'Close enough to read',
    advice: {
      'move-closer': {
        say: 'A little closer',
        more: 'Small print needs to be large in the picture. Bring the phone nearer until the card almost fills the frame.',
      },
      'move-further': {
        say: 'A little further away',
        more: 'Too near, the camera cannot focus. Lift the phone until the card fits inside the frame.',
      },
    },
  },
  'margin-around': {
    name: 'Some table around it',
    advice: {
      'move-left': {
        say: 'Leave a finger’s width on the left. Move the phone left',
        more: 'A strip of table all around shows that nothing was cut off.',
      },
      'move-right': {
        say: 'Leave a finger’s width on the right. Move the phone right',
        more: 'A strip of table all around shows that nothing was cut off.',
      },
      'move-up': {
        say: 'Leave a finger’s width at the top. Move the phone up',
        more: 'A strip of table all around shows that nothing was cut off.',
      },
      'move-down': {
        say: 'Leave a finger’s width at the bottom. Move the phone down',
        more: 'A strip of table all around shows that nothing was cut off.',
      },
      'move-further': {
        say: 'Leave a finger’s width around the card',
        more: 'Lift the phone a little, until some table shows on every side of the card.',
      },
    },
  },
  'facing-straight': {
    name: 'Photographed from straight above',
    advice: {
      'lower-top-edge': {
        say: 'Tilt less: lower the top edge of the phone',
        more: 'The far side of the card looks smaller. Hold the phone flat, straight above the middle of the card.',
      },
      'lower-bottom-edge': {
        say: 'Tilt less: lower the bottom edge of the phone',
        more: 'The near side of the card looks smaller. Hold the phone flat, straight above the middle of the card.',
      },
      'lower-left-edge': {
        say: 'Tilt less: lower the left edge of the phone',
        more: 'The left side of the card looks smaller. Hold the phone flat, straight above the middle of the card.',
      },
      'lower-right-edge': {
        say: 'Tilt less: lower the right edge of the phone',
        more: 'The right side of the card looks smaller. Hold the phone flat, straight above the middle of the card.',
      },
      'hold-flat': {
        say: 'Hold the phone flat above the card',
        more: 'Lay the card on the table and hold the phone level with the table, straight above the middle of the card.',
      },
    },
  },
  'right-kind': {
    name: 'The chosen kind of document',
    advice: {
      'show-chosen-kind': {
        say: 'This does not look like the document you chose',
        more: 'Its proportions are different. Show the right side or page on its own, or go back and choose another document.',
      },
    },
  },
  'face-distance': {
    name: 'Right distance',
    advice: {
      'move-closer': {
        say: 'A little closer',
        more: 'Bring the phone nearer until your face fills most of the oval.',
      },
      'move-further': {
        say: 'A little further away',
        more: 'Stretch your arm a little, until your whole head fits into the oval.',
      },
    },
  },
  'face-centred': {
    name: 'Face in the middle',
    advice: {
      'move-left': {
        say: 'Move the phone a little to the left',
        more: 'Your face is too far to your left. Follow it with the phone until it is in the oval.',
      },
      'move-right': {
        say: 'Move the phone a little to the right',
        more: 'Your face is too far to your right. Follow it with the phone until it is in the oval.',
      },
      'move-up': {
        say: 'Move the phone a little up',
        more: 'Raise the phone until your face is in the oval. At eye level is best.',
      },
      'move-down': {
        say: 'Move the phone a little down',
        more: 'Lower the phone until your face is in the oval.',
      },
    },
  },
  'shoulders-visible': {
    name: 'Room for the shoulders',
    advice: {
      'show-shoulders': {
        say: 'A little further away, so that your shoulders show',
        more: 'Stretch your arm or lower the phone a little. Neck and shoulders belong in the picture too.',
      },
    },
  },
  'at-eye-height': {
    name: 'Phone at eye height',
    advice: {
      'raise-phone': {
        say: 'Hold the phone a little higher',
        more: 'The camera looks up at you. Raise the phone to the height of your eyes.',
      },
      'lower-phone': {
        say: 'Hold the phone a little lower',
        more: 'The camera looks down at you. Lower the phone to the height of your eyes.',
      },
    },
  },
  'facing-camera': {
    name: 'Looking straight ahead',
    advice: {
      'turn-left': {
        say: 'Turn your head a little to the left',
        more: 'Your face points to the right. Point your nose at the camera.',
      },
      'turn-right': {
        say: 'Turn your head a little to the right',
        more: 'Your face points to the left. Point your nose at the camera.',
      },
      'chin-up': {
        say: 'Lift your chin a little',
        more: 'You are looking down. Hold the phone at eye level and look straight into the camera.',
      },
      'chin-down': {
        say: 'Lower your chin a little',
        more: 'You are looking up. Hold the phone at eye level and look straight into the camera.',
      },
      'hold-phone-upright': {
        say: 'Hold the phone upright',
        more: 'The picture lies on its side. Turn the phone so that its top edge points up.',
      },
      'straighten-to-left': {
        say: 'Straighten your head, a little to the left',
        more: 'Your head leans to your right shoulder. Hold head and phone upright.',
      },
      'straighten-to-right': {
        say: 'Straighten your head, a little to the right',
        more: 'Your head leans to your left shoulder. Hold head and phone upright.',
      },
    },
  },
  'glasses-off': {
    name: 'No glasses',
    advice: {
      'take-glasses-off': {
        say: 'Take your glasses off',
        more: 'Frames and reflections hide the eyes. Put the glasses away for the moment of the photo.',
      },
      'take-mirroring-glasses-off': {
        say: 'Your glasses mirror a light. Take them off',
        more: 'The reflection hides your eyes. If you cannot do without, turn until no lamp or window shows in the lenses.',
      },
      'take-sunglasses-off': {
        say: 'Take the dark glasses off',
        more: 'Your eyes cannot be seen behind dark lenses. Take them off for the photo.',
      },
    },
  },
  'hat-off': {
    name: 'Nothing on the head',
    advice: {
      'take-hat-off': {
        say: 'Take off the hat or hood',
        more: 'The forehead and the outline of your face should be free. Put the hat or hood away for the photo.',
      },
      'show-face-edge': {
        say: 'Can your whole face be seen?',
        more: 'If you wear a head covering for religious or medical reasons, keep it. Make sure your face is free from chin to forehead and on both sides.',
      },
    },
  },
  'headphones-off': {
    name: 'No headphones',
    advice: {
      'take-headphones-off': {
        say: 'Take the headphones off',
        more: 'Ears and the outline of your head should be free. Put the headphones away for the photo.',
      },
    },
  },
  'face-uncovered': {
    name: 'Nothing over the face',
    advice: {
      'uncover-face': {
        say: 'Something covers your face. Take it away',
        more: 'Nose, mouth and chin should be free: lower a mask or scarf for the moment of the photo.',
      },
      'move-hand-away': {
        say: 'Take your hand away from your face',
        more: 'Nothing should be in front of nose, mouth and chin. Lower your hand, or hold the phone with the other one.',
      },
    },
  },
  'eyes-open': {
    name: 'Eyes open',
    advice: {
      'open-eyes': {
        say: 'Open both eyes',
        more: 'Look into the camera with both eyes open. If the light dazzles you, turn a little away from it.',
      },
    },
  },
  'eyes-on-camera': {
    name: 'Looking into the camera',
    advice: {
      'look-into-camera': {
        say: 'Look into the camera',
        more: 'Look at the small round lens at the top edge of the phone, not at your own picture.',
      },
    },
  },
  'neutral-face': {
    name: 'Relaxed face',
    advice: {
      'relax-face': {
        say: 'Relax your face, no smile for this one',
        more: 'A calm, neutral face is easiest to compare with the picture in your document.',
      },
      'lower-brows': {
        say: 'Relax your forehead, let your brows down',
        more: 'Raised brows change a face. Breathe out and let your forehead rest.',
      },
      'relax-brows': {
        say: 'Relax your brows, no frown',
        more: 'Let the space between your brows rest. If the light dazzles you, turn a little away from it.',
      },
      'close-mouth': {
        say: 'Relax your face, mouth closed',
        more: 'Close your lips gently and let your face rest.',
      },
    },
  },
  'enough-light': {
    name: 'Enough light',
    advice: {
      'find-light': {
        say: 'Too dark. Turn towards the window',
        more: 'Go nearer to a window or switch on a lamp. If your phone has a torch button here, try it.',
      },
      'light-your-face': {
        say: 'Your face is too dark. Turn towards the window',
        more: 'Let the light fall on your face: stand facing a window or a lamp.',
      },
    },
  },
  'not-backlit': {
    name: 'Light from the front',
    advice: {
      'turn-around': {
        say: 'The light is behind you. Turn around',
        more: 'A bright window behind you makes your face dark. Turn until the window is in front of you.',
      },
    },
  },
  'not-too-bright': {
    name: 'Not washed out',
    advice: {
      'soften-light': {
        say: 'Too bright. Move out of the strong light',
        more: 'Print is washed out. Step out of direct sun, move away from the lamp, or switch the torch off.',
      },
      'leave-glaring-light': {
        say: 'Too bright. Turn a little away from the light',
        more: 'Strong light washes out your face. Step into the shade or move away from the lamp.',
      },
    },
  },
  'even-light': {
    name: 'Even light',
    advice: {
      'even-out-light': {
        say: 'One side is darker. Turn so that the light falls evenly',
        more: 'Turn the card and yourself towards the lamp or window, and keep your own shadow off the card.',
      },
      'turn-from-light-left': {
        say: 'The light comes from the left. Turn so that it falls evenly',
        more: 'Turn the card and yourself, or move further from the lamp or window. Keep your own shadow off the card.',
      },
      'turn-from-light-right': {
        say: 'The light comes from the right. Turn so that it falls evenly',
        more: 'Turn the card and yourself, or move further from the lamp or window. Keep your own shadow off the card.',
      },
      'turn-from-light-top': {
        say: 'The light comes from the top. Turn so that it falls evenly',
        more: 'Turn the card and yourself, or move further from the lamp or window. Keep your own shadow off the card.',
      },
      'turn-from-light-bottom': {
        say: 'The light comes from the bottom. Turn so that it falls evenly',
        more: 'Turn the card and yourself, or move further from the lamp or window. Keep your own shadow off the card.',
      },
      'turn-to-light-left': {
        say: 'One side is dark. Turn a little to the left, towards the light',
        more: 'Turn your body and the phone together, until the light falls on both cheeks alike.',
      },
      'turn-to-light-right': {
        say: 'One side is dark. Turn a little to the right, towards the light',
        more: 'Turn your body and the phone together, until the light falls on both cheeks alike.',
      },
    },
  },
  'no-glare': {
    name: 'No reflection',
    advice: {
      'lift-top-edge': {
        say: 'Reflection at the top. Lift the top edge a little',
        more: 'Tilted away from the lamp, the card no longer mirrors it. Moving away from the lamp helps as well.',
      },
      'lift-bottom-edge': {
        say: 'Reflection at the bottom. Lift the bottom edge a little',
        more: 'Tilted away from the lamp, the card no longer mirrors it. Moving away from the lamp helps as well.',
      },
      'lift-left-edge': {
        say: 'Reflection on the left. Lift the left edge a little',
        more: 'Tilted away from the lamp, the card no longer mirrors it. Moving away from the lamp helps as well.',
      },
      'lift-right-edge': {
        say: 'Reflection on the right. Lift the right edge a little',
        more: 'Tilted away from the lamp, the card no longer mirrors it. Moving away from the lamp helps as well.',
      },
      'turn-from-lamp': {
        say: 'There is a reflection. Tilt the card away from the lamp',
        more: 'Switch the torch off if it is on, or move to where no lamp shines straight down on the card.',
      },
    },
  },
  'no-shadow': {
    name: 'No shadow across it',
    advice: {
      'clear-shadow-left': {
        say: 'A shadow lies across it from the left. Move out of the light',
        more: 'Your hand or the phone stands between the lamp and the left side of the document. Turn so that the light comes from the opposite side, or step back a little.',
      },
      'clear-shadow-right': {
        say: 'A shadow lies across it from the right. Move out of the light',
        more: 'Your hand or the phone stands between the lamp and the right side of the document. Turn so that the light comes from the opposite side, or step back a little.',
      },
      'clear-shadow-top': {
        say: 'A shadow lies across it from the top. Move out of the light',
        more: 'Your hand or the phone stands between the lamp and the top of the document. Turn so that the light comes from the opposite side, or step back a little.',
      },
      'clear-shadow-bottom': {
        say: 'A shadow lies across it from the bottom. Move out of the light',
        more: 'Your hand or the phone stands between the lamp and the bottom of the document. Turn so that the light comes from the opposite side, or step back a little.',
      },
    },
  },
  uncovered: {
    name: 'Nothing over it',
    advice: {
      'free-left-edge': {
        say: 'Something covers the left edge. Take your finger away',
        more: 'Lay the document on the table and let go of it, so that all four edges and all of the print can be seen.',
      },
      'free-right-edge': {
        say: 'Something covers the right edge. Take your finger away',
        more: 'Lay the document on the table and let go of it, so that all four edges and all of the print can be seen.',
      },
      'free-top-edge': {
        say: 'Something covers the top edge. Take your finger away',
        more: 'Lay the document on the table and let go of it, so that all four edges and all of the print can be seen.',
      },
      'free-bottom-edge': {
        say: 'Something covers the bottom edge. Take your finger away',
        more: 'Lay the document on the table and let go of it, so that all four edges and all of the print can be seen.',
      },
      'uncover-document': {
        say: 'Something lies on the document. Take it off',
        more: 'A label, a note or a strap hides what a reader needs. Nothing but the document itself should be seen.',
      },
    },
  },
  original: {
    name: 'The document itself',
    advice: {
      'show-document-itself': {
        say: 'This looks like a screen or a copy. Show the document itself',
        more: 'Screens and prints show fine stripes or dots in a picture. Lay the original on the table and photograph that.',
      },
    },
  },
  'right-way-up': {
    name: 'The right way up',
    advice: {
      'turn-around': {
        say: 'It is upside down. Turn it around',
        more: 'The lines of letters and arrows belong at the bottom.',
      },
    },
  },
  'in-colour': {
    name: 'In colour',
    advice: {
      'show-colour-original': {
        say: 'This looks black and white. Use the original',
        more: 'A photocopy or a print without colour is usually refused. Lay the original document on the table.',
      },
    },
  },
  'natural-colour': {
    name: 'Natural colours',
    advice: {
      'find-white-light': {
        say: 'Coloured light on your face. Find white light',
        more: 'Switch off coloured lamps or the television, or go to a window: daylight shows your skin as it is.',
      },
    },
  },
  'no-flicker': {
    name: 'Steady light',
    advice: {
      'leave-flickering-light': {
        say: 'The light flickers. Try another place',
        more: 'Some lamps and screens flicker in the camera. Daylight, or another lamp, does not.',
      },
    },
  },
  'plain-background': {
    name: 'Plain background',
    advice: {
      'use-plain-table': {
        say: 'Put the card on a plain, dark surface',
        more: 'Clear away what lies around it. A dark table, a folder or a book cover works well.',
      },
      'use-contrasting-table': {
        say: 'Use a table of another colour',
        more: 'The document and the table look alike, so the edges get lost. A dark table, a folder or a book cover works well.',
      },
      'hide-other-face': {
        say: 'Another face is behind you',
        more: 'A poster, a screen or somebody in the room shows a face. Turn so that only a wall is behind you.',
      },
      'find-other-wall': {
        say: 'Find a wall of another colour',
        more: 'The wall behind you is the colour of your skin, so the edges of your face get lost.',
      },
      'find-plain-wall': {
        say: 'Find a plainer background',
        more: 'Stand in front of a plain wall or a closed door, with nothing busy behind you.',
      },
    },
  },
  steady: {
    name: 'Held still',
    advice: {
      'hold-still': {
        say: 'Hold still for a moment',
        more: 'Rest your elbows on the table or against your body, and breathe out.',
      },
    },
  },
  sharp: {
    name: 'Sharp',
    advice: {
      'hold-still-to-focus': {
        say: 'Blurred. Hold still while the camera focuses',
        more: 'Lift the phone a little and wait a moment: too near, no lens can focus. Wiping the lens helps too.',
      },
      'hold-phone-still': {
        say: 'Smeared by movement. Hold the phone still',
        more: 'Rest your elbows on the table and breathe out. In more light the picture is taken faster.',
      },
      'hold-face-still': {
        say: 'Blurred. Hold still for a moment',
        more: 'Wipe the lens, stretch your arm a little, and keep phone and head still. More light helps too.',
      },
    },
  },
  'document-held': {
    name: 'Document beside the face',
    advice: {
      'hold-up-document': {
        say: 'Hold your document up, below your chin',
        more: 'Hold it by one edge with your free hand, upright and facing the camera, so that it is inside the frame below the oval.',
      },
    },
  },
  'document-whole': {
    name: 'The whole document in the picture',
    advice: {
      'document-to-left': {
        say: 'Move the document a little to your left',
        more: 'One edge is outside the picture. All four corners must be seen.',
      },
      'document-to-right': {
        say: 'Move the document a little to your right',
        more: 'One edge is outside the picture. All four corners must be seen.',
      },
      'document-higher': {
        say: 'Hold the document a little higher',
        more: 'Its lower edge is outside the picture. All four corners must be seen.',
      },
      'document-lower': {
        say: 'Hold the document a little lower',
        more: 'Its upper edge is outside the picture. All four corners must be seen.',
      },
      'document-further': {
        say: 'Move the document back towards you',
        more: 'It is too near the camera to fit into the picture. All four corners must be seen.',
      },
    },
  },
  'document-near': {
    name: 'Document near enough to read',
    advice: {
      'document-closer': {
        say: 'Bring the document nearer to the camera',
        more: 'Leave your face where it is and stretch out the hand with the document, until it fills the frame below the oval.',
      },
      'document-further': {
        say: 'Move the document back a little',
        more: 'Too near, it hides you and the camera cannot focus on it. Bring it closer to your chest.',
      },
    },
  },
  'document-off-face': {
    name: 'Document not over the face',
    advice: {
      'document-lower': {
        say: 'Lower the document: it covers your face',
        more: 'Hold it below your chin. Your whole face must be seen next to the document.',
      },
      'document-to-left': {
        say: 'Move the document to your left: it covers your face',
        more: 'Hold it beside your face or below your chin, so that your whole face can be seen.',
      },
      'document-to-right': {
        say: 'Move the document to your right: it covers your face',
        more: 'Hold it beside your face or below your chin, so that your whole face can be seen.',
      },
    },
  },
  'document-held-free': {
    name: 'Fingers off the document',
    advice: {
      'fingers-to-edge': {
        say: 'Hold the document by its edge',
        more: 'Your fingers cover part of it. Hold it between thumb and finger at one corner, away from the photo and the text.',
      },
    },
  },
  'document-without-glare': {
    name: 'No glare on the document',
    advice: {
      'tilt-document': {
        say: 'Tilt the document a little: it reflects a light',
        more: 'Lean its top edge slowly towards you or away, until the bright spot runs off.',
      },
    },
  },
  'document-legible': {
    name: 'Document readable',
    advice: {
      'hold-document-still': {
        say: 'Hold the document still: it is blurred',
        more: 'Rest your elbow on your body and wait a moment, until the camera has found the sharpness.',
      },
    },
  },
};
