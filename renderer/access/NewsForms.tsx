import { Textarea } from '@mantine/core';
import { z } from 'zod';
import { type AccessRow, accessKinds, proof } from '../../db/access/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { day } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { today } from '../look/when.ts';
import { ProofFields, type ProofValues, proofFrom } from './ProofFields.tsx';

interface NewsProps {
  resident: ResidentRow;
  row: AccessRow;
  onDone: () => void;
}
const moreSchema = z.strictObject({ on: day, more: accessKinds['access.more-asked@1'].body.shape.more });
const proveSchema = z.strictObject({ on: day, proof });

/** The home asked for what is lacking: within fourteen days, the days are counted anew from when it comes (s.3(6)). */
export function AskMoreForm({ resident, row, onDone }: NewsProps) {
  const { mutateAsync } = useTell('access.askMore');
  return (
    <InlineForm<{ on: string | null; what: string }, typeof moreSchema>
      title="Asked for more"
      name={`access:${row.id}:more`}
      resident={resident.id}
      start={{ on: today(), what: '' }}
      schema={moreSchema}
      shape={({ on, what }) => ({ on, more: { what } })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save what they were asked for"
      onDone={onDone}
    >
      {(form) => (
        <>
          <DateField
            label="On"
            description="Within 14 days of their asking, the time begins anew when it comes: s.3(6)."
            value={form.values.on}
            onChange={(on) => form.setFieldValue('on', on)}
            error={form.errors['on'] ? 'Please give the day.' : null}
          />
          <Textarea
            label="What they were asked to show"
            {...form.getInputProps('what')}
            error={form.errors['more.what']}
          />
        </>
      )}
    </InlineForm>
  );
}

/** What they showed since. */
export function ProveForm({ resident, row, onDone }: NewsProps) {
  const { mutateAsync } = useTell('access.prove');
  const { identity, grant } = row.proof;
  return (
    <InlineForm<ProofValues & { on: string | null } & Record<string, unknown>, typeof proveSchema>
      title="What was shown"
      name={`access:${row.id}:prove`}
      resident={resident.id}
      start={{
        on: today(),
        identity: identity ?? '',
        grant: grant?.type ?? '',
        granted: grant?.granted ?? null,
      }}
      schema={proveSchema}
      shape={({ on, ...shown }) => ({ on, proof: proofFrom(shown) })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save what was shown"
      onDone={onDone}
    >
      {(form) => (
        <>
          <DateField
            label="Shown on"
            value={form.values.on}
            onChange={(on) => form.setFieldValue('on', on)}
            error={form.errors['on'] ? 'Please give the day.' : null}
          />
          <ProofFields form={form} representative={row.asked.capacity === 'representative'} />
        </>
      )}
    </InlineForm>
  );
}
