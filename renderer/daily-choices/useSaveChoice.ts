import { useHotkeys } from '@mantine/hooks';
import { type RefObject, useEffect, useState } from 'react';
import { type Prompt, promptsOf } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { timeInWords } from '../../db/time/model.ts';
import type { StaffId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { type ChoiceForm, missing, recordOf } from './form.ts';
import { readBack } from './sentence.ts';

interface SaveOptions {
  resident: ResidentRow;
  me: StaffId;
  form: ChoiceForm;
  onSaved: (saved: Saved) => void;
  top: RefObject<HTMLElement | null>;
}
/** The last save, read back, with what is worth a second look. */
export interface Saved {
  readonly sentence: string;
  readonly at: string;
  readonly prompts: readonly Prompt[];
}
export interface Said {
  saved: Saved | null;
  problems: readonly string[];
  error: unknown;
}

/** Saves what the form amounts to, says what was saved, and is ready for the next. Ctrl+Enter saves from anywhere. */
export function useSaveChoice({ resident, me, form, onSaved, top }: SaveOptions) {
  const tell = useTell('dailyChoices.record');
  const [saved, setSaved] = useState<Said['saved']>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const save = () => {
    // A dialogue over the page has its own button to save with.
    if (tell.isPending || document.querySelector('[role="dialog"]')) return;
    const open = missing(form, pronounsOf(resident).they);
    const made = recordOf(form, me);
    if (open.length > 0 || 'problems' in made) {
      setProblems(open.length > 0 ? open : 'problems' in made ? made.problems : []);
      return;
    }
    const { lead, rest } = readBack(form, resident);
    const done = () => {
      const sentence = `${lead}${rest}`;
      const now = { sentence, at: timeInWords(new Date().toISOString()), prompts: promptsOf(made.record) };
      setSaved(now);
      setProblems([]);
      onSaved(now);
    };
    tell.mutate(
      { resident: resident.id, record: made.record, ...(form.at ? { at: form.at } : {}) },
      { onSuccess: done },
    );
  };
  useEffect(() => {
    if (saved === null && problems.length === 0) return;
    // What is said stands above the keys: it is read out, and the next Tab stands at the first key.
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.querySelector<HTMLElement>('[data-said]')?.focus();
  }, [saved, problems, top]);
  useHotkeys([['mod+Enter', save]], []);
  const forget = () => {
    setSaved(null);
    setProblems([]);
    tell.reset();
  };
  return { save, saving: tell.isPending, saved, problems, error: tell.error, forget };
}
