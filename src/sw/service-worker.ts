/**
 * Makes the app work without a network. The shell is kept at installation; the vision files (WebAssembly and face model) after
 * their first use, because most of a first visit does not need their 15 MB. A new version waits until the page asks for it, so
 * that no exercise is ever interrupted. Pictures and records never pass through here.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { handleMessage } from './messages.ts';
import { dropOldVisionFiles, isVisionFile, visionStrategy } from './vision-cache.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[];
};

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// The first visit is served from here at once: what it fetches from now on is kept for the first time offline.
clientsClaim();

// The command line's page is no part of the app and is never answered with it.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/inspect\.html$/] }));
registerRoute(({ url }) => isVisionFile(url), visionStrategy);

self.addEventListener('activate', (event) => event.waitUntil(dropOldVisionFiles()));
self.addEventListener('message', (event) => handleMessage(self, event));
