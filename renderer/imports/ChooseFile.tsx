import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type ImportWhat, importWhats, whatInWords } from '../../db/imports/model.ts';
import { useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import type { Chosen } from './ImportScreen.tsx';
import styles from './Imports.module.css';

const about: Record<ImportWhat, string> = {
  residents: 'One row a person: name, pronouns, room, languages. Bring these in first.',
  people: 'One row for each relative, friend or professional, with the resident whose life they are in.',
  'life-history':
    'One row for each story, with whose words it holds. The person’s own words need somebody who vouches.',
  'daily-choices':
    'One row for each choice: what was offered, how it was shown, what was chosen. Somebody has to vouch.',
};

/** Which file, and what is in it. */
export function ChooseFile({ onRead }: { onRead: (chosen: Chosen) => void }) {
  const [what, setWhat] = useState<ImportWhat>('residents');
  const [path, setPath] = useState('');
  const read = useTell('imports.read');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read.mutate({ path, what, sheet: null }, { onSuccess: (file) => onRead({ path, what, file }) });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label="Choose a file">
      <Keys legend="What is in the file?" columns={4}>
        {importWhats.map((each) => (
          <Key key={each} label={whatInWords[each]} pressed={what === each} onPress={() => setWhat(each)} />
        ))}
      </Keys>
      <p>{about[what]}</p>
      <PathField
        label="The file"
        description="Ends in .csv or .xlsx. The first row names the columns."
        what="file"
        value={path}
        onChange={setPath}
      />
      <FormError error={read.error} />
      <div>
        <Button type="submit" variant="filled" disabled={read.isPending || path.trim() === ''}>
          {read.isPending ? 'Reading' : 'Read the file'}
        </Button>
      </div>
    </form>
  );
}
