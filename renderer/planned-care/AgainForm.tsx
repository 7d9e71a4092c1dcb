import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { type PlannedCareRow, plannedCareKinds, reviewDated } from '../../db/planned-care/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { dayPlus, onDay, today } from '../look/when.ts';
import { AGAIN_DAYS } from './days.ts';

const { review, person } = plannedCareKinds['planned-care.reviewed@1'].body.shape;
const schema = z.strictObject({
  at: happened,
  review: review.refine(reviewDated, { path: ['nextOn'], message: 'Please give the day.' }),
  person,
});

interface Values extends Record<string, unknown> {
  found: string;
  stands: 'it stands' | 'it has ended' | null;
  nextOn: string | null;
  heard: Heard;
}
interface AgainFormProps {
  resident: ResidentRow;
  people: People;
  row: PlannedCareRow;
  onDone: () => void;
}

/** Asks again whether it still suits the person. Nothing of the last time is filled in. */
export function AgainForm({ resident, people, row, onDone }: AgainFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('plannedCare.review');
  return (
    <InlineForm<Values, typeof schema>
      title="Asked again"
      name={`planned-care:${row.id}:again`}
      resident={resident.id}
      start={{ found: '', stands: null, nextOn: dayPlus(today(), AGAIN_DAYS), heard: unheard(id) }}
      schema={schema}
      shape={({ found, stands, nextOn, heard }) => ({
        at: onDay(today()),
        review: { found, stands, nextOn: stands === 'it stands' ? nextOn : null },
        person: { words: statementFrom(heard, null) },
      })}
      send={(given) => mutateAsync({ resident: resident.id, care: row.id, ...given })}
      verb="Save what was found"
      onDone={onDone}
    >
      {({ values, errors, ...form }) => (
        <>
          <HeardField
            resident={resident}
            value={values.heard}
            onChange={(heard) => form.setFieldValue('heard', heard)}
            people={people}
          />
          <Textarea
            label="What was seen or heard since"
            {...form.getInputProps('found')}
            error={errors['review.found']}
          />
          <Keys legend="Does it stand?" columns={3}>
            {(['it stands', 'it has ended'] as const).map((each) => (
              <Key
                key={each}
                label={each === 'it stands' ? 'It stands' : 'It has ended'}
                pressed={values.stands === each}
                onPress={() => form.setFieldValue('stands', each)}
              />
            ))}
          </Keys>
          {errors['review.stands'] && <p role="alert">Please say whether it stands.</p>}
          {values.stands === 'it stands' && (
            <DateField
              label="Asked again by"
              value={values.nextOn}
              onChange={(on) => form.setFieldValue('nextOn', on)}
              error={errors['review.nextOn'] ? 'Please give the day.' : null}
            />
          )}
        </>
      )}
    </InlineForm>
  );
}
