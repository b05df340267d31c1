import { expect, it } from 'vitest';
import type { InstallPromptEvent, InstallSurroundings } from './install.ts';
import { watchInstall } from './install.ts';

function browser(more: Partial<InstallSurroundings> = {}) {
  const window = new EventTarget();
  const offers: string[] = [];
  const surroundings = {
    window,
    platform: 'android',
    isInstalled: false,
    isInApp: false,
    ...more,
  } as InstallSurroundings;
  const installer = watchInstall((offer) => offers.push(offer), surroundings);
  const promptEvent = (outcome: 'accepted' | 'dismissed') =>
    Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => {},
      userChoice: Promise.resolve({ outcome }),
    }) as InstallPromptEvent;
  return { window, offers, installer, promptEvent };
}

it('offers the browser’s prompt once it comes, and keeps its banner away', async () => {
  const { window, offers, installer, promptEvent } = browser();
  expect(installer.offer).toBe('none');
  expect(await installer.ask()).toBe('unavailable');
  const event = promptEvent('accepted');
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(installer.offer).toBe('prompt');
  expect(await installer.ask()).toBe('accepted');
  window.dispatchEvent(new Event('appinstalled'));
  expect(offers).toEqual(['prompt', 'none']);
});

it('can be asked again only when the browser offers it again', async () => {
  const { window, installer, promptEvent } = browser();
  window.dispatchEvent(promptEvent('dismissed'));
  expect(await installer.ask()).toBe('dismissed');
  expect(await installer.ask()).toBe('unavailable');
  window.dispatchEvent(promptEvent('accepted'));
  expect(installer.offer).toBe('prompt');
  installer.stop();
  window.dispatchEvent(new Event('appinstalled'));
  expect(installer.offer).toBe('prompt');
});

it('shows steps on iOS, but not inside an app or when it is installed', () => {
  expect(browser({ platform: 'ios' }).installer.offer).toBe('ios-steps');
  expect(browser({ platform: 'ios', isInstalled: true }).installer.offer).toBe('none');
  expect(browser({ platform: 'ios', isInApp: true }).installer.offer).toBe('none');
});
