/** The chunk of the doctor of phone and line. */
export { DoctorCameraScreen } from './doctor-camera.tsx';
export { DoctorScreen } from './doctor-screen.tsx';
