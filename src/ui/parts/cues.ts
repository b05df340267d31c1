import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
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
  Undo2,
} from 'lucide';
import type { ComponentType } from 'preact';
import type { Cue } from '../../core/check.ts';
import type { Subject } from '../../core/observation.ts';
import { CardInFrame, StraightFace } from '../drawings/home.tsx';
import {
  ArmsLength,
  CapAndGlassesOff,
  CardByWindow,
  CardTurnedFromLamp,
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
  remove: Undo2,
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
  light: TowardsWindow,
  'less-light': TowardsWindow,
  remove: CapAndGlassesOff,
  still: HoldStill,
};

/** The drawing that helps with a cue. */
export function helpDrawing(cue: Cue, subject: Subject): ComponentType {
  if (subject === 'face') return faceDrawings[cue] ?? StraightFace;
  return documentDrawings[cue] ?? CardByWindow;
}
