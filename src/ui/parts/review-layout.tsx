import type { ComponentChildren } from 'preact';
import type { PictureName, PictureReport } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { BigPicture, StraightPicture } from './big-picture.tsx';
import { OverallVerdict } from './overall-verdict.tsx';
import { Scorecard } from './scorecard.tsx';

interface ReviewLayoutProps {
  readonly picture: PictureName;
  readonly report: PictureReport;
  readonly isFace: boolean;
  /** What stands between the sentence and the scorecard. */
  readonly note?: ComponentChildren;
  /** What stands at the end. */
  readonly children?: ComponentChildren;
}

/** Big picture first, then one sentence, then the straightened document, then check by check. */
export function ReviewLayout({ picture, report, isFace, note, children }: ReviewLayoutProps) {
  const { words } = useUi();
  return (
    <div class="review">
      <BigPicture picture={picture} size={report.size} outline={report.outline} isFace={isFace} />
      <div class="review-sentence">
        <OverallVerdict scorecard={report.scorecard} />
        {note}
      </div>
      {report.straightened !== null && <StraightPicture picture={report.straightened} />}
      <div class="review-words">
        <Scorecard reports={report.scorecard} />
        <p class="honest">{words.app.honest}</p>
        {children}
      </div>
    </div>
  );
}
