import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Point, Rect, Size } from '../../core/geometry.ts';
import { useViewSize } from '../parts/view-size.ts';
import { followFingers } from './fingers.ts';
import { clampView, type Frame, panBy, TAP_ZOOM, type View, viewOf, wholeView, zoomAt } from './view.ts';

/** One press of a key or a button. */
const STEP = 1.5;
/** One arrow key moves by this share of the stage. */
const ARROW_RATIO = 0.2;
/** A notch of a wheel gives 100 and zooms by about a sixth; a trackpad gives many small ones. */
const WHEEL_RATE = 0.0015;

export interface Viewing {
  /** Null until the stage has a size. */
  readonly frame: Frame | null;
  readonly view: View | null;
  readonly zoomBy: (factor: number) => void;
  readonly showWhole: () => void;
  readonly show: (part: Rect) => void;
}

/** A view that fingers, wheel and keys on the stage change. `shared` views are held by the caller, so that two stages move together. */
export function useView(stage: RefObject<HTMLElement | null>, picture: Size, shared?: SharedView): Viewing {
  const size = useViewSize(stage);
  const own = useSharedView();
  const { share, setShare } = shared ?? own;
  const { width, height } = picture;
  const frame = useMemo<Frame | null>(
    () => (size && size.width > 0 && size.height > 0 ? { picture: { width, height }, stage: size } : null),
    [size, width, height],
  );
  const view = frame && viewFrom(share, frame);
  const now = useRef({ frame, view });
  now.current = { frame, view };
  const set = useRef((next: View, of: Frame): void => setShare(shareFrom(next, of)));
  set.current = (next, of) => {
    // Several moves may come before the next drawing: each goes on from the last.
    now.current = { frame: of, view: next };
    setShare(shareFrom(next, of));
  };
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    return takeInput(element, (change) => {
      const { frame, view } = now.current;
      if (frame && view) set.current(change(view, frame), frame);
    });
  }, [stage]);
  const change = (how: (view: View, frame: Frame) => View): void => {
    if (frame && view) set.current(how(view, frame), frame);
  };
  return {
    frame,
    view,
    zoomBy: (factor) => change((before, of) => zoomAt(before, factor, middleOf(of), of)),
    showWhole: () => change((_, of) => wholeView(of)),
    show: (part) => change((_, of) => viewOf(part, of)),
  };
}

/** A view in shares of the picture: it holds for pictures of other sizes, and when the phone is turned. */
interface Share {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface SharedView {
  readonly share: Share;
  readonly setShare: (share: Share) => void;
}

export function useSharedView(): SharedView {
  const [share, setShare] = useState<Share>({ x: 0.5, y: 0.5, zoom: 1 });
  return { share, setShare };
}

function viewFrom({ x, y, zoom }: Share, frame: Frame): View {
  return clampView({ centre: { x: x * frame.picture.width, y: y * frame.picture.height }, zoom }, frame);
}

function shareFrom({ centre, zoom }: View, { picture }: Frame): Share {
  return { x: centre.x / picture.width, y: centre.y / picture.height, zoom };
}

const middleOf = ({ stage }: Frame): Point => ({ x: stage.width / 2, y: stage.height / 2 });

type Change = (how: (view: View, frame: Frame) => View) => void;

function takeInput(element: HTMLElement, change: Change): () => void {
  const stop = followFingers(element, {
    onMove: (dx, dy) => change((view, frame) => panBy(view, dx, dy, frame)),
    onPinch: (factor, at) => change((view, frame) => zoomAt(view, factor, at, frame)),
    onDoubleTap: (at) =>
      change((view, frame) => (view.zoom > 1.01 ? wholeView(frame) : zoomAt(view, TAP_ZOOM, at, frame))),
  });
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { left, top } = element.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    // A trackpad's pinch comes as a wheel with the control key, in small steps.
    const rate = event.ctrlKey ? WHEEL_RATE * 6 : WHEEL_RATE;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 33 : event.deltaY;
    change((view, frame) => zoomAt(view, Math.exp(-pixels * rate), at, frame));
  };
  const onKey = (event: KeyboardEvent): void => {
    const how = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!how) return;
    event.preventDefault();
    change(how);
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('keydown', onKey);
  return () => {
    stop();
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('keydown', onKey);
  };
}

const arrow = (x: number, y: number) => (view: View, frame: Frame) =>
  panBy(view, x * ARROW_RATIO * frame.stage.width, y * ARROW_RATIO * frame.stage.height, frame);
const step = (factor: number) => (view: View, frame: Frame) => zoomAt(view, factor, middleOf(frame), frame);

const keys: Readonly<Record<string, (view: View, frame: Frame) => View>> = {
  '+': step(STEP),
  '=': step(STEP),
  '-': step(1 / STEP),
  _: step(1 / STEP),
  '0': (_, frame) => wholeView(frame),
  Home: (_, frame) => wholeView(frame),
  ArrowLeft: arrow(1, 0),
  ArrowRight: arrow(-1, 0),
  ArrowUp: arrow(0, 1),
  ArrowDown: arrow(0, -1),
};

export const zoomStep = STEP;
