import { Button, NumberInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { z } from 'zod';
import { type Standing, procedure as schema } from '../../db/complaints/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';

const { acknowledge, answer, why } = schema.shape;
const problem = (of: z.ZodType) => (value: unknown) => of.safeParse(value).error?.issues[0]?.message ?? null;

/** The days that this home gives itself, who set them, and the way to set others. */
export function OwnDays({ procedure }: { procedure: Standing }) {
  const [changing, setChanging] = useState(false);
  const nameOf = useStaffNames();
  const { set } = procedure;
  return (
    <section className="ow-stack" aria-labelledby="days-title">
      <h2 id="days-title">
        We say that it came within {procedure.acknowledge} days, and answer within {procedure.answer}
      </h2>
      <p>
        {set
          ? `Set by ${nameOf(set.by) ?? 'a manager'}, ${instantInWords(set.at)}: ${set.why}`
          : 'These are the days that Own Words came with: no law names them. Put in those of your own procedure.'}{' '}
        The day on which it came is the first. About personal data the Act’s 30 days are the longest, whatever stands
        here.
      </p>
      {changing ? (
        <DaysForm procedure={procedure} onDone={() => setChanging(false)} />
      ) : (
        <div>
          <Button onClick={() => setChanging(true)}>Set other days</Button>
        </div>
      )}
    </section>
  );
}

function DaysForm({ procedure, onDone }: { procedure: Standing; onDone: () => void }) {
  const set = useTell('complaints.setProcedure');
  const form = useForm({
    initialValues: { acknowledge: procedure.acknowledge, answer: procedure.answer, why: '' },
    validate: { acknowledge: problem(acknowledge), answer: problem(answer), why: problem(why) },
  });
  const days = { min: 1, max: 90, maw: 240, allowDecimal: false } as const;
  return (
    <form
      className="ow-panel"
      aria-label="Other days"
      onSubmit={form.onSubmit((typed) => set.mutate(typed, { onSuccess: onDone }))}
    >
      <div className="ow-pair">
        <NumberInput label="Days to say that it came" {...days} {...form.getInputProps('acknowledge')} />
        <NumberInput label="Days to answer" {...days} {...form.getInputProps('answer')} />
      </div>
      <Textarea
        label="Why"
        description="Complaints that came before keep the days that stood then."
        {...form.getInputProps('why')}
      />
      <FormError error={set.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={set.isPending}>
          Save the days
        </Button>
        <Button onClick={onDone}>Leave them as they are</Button>
      </div>
    </form>
  );
}
