import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answerInWords, type DailyChoiceRow } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { needsReason } from '../../db/voices/model.ts';
import type { StaffId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './DailyChoices.module.css';

interface WithdrawChoiceProps {
  resident: ResidentRow;
  row: DailyChoiceRow;
  me: StaffId;
  onClose: () => void;
}

/** Withdraws a record that is not right. It stays readable, struck through, and is recorded again as it was. */
export function WithdrawChoice({ resident, row, me, onClose }: WithdrawChoiceProps) {
  const tell = useTell('dailyChoices.withdraw');
  const [reason, setReason] = useState('');
  const must = needsReason(row, me, new Date().toISOString());
  const given = reason.trim() || null;
  const save = () => tell.mutate({ resident: resident.id, choice: row.id, reason: given }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={`Withdraw: ${answerInWords(row.choice)}`}>
      <div className={styles.form}>
        <p>It stays readable, struck through. Then record it again as it was.</p>
        <Textarea
          label={must ? 'What was not right?' : 'What was not right? Your own slip of a moment ago needs no reason'}
          value={reason}
          maxLength={500}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <FormError error={tell.error} />
        <div className="ow-row">
          <Button variant="filled" onClick={save} disabled={(must && given === null) || tell.isPending}>
            Withdraw it
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </div>
      </div>
    </Modal>
  );
}
