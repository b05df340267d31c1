/** The chunk of the doctor of phone and line. */
export { DoctorScreen } from './doctor-screen.tsx';
