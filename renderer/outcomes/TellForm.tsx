import { z } from 'zod';
import { namesOf } from '../../db/daily-choices/model.ts';
import { type Taken, takenInWords, told } from '../../db/outcomes/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { ElementRow } from '../../db/support-plan/model.ts';
import { type Happened, happened } from '../../db/time/model.ts';
import { personNow } from '../../db/voices/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { WhenField } from '../look/fields/WhenField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital, pronounsOf } from '../look/pronouns.ts';
import { AboutField } from './AboutField.tsx';

export interface OutcomeFormProps {
  resident: ResidentRow;
  people: People;
  elements: readonly ElementRow[];
  onDone: () => void;
}
type Values = { element: string; heard: Heard; taken: Taken | null; when: Happened | null };
const schema = z.strictObject({ at: happened, told, person: z.strictObject({ words: personNow }) });

/** What the person says or shows of how it goes; how staff take it is asked after it, and stands beside it. */
export function TellForm({ resident, people, elements, onDone }: OutcomeFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('outcomes.tell');
  const name = resident.preferredName;
  const { they } = pronounsOf(resident);
  return (
    <InlineForm<Values, typeof schema>
      title={`How it goes, from ${name}`}
      name="outcomes:tell"
      resident={resident.id}
      start={{ element: '', heard: unheard(id), taken: null, when: null }}
      schema={schema}
      shape={({ element, heard, taken, when }) => ({
        at: when,
        told: { element, taken },
        person: { words: statementFrom(heard, when) },
      })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb={`Save ${name}’s word`}
      onDone={onDone}
    >
      {(form) => (
        <>
          <AboutField elements={elements} {...form.getInputProps('element')} />
          <HeardField
            resident={resident}
            value={form.values.heard}
            onChange={(heard) => form.setFieldValue('heard', heard)}
            people={people}
            error={
              form.errors['person.words'] || form.errors['person.words.words']
                ? `Please write what ${they} said or showed.`
                : null
            }
          />
          <Keys legend="How did you take it?" hint={`yours, beside ${name}’s words`} columns={4}>
            {namesOf(takenInWords).map((each) => (
              <Key
                key={each}
                label={capital(takenInWords[each])}
                pressed={form.values.taken === each}
                onPress={() => form.setFieldValue('taken', each)}
              />
            ))}
          </Keys>
          {form.errors['told.taken'] && (
            <p role="alert">Please say how you took it; nobody can be sure is an answer.</p>
          )}
          <WhenField
            value={form.values.when}
            onChange={(when) => form.setFieldValue('when', when)}
            error={form.errors['at'] ? 'Please say when.' : null}
          />
        </>
      )}
    </InlineForm>
  );
}
