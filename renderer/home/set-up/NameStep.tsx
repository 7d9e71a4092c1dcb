import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { countries, homeName } from '../../../db/home/model.ts';
import { PathField } from '../PathField.tsx';
import styles from '../Threshold.module.css';
import type { NewHome } from './FirstRun.tsx';

/** Step 1: what the home is called, where it is, and where its record is kept. */
export function NameStep({ home, onDone }: { home: NewHome; onDone: (home: NewHome) => void }) {
  const form = useForm<NewHome>({
    initialValues: home,
    validate: {
      name: (name) => homeName.safeParse(name).error?.issues[0]?.message ?? null,
      folder: (folder) => (folder.trim() ? null : 'Please choose a folder.'),
    },
  });
  const country = form.getInputProps('country');
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit((values) =>
        onDone({ ...values, name: values.name.trim(), folder: values.folder.trim() }),
      )}
    >
      <TextInput
        label="Name of the home"
        description="As it stands on the door."
        autoFocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <fieldset className="ow-plain">
        <legend>Where it is</legend>
        <SegmentedControl
          data={[...countries]}
          value={country.value}
          onChange={country.onChange}
          aria-label="Where the home is"
        />
        <p className="ow-note">
          Decisions follow the same Act in both. Who inspects and how long records are kept differ.
        </p>
      </fieldset>
      <PathField
        label="Folder for the record"
        description="On this PC’s own disk: not on a network drive, and not in OneDrive or Dropbox, which can spoil it."
        value={form.values.folder}
        onChange={(folder) => form.setFieldValue('folder', folder)}
        error={form.errors['folder']}
      />
      <div className="ow-row">
        <Button type="submit" variant="filled">
          Next: the passphrase
        </Button>
      </div>
    </form>
  );
}
