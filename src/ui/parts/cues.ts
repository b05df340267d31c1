import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CircleMinus,
  Grid2x2X,
  Hand,
  type IconNode,
  Lightbulb,
  Maximize2,
  Minimize2,
  RotateCw,
  ScanSearch,
  Smartphone,
  Smile,
  Sun,
  SunDim,
} from 'lucide';
import type { ComponentType } from 'preact';
import type { Cue, Tier } from '../../core/check.ts';
import type { Subject } from '../../core/observation.ts';
import { CardInFrame, StraightFace } from '../drawings/home.tsx';
import {
  ArmsLength,
  CapAndGlassesOff,
  CardByWindow,
  CardTurnedFromLamp,
  FaceAboveCard,
  HoldStill,
  PhoneAboveCard,
  TowardsWindow,
} from '../drawings/scenes.tsx';

/** How each way of moving or changing looks: the icon before the coach line. */
export const cueIcons: Record<Cue, IconNode> = {
  search: ScanSearch,
  left: ArrowLeft,
  right: ArrowRight,
  up: ArrowUp,
  down: ArrowDown,
  closer: Maximize2,
  further: Minimize2,
  flat: Smartphone,
  rotate: RotateCw,
  light: Sun,
  'less-light': SunDim,
  glare: Lightbulb,
  still: Hand,
  face: Smile,
  remove: CircleMinus,
  background: Grid2x2X,
};

const documentDrawings: Partial<Record<Cue, ComponentType>> = {
  search: CardInFrame,
  flat: PhoneAboveCard,
  closer: PhoneAboveCard,
  further: PhoneAboveCard,
  glare: CardTurnedFromLamp,
  'less-light': CardTurnedFromLamp,
  still: HoldStill,
};

const faceDrawings: Partial<Record<Cue, ComponentType>> = {
  closer: ArmsLength,
  further: ArmsLength,
  still: HoldStill,
};

/** The drawing that helps with an advice of this tier. */
export function helpDrawing(cue: Cue, tier: Tier, subject: Subject): ComponentType {
  if (subject === 'document') return documentDrawings[cue] ?? CardByWindow;
  if (tier === 'light') return TowardsWindow;
  if (subject === 'face-with-document' && cue !== 'face') return FaceAboveCard;
  // Elsewhere `remove` may mean another person in the picture.
  if (tier === 'covering' && cue === 'remove') return CapAndGlassesOff;
  return faceDrawings[cue] ?? StraightFace;
}
