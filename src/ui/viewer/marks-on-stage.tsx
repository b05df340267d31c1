import { applyHomography, homographyTo } from '../../core/document/homography.ts';
import type { Outline } from '../../core/document/outline.ts';
import type { Point } from '../../core/geometry.ts';
import type { SeenMark } from '../marks/seen-marks.ts';
import { MarksLayer } from '../parts/marks-layer.tsx';
import { type Frame, toStage, type View } from './view.ts';

interface MarksOnStageProps {
  readonly marks: readonly SeenMark[];
  readonly outline: Outline;
  readonly view: View;
  readonly frame: Frame;
}

/** The faults at their places on the stage; their patterns and lines keep their size while the picture grows. */
export function MarksOnStage({ marks, outline, view, frame }: MarksOnStageProps) {
  const map = homographyTo(outline.corners);
  if (!map || marks.length === 0) return null;
  const put = (point: Point): Point => toStage(applyHomography(map, point), view, frame);
  return <MarksLayer marks={marks} asked={null} size={frame.stage} put={put} />;
}
