/** A page in the background is never painted, and a browser may not tell: whoever waits goes on after this long. */
const LONGEST_WAIT_MS = 3000;

/**
 * Settles when the first screen is on the glass. Whatever that screen does not show waits for it: on a slow line and a slow phone each file
 * that is fetched and run before then keeps a newcomer before an empty page. Never rejects.
 */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  setTimeout(resolve, LONGEST_WAIT_MS);
  try {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  } catch {
    resolve();
  }
});
