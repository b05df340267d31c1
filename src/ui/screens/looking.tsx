import { X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { MarkKind } from '../../core/check.ts';
import { type ExerciseId, exerciseOf } from '../../core/exercises.ts';
import type { LookingSituation } from '../../core/session/record-state.ts';
import type { PictureName, PictureReport, State } from '../../core/session/state.ts';
import { closelyMessages } from '../../messages/closely.ts';
import type { ClosePicture } from '../close-picture.ts';
import { seenMarks } from '../marks/seen-marks.ts';
import { IconButton } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { MarkChips } from '../parts/mark-chips.tsx';
import { MarkPatterns } from '../parts/mark-patterns.tsx';
import { useUi } from '../ui-context.ts';
import { Checklist } from '../viewer/checklist.tsx';
import { Loupes } from '../viewer/loupes.tsx';
import { MarksOnStage } from '../viewer/marks-on-stage.tsx';
import { PictureStage } from '../viewer/picture-stage.tsx';
import { useClosePicture } from '../viewer/use-close-picture.ts';
import { useEscape } from '../viewer/use-escape.ts';
import { useView } from '../viewer/use-view.ts';
import { ZoomButtons } from '../viewer/zoom-buttons.tsx';
import { fill } from '../wording.ts';
import '../styles/marks.css';
import '../styles/looking.css';

type Report = Pick<PictureReport, 'scorecard' | 'outline'>;

interface Looked {
  readonly exercise: ExerciseId;
  readonly picture: PictureName;
  readonly report: Report;
}

/** What is looked at; null when the attempt is gone meanwhile. */
function lookedAt({ over }: LookingSituation, { library }: State): Looked | null {
  if (over.at === 'reviewing') return over;
  const attempt = library.is === 'ready' ? library.attempts.find(({ id }) => id === over.attemptId) : undefined;
  return attempt ? { exercise: attempt.exercise, picture: `${attempt.id}/original`, report: attempt } : null;
}

/** The picture as large as the screen, what was found on it, and what a reviewer would look for. */
export function LookingScreen({ situation }: { readonly situation: LookingSituation }) {
  const { state, words, emit } = useUi();
  const closely = closelyMessages[state.settings.locale];
  const looked = lookedAt(situation, state);
  const close = (): void => emit({ type: 'go-back' });
  useEscape(close);
  return (
    <div class="looking">
      <header class="looking-head">
        <IconButton icon={X} name={words.actions.close} onPress={close} />
        <Heading>{looked ? fill(closely.title, { exercise: words.exercises[looked.exercise] }) : closely.open}</Heading>
      </header>
      {looked ? <LookedAt looked={looked} /> : <Gone />}
    </div>
  );
}

function Gone() {
  const { gone } = closelyMessages[useUi().state.settings.locale];
  return (
    <main class="looking-gone">
      <p class="problem-title">{gone.title}</p>
      <p>{gone.body}</p>
    </main>
  );
}

function LookedAt({ looked }: { readonly looked: Looked }) {
  const { state } = useUi();
  const opened = useClosePicture(looked.picture);
  if (opened.is === 'gone') return <Gone />;
  if (opened.is === 'loading') {
    return (
      <main class="looking-gone">
        <p role="status">{closelyMessages[state.settings.locale].loading}</p>
      </main>
    );
  }
  return <OpenedPicture looked={looked} picture={opened.picture} />;
}

function OpenedPicture({ looked, picture }: { readonly looked: Looked; readonly picture: ClosePicture }) {
  const closely = closelyMessages[useUi().state.settings.locale];
  const { scorecard, outline } = looked.report;
  const stage = useRef<HTMLDivElement>(null);
  const viewing = useView(stage, picture.size);
  const { frame, view } = viewing;
  const marks = seenMarks(scorecard);
  const [shown, setShown] = useState<ReadonlySet<MarkKind>>(
    () => new Set(marks.filter(({ isFault }) => isFault).map(({ kind }) => kind)),
  );
  const toggle = (kind: MarkKind): void => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    setShown(next);
  };
  return (
    <main class="looking-body">
      <MarkPatterns />
      <div class="looking-stage">
        <PictureStage stage={stage} picture={picture} viewing={viewing} name={closely.stage}>
          {outline && frame && view && (
            <MarksOnStage
              marks={marks.filter(({ kind }) => shown.has(kind))}
              outline={outline}
              view={view}
              frame={frame}
            />
          )}
        </PictureStage>
        <ZoomButtons viewing={viewing} />
      </div>
      <div class="looking-words">
        {outline && <MarkChips marks={marks} shown={shown} onToggle={toggle} />}
        {outline && <Loupes picture={picture} outline={outline} onShow={viewing.show} />}
        <Checklist subject={exerciseOf(looked.exercise).subject} scorecard={scorecard} />
      </div>
    </main>
  );
}
