import { type RefObject, useEffect, useState } from 'react';

/**
 * Letters and digits that press a key of the form. They are found on the keys themselves (`aria-keyshortcuts`), do
 * nothing while one types in a field, and can be turned off (WCAG 2.1.4). They are shown once the keyboard is in use.
 */
export function useLetterKeys(form: RefObject<HTMLElement | null>) {
  const [state, setState] = useState<'hidden' | 'shown' | 'off'>('hidden');
  useEffect(() => {
    if (state === 'off') return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') setState('shown');
      if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1 || isTyping(event.target)) return;
      const key = form.current?.querySelector<HTMLButtonElement>(
        `button[aria-keyshortcuts="${CSS.escape(event.key.toLowerCase())}"]:not(:disabled)`,
      );
      if (!key) return;
      event.preventDefault();
      setState('shown');
      key.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form, state]);
  return { shown: state === 'shown', toggle: () => setState(state === 'shown' ? 'off' : 'shown') };
}

/** Whether a key press belongs to a field, a list or a dialogue rather than to the keys. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="option"]') !== null
  );
}
