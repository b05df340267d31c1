/** The chunk of everything beside an exercise: the record, the settings, and what is said when something fails. */
export { AttemptScreen } from './attempt.tsx';
export { CameraFailedScreen } from './camera-failed.tsx';
export { CrashedScreen } from './crashed.tsx';
export { InstallStepsScreen } from './install-steps.tsx';
export { ModelFailedScreen } from './model-failed.tsx';
export { PictureFailedScreen } from './picture-failed.tsx';
export { PracticeScreen } from './practice.tsx';
export { SettingsScreen } from './settings.tsx';
