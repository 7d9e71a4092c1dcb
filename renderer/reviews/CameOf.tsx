import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { type Came, came, type PointRow, personsViews } from '../../db/reviews/model.ts';
import { type EntryId, entryId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { Challenged } from '../evidence/Challenged.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { happenedNearby, onDay, today } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import { ChangeElement, NewElement } from '../support-plan/ElementForm.tsx';
import type { PointProps } from './review.ts';
import styles from './reviews.module.css';

type CameOfProps = PointProps & { answer: PointRow };
type Open = 'change' | 'new' | 'nothing' | null;

/** What came of a point: a part of the plan that was changed or added here, or nothing, and why. */
export function CameOf(given: CameOfProps) {
  const { resident, people, plan, row, point, answer, writes } = given;
  const [open, setOpen] = useState<Open>(null);
  const say = useTell('reviews.sayCame');
  const stands = answer.came;
  const tell = (what: Came) =>
    say.mutateAsync({ resident: resident.id, review: row.id, point: point.key, at: onDay(today()), came: what });
  const already = stands?.what.type === 'plan' ? stands.what.elements : [];
  const add = (element: EntryId) => tell({ type: 'plan', elements: [...new Set([...already, element])] });
  const close = () => setOpen(null);
  const moved = plan.elements.filter(
    ({ id, entrySeq, changes }) =>
      !already.includes(id) && [entrySeq, ...changes.map((each) => each.entrySeq)].some((seq) => seq > row.entrySeq),
  );
  return (
    <section className={styles.came} aria-label="What came of it">
      <h3>What came of it</h3>
      {stands ? (
        <>
          <What {...given} what={stands.what} />
          <p className="ow-note">
            {happenedNearby(stands.at)}, {people.names.staff(stands.by)}
          </p>
        </>
      ) : (
        <p className={styles.nothing}>Not said yet.</p>
      )}
      {writes && open === null && (
        <div className={styles.acts}>
          {plan.elements.some(({ ended }) => !ended) && (
            <Button onClick={() => setOpen('change')}>Change a part of the plan</Button>
          )}
          <Button onClick={() => setOpen('new')}>Add something to the plan</Button>
          <Button onClick={() => setOpen('nothing')}>Nothing changes</Button>
          {moved.map(({ id, wording }) => (
            <Button key={id} variant="subtle" disabled={say.isPending} onClick={() => add(id).catch(() => {})}>
              “{wording.title}” changed because of this
            </Button>
          ))}
        </div>
      )}
      <FormError error={say.error} />
      {open === 'change' && <Change {...given} onChanged={add} onDone={close} />}
      {open === 'new' && (
        <NewElement
          resident={resident}
          onDone={(element) => {
            close();
            if (element) add(element).catch(() => {});
          }}
        />
      )}
      {open === 'nothing' && (
        <Nothing {...given} send={(because) => tell({ type: 'nothing', because })} onDone={close} />
      )}
    </section>
  );
}

/** What came of it as it stands, each part of the plan by its name. */
function What({ resident, plan, what }: CameOfProps & { what: Came }) {
  const { go } = useRoute();
  if (what.type === 'nothing')
    return (
      <p dir="auto">
        <b>Nothing changes.</b> {what.because}
      </p>
    );
  return (
    <ul>
      {plan.elements
        .filter(({ id }) => what.elements.includes(id))
        .map(({ id, wording }) => (
          <li key={id}>
            <Button
              variant="subtle"
              px={0}
              onClick={() => go({ screen: 'area', resident: resident.id, tab: 'support-plan', item: id })}
            >
              {wording.title}
            </Button>
            <p dir="auto">{wording.what}</p>
          </li>
        ))}
    </ul>
  );
}

type ChangeProps = CameOfProps & { onChanged: (element: EntryId) => Promise<unknown>; onDone: () => void };

/** Words a part of the plan anew, with what the person said in this point among what may have changed it. */
function Change({ resident, people, plan, answer, onChanged, onDone }: ChangeProps) {
  const open = plan.elements.filter(({ ended }) => !ended);
  const [chosen, setChosen] = useState<string>(open.length === 1 ? (open[0]?.id ?? '') : '');
  const row = open.find(({ id }) => id === chosen);
  return (
    <>
      <NativeSelect
        label="Which part of the plan?"
        value={chosen}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
        data={[{ value: '', label: 'Choose' }, ...open.map(({ id, wording }) => ({ value: id, label: wording.title }))]}
      />
      {row ? (
        <ChangeElement
          key={row.id}
          {...{ resident, people, row, onDone }}
          heard={personsViews(answer)}
          onChanged={() => onChanged(entryId.parse(row.id))}
        />
      ) : (
        <div>
          <Button onClick={onDone}>Not now</Button>
        </div>
      )}
    </>
  );
}

const schema = z.strictObject({ because: came.options[1].shape.because });

function Nothing({
  resident,
  row,
  point,
  send,
  onDone,
}: CameOfProps & { send: (because: string) => Promise<unknown>; onDone: () => void }) {
  return (
    <InlineForm<{ because: string }, typeof schema>
      title="Nothing changes"
      name={`review:${row.id}:${point.key}:nothing`}
      resident={resident.id}
      start={{ because: '' }}
      schema={schema}
      shape={(values) => values}
      send={({ because }) => send(because)}
      verb="Save that nothing changes"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Textarea
            label="Why nothing changes"
            description="What was looked at, and what still holds."
            {...form.getInputProps('because')}
          />
          <Challenged text={form.values.because} voice="staff" />
        </>
      )}
    </InlineForm>
  );
}
