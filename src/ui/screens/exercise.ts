/** The chunk of an exercise: from choosing a document to keeping the picture. Loaded after the home screen works. */
export { ChoosingDocumentScreen } from './choosing-document.tsx';
export { ChoosingFaceScreen } from './choosing-face.tsx';
export { CoachingScreen } from './coaching.tsx';
export { KeptScreen } from './kept.tsx';
export { PrimerScreen } from './primer.tsx';
export { ReviewingScreen } from './reviewing.tsx';
export { CheckingScreen, OpeningCameraScreen } from './waiting.tsx';
