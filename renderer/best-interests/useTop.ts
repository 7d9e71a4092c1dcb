import { useEffect, useRef } from 'react';

/** A heading that comes into view, and takes the focus, when its step opens: nobody starts half-way down a page. */
export function useTop(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus({ preventScroll: true });
    heading.current?.parentElement?.scrollIntoView({ block: 'start' });
  }, [step]);
  return heading;
}
