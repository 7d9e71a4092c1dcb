import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { londonDay } from '../../../db/time/model.ts';
import { useTell } from '../../api.ts';
import { DateField } from '../../look/fields/DateField.tsx';
import { FormError } from '../../look/tell/FormError.tsx';
import type { StoryItem } from '../order.ts';
import styles from './ItemPage.module.css';

/** Writes down that it was seen to be true still: on which day, and what was seen. */
export function ConfirmHolds({
  resident,
  item,
  onDone,
}: {
  resident: ResidentRow;
  item: StoryItem;
  onDone: () => void;
}) {
  const tell = useTell('lifeHistory.confirmHolds');
  const [on, setOn] = useState<string | null>(londonDay(new Date().toISOString()));
  const [seen, setSeen] = useState('');
  const ready = on !== null && seen.trim() !== '';
  const save = () => {
    if (on === null) return;
    tell.mutate({ resident: resident.id, held: { item: item.item, on, seen } }, { onSuccess: onDone });
  };
  return (
    <section className={styles.small} aria-label="Seen to hold">
      <Textarea
        label="What did you see or hear that shows it still holds?"
        description="As it was: set the six cups herself, hummed the tune, asked for the window open."
        value={seen}
        maxLength={400}
        onChange={(event) => setSeen(event.currentTarget.value)}
        data-autofocus
      />
      <DateField label="On which day" value={on} onChange={setOn} />
      <FormError error={tell.error} />
      <div className="ow-row">
        <Button variant="filled" disabled={!ready || tell.isPending} onClick={save}>
          {tell.isPending ? 'Saving' : 'Save'}
        </Button>
        <Button onClick={onDone}>Leave it</Button>
      </div>
    </section>
  );
}
