import { type RefObject, useEffect, useRef } from 'react';

/**
 * Whoever works by keyboard never falls out of the page: when a screen opens, or when what had the focus is no longer
 * there, its heading takes the focus. Put the ref on a heading with tabIndex -1.
 */
export function useFocusKept(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // After each drawing of the page: only then is it known what went.
  useEffect(() => {
    if (document.activeElement === document.body && !last.current?.isConnected)
      heading.current?.focus({ preventScroll: true });
  });
  return heading;
}
