import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type Involvement, involvement, matters, type PersonRow } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { staffId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { SayField } from '../look/fields/SayField.tsx';
import { capital } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './People.module.css';

interface InvolvementFormProps {
  resident: ResidentRow;
  person: PersonRow;
  onDone: () => void;
}
type Typed = Omit<Involvement, 'inTheirWords'> & { inTheirWords: string };

/** What the person said about somebody, in the order one asks it: wanted or not, in what, what may be told. */
export function InvolvementForm({ resident, person, onDone }: InvolvementFormProps) {
  const me = useMe();
  const staff = useAsk('staff.names', {});
  const record = useTell('people.recordInvolvement');
  const name = resident.preferredName;
  const form = useForm<Typed>({
    // Asking again starts empty: what was said last time is no answer for today.
    initialValues: {
      wanted: 'wanted',
      inWhat: [],
      mayShare: [],
      inTheirWords: '',
      askedOn: londonDay(new Date().toISOString()),
      askedBy: me.id,
    },
    validate: (typed) => problemsOf(typed),
  });
  const { values } = form;
  const submit = (typed: Typed) =>
    record.mutate(
      { resident: resident.id, person: person.id, involvement: toInvolvement(typed) },
      { onSuccess: onDone },
    );
  return (
    <form className={styles.form} onSubmit={form.onSubmit(submit)}>
      <h2>
        Asked of {name}: about {person.name}, {person.relation}
      </h2>
      <SayField
        resident={resident}
        value={values.inTheirWords}
        onChange={(words) => form.setFieldValue('inTheirWords', words)}
        error={form.errors['inTheirWords']?.toString() ?? null}
        maxLength={500}
      />
      <SegmentedControl
        aria-label="Wanted or not"
        value={values.wanted}
        onChange={(wanted) => form.setFieldValue('wanted', wanted)}
        data={[
          { value: 'wanted', label: `${name} wants them involved` },
          { value: 'not wanted', label: `${name} does not` },
        ]}
      />
      {values.wanted === 'wanted' && (
        <>
          <Checkbox.Group label={`In what does ${name} want them involved?`} {...form.getInputProps('inWhat')}>
            <Matters />
          </Checkbox.Group>
          <Checkbox.Group label="What may they be told about?" {...form.getInputProps('mayShare')}>
            <Matters />
          </Checkbox.Group>
        </>
      )}
      <DateField
        label="Asked on"
        value={values.askedOn}
        onChange={(day) => form.setFieldValue('askedOn', day)}
        error={form.errors['askedOn']?.toString() ?? null}
      />
      <NativeSelect
        label="Asked by"
        value={values.askedBy ?? ''}
        onChange={(event) => form.setFieldValue('askedBy', staffId.parse(event.currentTarget.value))}
        data={(staff.data?.filter(({ role }) => role !== null) ?? [me]).map(({ id, name: label }) => ({
          value: id,
          label,
        }))}
      />
      <FormError error={record.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={record.isPending}>
          Save what {name} wants
        </Button>
        <Button onClick={onDone}>Leave without saving</Button>
      </div>
    </form>
  );
}

function Matters() {
  return (
    <div className={styles.matters}>
      {matters.map((matter) => (
        <Checkbox key={matter} value={matter} label={capital(matter)} />
      ))}
    </div>
  );
}

function toInvolvement({ inTheirWords, ...rest }: Typed): Involvement {
  const told = rest.wanted === 'wanted' ? rest : { ...rest, inWhat: [], mayShare: [] };
  return { ...told, inTheirWords: inTheirWords.trim() || null };
}
function problemsOf(typed: Typed): Record<string, string> {
  const parsed = involvement.safeParse(toInvolvement(typed));
  return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
}
