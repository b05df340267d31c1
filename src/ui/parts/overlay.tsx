import type { Cue, Tier } from '../../core/check.ts';
import { showsFace } from '../../core/exercises.ts';
import type { Size } from '../../core/geometry.ts';
import { guideFor, heldGuideFor } from '../../core/guide.ts';
import type { CoachingSituation } from '../../core/session/state.ts';
import { edgeNamedBy } from '../marks/fault-side.ts';
import type { CoachingPhase } from './coaching-phase.ts';
import { DirectionArrow, EdgeMark, LightSign } from './direction-signs.tsx';
import { GuideFrame } from './guide-frame.tsx';
import { LiveFace } from './live-face.tsx';
import { LiveOutline, type OutlineLook } from './live-outline.tsx';
import { MarkPatterns } from './mark-patterns.tsx';
import '../styles/guide.css';
import '../styles/marks.css';

const lookIn: Record<CoachingPhase, OutlineLook> = {
  starting: 'searching',
  manual: 'searching',
  searching: 'searching',
  adjusting: 'adjusting',
  holding: 'good',
  taken: 'good',
};

interface OverlayProps {
  readonly situation: CoachingSituation;
  readonly phase: CoachingPhase;
  readonly view: Size;
  readonly cue: Cue | null;
  readonly tier: Tier | null;
}

/** Everything that is drawn over the camera picture, in its pixels. Decoration: the coach line says it in words. */
export function Overlay({ situation, phase, view, cue, tier }: OverlayProps) {
  const { exercise, live, holdRatio, abilities, coaching } = situation;
  const guide = guideFor(exercise, view);
  const isFace = showsFace(exercise);
  const heldGuide = heldGuideFor(exercise, view);
  const isMirrored = abilities.mirrored;
  const isAdvising = phase === 'adjusting' || phase === 'searching';
  // In a mirror the edge that is meant lies on the other side for the phone but not for the card: the words alone say it there.
  const edge = isMirrored || coaching.advice === null ? null : edgeNamedBy(coaching.advice.advice);
  return (
    <svg class="overlay" viewBox={`0 0 ${view.width} ${view.height}`} aria-hidden="true">
      <MarkPatterns />
      <GuideFrame guide={guide} isOval={isFace} phase={phase} holdRatio={holdRatio} cue={edge === null ? cue : null} />
      {heldGuide && <GuideFrame guide={heldGuide} isOval={false} phase={phase} holdRatio={holdRatio} cue={null} />}
      {isFace && <LiveFace live={live} view={view} isMirrored={isMirrored} look={lookIn[phase]} />}
      <LiveOutline live={live} findings={coaching.findings} view={view} isMirrored={isMirrored} look={lookIn[phase]} />
      {isAdvising && <EdgeMark guide={guide} edge={edge} />}
      {isAdvising && <DirectionArrow guide={guide} cue={cue} />}
      {isAdvising && <LightSign guide={guide} cue={cue} tier={tier} edge={edge} />}
    </svg>
  );
}
