import { NativeSelect, Textarea } from '@mantine/core';
import { z } from 'zod';
import { supportPlanKinds, type UseOfView, useInWords, uses, type ViewRow } from '../../db/support-plan/model.ts';
import { happened } from '../../db/time/model.ts';
import { isPersonsChannel } from '../../db/voices/model.ts';
import { useAsk, useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { Challenged } from '../evidence/Challenged.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { onDay, today } from '../look/when.ts';
import type { ElementProps } from './ElementPage.tsx';
import { speakerOf } from './words.ts';

type Values = { used: UseOfView | null; how: string; view: string };
const schema = z.strictObject({ at: happened, use: supportPlanKinds['plan.view-used@1'].body.shape.use });

/** What became of one view: used, in part or not, and each time how, or why not. */
export function UseForm({ view, ...given }: ElementProps & { view: ViewRow; onDone: () => void }) {
  return <Form {...given} name={view.view} view={view.view} choose={null} />;
}

/** A view that was written down elsewhere, in a decision or about the person's life, used in this part of the plan too. */
export function UseElsewhere(given: ElementProps & { onDone: () => void }) {
  const { resident, people, row } = given;
  const here = new Set<string>(row.views.map(({ view }) => view));
  const rows = (useAsk('voices.list', { resident: resident.id }).data ?? [])
    .filter(({ voice, withdrawn }) => withdrawn === null && !here.has(voice))
    .toSorted((a, b) => Number(isPersonsChannel(b.words.voice)) - Number(isPersonsChannel(a.words.voice)));
  const choose = rows.map(({ voice, words }) => ({
    value: voice,
    label: `${speakerOf(words, people)}: ${words.words.slice(0, 90)}`,
  }));
  return <Form {...given} name="elsewhere" view="" choose={choose} />;
}

interface FormProps extends ElementProps {
  name: string;
  view: string;
  choose: readonly { value: string; label: string }[] | null;
  onDone: () => void;
}

function Form({ resident, row, name, view, choose, onDone }: FormProps) {
  const { mutateAsync } = useTell('plan.useView');
  return (
    <InlineForm<Values, typeof schema>
      title="What became of it"
      name={`plan:${row.id}:use:${name}`}
      resident={resident.id}
      start={{ used: null, how: '', view }}
      schema={schema}
      shape={(values) => ({ at: onDay(today()), use: values })}
      send={(given) => mutateAsync({ resident: resident.id, element: row.id, ...given })}
      verb="Save what became of it"
      onDone={onDone}
    >
      {(form) => (
        <>
          {choose && (
            <NativeSelect
              label="Which view?"
              description={choose.length === 0 ? 'No other view is written down for this person.' : undefined}
              data={[{ value: '', label: 'Choose a view' }, ...choose]}
              {...form.getInputProps('view')}
              error={form.errors['use.view'] ? 'Please choose one.' : null}
            />
          )}
          <Keys legend="What became of it?" columns={3}>
            {uses.map((each) => (
              <Key
                key={each}
                label={useInWords[each]}
                pressed={form.values.used === each}
                onPress={() => form.setFieldValue('used', each)}
              />
            ))}
          </Keys>
          {form.errors['use.used'] && <p role="alert">Please say whether it was used.</p>}
          <Textarea
            label={form.values.used === 'not used' ? 'Why not, and how that was told' : 'How it shapes what is done'}
            {...form.getInputProps('how')}
            error={form.errors['use.how']}
          />
          <Challenged text={form.values.how} voice="staff" />
        </>
      )}
    </InlineForm>
  );
}
