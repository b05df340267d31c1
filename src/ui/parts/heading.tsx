import { useLayoutEffect, useRef } from 'preact/hooks';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';

interface HeadingProps {
  readonly children: string;
  readonly isHidden?: boolean;
  /** The home screen's page is named after the app alone. */
  readonly isHome?: boolean;
}

/**
 * The screen's one h1. A new one means a new screen: it is scrolled to the top and takes the focus, so that a screen reader
 * starts there too. It also names the page.
 */
export function Heading({ children, isHidden = false, isHome = false }: HeadingProps) {
  const { words, isFirstScreen } = useUi();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isFirstScreen.current) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isFirstScreen]);
  useLayoutEffect(() => {
    document.title = isHome ? words.app.name : fill(words.app.title, { screen: children });
  }, [words, children, isHome]);
  return (
    <h1 ref={heading} tabIndex={-1} class={isHidden ? 'visually-hidden' : undefined}>
      {children}
    </h1>
  );
}
