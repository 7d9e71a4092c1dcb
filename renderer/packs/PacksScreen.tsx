import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { packRequest } from '../../db/packs/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { type ResidentId, residentId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { dayPlus } from '../look/when.ts';
import { BookForm } from './BookForm.tsx';
import { JobLine } from './JobLine.tsx';
import { PackResult } from './PackResult.tsx';
import styles from './Packs.module.css';
import { useJob } from './useJob.ts';

interface Typed {
  who: string;
  from: string | null;
  to: string | null;
  knownOn: string | null;
  why: string;
  forWhom: string;
  folder: string;
}

/** A pack for an inspector: chosen, made with progress, and handed over with its fingerprint. */
export function PacksScreen({ resident }: { resident?: ResidentId }) {
  const [job, setJob] = useState<string | null>(null);
  const [what, setWhat] = useState<'pack' | 'book'>('pack');
  const started = (kind: typeof what) => (id: string) => {
    setWhat(kind);
    setJob(id);
  };
  const watched = useJob(job);
  return (
    <AreaFrame
      area="neutral"
      title="Make a pack"
      line="A signed PDF that an inspector can read, and check on any PC with Own Words, without this home."
    >
      {job === null ? (
        <div className="ow-stack">
          <PackForm {...(resident ? { resident } : {})} onStarted={started('pack')} />
          <BookForm onStarted={started('book')} />
        </div>
      ) : (
        <section className={styles.form}>
          {watched.running ? (
            <JobLine state={watched.state} onCancel={watched.cancel} />
          ) : (
            <PackResult what={what} state={watched.state} error={watched.error} onAgain={() => setJob(null)} />
          )}
        </section>
      )}
    </AreaFrame>
  );
}

function PackForm({ resident, onStarted }: { resident?: ResidentId; onStarted: (job: string) => void }) {
  const residents = useAsk('residents.list', {});
  const start = useTell('packs.start');
  const today = londonDay(new Date().toISOString());
  const form = useForm<Typed>({
    initialValues: {
      who: resident ?? 'all',
      from: dayPlus(today, -90),
      to: today,
      knownOn: null,
      why: '',
      forWhom: '',
      folder: '',
    },
    validate: {
      why: (why) => packRequest.shape.why.safeParse(why).error?.issues[0]?.message ?? null,
      forWhom: (forWhom) => packRequest.shape.forWhom.safeParse(forWhom).error?.issues[0]?.message ?? null,
      folder: (folder) => (folder.trim() ? null : 'Please choose a folder.'),
      to: (to, { from }) => (from && to && from > to ? 'The last day is before the first.' : null),
    },
  });
  const submit = ({ who, ...rest }: Typed) =>
    start.mutate(
      { profile: 'inspector', ...rest, resident: who === 'all' ? 'all' : residentId.parse(who) },
      { onSuccess: (started) => onStarted(started.job) },
    );
  return (
    <form className={styles.form} onSubmit={form.onSubmit(submit)}>
      <p>
        <b>Inspector pack.</b> Life history, daily choices and best interests, kept apart, each person’s own words
        first.
      </p>
      <NativeSelect
        label="About"
        data={[
          { value: 'all', label: 'Everyone, one pack each' },
          ...(residents.data ?? []).map(({ id, preferredName, fullName, room }) => ({
            value: id,
            label: `${preferredName} (${fullName}, room ${room})`,
          })),
        ]}
        {...form.getInputProps('who')}
      />
      <div className="ow-pair">
        <DateField
          label="First day"
          description="Leave empty to begin at the beginning."
          value={form.values.from}
          onChange={(day) => form.setFieldValue('from', day)}
        />
        <DateField
          label="Last day"
          description="Leave empty to go on until now."
          value={form.values.to}
          onChange={(day) => form.setFieldValue('to', day)}
          error={form.errors['to']?.toString() ?? null}
        />
      </div>
      <DateField
        label="As the record was known at the end of"
        description="Leave empty for now. With a day, what was written down later is left out."
        value={form.values.knownOn}
        onChange={(day) => form.setFieldValue('knownOn', day)}
      />
      <div className="ow-pair">
        <TextInput
          label="For whom"
          description="Printed on the front page."
          autoComplete="off"
          {...form.getInputProps('forWhom')}
        />
        <TextInput
          label="Why it is made"
          description="Printed there too, and kept in the record."
          autoComplete="off"
          {...form.getInputProps('why')}
        />
      </div>
      <PathField
        label="Save it in this folder"
        value={form.values.folder}
        onChange={(folder) => form.setFieldValue('folder', folder)}
        error={form.errors['folder']}
      />
      <FormError error={start.error} />
      <div>
        <Button type="submit" variant="filled" disabled={start.isPending}>
          Make the pack
        </Button>
      </div>
    </form>
  );
}
