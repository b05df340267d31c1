import { expect, it } from 'vitest';
import type { Situation } from '../core/session/state.ts';
import { followHistory } from './navigation.ts';

const home = { at: 'home' } as Situation;
const away = { at: 'settings' } as Situation;

/** A browser's history, which goes back a moment after it is told to. */
function fakePage() {
  const page = new EventTarget();
  const entries: unknown[] = [null];
  let owed = 0;
  const history = {
    get state() {
      return entries.at(-1);
    },
    pushState: (state: unknown) => void entries.push(state),
    back: () => {
      owed++;
    },
  };
  const goBack = () => {
    entries.pop();
    page.dispatchEvent(new Event('popstate'));
  };
  return {
    page: Object.assign(page, { history }),
    depth: () => entries.length,
    /** What the browser was told to do happens now. */
    settle: () => {
      for (; owed > 0; owed--) goBack();
    },
    gesture: goBack,
  };
}

function follow() {
  const browser = fakePage();
  let backs = 0;
  const enter = followHistory(() => {
    backs++;
    enter(home);
  }, browser.page);
  return { ...browser, enter, backs: () => backs };
}

it('takes the back gesture for the way home, once', () => {
  const { enter, gesture, settle, depth, backs } = follow();
  enter(away);
  expect(depth()).toBe(2);
  gesture();
  settle();
  expect([depth(), backs()]).toEqual([1, 1]);
});

it('gives the extra entry back when the app goes home by itself', () => {
  const { enter, settle, depth, backs } = follow();
  enter(away);
  enter(home);
  settle();
  expect([depth(), backs()]).toEqual([1, 0]);
});

it('stays where somebody went before the browser had gone back', () => {
  const { enter, settle, gesture, depth, backs } = follow();
  enter(away);
  enter(home);
  enter(away);
  settle();
  expect([depth(), backs()]).toEqual([2, 0]);
  gesture();
  expect([depth(), backs()]).toEqual([1, 1]);
});
