import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { bookRequest } from '../../db/packs/model.ts';
import { whyNoBook } from '../../db/people/model.ts';
import { personId, residentId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './Packs.module.css';

/** A life-story book for one of the person's people: what the person said may be shared, with its voices and pictures. */
export function BookForm({ onStarted }: { onStarted: (job: string) => void }) {
  const residents = useAsk('residents.list', {});
  const start = useTell('packs.startBook');
  const form = useForm({
    initialValues: { who: '', reader: '', why: '', folder: '' },
    validate: {
      who: (who) => (who ? null : 'Please choose a person.'),
      reader: (reader) => (reader ? null : 'Please choose who gets it.'),
      why: (why) => bookRequest.shape.why.safeParse(why).error?.issues[0]?.message ?? null,
      folder: (folder) => (folder.trim() ? null : 'Please choose a folder.'),
    },
  });
  const { who, reader } = form.values;
  const people = useAsk('people.list', { resident: who }, { enabled: who !== '' });
  const resident = residents.data?.find(({ id }) => id === who);
  const chosen = people.data?.find(({ id }) => id === reader);
  const why = resident && chosen ? whyNoBook(resident, chosen) : null;
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit((typed) =>
        start.mutate(
          {
            resident: residentId.parse(typed.who),
            person: personId.parse(typed.reader),
            why: typed.why,
            folder: typed.folder,
          },
          { onSuccess: ({ job }) => onStarted(job) },
        ),
      )}
    >
      <h2>A life-story book for the family</h2>
      <p>
        The stories and pictures that the person said may be shared with whoever gets it. Nothing about care is in it.
      </p>
      <div className="ow-pair">
        <NativeSelect
          label="Whose story"
          data={[
            { value: '', label: 'Choose' },
            ...(residents.data ?? []).map(({ id, preferredName, fullName }) => ({
              value: id,
              label: `${preferredName} (${fullName})`,
            })),
          ]}
          {...form.getInputProps('who')}
          onChange={({ currentTarget: { value } }) => form.setValues({ who: value, reader: '' })}
        />
        <NativeSelect
          label="Who gets it"
          disabled={!resident}
          data={[
            { value: '', label: 'Choose' },
            ...(people.data ?? []).map(({ id, name, relation }) => ({ value: id, label: `${name}, ${relation}` })),
          ]}
          {...form.getInputProps('reader')}
        />
      </div>
      {resident && people.data?.length === 0 && (
        <Notice title={`Nobody in ${resident.preferredName}’s life is named yet`}>
          Add whoever is to have the book under People first.
        </Notice>
      )}
      {why && <Notice kind="warn" title={why} />}
      <TextInput
        label="Why the book is made"
        description="Kept in the record."
        autoComplete="off"
        {...form.getInputProps('why')}
      />
      <PathField
        label="Save the book in this folder"
        value={form.values.folder}
        onChange={(folder) => form.setFieldValue('folder', folder)}
        error={form.errors['folder']}
      />
      <FormError error={start.error} />
      <div>
        <Button type="submit" variant="filled" disabled={start.isPending || why !== null}>
          Make the book
        </Button>
      </div>
    </form>
  );
}
