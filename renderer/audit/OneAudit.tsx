import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  type AuditedRecord as Audited,
  type AuditRow,
  type Question,
  questionNames,
  questions,
  replies,
} from '../../db/audit/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Actions } from './Actions.tsx';
import { AuditedRecord } from './AuditedRecord.tsx';
import styles from './audit.module.css';
import { CloseAudit } from './CloseAudit.tsx';

/** One audit: the sample to read, three questions of each record, then what is to change and who does it by when. */
export function OneAudit({ row }: { row: AuditRow }) {
  const sample = useAsk('audit.sample', { audit: row.id });
  const { audit, closed } = row;
  return (
    <div className={styles.page}>
      <p>
        {audit.sample.length} of {audit.of} records written down from {shortDateInWords(audit.from)} to{' '}
        {shortDateInWords(audit.to)}, drawn by chance. The seed is <b>{audit.seed}</b>: with it anybody draws the same
        ones. {row.reads.length} of {audit.sample.length} are read.
      </p>
      {closed && (
        <p>
          <b>Closed.</b> <span dir="auto">{closed.found}</span> Audited again by {shortDateInWords(closed.againOn)}.
        </p>
      )}
      <Actions row={row} />
      {!closed && <CloseAudit row={row} />}
      <Asking asked={sample} what="the sample">
        {(records) => (
          <ul className={styles.records} aria-label="The sample">
            {records.map((record) => (
              <li key={record.entry}>
                <AuditedRecord record={record} read={row.reads.some(({ entry }) => entry === record.entry)}>
                  <Reading row={row} record={record} />
                </AuditedRecord>
              </li>
            ))}
          </ul>
        )}
      </Asking>
    </div>
  );
}

type Given = Record<Question, (typeof replies)[number] | null>;
const nothing: Given = { asked: null, heard: null, became: null };

function Reading({ row, record }: { row: AuditRow; record: Audited }) {
  const before = row.reads.find(({ entry }) => entry === record.entry);
  const [open, setOpen] = useState(before === undefined && row.closed === null);
  if (!open)
    return (
      <div className={styles.head}>
        {before && (
          <span>
            {questionNames.map((question) => `${questions[question]} ${capital(before.answers[question])}.`).join(' ')}{' '}
            {before.note}
          </span>
        )}
        {row.closed === null && <Button onClick={() => setOpen(true)}>{before ? 'Read it again' : 'Read it'}</Button>}
      </div>
    );
  return <Questions row={row} record={record} before={before} onDone={() => setOpen(false)} />;
}

interface QuestionsProps {
  row: AuditRow;
  record: Audited;
  before: AuditRow['reads'][number] | undefined;
  onDone: () => void;
}

function Questions({ row, record, before, onDone }: QuestionsProps) {
  const save = useTell('audit.answer');
  const [given, setGiven] = useState<Given>(before?.answers ?? nothing);
  const [note, setNote] = useState(before?.note ?? '');
  const { asked, heard, became } = given;
  const whole = asked !== null && heard !== null && became !== null ? { asked, heard, became } : null;
  const submit = () =>
    whole &&
    save.mutate(
      {
        audit: row.id,
        read: { entry: record.entry, answers: whole, note: note.trim() === '' ? null : note },
      },
      { onSuccess: onDone },
    );
  return (
    <div className={styles.questions}>
      {questionNames.map((question) => (
        <Keys key={question} legend={questions[question]} columns={4}>
          {replies.map((reply) => (
            <Key
              key={reply}
              label={capital(reply)}
              pressed={given[question] === reply}
              onPress={() => setGiven({ ...given, [question]: reply })}
            />
          ))}
        </Keys>
      ))}
      <Textarea
        label="What you would say to whoever wrote it"
        maxLength={600}
        autosize
        minRows={1}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <FormError error={save.error} />
      <div>
        <Button variant="filled" disabled={whole === null || save.isPending} onClick={submit}>
          Save what you read
        </Button>
      </div>
    </div>
  );
}
