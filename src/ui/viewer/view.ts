/** What part of a picture is on the screen, as plain numbers: zooming and moving without a browser. */
import type { Point, Rect, Size } from '../../core/geometry.ts';

/** At 8 times the fit, a 12 MP still of a card shows each pixel as several of a phone's: there is no more to see. */
export const MOST_ZOOM = 8;
/** What a double tap zooms to: print of a card that fits a phone's width becomes as large as the text around it. */
export const TAP_ZOOM = 3;

/** `centre` (pixels of the picture) lies in the middle of the stage; `zoom` 1 shows the whole picture. */
export interface View {
  readonly centre: Point;
  readonly zoom: number;
}

/** The picture in its own pixels, the stage in CSS pixels. */
export interface Frame {
  readonly picture: Size;
  readonly stage: Size;
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export function wholeView({ picture }: Frame): View {
  return { centre: { x: picture.width / 2, y: picture.height / 2 }, zoom: 1 };
}

/** CSS pixels of the stage for one pixel of the picture. */
export function scaleOf({ zoom }: View, { picture, stage }: Frame): number {
  return zoom * Math.min(stage.width / picture.width, stage.height / picture.height);
}

/** Within the limits of zoom, and with no more empty space around the picture than there must be. */
export function clampView(view: View, frame: Frame): View {
  const zoom = within(view.zoom, 1, MOST_ZOOM);
  const scale = scaleOf({ ...view, zoom }, frame);
  const axis = (centre: number, picture: number, stage: number): number => {
    const half = stage / scale / 2;
    return half * 2 >= picture ? picture / 2 : within(centre, half, picture - half);
  };
  const { picture, stage } = frame;
  const centre = {
    x: axis(view.centre.x, picture.width, stage.width),
    y: axis(view.centre.y, picture.height, stage.height),
  };
  return { centre, zoom };
}

export function toStage(point: Point, view: View, frame: Frame): Point {
  const scale = scaleOf(view, frame);
  return {
    x: (point.x - view.centre.x) * scale + frame.stage.width / 2,
    y: (point.y - view.centre.y) * scale + frame.stage.height / 2,
  };
}

export function toPicture(point: Point, view: View, frame: Frame): Point {
  const scale = scaleOf(view, frame);
  return {
    x: (point.x - frame.stage.width / 2) / scale + view.centre.x,
    y: (point.y - frame.stage.height / 2) / scale + view.centre.y,
  };
}

/** Zooms so that what lies under `at` (stage) stays there. */
export function zoomAt(view: View, factor: number, at: Point, frame: Frame): View {
  const zoom = within(view.zoom * factor, 1, MOST_ZOOM);
  const under = toPicture(at, view, frame);
  const scale = scaleOf({ ...view, zoom }, frame);
  const centre = {
    x: under.x - (at.x - frame.stage.width / 2) / scale,
    y: under.y - (at.y - frame.stage.height / 2) / scale,
  };
  return clampView({ centre, zoom }, frame);
}

/** Moves the picture by so many CSS pixels. */
export function panBy(view: View, dx: number, dy: number, frame: Frame): View {
  const scale = scaleOf(view, frame);
  return clampView({ ...view, centre: { x: view.centre.x - dx / scale, y: view.centre.y - dy / scale } }, frame);
}

/** The part of the picture that is on the stage, in its pixels. */
export function visiblePart(view: View, frame: Frame): Rect {
  const { picture, stage } = frame;
  const a = toPicture({ x: 0, y: 0 }, view, frame);
  const b = toPicture({ x: stage.width, y: stage.height }, view, frame);
  const x = Math.floor(within(a.x, 0, picture.width - 1));
  const y = Math.floor(within(a.y, 0, picture.height - 1));
  return {
    x,
    y,
    width: Math.max(1, Math.ceil(within(b.x, x + 1, picture.width)) - x),
    height: Math.max(1, Math.ceil(within(b.y, y + 1, picture.height)) - y),
  };
}

/** The view that shows a part of the picture as large as it fits, with a little room around it. */
export function viewOf(part: Rect, frame: Frame): View {
  const { picture, stage } = frame;
  const fit = Math.min(stage.width / picture.width, stage.height / picture.height);
  const wanted = 0.92 * Math.min(stage.width / part.width, stage.height / part.height);
  const centre = { x: part.x + part.width / 2, y: part.y + part.height / 2 };
  return clampView({ centre, zoom: wanted / fit }, frame);
}
