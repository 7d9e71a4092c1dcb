import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { type LimitRow, limit, limitsInWords, limitTypes } from '../../db/liberty/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { passage } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { onDay, today } from '../look/when.ts';

type Values = {
  type: string;
  what: string;
  hours: string;
  needed: string;
  inProportion: string;
  lessTried: string;
  ordinary: string;
  effect: string;
  decision: string;
  reviewOn: string | null;
  on: string | null;
  reason: string;
};
const schema = z.strictObject({ at: happened, says: limit, reason: passage(500).nullable() });

/** Writes down a limit with its reasons, or how one has changed. */
export function LimitForm({
  resident,
  row,
  onDone,
}: {
  resident: ResidentRow;
  row: LimitRow | null;
  onDone: () => void;
}) {
  const begin = useTell('liberty.beginLimit');
  const change = useTell('liberty.changeLimit');
  const decisions = useAsk('decisions.list', { resident: resident.id }).data ?? [];
  const given = row?.limit;
  const name = resident.preferredName;
  return (
    <InlineForm<Values, typeof schema>
      title={row ? `How it has changed: ${limitsInWords[row.limit.type]}` : 'A limit'}
      name={row ? `limit:${row.id}:change` : 'limit:new'}
      resident={resident.id}
      start={{
        type: given?.type ?? '',
        what: given?.what ?? '',
        hours: given?.hours ?? '',
        needed: given?.needed ?? '',
        inProportion: given?.inProportion ?? '',
        lessTried: given?.lessTried ?? '',
        ordinary: given?.ordinary ?? '',
        effect: given?.effect ?? '',
        decision: given?.decision ?? '',
        reviewOn: row?.reviewOn ?? null,
        on: today(),
        reason: '',
      }}
      schema={schema}
      shape={({ on, reason, ...says }) => ({ at: onDay(on), says, reason })}
      send={({ at, says, reason }) =>
        row
          ? change.mutateAsync({ resident: resident.id, limit: row.id, at, says, reason: reason ?? '' })
          : begin.mutateAsync({ resident: resident.id, at, says })
      }
      verb={row ? 'Save how it has changed' : 'Save this limit'}
      onDone={onDone}
    >
      {(form) => {
        const text = (key: keyof Values, label: string, description?: string) => (
          <Textarea
            label={label}
            description={description}
            {...form.getInputProps(key)}
            error={form.errors[`says.${key}`]}
          />
        );
        return (
          <>
            <div className="ow-pair">
              <NativeSelect
                label="What kind of limit?"
                data={[
                  { value: '', label: 'Choose' },
                  ...limitTypes.map((value) => ({ value, label: limitsInWords[value] })),
                ]}
                {...form.getInputProps('type')}
                error={form.errors['says.type'] ? 'Please choose one.' : null}
              />
              <TextInput
                label="When, and for how long in a day"
                autoComplete="off"
                {...form.getInputProps('hours')}
                error={form.errors['says.hours']}
              />
            </div>
            {text('what', 'What is done')}
            {text('needed', `Why it is needed: what would happen to ${name} without it`)}
            {text('inProportion', 'Why it is in proportion: how likely and how serious that is')}
            {text('lessTried', 'What was tried that limits less, and what came of it')}
            <div className="ow-pair">
              {text('ordinary', 'How far anyone living at home would have it too')}
              {text('effect', `What it does to ${name}’s days`)}
            </div>
            <div className="ow-pair">
              <DateField
                label="Look at it again on"
                value={form.values.reviewOn}
                onChange={(day) => form.setFieldValue('reviewOn', day)}
                error={form.errors['says.reviewOn'] ? 'Please give the day.' : null}
              />
              <DateField
                label={row ? 'Changed on' : 'Since which day?'}
                value={form.values.on}
                onChange={(on) => form.setFieldValue('on', on)}
              />
            </div>
            <NativeSelect
              label="Which decision does it rest on?"
              data={[
                { value: '', label: 'None yet' },
                ...decisions.map(({ decision, question }) => ({ value: decision, label: question })),
              ]}
              {...form.getInputProps('decision')}
            />
            {row && text('reason', 'What changed, and why?')}
          </>
        );
      }}
    </InlineForm>
  );
}
