import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { hasPictures } from '../../core/safe/expiry.ts';
import { closelyMessages } from '../../messages/closely.ts';
import { compareMessages } from '../../messages/compare.ts';
import type { ClosePicture } from '../close-picture.ts';
import { timeOf } from '../days.ts';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import { PictureStage } from './picture-stage.tsx';
import { useClosePicture } from './use-close-picture.ts';
import { type SharedView, useSharedView, useView } from './use-view.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** Two pictures are open at once: together they take the memory of one, 48 MB. */
const MOST_PIXELS = 6_000_000;

type Role = 'original' | 'straightened';
type Which = 'earlier' | 'later';

interface PairProps {
  readonly earlier: AttemptRecord;
  readonly later: AttemptRecord;
}

/** Both pictures side by side, or one above the other where they are wide; what moves one moves the other. */
export function PicturePair({ earlier, later }: PairProps) {
  const { state, words } = useUi();
  const shared = useSharedView();
  const areHere = hasPictures(earlier) && hasPictures(later);
  const areStraight = areHere && earlier.outline !== null && later.outline !== null;
  // Straightened, the same place of both documents lies at the same place of both pictures.
  const [role, setRole] = useState<Role>(areStraight ? 'straightened' : 'original');
  if (!hasPictures(earlier) && !hasPictures(later)) return null;
  return (
    <div class={role === 'straightened' ? 'looking-stage pair pair-wide' : 'looking-stage pair'}>
      {areStraight && (
        <ChoiceGroup
          title={compareMessages[state.settings.locale].pictures}
          isTitleHidden
          options={(['straightened', 'original'] as const).map((value) => ({ value, name: words.review[value] }))}
          chosen={role}
          onChoose={setRole}
        />
      )}
      <div class="pair-stages">
        <OneOfPair
          key={`earlier ${role}`}
          attempt={earlier}
          which="earlier"
          role={role}
          shared={shared}
          hasButtons={!hasPictures(later)}
        />
        <OneOfPair key={`later ${role}`} attempt={later} which="later" role={role} shared={shared} hasButtons />
      </div>
    </div>
  );
}

interface OneProps {
  readonly attempt: AttemptRecord;
  readonly which: Which;
  readonly role: Role;
  readonly shared: SharedView;
  /** One set of buttons moves both. */
  readonly hasButtons: boolean;
}

function OneOfPair(props: OneProps) {
  const { attempt, which } = props;
  const { locale } = useUi().state.settings;
  return (
    <figure class="pair-one">
      <figcaption>
        <strong>{compareMessages[locale][which]}</strong> {timeOf(attempt.takenAtMs, locale)}
      </figcaption>
      {hasPictures(attempt) ? <Opening {...props} /> : <Empty>{compareMessages[locale].noPicture}</Empty>}
    </figure>
  );
}

const Empty = ({ children }: { readonly children: ComponentChildren }) => <p class="pair-empty">{children}</p>;

function Opening(props: OneProps) {
  const { locale } = useUi().state.settings;
  const opened = useClosePicture(`${props.attempt.id}/${props.role}`, MOST_PIXELS);
  if (opened.is === 'gone') return <Empty>{compareMessages[locale].noPicture}</Empty>;
  if (opened.is === 'loading') return <Empty>{closelyMessages[locale].loading}</Empty>;
  return <Shown {...props} picture={opened.picture} />;
}

function Shown({ attempt, which, shared, hasButtons, picture }: OneProps & { readonly picture: ClosePicture }) {
  const { locale } = useUi().state.settings;
  const stage = useRef<HTMLDivElement>(null);
  const viewing = useView(stage, picture.size, shared);
  const name = fill(compareMessages[locale].stages[which], { time: timeOf(attempt.takenAtMs, locale) });
  return (
    <>
      <PictureStage stage={stage} picture={picture} viewing={viewing} name={name} />
      {hasButtons && <ZoomButtons viewing={viewing} />}
    </>
  );
}
