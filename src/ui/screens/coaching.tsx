import { Volume2, VolumeX, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { exerciseOf, showsFace } from '../../core/exercises.ts';
import type { CoachingSituation } from '../../core/session/state.ts';
import { IconButton } from '../parts/button.tsx';
import { CoachHelp, CoachLine } from '../parts/coach-line.tsx';
import { type CoachingPhase, coachingPhase } from '../parts/coaching-phase.ts';
import { Heading } from '../parts/heading.tsx';
import { LinesHint } from '../parts/lines-hint.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { Preview } from '../parts/preview.tsx';
import { ShutterBar } from '../parts/shutter-bar.tsx';
import { StepLine } from '../parts/step-line.tsx';
import { useViewSize } from '../parts/view-size.ts';
import { useUi } from '../ui-context.ts';
import '../styles/camera.css';

/** The live camera with its coach, for documents and faces. Dark in both themes; nothing but the guide covers the picture. */
export function CoachingScreen({ situation }: { readonly situation: CoachingSituation }) {
  const { state, words } = useUi();
  const stage = useRef<HTMLElement>(null);
  const view = useViewSize(stage);
  const phase = coachingPhase(situation);
  const { advice } = situation.coaching;
  const cue = advice?.cue ?? null;
  const tier = advice?.tier ?? null;
  const isFace = showsFace(situation.exercise);
  const { titleDocument, titleFace, previewDocument, previewFace } = words.coaching;
  return (
    <main ref={stage} class={`camera camera-hand-${state.settings.hand}`}>
      <Heading isHidden>{isFace ? titleFace : titleDocument}</Heading>
      <Preview
        isMirrored={situation.abilities.mirrored}
        isTaken={phase === 'taken'}
        name={isFace ? previewFace : previewDocument}
      />
      {view && <Overlay situation={situation} phase={phase} view={view} cue={cue} tier={tier} />}
      <div class="camera-top">
        <CameraHead situation={situation} phase={phase} />
        <CoachLine situation={situation} phase={phase} cue={cue} />
        {exerciseOf(situation.exercise).hasLines && <LinesHint live={situation.live} />}
      </div>
      <CoachHelp situation={situation} phase={phase} cue={cue} tier={tier} />
      <ShutterBar situation={situation} />
    </main>
  );
}

function CameraHead({ situation, phase }: { readonly situation: CoachingSituation; readonly phase: CoachingPhase }) {
  const { state, words, emit } = useUi();
  const { muted } = state.settings;
  return (
    <div class="camera-head">
      <IconButton icon={X} name={words.actions.close} onPress={() => emit({ type: 'go-back' })} />
      <StepLine situation={situation} phase={phase} />
      <IconButton
        icon={muted ? VolumeX : Volume2}
        name={muted ? words.coaching.unmute : words.coaching.mute}
        onPress={() => emit({ type: 'toggle-mute' })}
      />
    </div>
  );
}
