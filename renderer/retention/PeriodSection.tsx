import { Button, NumberInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { notChecked } from '../../db/law/model.ts';
import { type Period, reason, years as yearsSchema } from '../../db/retention/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './Retention.module.css';

/** How long this home keeps records once care has ended, where that stands written, and the way to change it. */
export function PeriodSection({ period }: { period: Period }) {
  const [changing, setChanging] = useState(false);
  const staff = useAsk('staff.names', {});
  const { years, standard, set } = period;
  const by = staff.data?.find(({ id }) => id === set?.by)?.name ?? 'a manager';
  return (
    <section className={styles.form}>
      <h2>
        {years} {years === 1 ? 'year' : 'years'} after care has ended
      </h2>
      {set && (
        <p>
          Set by {by} on {instantInWords(set.at)}: {set.why}
        </p>
      )}
      <p className="ow-note">
        {standard.plain} {standard.source}.{!standard.checked && ` ${notChecked}`}
      </p>
      {changing ? (
        <PeriodForm years={years} onDone={() => setChanging(false)} />
      ) : (
        <div>
          <Button onClick={() => setChanging(true)}>Keep records longer or shorter</Button>
        </div>
      )}
    </section>
  );
}

function PeriodForm({ years, onDone }: { years: number; onDone: () => void }) {
  const set = useTell('retention.setPeriod');
  const form = useForm({
    initialValues: { years, why: '' },
    validate: {
      years: (value) => yearsSchema.safeParse(value).error?.issues[0]?.message ?? null,
      why: (value) => reason.safeParse(value).error?.issues[0]?.message ?? null,
    },
  });
  return (
    <form className="ow-stack" onSubmit={form.onSubmit((typed) => set.mutate(typed, { onSuccess: onDone }))}>
      <NumberInput
        label="Years after care has ended"
        maw={220}
        min={1}
        max={100}
        allowDecimal={false}
        {...form.getInputProps('years')}
      />
      <Textarea label="Why" description="Kept in the record, with your name." {...form.getInputProps('why')} />
      <FormError error={set.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={set.isPending}>
          Save the period
        </Button>
        <Button onClick={onDone}>Leave it as it is</Button>
      </div>
    </form>
  );
}
