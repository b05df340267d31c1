/** Every check, once. The order within a tier is the order in which they speak. */
import { atEyeHeight } from './at-eye-height.ts';
import { closeEnough } from './close-enough.ts';
import { cornersInside } from './corners-inside.ts';
import { documentHeld } from './document-held.ts';
import { documentHeldFree } from './document-held-free.ts';
import { documentLegible } from './document-legible.ts';
import { documentNear } from './document-near.ts';
import { documentOffFace } from './document-off-face.ts';
import { documentPresent } from './document-present.ts';
import { documentWhole } from './document-whole.ts';
import { documentWithoutGlare } from './document-without-glare.ts';
import { enoughLight } from './enough-light.ts';
import { evenLight } from './even-light.ts';
import { eyesOnCamera } from './eyes-on-camera.ts';
import { eyesOpen } from './eyes-open.ts';
import { faceCentred } from './face-centred.ts';
import { faceDistance } from './face-distance.ts';
import { faceUncovered } from './face-uncovered.ts';
import { facingCamera } from './facing-camera.ts';
import { facingStraight } from './facing-straight.ts';
import { glassesOff } from './glasses-off.ts';
import { hatOff } from './hat-off.ts';
import { headphonesOff } from './headphones-off.ts';
import { inColour } from './in-colour.ts';
import { marginAround } from './margin-around.ts';
import { naturalColour } from './natural-colour.ts';
import { neutralFace } from './neutral-face.ts';
import { noFlicker } from './no-flicker.ts';
import { noGlare } from './no-glare.ts';
import { noShadow } from './no-shadow.ts';
import { notBacklit } from './not-backlit.ts';
import { notTooBright } from './not-too-bright.ts';
import { oneDocument } from './one-document.ts';
import { oneFace } from './one-face.ts';
import { original } from './original.ts';
import { plainBackground } from './plain-background.ts';
import { rightKind } from './right-kind.ts';
import { rightWayUp } from './right-way-up.ts';
import { sharp } from './sharp.ts';
import { shouldersVisible } from './shoulders-visible.ts';
import { steady } from './steady.ts';
import { uncovered } from './uncovered.ts';

export const registry = [
  documentPresent,
  oneDocument,
  oneFace,
  documentHeld,
  cornersInside,
  closeEnough,
  marginAround,
  facingStraight,
  rightKind,
  rightWayUp,
  faceDistance,
  faceCentred,
  shouldersVisible,
  atEyeHeight,
  facingCamera,
  documentWhole,
  documentNear,
  faceUncovered,
  glassesOff,
  hatOff,
  headphonesOff,
  eyesOpen,
  eyesOnCamera,
  neutralFace,
  uncovered,
  documentOffFace,
  documentHeldFree,
  original,
  enoughLight,
  notBacklit,
  notTooBright,
  evenLight,
  noGlare,
  documentWithoutGlare,
  noShadow,
  inColour,
  naturalColour,
  noFlicker,
  plainBackground,
  steady,
  sharp,
  documentLegible,
] as const;
