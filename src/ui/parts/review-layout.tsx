import { CalendarX } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { PictureName, PictureReport } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { type AskedCheck, useAskedCheck, useInSight } from './asked-check.ts';
import { BigPicture } from './big-picture.tsx';
import { Icon } from './icon.tsx';
import { LookButton } from './look-button.tsx';
import { MarkChips } from './mark-chips.tsx';
import { MarkPatterns } from './mark-patterns.tsx';
import { OverallVerdict } from './overall-verdict.tsx';
import { Scorecard } from './scorecard.tsx';
import { StraightPicture } from './straight-picture.tsx';
import { WhyLine } from './why-line.tsx';
import '../styles/review.css';
import '../styles/marks.css';

interface ReviewLayoutProps {
  readonly picture: PictureName;
  readonly report: PictureReport;
  readonly isFace: boolean;
  /** In place of the picture where it is not kept any more. */
  readonly gone?: string | null;
  /** What stands between the sentence and the scorecard. */
  readonly note?: ComponentChildren;
  /** What stands before the scorecard. */
  readonly reading?: ComponentChildren;
  /** What stands at the end. */
  readonly children?: ComponentChildren;
}

/** Big picture first, then one sentence, then the straightened document with what spoils it, then check by check. */
export function ReviewLayout({ picture, report, isFace, gone = null, note, reading, children }: ReviewLayoutProps) {
  const { words } = useUi();
  const asked = useAskedCheck(report.scorecard, isFace);
  return (
    <div class="review">
      <MarkPatterns />
      {gone === null ? (
        <TakenFigure picture={picture} report={report} isFace={isFace} asked={asked} />
      ) : (
        <p class="picture-gone">
          <Icon icon={CalendarX} />
          <span>{gone}</span>
        </p>
      )}
      <div class="review-sentence">
        <OverallVerdict scorecard={report.scorecard} />
        {note}
      </div>
      {report.straightened !== null && <StraightFigure picture={report.straightened} asked={asked} />}
      <div class="review-words">
        {reading}
        <Scorecard reports={report.scorecard} onAsk={asked.ask} />
        <p class="honest">{words.app.honest}</p>
        {children}
      </div>
    </div>
  );
}

interface FigureProps {
  readonly picture: PictureName;
  readonly asked: AskedCheck;
}

function TakenFigure({ picture, report, isFace, asked }: FigureProps & Pick<ReviewLayoutProps, 'report' | 'isFace'>) {
  const { review } = useUi().words;
  const hasMarks = report.straightened === null && report.outline !== null;
  const isMeant = asked.side !== null || hasMarks;
  const figure = useInSight<HTMLElement>(isMeant ? (asked.report?.check ?? null) : null);
  return (
    <figure class="big-picture" ref={figure}>
      <BigPicture
        picture={picture}
        size={report.size}
        outline={report.outline}
        side={asked.side}
        marks={hasMarks ? shownMarks(asked) : []}
        asked={asked.kind}
      />
      <figcaption>{isFace ? review.originalFace : review.original}</figcaption>
      <LookButton />
      {hasMarks && <MarkChips marks={asked.marks} shown={asked.shown} onToggle={asked.toggle} />}
      <WhyLine report={isMeant ? asked.report : null} />
    </figure>
  );
}

function StraightFigure({ picture, asked }: FigureProps) {
  const { review } = useUi().words;
  const isMeant = asked.report !== null && asked.side === null;
  const figure = useInSight<HTMLElement>(isMeant ? asked.report.check : null);
  return (
    <figure class="straight-picture" ref={figure}>
      <StraightPicture picture={picture} marks={shownMarks(asked)} asked={asked.kind} />
      <figcaption>{review.straightened}</figcaption>
      <MarkChips marks={asked.marks} shown={asked.shown} onToggle={asked.toggle} />
      <WhyLine report={isMeant ? asked.report : null} />
    </figure>
  );
}

const shownMarks = ({ marks, shown }: AskedCheck) => marks.filter(({ kind }) => shown.has(kind));
