import { Checkbox, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import {
  type AccessRow,
  decision,
  givable,
  givableNames,
  type Outcome,
  outcomes,
  whyNot,
} from '../../db/access/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { day } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { today } from '../look/when.ts';

interface Values extends Record<string, unknown> {
  note: 'none' | 'asked not to' | null;
  outcome: Outcome | null;
  areas: string[];
  agreed: string[];
  reason: string;
}
const schema = z.strictObject({ on: day, decision });

interface DecideFormProps {
  resident: ResidentRow;
  people: People;
  row: AccessRow;
  onDone: () => void;
}

/** What the manager decides, with the reason: given in full, in part, or not. */
export function DecideForm({ resident, people, row, onDone }: DecideFormProps) {
  const { mutateAsync } = useTell('access.decide');
  const lacks = whyNot(row.asked, row.proof);
  return (
    <InlineForm<Values, typeof schema>
      title="What is decided"
      name={`access:${row.id}:decide`}
      resident={resident.id}
      start={{ note: null, outcome: lacks ? 'not' : null, areas: [], agreed: [], reason: '' }}
      schema={schema}
      shape={({ areas, agreed, outcome, ...given }) => ({
        on: today(),
        decision: {
          ...given,
          outcome,
          areas: outcome === 'part' ? areas : [],
          agreed: outcome === 'not' ? [] : agreed,
        },
      })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save what is decided"
      onDone={onDone}
    >
      {(form) => (
        <>
          {lacks && <Notice title={lacks} />}
          <Answers form={form} name={resident.preferredName} only={lacks || form.values.note === 'asked not to'} />
          {form.values.outcome === 'part' && <Parts form={form} />}
          {form.values.outcome !== 'not' && form.values.outcome !== null && (
            <Agreed form={form} people={people} row={row} />
          )}
          <Textarea
            label="Why"
            description={
              form.values.outcome === 'not' ? 'And what they were told, kindly, and given instead.' : undefined
            }
            {...form.getInputProps('reason')}
            error={form.errors['decision.reason']}
          />
        </>
      )}
    </InlineForm>
  );
}

type PartProps = { form: UseFormReturnType<Values> };

function Answers({ form, name, only }: PartProps & { name: string; only: unknown }) {
  const may = only ? (['not'] as const) : (['full', 'part', 'not'] as const);
  return (
    <>
      <Keys legend={`Does the record hold a note that ${name} asked for: that access is not to be given? s.4(3)`}>
        <Key
          label="No such note"
          pressed={form.values.note === 'none'}
          onPress={() => form.setFieldValue('note', 'none')}
        />
        <Key
          label={`${name} asked not to`}
          pressed={form.values.note === 'asked not to'}
          onPress={() => form.setValues({ note: 'asked not to', outcome: 'not' })}
        />
      </Keys>
      {form.errors['decision.note'] && <p role="alert">Please look for such a note, and say.</p>}
      <Keys legend="What is decided?" columns={3}>
        {may.map((each) => (
          <Key
            key={each}
            label={outcomes[each]}
            pressed={form.values.outcome === each}
            onPress={() => form.setFieldValue('outcome', each)}
          />
        ))}
      </Keys>
      {form.errors['decision.outcome'] && <p role="alert">Please say what is decided.</p>}
    </>
  );
}

function Parts({ form }: PartProps) {
  return (
    <Checkbox.Group
      label="Which parts are given"
      description="Who they were is always there."
      {...form.getInputProps('areas')}
      error={form.errors['decision.areas']}
    >
      <div className="ow-pair">
        {givableNames.map((each) => (
          <Checkbox key={each} value={each} label={givable[each]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Others are withheld by rule; a person says who need not be. */
function Agreed({ form, people, row }: PartProps & { people: People; row: AccessRow }) {
  const others = people.people.filter(({ id, standing }) => id !== row.asked.person && standing !== 'professional');
  if (others.length === 0) return null;
  return (
    <Checkbox.Group
      label="Who of their people agreed to be shown"
      description="Anybody else is withheld: what they told, what they think, and their name. s.5(1)(a), (2)(a)"
      {...form.getInputProps('agreed')}
    >
      <div className="ow-pair">
        {others.map(({ id, name, relation }) => (
          <Checkbox key={id} value={id} label={`${name}, ${relation}`} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
