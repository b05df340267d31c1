import {
  Aperture,
  ChevronRight,
  CircleCheck,
  CircleDashed,
  Eye,
  Hand,
  type IconNode,
  IdCard,
  LifeBuoy,
  Link,
  ListChecks,
  Mail,
  Move3d,
  PenLine,
  Route,
  ShieldAlert,
  SmilePlus,
  Stethoscope,
  ZoomIn,
} from 'lucide';
import type { ReadyPage } from '../../../core/preparation/page.ts';
import type { Mark } from '../../../core/preparation/progress.ts';
import { type StepId, stepTaps } from '../../../core/preparation/steps.ts';
import { causeMessages } from '../../../messages/causes.ts';
import { Icon } from '../../parts/icon.tsx';
import { useUi } from '../../ui-context.ts';

export const stepIcons: Record<StepId, IconNode> = {
  document: IdCard,
  enlarged: ZoomIn,
  selfie: SmilePlus,
  'held-document': Hand,
  room: Aperture,
  movements: Move3d,
  causes: LifeBuoy,
  data: PenLine,
  device: Stethoscope,
  support: Mail,
  safety: ShieldAlert,
  links: Link,
  rehearsal: Route,
  checklist: ListChecks,
};

const markIcons: Record<Mark, IconNode> = { seen: Eye, tried: CircleDashed, good: CircleCheck };

/** How a step went, in a word and a sign. */
export function MarkChip({ mark }: { readonly mark: Mark }) {
  const { state } = useUi();
  return (
    <span class={`step-mark step-mark-${mark}`}>
      <Icon icon={markIcons[mark]} size={18} />
      {causeMessages[state.settings.locale].marks[mark]}
    </span>
  );
}

interface StepButtonsProps {
  readonly steps: readonly StepId[];
  /** The page to which they come back. */
  readonly from: ReadyPage;
}

/** What practises or checks something, each with how it went. */
export function StepButtons({ steps, from }: StepButtonsProps) {
  return (
    <ul class="choices">
      {steps
        .filter((step) => stepTaps[step])
        .map((step) => (
          <li key={step}>
            <StepButton step={step} from={from} />
          </li>
        ))}
    </ul>
  );
}

function StepButton({ step, from }: { readonly step: StepId; readonly from: ReadyPage }) {
  const { state, emit } = useUi();
  const { preparation } = state;
  const mark = preparation !== null && preparation !== 'failed' ? preparation.progress.marks[step] : undefined;
  return (
    <button type="button" class="choice" onClick={() => emit({ type: 'prepare', act: { do: 'step', step, from } })}>
      <Icon icon={stepIcons[step]} />
      <span>
        {causeMessages[state.settings.locale].steps[step]}
        {mark && <MarkChip mark={mark} />}
      </span>
      <Icon icon={ChevronRight} size={20} />
    </button>
  );
}
