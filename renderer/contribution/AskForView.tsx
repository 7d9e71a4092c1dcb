import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type ChosenItem, sharedFor, whyNotAsked } from '../../db/contribution/model.ts';
import type { PersonRow } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { entryId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './contribution.module.css';

interface AskForViewProps {
  resident: ResidentRow;
  person: PersonRow;
  onDone: () => void;
}

/** What one of the person's people is asked about, before the PC is handed to them. */
export function AskForView({ resident, person, onDone }: AskForViewProps) {
  const me = useMe();
  const open = useTell('contribution.open');
  const plan = useAsk('plan.get', { resident: resident.id }).data?.elements ?? [];
  const decisions = useAsk('decisions.list', { resident: resident.id }).data ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const items: (ChosenItem & { title: string })[] = [
    ...plan
      .filter(({ ended }) => !ended)
      .map(({ id, wording }) => ({ type: 'plan-element' as const, id, title: wording.title })),
    ...decisions
      .filter(({ status }) => status !== 'ended')
      .map(({ decision, question }) => ({ type: 'decision' as const, id: entryId.parse(decision), title: question })),
  ];
  const refused = (type: ChosenItem['type']) => whyNotAsked(resident.preferredName, person, type);
  const kinds = [...new Set(items.map(({ type }) => type))];
  return (
    <section className="ow-panel" aria-label={`${person.name}’s own view`}>
      <h2>
        <bdi>{person.name}</bdi>’s own view
      </h2>
      <p>
        {person.name} writes it here, alone: what they think themselves, never what {resident.preferredName} wants. They
        see what you choose below and nothing else of the record; what anybody said about it stays unseen. To leave,
        they call you: it ends with the PIN of {me.name}.
      </p>
      {kinds.map((type) => {
        const why = refused(type);
        return why === null ? null : (
          <Notice key={type} title={why}>
            <p>Of {sharedFor[type]} nothing is shown.</p>
          </Notice>
        );
      })}
      {items.length === 0 && <p>There is nothing in the plan and no decision yet that a view could be about.</p>}
      <Checkbox.Group label="About what?" value={chosen} onChange={setChosen}>
        {items
          .filter(({ type }) => refused(type) === null)
          .map(({ id, type, title }) => (
            <Checkbox
              key={id}
              value={id}
              label={
                <span dir="auto">
                  {title} <span className="ow-note">{type === 'decision' ? 'a decision' : 'the plan'}</span>
                </span>
              }
            />
          ))}
      </Checkbox.Group>
      <FormError error={open.error} />
      <div className={styles.acts}>
        <Button
          variant="filled"
          disabled={chosen.length === 0 || open.isPending}
          onClick={() =>
            open.mutate({
              resident: resident.id,
              person: person.id,
              items: items.filter(({ id }) => chosen.includes(id)).map(({ type, id }) => ({ type, id })),
            })
          }
        >
          Hand the PC to {person.name}
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </section>
  );
}
