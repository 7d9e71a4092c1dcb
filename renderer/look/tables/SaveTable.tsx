import { Button, TextInput } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import type { ResidentId } from '../../../db/words/model.ts';
import type { MethodName } from '../../../electron/core/contract.ts';
import { useTell } from '../../api.ts';
import { PathField } from '../../home/PathField.tsx';
import { useMe } from '../../home/useMe.tsx';
import { FormError } from '../tell/FormError.tsx';
import { Notice } from '../tell/Notice.tsx';
import { plainTable } from './cells.ts';
import styles from './SaveTable.module.css';

interface SaveTableProps {
  table: RefObject<HTMLTableElement | null>;
  name: string;
  from: MethodName;
  about: ResidentId | null;
  headings?: readonly string[];
}

/** The small button under a table, and what it asks before a file is written. It stands in other forms, so it is none itself. */
export function SaveTable({ table, name, from, about, headings }: SaveTableProps) {
  const { mayWrite } = useMe();
  const save = useTell('tables.save');
  const [open, setOpen] = useState(false);
  const [forWhom, setForWhom] = useState('');
  const [why, setWhy] = useState('');
  const [folder, setFolder] = useState('');
  if (!mayWrite) return null;
  if (!open)
    return (
      <div className={styles.line}>
        <Button
          variant="subtle"
          size="sm"
          mih={44}
          leftSection={<IconTableExport size={20} aria-hidden />}
          aria-label={`Save as a table (CSV): ${name}`}
          onClick={() => setOpen(true)}
        >
          Save as a table (CSV)
        </Button>
      </div>
    );
  const write = () => {
    if (!table.current) return;
    save.mutate({ from, resident: about, name, ...plainTable(table.current, headings), why, forWhom, folder });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be part of a form that it may stand in
    <div role="group" className={styles.asked} aria-label={`Save as a table: ${name}`}>
      <p className="ow-note">
        A file for a spreadsheet, which whoever holds it can read. That it was saved, by whom, why and for whom stands
        in the record.
      </p>
      <div className="ow-pair">
        <TextInput
          label="For whom"
          autoComplete="off"
          maxLength={120}
          value={forWhom}
          onChange={({ currentTarget: { value } }) => setForWhom(value)}
        />
        <TextInput
          label="Why it leaves"
          autoComplete="off"
          maxLength={200}
          value={why}
          onChange={({ currentTarget: { value } }) => setWhy(value)}
        />
      </div>
      <PathField label="Save the table in this folder" value={folder} onChange={setFolder} />
      <FormError error={save.error} />
      {save.data && <Notice title="Saved">{save.data.file}</Notice>}
      <div className="ow-row">
        <Button
          variant="filled"
          disabled={save.isPending || [forWhom, why, folder].some((each) => each.trim() === '')}
          onClick={write}
        >
          Save the table
        </Button>
        <Button onClick={() => setOpen(false)}>Close</Button>
      </div>
    </div>
  );
}
