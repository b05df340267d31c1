/** What the person allows this page, asked of the browser without asking the person. Nothing is opened. */
import type { Permission } from '../../core/doctor/facts.ts';

type Query = Pick<Permissions, 'query'> | undefined;

/** `untold` where the browser does not know the name (Firefox before 132) or has no such question (some web views). */
export async function readPermission(
  name: 'camera' | 'microphone',
  permissions: Query = globalThis.navigator?.permissions,
): Promise<Permission> {
  try {
    return (await permissions?.query({ name: name as PermissionName }))?.state ?? 'untold';
  } catch {
    return 'untold';
  }
}

interface PolicyDocument {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/**
 * Our own policy keeps the microphone from this page, and a browser then answers `denied` whatever the person allows. Where the policy cannot
 * be read, a `denied` may mean either and is not believed.
 */
export async function readMicrophone(
  permissions: Query = globalThis.navigator?.permissions,
  document: PolicyDocument = globalThis.document as unknown as PolicyDocument,
): Promise<Permission | 'shut-out'> {
  const isAllowed = document.featurePolicy?.allowsFeature('microphone');
  if (isAllowed === false) return 'shut-out';
  const permission = await readPermission('microphone', permissions);
  return permission === 'denied' && isAllowed === undefined ? 'untold' : permission;
}

/** How many cameras there are; null where the list is withheld. Their names are not read. */
export async function countCameras(
  devices: Pick<MediaDevices, 'enumerateDevices'> | undefined = globalThis.navigator?.mediaDevices,
): Promise<number | null> {
  try {
    return (await devices?.enumerateDevices())?.filter(({ kind }) => kind === 'videoinput').length ?? null;
  } catch {
    return null;
  }
}
