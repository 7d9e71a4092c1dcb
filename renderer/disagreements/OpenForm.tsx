import { Button, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import type { DecisionId, Someone } from '../../db/capacity/model.ts';
import { disagreementKinds, ladderStep } from '../../db/disagreements/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import styles from '../best-interests/form/register.module.css';
import { SomeoneField } from '../best-interests/form/SomeoneField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { onDay, today } from '../look/when.ts';
import { emptyStep, LadderFields, type LadderValues } from './ladder.tsx';
import { ViewPicker } from './PositionForm.tsx';

type Values = {
  matter: string;
  views: string[];
  others: { who: Someone | null; says: string }[];
  ladder: LadderValues;
  on: string | null;
};
const { about, positions } = disagreementKinds['disagreement.opened@1'].body.shape;
const schema = z.strictObject({ at: happened, about, positions, ladder: ladderStep });

interface OpenFormProps {
  resident: ResidentRow;
  people: People;
  decision: DecisionId | null;
  onDone: () => void;
}

/** Writes down a disagreement: the matter, the sides, the first step and what holds until it is done. */
export function OpenForm({ resident, people, decision, onDone }: OpenFormProps) {
  const { mutateAsync } = useTell('disagreements.open');
  return (
    <InlineForm<Values, typeof schema>
      title="A disagreement"
      name={`disagreement:${decision ?? 'general'}:open`}
      resident={resident.id}
      start={{ matter: '', views: [], others: [], ladder: emptyStep, on: today() }}
      schema={schema}
      shape={({ matter, views, others, ladder, on }) => ({
        at: onDay(on),
        about: { decision, matter },
        positions: [
          ...views.map((view) => ({ type: 'view', view })),
          ...others.map(({ who, says }) => ({ type: 'stated', who, says })),
        ],
        ladder,
      })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save the disagreement"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Textarea label="What is it about?" {...form.getInputProps('matter')} error={form.errors['about.matter']} />
          <ViewPicker
            resident={resident}
            people={people}
            decision={decision}
            chosen={form.values.views}
            onChange={(views) => form.setFieldValue('views', views)}
          />
          <Others form={form} people={people} />
          <LadderFields form={form} />
          <DateField
            label="When did it come up?"
            value={form.values.on}
            onChange={(on) => form.setFieldValue('on', on)}
          />
        </>
      )}
    </InlineForm>
  );
}

function Others({ form, people }: { form: UseFormReturnType<Values>; people: People }) {
  const { others } = form.values;
  return (
    <>
      {others.map(({ who }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is chosen
        <div className={styles.side} key={index}>
          <SomeoneField
            label={`Whose side, ${index + 1}`}
            people={people}
            value={who}
            onChange={(next) => form.setFieldValue(`others.${index}.who`, next)}
          />
          <Textarea label={`Where they stand, ${index + 1}`} {...form.getInputProps(`others.${index}.says`)} />
          <Button variant="subtle" onClick={() => form.removeListItem('others', index)}>
            Take side {index + 1} out
          </Button>
        </div>
      ))}
      <div className="ow-row">
        <Button onClick={() => form.insertListItem('others', { who: null, says: '' })}>
          Add the side of somebody else
        </Button>
      </div>
      {form.errors['positions'] && <p className="ow-note">{form.errors['positions']}</p>}
    </>
  );
}
