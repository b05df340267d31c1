/** The chunk of the room doctor: one turn before the camera, and its advice. */
export { RoomAdvisedScreen } from './room-advised.tsx';
export { SurveyingScreen } from './surveying.tsx';
