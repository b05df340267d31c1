import { Download, Share, Stamp, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AttemptRecord, PictureRole } from '../../core/report/attempt.ts';
import { safeMessages } from '../../messages/safe.ts';
import { calendarDay } from '../days.ts';
import { useUi } from '../ui-context.ts';
import { Button, IconButton } from './button.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { Icon } from './icon.tsx';
import { type Leaving, useLeaving } from './leaving.ts';
import { WarnedChoice } from './warned-choice.tsx';
import '../styles/safe.css';

interface LeavingPanelProps {
  readonly attempt: AttemptRecord;
  readonly onClose: () => void;
}

/** Shows the picture exactly as it will leave, and hands it over: stamped, unless the person has read the warning. */
export function LeavingPanel({ attempt, onClose }: LeavingPanelProps) {
  const { state, words } = useUi();
  const { leaving: says } = safeMessages[state.settings.locale];
  const [role, setRole] = useState<PictureRole>('original');
  const [isBare, setBare] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, []);
  const day = calendarDay(attempt.takenAtMs);
  const { outline, size } = attempt;
  const leaving = useLeaving({
    picture: `${attempt.id}/${role}`,
    document: outline && role === 'original' ? { corners: outline.corners, size } : null,
    stampDay: isBare ? null : day,
  });
  return (
    <section class="panel" aria-labelledby="leaving-title">
      <header class="panel-head">
        <h2 id="leaving-title" ref={title} tabIndex={-1}>
          {says.title}
        </h2>
        <IconButton icon={X} name={words.actions.close} onPress={onClose} />
      </header>
      {outline && (
        <ChoiceGroup
          title={says.which}
          options={[
            { value: 'original', name: says.original },
            { value: 'straightened', name: says.straightened },
          ]}
          chosen={role}
          onChoose={setRole}
        />
      )}
      <Leaver leaving={leaving} fileName={`dry-run-${attempt.exercise}-${day}.jpg`}>
        <p class="hint">{isBare ? says.bare : says.stamped}</p>
        <WarnedChoice
          icon={Stamp}
          isChosen={isBare}
          name={says.removeStamp}
          undo={says.putBack}
          warning={says.warning}
          yes={says.removeYes}
          no={says.removeNo}
          onChange={setBare}
        />
      </Leaver>
    </section>
  );
}

interface LeaverProps {
  readonly leaving: Leaving;
  readonly fileName: string;
  readonly children: preact.ComponentChildren;
}

function Leaver({ leaving, fileName, children }: LeaverProps) {
  const { state, words } = useUi();
  const { leaving: says } = safeMessages[state.settings.locale];
  const [outcome, setOutcome] = useState('');
  if (leaving.is === 'failed') {
    return (
      <div class="problem" role="alert">
        <div>
          <p class="problem-title">{says.failed.title}</p>
          <p>{says.failed.body}</p>
          <Button onPress={leaving.retry}>{words.actions.tryAgain}</Button>
        </div>
      </div>
    );
  }
  const here = leaving.is === 'here' ? leaving : null;
  const file = here && new File([here.blob], fileName, { type: 'image/jpeg' });
  async function share(): Promise<void> {
    if (!here || !file) return;
    setOutcome('');
    const result = await here.safe.share(file);
    if (result !== 'dismissed') setOutcome(says.outcomes[result]);
  }
  return (
    <>
      <div class="leaving-picture">
        {here ? <img src={here.url} alt={says.alt} /> : <p role="status">{says.preparing}</p>}
      </div>
      {children}
      {here && file && (
        <div class="row">
          {here.safe.canShare(file) && (
            <Button look="primary" icon={Share} onPress={() => void share()}>
              {says.share}
            </Button>
          )}
          <a class="button button-plain" href={here.url} download={fileName}>
            <Icon icon={Download} size={20} />
            <span>{says.save}</span>
          </a>
        </div>
      )}
      <p role="status" class="hint">
        {outcome}
      </p>
    </>
  );
}
