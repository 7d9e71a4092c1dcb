import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import {
  answerInWords,
  type DailyChoiceRow,
  delivery,
  namesOf,
  reactionInWords,
} from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useTell } from '../api.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital, pronounsOf } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { cameTo, Details } from './Came.tsx';
import styles from './DailyChoices.module.css';
import { emptyForm, outcomeOf } from './form.ts';

/** What came, later, of something promised: a fact of its own beside the choice. */
export function DeliverLater({
  resident,
  row,
  onClose,
}: {
  resident: ResidentRow;
  row: DailyChoiceRow;
  onClose: () => void;
}) {
  const tell = useTell('dailyChoices.deliver');
  const [form, setForm] = useState(emptyForm);
  const { they, their, has } = pronounsOf(resident);
  const reaction = form.reaction && { seen: form.reaction, text: null };
  const made = delivery.safeParse({ outcome: outcomeOf(form), reaction });
  const outcome = (type: Parameters<typeof cameTo>[0], label: string) => (
    <Key label={label} pressed={form.outcome === type} onPress={() => setForm(cameTo(type))} />
  );
  const save = () =>
    made.success && tell.mutate({ resident: resident.id, choice: row.id, delivery: made.data }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={answerInWords(row.choice)}>
      <div data-area="daily-choices" className={styles.form}>
        <Keys legend="What came of it?" columns={1}>
          {outcome('delivered', `Yes, ${they} ${has} it now`)}
          {outcome('later', 'Still later')}
          {outcome('changed-mind', `${capital(they)} changed ${their} mind`)}
          {outcome('not-delivered', 'Not delivered, and why')}
        </Keys>
        <Details resident={resident} form={form} onChange={setForm} />
        {form.outcome === 'delivered' && (
          <Keys legend={`How ${they} took it`} hint="if you saw" columns={3}>
            {namesOf(reactionInWords).map((each) => (
              <Key
                key={each}
                label={each === 'neither' ? 'Neither seen' : reactionInWords[each]}
                pressed={form.reaction === each}
                onPress={() => setForm((so) => ({ ...so, reaction: so.reaction === each ? null : each }))}
              />
            ))}
          </Keys>
        )}
        <FormError error={tell.error} />
        <div className="ow-row">
          <Button variant="filled" onClick={save} disabled={!made.success || tell.isPending}>
            Save what came of it
          </Button>
          <Button onClick={onClose}>Go back</Button>
        </div>
      </div>
    </Modal>
  );
}
