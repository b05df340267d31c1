/** Pointers on an element as moves, pinches and double taps, whatever they are: fingers, a mouse, a pen. */
import type { Point } from '../../core/geometry.ts';

export interface FingerHandlers {
  /** In CSS pixels since the last call. */
  readonly onMove: (dx: number, dy: number) => void;
  /** Fingers went apart by this factor around `at`, a place on the element. */
  readonly onPinch: (factor: number, at: Point) => void;
  readonly onDoubleTap: (at: Point) => void;
}

/** The second tap of a double tap comes within this time (Android's own limit) and this near the first. */
const DOUBLE_TAP_MS = 300;
const DOUBLE_TAP_PX = 30;
/** A finger that moved further than this did not tap. */
const TAP_SLACK_PX = 8;

export function followFingers(element: HTMLElement, handlers: FingerHandlers): () => void {
  const fingers = new Map<number, Point>();
  let tap: { readonly at: Point; readonly ms: number } | null = null;
  let pressed: Point | null = null;

  const placeOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  function onDown(event: PointerEvent): void {
    element.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    fingers.set(event.pointerId, at);
    pressed = fingers.size === 1 ? at : null;
  }

  function onMove(event: PointerEvent): void {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const to = placeOf(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, to);
    if (pressed && distance(pressed, to) > TAP_SLACK_PX) pressed = null;
    if (!other) {
      handlers.onMove(to.x - from.x, to.y - from.y);
      return;
    }
    // Each finger's half of the movement: the middle between them moves, and their distance changes.
    handlers.onMove((to.x - from.x) / 2, (to.y - from.y) / 2);
    const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
    handlers.onPinch(Math.max(1, distance(to, other)) / Math.max(1, distance(from, other)), middle);
  }

  function onUp(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    if (event.type !== 'pointerup' || !pressed) return;
    const at = pressed;
    pressed = null;
    const isSecond = tap && event.timeStamp - tap.ms < DOUBLE_TAP_MS && distance(tap.at, at) < DOUBLE_TAP_PX;
    tap = isSecond ? null : { at, ms: event.timeStamp };
    if (isSecond) handlers.onDoubleTap(at);
  }

  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  return () => {
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
  };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
