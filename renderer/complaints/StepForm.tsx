import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Someone } from '../../db/capacity/model.ts';
import { type ComplaintRow, type Step, step as stepSchema } from '../../db/complaints/model.ts';
import type { Country } from '../../db/home/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { emptied } from '../best-interests/form/useStepForm.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { dayPlus, today } from '../look/when.ts';
import { Accounts } from './Accounts.tsx';
import { StepField } from './StepField.tsx';
import { type FieldName, stepForms } from './stepForms.ts';
import { stepTitles } from './words.ts';

const empty: Record<FieldName, string> = {
  how: 'said',
  form: '',
  what: '',
  outcome: '',
  apology: '',
  reply: '',
  owner: '',
  by: '',
  element: '',
  change: '',
  to: 'ombudsman',
  reason: 'answered',
  entry: '',
};
export interface Account {
  who: Someone | null;
  says: string;
}

interface StepFormProps {
  type: Step['type'];
  row: ComplaintRow;
  resident: ResidentRow | null;
  people: People;
  country: Country;
  onDone: () => void;
}

/** One more step of a complaint: what it needs, on which day, and what the person said to it, in their own field. */
export function StepForm({ type, row, resident, people, country, onDone }: StepFormProps) {
  const { id: me } = useMe();
  const tell = useTell('complaints.goOn');
  const { fields, verb, heard: asksPerson } = stepForms[type];
  const [values, setValues] = useState({ ...empty, by: dayPlus(today(), 30) });
  const [accounts, setAccounts] = useState<Account[]>([]);
  const [heard, setHeard] = useState<Heard>(unheard(me));
  const [on, setOn] = useState<string | null>(today());
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const set = (name: FieldName) => (value: string) => setValues({ ...values, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(fields.map(([name]) => [name, name === 'accounts' ? accounts : values[name]]));
    const read = stepSchema.safeParse(emptied({ type, ...given }));
    if (!read.success || on === null) {
      setWrong(problemsOf(read.error?.issues ?? []));
      return;
    }
    setWrong({});
    const words = statementFrom(heard, { precision: 'day', day: on }) as Parameters<
      typeof tell.mutate
    >[0]['person']['words'];
    tell.mutate({ complaint: row.id, on, step: read.data, person: { words } }, { onSuccess: onDone });
  };
  return (
    <form className="ow-panel" onSubmit={submit} aria-label={stepTitles[type]} noValidate>
      <h3>{stepTitles[type]}</h3>
      {fields.map(([name, label, description]) =>
        name === 'accounts' ? (
          <Accounts key={name} people={people} value={accounts} onChange={setAccounts} error={wrong[name] ?? null} />
        ) : (
          <StepField
            key={name}
            name={name}
            label={label}
            description={description}
            value={values[name]}
            onChange={set(name)}
            error={wrong[name] ?? null}
            row={row}
            people={people}
            country={country}
          />
        ),
      )}
      {asksPerson && resident && (
        <HeardField resident={resident} value={heard} onChange={setHeard} people={people} hint={asksPerson} />
      )}
      <DateField
        label="On which day?"
        value={on}
        onChange={setOn}
        error={on === null ? 'Please give the day.' : null}
      />
      <FormError error={tell.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={tell.isPending}>
          {verb}
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}

/** zod's own sentences are for programmers; ours end with a full stop. */
const problemsOf = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  Object.fromEntries(
    issues.map(({ path, message }) => [String(path[0]), message.endsWith('.') ? message : 'Please fill this in.']),
  );
