import { NativeSelect } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import type { PointRow } from '../../db/reviews/model.ts';
import type { Column } from '../../db/support-plan/model.ts';
import { isPersonsChannel, statement, type Voice } from '../../db/voices/model.ts';
import { entryId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { useMe } from '../home/useMe.tsx';
import { onDay, today } from '../look/when.ts';
import { speakerOf } from '../support-plan/words.ts';
import { StatementFields } from '../voices/StatementFields.tsx';
import { emptyStatement, type StatementValues, typedStatement } from '../voices/values.ts';
import type { PointProps } from './review.ts';

interface Values extends StatementValues {
  element: string;
}
const heard = z.strictObject({ words: statement, element: entryId.nullable() });
const firstVoice: Record<Column, Voice> = { person: 'person-now', family: 'own-view', staff: 'staff' };

type HearFormProps = PointProps & { part: Column; onDone: () => void };

/** One statement in its own voice, recorded as any other is, and put into this point. */
export function HearForm({ resident, people, plan, row, point, part, onDone }: HearFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('reviews.hear');
  const open = plan.elements.filter(({ ended }) => !ended);
  return (
    <InlineForm<Values, typeof heard>
      title={`Write down a view: ${point.title}`}
      name={`review:${row.id}:${point.key}:${part}`}
      resident={resident.id}
      start={{ ...emptyStatement(id, firstVoice[part]), element: '' }}
      schema={heard}
      shape={({ element, ...values }) => ({ words: typedStatement(values, id), element })}
      send={({ words, element }) =>
        mutateAsync({
          ...{ resident: resident.id, review: row.id, point: point.key, words },
          about: element ? { type: 'plan-element', id: element } : { type: 'general' },
        })
      }
      verb="Save this view"
      onDone={onDone}
    >
      {(form) => (
        // A form of more fields is a form of these fields: what it sets here is read back as it was set.
        <StatementFields
          form={form as unknown as UseFormReturnType<StatementValues>}
          resident={resident}
          people={people}
        >
          {open.length > 0 && (
            <NativeSelect
              label="Which part of the plan is it about?"
              description="It then stands there too, and what became of it is said there."
              data={[
                { value: '', label: 'None of them, or not in the plan yet' },
                ...open.map(({ id: value, wording }) => ({ value, label: wording.title })),
              ]}
              {...form.getInputProps('element')}
            />
          )}
        </StatementFields>
      )}
    </InlineForm>
  );
}

const placed = z.strictObject({ view: entryId });

/** Something that stands in the record already, put into this point: nobody is asked twice for the sake of a form. */
export function PlaceForm({
  resident,
  people,
  row,
  point,
  answer,
  onDone,
}: PointProps & { answer: PointRow; onDone: () => void }) {
  const { mutateAsync } = useTell('reviews.place');
  const here = new Set<string>(answer.views.map(({ view }) => view));
  const rows = (useAsk('voices.list', { resident: resident.id }).data ?? [])
    .filter(({ voice, withdrawn }) => withdrawn === null && !here.has(voice))
    .toSorted((a, b) => Number(isPersonsChannel(b.words.voice)) - Number(isPersonsChannel(a.words.voice)));
  return (
    <InlineForm<{ view: string }, typeof placed>
      title="Something said before"
      name={`review:${row.id}:${point.key}:place`}
      resident={resident.id}
      start={{ view: '' }}
      schema={placed}
      shape={(values) => values}
      send={({ view }) =>
        mutateAsync({ resident: resident.id, review: row.id, point: point.key, at: onDay(today()), view })
      }
      verb="Put it into this point"
      onDone={onDone}
    >
      {(form) => (
        <NativeSelect
          label="Which view?"
          description={rows.length === 0 ? 'No other view is written down for this person.' : undefined}
          data={[
            { value: '', label: 'Choose a view' },
            ...rows.map(({ voice, words }) => ({
              value: voice,
              label: `${speakerOf(words, people)}: ${words.words.slice(0, 90)}`,
            })),
          ]}
          {...form.getInputProps('view')}
          error={form.errors['view'] ? 'Please choose one.' : null}
        />
      )}
    </InlineForm>
  );
}
