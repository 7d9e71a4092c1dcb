import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { RetentionRow } from '../../db/retention/model.ts';
import { staffId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { useMe } from '../home/useMe.tsx';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './Retention.module.css';

interface EraseFormProps {
  row: RetentionRow;
  onErasing: (job: string) => void;
}

/** Erasing for good: what goes and what does not, the name typed once more, and two people. */
export function EraseForm({ row, onErasing }: EraseFormProps) {
  const openers = useOpeners();
  const erase = useTell('retention.erase');
  const form = useForm({
    initialValues: { name: '', folder: '', second: '', passphrase: '', pin: '' },
    validate: {
      name: (name) => (name.trim() === row.fullName ? null : `Type the name as it stands above: ${row.fullName}.`),
      folder: (folder) => (folder.trim() ? null : 'Please choose a folder.'),
      second: (second) => (second ? null : 'Please choose who agrees.'),
    },
  });
  // The record may be gone, and this form with it, before the list has been asked for again: the screen waits, not the form.
  const submit = ({ folder, second, passphrase, pin }: typeof form.values) =>
    erase
      .mutateAsync({ resident: row.resident, folder, second: staffId.parse(second), passphrase, pin })
      .then(({ job }) => onErasing(job))
      .catch(() => form.setFieldValue('pin', ''));
  if (openers?.length === 0)
    return (
      <section className={styles.form}>
        <h2>Erase it for good</h2>
        <Notice title="Two people have to agree">
          Nobody else here has a passphrase of their own yet. Give a senior one under Keys; then the two of you can
          erase this record.
        </Notice>
      </section>
    );
  return (
    <form className={styles.form} autoComplete="off" onSubmit={form.onSubmit(submit)}>
      <h2>Erase it for good</h2>
      <ul className={styles.bullets}>
        <li>
          Every word, photograph and half-written form about {row.preferredName} goes, and cannot be brought back.
        </li>
        <li>
          The ledger keeps when and by whom something was written, and still proves that nothing else was changed.
        </li>
        <li>
          Backups, memory sticks and packs made before still hold it. A disposal certificate lists those that are known.
        </li>
      </ul>
      <TextInput
        label={`Whose record is it? Type: ${row.fullName}`}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <PathField
        label="Folder for the disposal certificate"
        description="A PDF that names the person: keep it with the home’s disposal register."
        value={form.values.folder}
        onChange={(folder) => form.setFieldValue('folder', folder)}
        error={form.errors['folder']}
      />
      <div className="ow-pair">
        <NativeSelect
          label="Who agrees"
          description="Somebody else who opens the record."
          data={[
            { value: '', label: 'Choose' },
            ...(openers ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('second')}
        />
        <PasswordInput
          label="Their own passphrase"
          description="Typed by them, not by you."
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide their passphrase' }}
          {...form.getInputProps('passphrase')}
        />
      </div>
      <OwnPinField {...form.getInputProps('pin')} />
      <FormError error={erase.error} />
      <div>
        <Button type="submit" variant="filled" disabled={erase.isPending || !openers}>
          Erase {row.preferredName}’s record for good
        </Button>
      </div>
    </form>
  );
}

/** Who else opens the record with a passphrase of their own; undefined while that is being looked up. */
function useOpeners() {
  const me = useMe();
  const keys = useAsk('keys.list', {});
  const staff = useAsk('staff.list', {});
  if (!keys.data || !staff.data) return undefined;
  const holders = new Set(keys.data.ways.flatMap(({ holder, state }) => (state === 'sound' && holder ? [holder] : [])));
  return staff.data.filter(({ id, closed }) => closed === null && id !== me.id && holders.has(id));
}
