import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { PathField } from '../home/PathField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './Keys.module.css';

interface SheetProps {
  groups: readonly string[];
  /** Who saves it: the set-up of a home, or an open one. */
  saveWith: 'home.saveRecoverySheet' | 'keys.saveSheet';
}

/** The groups of a recovery key as they stand on the paper, and saving them as a sheet to print. */
export function RecoverySheet({ groups, saveWith }: SheetProps) {
  const [folder, setFolder] = useState('');
  const save = useTell(saveWith);
  return (
    <>
      <ol className={styles.groups} aria-label="Recovery key">
        {groups.map((group, index) => (
          <li key={group}>
            <span>Group {index + 1}</span>
            <b className={styles.group}>{group}</b>
          </li>
        ))}
      </ol>
      <PathField
        label="Save the sheet as a PDF in this folder"
        description="A memory stick is best, such as E:\ or /media/stick. Print it, then delete the file."
        value={folder}
        onChange={setFolder}
      />
      <div className="ow-row">
        <Button
          leftSection={<IconDownload size={22} aria-hidden />}
          disabled={save.isPending || !folder.trim()}
          onClick={() => save.mutate({ folder })}
        >
          {save.isPending ? 'Saving' : 'Save the sheet'}
        </Button>
        {save.data && (
          <p className="ow-note" role="status">
            Saved: {save.data.file}
          </p>
        )}
      </div>
      <FormError error={save.error} />
    </>
  );
}

interface TypedBackProps {
  /** Places of the groups that are asked for, from 0. */
  places: readonly number[];
  typed: readonly string[];
  onChange: (typed: string[]) => void;
}

/** Two groups typed back from the paper: nobody goes on with a sheet that was never read. */
export function TypedBack({ places, typed, onChange }: TypedBackProps) {
  return (
    <>
      <p>Type two of the groups from the paper. This shows that the sheet can be read.</p>
      <div className="ow-row">
        {places.map((place, index) => (
          <TextInput
            key={place}
            label={`Group ${place + 1}`}
            w={180}
            autoFocus={index === 0}
            autoComplete="off"
            spellCheck={false}
            value={typed[index] ?? ''}
            onChange={(event) => onChange([...typed].with(index, event.currentTarget.value))}
          />
        ))}
      </div>
      <p className="ow-note">Capitals or not, O or 0: either will do.</p>
    </>
  );
}
