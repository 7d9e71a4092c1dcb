import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EntryId, StaffId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { dayPlus, today } from '../look/when.ts';

interface HoldFormProps {
  staff: StaffId;
  name: string;
  strong: readonly EntryId[];
  weak: readonly EntryId[];
  onDone: () => void;
}
type Action = { what: string; by: string | null };
/** Six weeks until the next one, unless somebody says otherwise. */
const DAYS = 42;
const MOST_ACTIONS = 6;

/** What was talked about over the examples: how voices are kept apart and in balance, in both people's words, and what changes. */
export function HoldForm({ staff, name, strong, weak, onDone }: HoldFormProps) {
  const hold = useTell('supervision.hold');
  const [balancing, setBalancing] = useState('');
  const [words, setWords] = useState('');
  const [actions, setActions] = useState<Action[]>([]);
  const [nextOn, setNextOn] = useState<string | null>(dayPlus(today(), DAYS));
  const change = (at: number, changed: Partial<Action>) =>
    setActions(actions.map((each, index) => (index === at ? { ...each, ...changed } : each)));
  const whole = actions.flatMap(({ what, by }) => (what.trim() !== '' && by ? [{ what, by }] : []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!nextOn) return;
    hold.mutate(
      {
        staff,
        at: { precision: 'day', day: today() },
        supervision: { strong: [...strong], weak: [...weak], balancing, actions: whole, nextOn },
        words: words.trim() === '' ? null : words,
      },
      { onSuccess: onDone },
    );
  };
  return (
    <form className="ow-panel" onSubmit={submit} aria-label="A supervision">
      <p className="ow-note">The examples below are kept with it.</p>
      <Textarea
        label="Balancing voices"
        description="Whose voice is heard first? When is family asked, and what for? How are quiet people asked?"
        autosize
        minRows={3}
        maxLength={2000}
        value={balancing}
        onChange={({ currentTarget: { value } }) => setBalancing(value)}
      />
      <Textarea
        label={`What ${name} says`}
        description="In their own words."
        autosize
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      {actions.map((action, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own
        <div key={at} className="ow-pair">
          <TextInput
            label={`What is to change, ${at + 1}`}
            maxLength={400}
            autoComplete="off"
            value={action.what}
            onChange={({ currentTarget: { value } }) => change(at, { what: value })}
          />
          <DateField label={`By when, ${at + 1}`} value={action.by} onChange={(by) => change(at, { by })} />
        </div>
      ))}
      {actions.length < MOST_ACTIONS && (
        <div>
          <Button onClick={() => setActions([...actions, { what: '', by: dayPlus(today(), DAYS) }])}>
            Say what is to change
          </Button>
        </div>
      )}
      <DateField label="Again by" value={nextOn} onChange={setNextOn} />
      <FormError error={hold.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={balancing.trim() === '' || !nextOn || hold.isPending}>
          Save the supervision
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}
