import { Button, SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type Identity, identity } from '../../db/residents/model.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { languageSuggestions } from '../look/languages.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './IdentityForm.module.css';
import { asKnownDate, KnownDateField, type TypedKnownDate, typedKnownDate } from './KnownDateField.tsx';
import { PhotographField } from './PhotographField.tsx';

type Typed = Omit<Identity, 'dateOfBirth'> & { dateOfBirth: TypedKnownDate };

const nobody: Typed = {
  preferredName: '',
  fullName: '',
  pronouns: 'she',
  dateOfBirth: { known: 'day', day: null, year: null },
  room: '',
  languages: ['English'],
  photograph: null,
  movedIn: null,
};

interface IdentityFormProps {
  start?: Identity;
  save: string;
  saving: boolean;
  error: unknown;
  onSave: (identity: Identity) => void;
  onCancel: () => void;
}

/** Who the person is to the home: names, room, birth, languages, face. */
export function IdentityForm({ start, save, saving, error, onSave, onCancel }: IdentityFormProps) {
  const form = useForm<Typed>({
    initialValues: start ? { ...start, dateOfBirth: typedKnownDate(start.dateOfBirth) } : nobody,
    validate: (typed) => problemsOf(typed),
  });
  const { values } = form;
  return (
    <form className={styles.form} onSubmit={form.onSubmit((typed) => onSave(identity.parse(toIdentity(typed))))}>
      <div className="ow-stack">
        <TextInput
          label="What to call them"
          description="The name they answer to, as they want it."
          autoFocus={!start}
          autoComplete="off"
          dir="auto"
          {...form.getInputProps('preferredName')}
        />
        <TextInput
          label="Full name"
          description="As on letters. In any script."
          autoComplete="off"
          dir="auto"
          {...form.getInputProps('fullName')}
        />
        <fieldset className="ow-plain">
          <legend>Said as</legend>
          <SegmentedControl
            aria-label="Said as"
            data={[
              { value: 'she', label: 'she, her' },
              { value: 'he', label: 'he, his' },
              { value: 'they', label: 'they, their' },
            ]}
            {...form.getInputProps('pronouns')}
          />
        </fieldset>
        <KnownDateField
          label="Date of birth"
          value={values.dateOfBirth}
          onChange={(date) => form.setFieldValue('dateOfBirth', date)}
          error={form.errors['dateOfBirth']}
        />
        <TagsInput
          label="Languages, the first spoken first"
          description="Type one and press Enter. Somebody may go back to their first language."
          data={languageSuggestions}
          {...form.getInputProps('languages')}
        />
      </div>
      <div className="ow-stack">
        <PhotographField
          label="Photograph"
          name={values.preferredName || '?'}
          value={values.photograph}
          onChange={(photograph) => form.setFieldValue('photograph', photograph)}
        />
        <TextInput
          label="Room"
          description="As staff say it: 12, or Garden 3."
          autoComplete="off"
          {...form.getInputProps('room')}
        />
        <DateField
          label="Came to live here"
          description="Leave empty if nobody knows."
          value={values.movedIn}
          onChange={(day) => form.setFieldValue('movedIn', day)}
        />
      </div>
      <div className={styles.foot}>
        <FormError error={error} />
        <div className="ow-row">
          <Button type="submit" variant="filled" disabled={saving}>
            {saving ? 'Saving' : save}
          </Button>
          <Button onClick={onCancel}>Leave without saving</Button>
        </div>
      </div>
    </form>
  );
}

const toIdentity = ({ dateOfBirth, ...rest }: Typed) => ({ ...rest, dateOfBirth: asKnownDate(dateOfBirth) });

function problemsOf(typed: Typed): Record<string, string> {
  const parsed = identity.safeParse(toIdentity(typed));
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? []) problems[String(path[0])] ??= message;
  if (asKnownDate(typed.dateOfBirth) === null)
    problems['dateOfBirth'] = 'Please give it as far as it is known, or choose “Not known”.';
  return problems;
}
