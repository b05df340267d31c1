import type { Approach } from '../doctor/approach.ts';
import type { ExerciseId } from '../exercises.ts';
import type { CameraAbilities, LiveView } from './state.ts';

/** The doctor of phone and line, and the pack for support that takes its report. */
export type DoctorSituation =
  | { readonly at: 'doctor' }
  | DoctorCameraSituation
  /** What is typed there stays with the screen: no state and no log holds it. */
  | { readonly at: 'support-pack' };

/** The doctor looks through the open camera: what it gives, and how near a document can come; see `core/doctor/approach.ts`. */
export interface DoctorCameraSituation {
  readonly at: 'doctor-camera';
  /** Says which document, and with it the true size. */
  readonly exercise: DoctorDocument;
  /** Null while it is being opened. */
  readonly abilities: CameraAbilities | null;
  /** `manual`: nothing finds the document here; the rest is measured all the same. */
  readonly judge: 'warming-up' | 'running' | 'manual';
  readonly live: LiveView | null;
  readonly approach: Approach;
}

/** Documents whose size is the same everywhere. */
export type DoctorDocument = Extract<ExerciseId, 'id-card-front' | 'passport'>;
