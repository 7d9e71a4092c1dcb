import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../electron/core/contract.ts';
import { useTell } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { ByRule } from './ByRule.tsx';
import styles from './evidence.module.css';
import { FlaggedRecord } from './FlaggedRecord.tsx';

type Checked = Output<'evidence.checkTexts'>['records'];

/** Care plans and notes from anywhere, looked through as an inspector would. Nothing of them is kept. */
export function CheckTextScreen() {
  const check = useTell('evidence.checkTexts');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate({ content: text, plain: true });
  };
  const bring = async (file: File | null) => {
    if (file) check.mutate({ content: await file.text(), plain: false });
  };
  return (
    <AreaFrame
      area="neutral"
      title="What would be challenged?"
      line="Paste notes or a care plan, or choose a file. It is looked through here and nothing of it is kept."
    >
      <div className="ow-stack">
        <form className={styles.form} onSubmit={submit} aria-label="Text to look through">
          <Textarea
            label="Notes or a care plan"
            description="Each line is taken for one record."
            autosize
            minRows={4}
            maxRows={6}
            value={text}
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
          <div className="ow-row">
            <Button type="submit" variant="filled" disabled={text.trim() === '' || check.isPending}>
              {check.isPending ? 'Looking through it' : 'Look through it'}
            </Button>
            <FileButton onChange={bring} accept=".csv,.jsonl,.json,.txt,text/csv,text/plain">
              {(props) => (
                <Button {...props} leftSection={<IconFileText size={22} aria-hidden />} disabled={check.isPending}>
                  Choose a CSV file or JSON lines
                </Button>
              )}
            </FileButton>
            <span className="ow-note">A CSV file needs a column called “text” or “notes”.</span>
          </div>
          <FormError error={check.error} />
        </form>
        {check.data && <Found records={check.data.records} />}
      </div>
    </AreaFrame>
  );
}

/** As many records as are listed at once: the list is to be read, not scrolled through. */
const SHOWN = 60;

function Found({ records }: { records: Checked }) {
  const [rule, setRule] = useState<string | null>(null);
  const flagged = records.filter(({ flags }) => flags.length > 0);
  const wanted = rule === null ? flagged : flagged.filter(({ flags }) => flags.some((flag) => flag.rule === rule));
  return (
    <>
      <p className={styles.sum} role="status">
        <span>
          <b>{records.length - flagged.length}</b> of {records.length} name something particular
        </span>
        <span>
          <b>{flagged.length}</b> would be asked about
        </span>
      </p>
      {flagged.length > 0 && <ByRule records={flagged} chosen={rule} onChoose={setRule} />}
      <ul className={styles.records} aria-label="Records that would be asked about">
        {wanted.slice(0, SHOWN).map((record, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in two records
          <li key={index}>
            <FlaggedRecord record={record} />
          </li>
        ))}
      </ul>
      {wanted.length > SHOWN && (
        <p className="ow-note">
          The first {SHOWN} of {wanted.length}. Choose one kind above to see fewer.
        </p>
      )}
    </>
  );
}
