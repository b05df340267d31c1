/** The phone's own sheet for handing files to other apps, where the browser has it. */

type Sharer = Partial<Pick<Navigator, 'canShare' | 'share'>>;

/** `dismissed`: the person thought better of it. `refused`: the phone would not, or no longer counts the tap. */
export type ShareOutcome = 'shared' | 'dismissed' | 'refused';

/** Whether this phone takes such a file; browsers that share only links say no. */
export function canShareFile(file: File, sharer: Sharer = navigator): boolean {
  try {
    return typeof sharer.share === 'function' && sharer.canShare?.({ files: [file] }) === true;
  } catch {
    return false;
  }
}

/** To be called within a tap: the file has to be ready by then. Never rejects. */
export async function shareFile(file: File, sharer: Sharer = navigator): Promise<ShareOutcome> {
  try {
    // The file alone: with a title or a text some apps take those and leave the file behind.
    await sharer.share?.({ files: [file] });
    return 'shared';
  } catch (error) {
    return (error as Partial<Error> | null)?.name === 'AbortError' ? 'dismissed' : 'refused';
  }
}
