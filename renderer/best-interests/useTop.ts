import { useEffect, useRef } from 'react';

/** A heading that comes into view, and takes the focus, when its step opens: nobody starts half-way down a page. */
export function useTop(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus({ preventScroll: true });
    // Only the page under the banner may move: scrollIntoView would push the banner itself out of sight.
    for (let box = heading.current?.parentElement; box; box = box.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(box).overflowY)) {
        box.scrollTop = 0;
        return;
      }
    }
    // In a narrow window the page itself scrolls.
    heading.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  return heading;
}
