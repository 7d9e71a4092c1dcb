import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ComplaintRow, closings, outcomes, signposts, takers, wayNames, ways } from '../../db/complaints/model.ts';
import type { Country } from '../../db/home/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital } from '../look/pronouns.ts';
import styles from './complaints.module.css';
import type { FieldName } from './stepForms.ts';
import { stepTitles } from './words.ts';

interface StepFieldProps {
  name: FieldName;
  label: string;
  description: string | undefined;
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  row: ComplaintRow;
  people: People;
  country: Country;
}

/** One field of a step, as its name asks for it. */
export function StepField({ row, people, country, name, label, description, value, onChange, error }: StepFieldProps) {
  const plan = useAsk(
    'plan.get',
    { resident: row.resident ?? '' },
    { enabled: name === 'element' && row.resident !== null },
  );
  const select = (data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      description={description}
      data={data}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
  switch (name) {
    case 'outcome':
      return (
        <Keys legend={label} columns={3}>
          {outcomes.map((each) => (
            <Key key={each} label={capital(each)} pressed={value === each} onPress={() => onChange(each)} />
          ))}
          {error && (
            <p role="alert" className={styles.wrong}>
              Please say what came of it.
            </p>
          )}
        </Keys>
      );
    case 'how':
      return select(wayNames.map((each) => ({ value: each, label: ways[each] })));
    case 'to':
      return select(takers.map((each) => ({ value: each, label: signposts[country][each].name })));
    case 'reason':
      return select(closings.map((each) => ({ value: each, label: capital(each) })));
    case 'owner':
      return select([
        { value: '', label: 'Choose a name' },
        ...people.staff.map(({ id, name: who }) => ({ value: id, label: who })),
      ]);
    case 'element': {
      if (row.resident === null) return null;
      const elements = (plan.data?.elements ?? []).filter(({ ended }) => ended === null);
      return select([
        { value: '', label: 'How we work' },
        ...elements.map(({ id, wording }) => ({ value: id, label: `Support plan: ${wording.title}` })),
      ]);
    }
    case 'change':
      return select([
        { value: '', label: 'Choose one' },
        ...row.changes
          .filter(({ done }) => done === null)
          .map(({ entryId, what }) => ({ value: entryId, label: what.slice(0, 120) })),
      ]);
    case 'entry':
      return select([
        { value: '', label: 'Choose one' },
        { value: row.entryId, label: 'Received' },
        ...row.steps
          .filter(({ step }) => step.type !== 'put-right')
          .map(({ entryId, step, on }) => ({
            value: entryId,
            label: `${stepTitles[step.type]}, ${shortDateInWords(on)}`,
          })),
      ]);
    case 'by':
      return (
        <DateField
          label={label}
          value={value === '' ? null : value}
          onChange={(day) => onChange(day ?? '')}
          error={error}
        />
      );
    case 'form':
      return (
        <TextInput
          label={label}
          description={description}
          autoComplete="off"
          value={value}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    default:
      return (
        <Textarea
          label={label}
          description={description}
          autosize
          minRows={2}
          value={value}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}
