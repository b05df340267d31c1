/**
 * The outside world, one file per thing: camera, frames, stills, history, settings, speech, haptics, screen, installation, updates.
 * Adapters carry out orders and map the browser's many errors to the few typed failures of `core/session/state.ts`; they decide
 * nothing about the exercise and know neither screens nor sentences. Each takes the browser objects it needs as an argument with a
 * default, so that tests run in Node against fakes of those objects (`fakes/`). The composition root imports the files directly.
 */
export type { CameraHandlers, CameraRequest, OpenCamera } from './camera.ts';
export { CameraError, openCamera } from './camera.ts';
export type { Clock, Timers } from './clock.ts';
export { createClock } from './clock.ts';
export { readDevice, watchDevice } from './device.ts';
export type { Frame, FramePump, OnFrame } from './frames.ts';
export { pumpFrames } from './frames.ts';
export { buzz } from './haptics.ts';
export type { History } from './history.ts';
export { HistoryFailure, newAttemptId, openHistory } from './history.ts';
export type { Installer } from './install.ts';
export { watchInstall } from './install.ts';
export { keepSettings, loadSettings } from './settings.ts';
export type { Speech } from './speech.ts';
export { openSpeech } from './speech.ts';
export type { DecodedPicture, StillSource } from './stills.ts';
export { decodePicture, encodeRaster, makeThumbnail, PictureError, takeStill } from './stills.ts';
export { keepForGood, roomLeft } from './storage.ts';
export type { Updates } from './updates.ts';
export { watchUpdates } from './updates.ts';
export { keepScreenOn } from './wake-lock.ts';
