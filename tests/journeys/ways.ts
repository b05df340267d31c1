/** The ways a person goes, in one language, by role and text: what several journeys have in common. */
import type { Page } from 'playwright-core';
import { type ExerciseId, showsFace } from '../../src/core/exercises.ts';
import { type TroubleMessages, troubleMessages } from '../../src/messages/troubles.ts';
import { type Locale, words } from './browser.ts';

/** Coaching under load on two shared cores; a phone needs a few seconds. */
export const COACHING_LIMIT_MS = 90_000;

export class Ways {
  readonly page: Page;
  readonly screens: (typeof words)['en']['screens'];
  readonly troubles: TroubleMessages;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.screens = words[locale].screens;
    this.troubles = troubleMessages[locale];
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  title(name: string) {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** From home to the primer or the camera. */
  async choose(exercise: ExerciseId, demo = false): Promise<void> {
    const { home, exercises } = this.screens;
    if (demo) await this.button(home.demo).click();
    if (showsFace(exercise)) {
      await (demo ? this.button(home.demoSelfie) : this.page.getByRole('button', { name: home.selfieHint })).click();
      await this.page.getByRole('button', { name: this.screens.choosingFace.hints[exercise] }).click();
      return;
    }
    await (demo ? this.button(home.demoDocument) : this.page.getByRole('button', { name: home.documentHint })).click();
    await this.page.getByRole('button', { name: exercises[exercise] }).click();
  }

  /** A picture from the gallery instead of the camera, from home to its review. */
  async importPicture(exercise: ExerciseId, buffer: Buffer, mimeType = 'image/jpeg'): Promise<void> {
    await this.choose(exercise);
    const input = this.page.locator('input[type=file]').first();
    await input.setInputFiles({ name: 'picture', mimeType, buffer });
    await this.review();
  }

  async allowCamera(): Promise<void> {
    await this.button(this.screens.primer.allow).click();
  }

  /** Waits until the picture was taken, by itself or by the shutter, and is shown with its scorecard. */
  async review(): Promise<void> {
    await this.button(this.screens.review.keep).waitFor({ timeout: COACHING_LIMIT_MS });
  }

  /** Takes the picture now, or finds it taken: a coach that sees a good document may be quicker than the shutter. */
  async take(): Promise<void> {
    const taken = this.button(this.screens.review.keep);
    await this.shutter().or(taken).first().waitFor();
    // Without the checks of a pointer's click, which would wait for a shutter that has gone.
    await this.page.evaluate(
      (name) => document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click(),
      this.screens.coaching.shutter,
    );
    await this.review();
  }

  async keep(): Promise<void> {
    await this.button(this.screens.review.keep).click();
    await this.title(this.screens.kept.title).waitFor();
  }

  shutter() {
    return this.button(this.screens.coaching.shutter);
  }

  async goHome(): Promise<void> {
    const { home, back, close } = this.screens.actions;
    await this.button(home).or(this.button(back)).or(this.button(close)).first().click();
    await this.title(this.screens.home.title).waitFor();
  }

  async openPractice(): Promise<void> {
    await this.button(this.screens.actions.practice).click();
    await this.title(this.screens.practice.title).waitFor();
  }

  /** The kept attempts in the list of "My practice". */
  attempts() {
    return this.page.getByRole('main').getByRole('listitem');
  }
}
