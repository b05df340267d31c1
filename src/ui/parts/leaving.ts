import { useEffect, useState } from 'preact/hooks';
import type { LeavingOrder, SafePort } from '../safe-port.ts';
import { useUi } from '../ui-context.ts';

export type Leaving =
  | { readonly is: 'preparing' }
  | { readonly is: 'here'; readonly blob: Blob; readonly url: string; readonly safe: SafePort }
  | { readonly is: 'failed'; readonly retry: () => void };

/**
 * The picture as it will leave, prepared before anybody presses a button: a phone opens its sheet only while it still counts the tap. Its
 * URL lives as long as it is shown.
 */
export function useLeaving({ picture, document, stampDay }: LeavingOrder): Leaving {
  const { port } = useUi();
  const [leaving, setLeaving] = useState<Leaving>({ is: 'preparing' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let url: string | null = null;
    let isWanted = true;
    setLeaving({ is: 'preparing' });
    port
      .safe()
      .then(async (safe) => ({ safe, blob: await safe.prepareLeaving({ picture, document, stampDay }) }))
      .then(
        ({ safe, blob }) => {
          if (!isWanted) return;
          url = URL.createObjectURL(blob);
          setLeaving({ is: 'here', blob, url, safe });
        },
        () => isWanted && setLeaving({ is: 'failed', retry: () => setTries((tried) => tried + 1) }),
      );
    return () => {
      isWanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [port, picture, stampDay, tries]);
  return leaving;
}
