import { BookUser, IdCard, RotateCcw } from 'lucide';
import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { judgeCheckup, type Status } from '../../core/doctor/index.ts';
import { type DoctorMessages, doctorMessages } from '../../messages/doctor.ts';
import { troubleMessages } from '../../messages/troubles.ts';
import { checkupText, type FindingWords, findingWords, statusOrder } from '../doctor-words.ts';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Page } from '../parts/page.tsx';
import { Steps } from '../parts/steps.tsx';
import { VerdictIcon } from '../parts/verdict.tsx';
import { useUi } from '../ui-context.ts';
import { countedSentence } from '../wording.ts';
import '../styles/doctor.css';

/** Phone and line on one page: what is to be done, what no page can tell, and what is fine. */
export function DoctorScreen() {
  const { state, emit, port } = useUi();
  const { checkup, settings, device } = state;
  const { locale } = settings;
  const words = doctorMessages[locale];
  const troubles = troubleMessages[locale];
  const findings = judgeCheckup(checkup).map((finding) => findingWords(finding, words, troubles, device));
  const isRunning = checkup.is === 'running';
  return (
    <Page
      title={words.title}
      actions={
        <Button look="primary" icon={RotateCcw} isBusy={isRunning} onPress={() => emit({ type: 'open-doctor' })}>
          {words.again}
        </Button>
      }
    >
      <p class="hint">{words.intro}</p>
      <Progress findings={findings} words={words} />
      {statusOrder.map((status) => (
        <Fragment key={status}>
          <FindingList status={status} findings={findings} words={words} steps={troubles.whatToDo} />
          {status === 'attention' && <CameraTest words={words} />}
        </Fragment>
      ))}
      {checkup.is === 'done' && (
        <CopyButton name={words.copy} text={checkupText(checkup, findings, words, port.version, locale)} />
      )}
    </Page>
  );
}

/** The one part that opens the camera, and only after a tap. */
function CameraTest({ words }: Pick<PartProps, 'words'>) {
  const { emit } = useUi();
  const { title, hint, withCard, withPassport } = words.camera;
  return (
    <section class="doctor-camera">
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      <div class="row">
        <Button icon={IdCard} onPress={() => emit({ type: 'test-camera', exercise: 'id-card-front' })}>
          {withCard}
        </Button>
        <Button icon={BookUser} onPress={() => emit({ type: 'test-camera', exercise: 'passport' })}>
          {withPassport}
        </Button>
      </div>
    </section>
  );
}

interface PartProps {
  readonly findings: readonly FindingWords[];
  readonly words: DoctorMessages;
}

/** How far it is, then how much there is to do: one line, said aloud when it changes. */
function Progress({ findings, words }: PartProps) {
  const { state } = useUi();
  const { is, phone } = state.checkup;
  const toDo = findings.filter(({ status }) => status === 'attention').length;
  const summary = toDo === 0 ? words.nothingToDo : countedSentence(words.toDo, toDo, state.settings.locale);
  const said = is === 'running' ? (phone ? words.measuring : words.reading) : is === 'failed' ? words.failed : summary;
  const look = is === 'running' ? 'unsure' : is === 'done' && toDo === 0 ? 'pass' : 'fail';
  return (
    <p class={`doctor-summary doctor-${is}`} role="status">
      <VerdictIcon status={look} size={28} />
      <span>{said}</span>
    </p>
  );
}

const icons = { attention: 'fail', unknown: 'unsure', good: 'pass' } as const satisfies Record<Status, string>;

interface FindingListProps extends PartProps {
  readonly status: Status;
  /** Heading of the steps. */
  readonly steps: string;
}

function FindingList({ status, findings, words, steps }: FindingListProps) {
  const id = useId();
  const listed = findings.filter((finding) => finding.status === status);
  if (listed.length === 0) return null;
  return (
    <section class="doctor-list" aria-labelledby={id}>
      <h2 id={id}>{words.lists[status]}</h2>
      <ul>
        {listed.map((finding) => (
          <li key={finding.topic} class={`doctor-finding doctor-finding-${status}`}>
            <VerdictIcon status={icons[status]} />
            <div>
              <p>
                <strong>{finding.name}</strong> {finding.says}
              </p>
              {finding.todo && <p class="doctor-todo">{finding.todo}</p>}
              {finding.steps.length > 0 && <Steps title={steps} steps={finding.steps} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
