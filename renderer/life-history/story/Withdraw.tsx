import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { useTell } from '../../api.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import type { StoryItem } from '../order.ts';
import styles from './ItemPage.module.css';

/** Takes something out of the story, with why: it stays readable, struck through. */
export function Withdraw({ resident, item, onDone }: { resident: ResidentRow; item: StoryItem; onDone: () => void }) {
  const tell = useTell('lifeHistory.withdraw');
  const [reason, setReason] = useState('');
  const save = () => tell.mutate({ resident: resident.id, item: item.item, reason }, { onSuccess: onDone });
  return (
    <section className={styles.small} aria-label="Withdraw">
      <Textarea
        label="Why does this no longer stand?"
        description="It leaves the story and stays readable, struck through, under “Withdrawn”."
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormError error={tell.error} />
      <div className="ow-row">
        <Button variant="filled" disabled={reason.trim() === '' || tell.isPending} onClick={save}>
          {tell.isPending ? 'Saving' : 'Withdraw it'}
        </Button>
        <Button onClick={onDone}>Leave it standing</Button>
      </div>
    </section>
  );
}
