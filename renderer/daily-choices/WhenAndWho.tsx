import { NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { namesOf, reactionInWords } from '../../db/daily-choices/model.ts';
import { recorders } from '../../db/staff/model.ts';
import { staffId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { Challenged } from '../evidence/Challenged.tsx';
import { WhenField } from '../look/fields/WhenField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { happenedNearby } from '../look/when.ts';
import styles from './DailyChoices.module.css';
import type { PartProps } from './Offered.tsx';

/** What is nearly always "just now, and I saw it myself": one line, opened where it is otherwise. */
export function WhenAndWho({ resident, form, onChange, me }: PartProps & { me: { id: string; name: string } }) {
  const [open, setOpen] = useState(false);
  const staff = useAsk('staff.names', {}, { enabled: open || form.observer !== null });
  const observers = (staff.data ?? []).filter(({ role }) => recorders.some((each) => each === role));
  const seenBy = observers.find(({ id }) => id === form.observer)?.name ?? me.name;
  const { they } = pronounsOf(resident);
  if (!open) {
    return (
      <UnstyledButton className={styles.quiet} onClick={() => setOpen(true)}>
        {form.at ? happenedNearby(form.at) : 'Just now'}, seen by {seenBy}
        {form.note && ', with a note'}. Change or add
      </UnstyledButton>
    );
  }
  return (
    <div className={styles.form}>
      <WhenField value={form.at} onChange={(at) => onChange((so) => ({ ...so, at }))} />
      <NativeSelect
        label="Who saw it"
        value={form.observer ?? me.id}
        onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, observer: staffId.parse(value) }))}
        data={observers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {form.answer?.type !== 'no-choice-seen' && (
        <Keys legend={`How ${they} took it, afterwards`} columns={3}>
          {namesOf(reactionInWords).map((reaction) => (
            <Key
              key={reaction}
              label={reaction === 'neither' ? 'Neither seen' : reactionInWords[reaction]}
              pressed={form.reaction === reaction}
              onPress={() => onChange((so) => ({ ...so, reaction: so.reaction === reaction ? null : reaction }))}
            />
          ))}
        </Keys>
      )}
      {form.reaction && (
        <TextInput
          label="What was seen of that"
          value={form.reactionText}
          maxLength={300}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, reactionText: value }))}
        />
      )}
      <TextInput
        label="A note"
        value={form.note}
        maxLength={500}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, note: value }))}
      />
      <Challenged text={form.note} voice="staff" />
    </div>
  );
}
