import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResidentId } from '../../db/words/model.ts';
import { api } from '../api.ts';

/** Long enough not to write with every key, short enough that a lock or a power cut costs a word at most. */
const PAUSE = 400;

export interface Draft<T> {
  /** What was half written, null if nothing was; undefined while it is looked up. */
  readonly value: T | null | undefined;
  keep(value: T): void;
  /** Writes down what is still waiting to be. */
  settle(): Promise<void>;
  /** Throws the draft away, once it has been saved as it should be. */
  drop(): Promise<void>;
}

/** A half-written form, kept for its author as they type: it survives a lock, a crash and a change of person. */
export function useDraft<T>(form: string, resident: ResidentId, enabled = true): Draft<T> {
  const [value, setValue] = useState<T | null | undefined>(enabled ? undefined : null);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const settle = useCallback(async () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { text } = waiting.current;
    waiting.current = null;
    await api('drafts.save', { resident, form, value: text });
  }, [form, resident]);
  // A draft that could not be kept must not stand in the way of typing; the next key tries again.
  const flush = useCallback(() => void settle().catch(() => {}), [settle]);

  useEffect(() => {
    if (!enabled) return;
    let here = true;
    const found = (text: string | null) => here && setValue(text === null ? null : (JSON.parse(text) as T));
    api('drafts.get', { resident, form }).then(
      (draft) => found(draft?.value ?? null),
      () => found(null),
    );
    return () => {
      here = false;
      flush();
    };
  }, [enabled, form, resident, flush]);

  const keep = useCallback(
    (next: T) => {
      if (!enabled) return;
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { text: JSON.stringify(next), timer: setTimeout(flush, PAUSE) };
    },
    [enabled, flush],
  );
  const drop = useCallback(async () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    if (enabled) await api('drafts.drop', { resident, form });
  }, [enabled, form, resident]);
  return { value, keep, settle, drop };
}
