import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './DailyChoices.module.css';

interface ActProps {
  title: string;
  verb: string;
  ready: boolean;
  error: unknown;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One thing to write about something that stands: its fields, one button that does it and one that does not. */
export function Act({ title, verb, ready, error, onSave, onClose, children }: ActProps) {
  return (
    <Modal opened onClose={onClose} title={title}>
      <div data-area="daily-choices" className={styles.form}>
        {children}
        <FormError error={error} />
        <div className="ow-row">
          <Button variant="filled" onClick={onSave} disabled={!ready}>
            {verb}
          </Button>
          <Button onClick={onClose}>Go back</Button>
        </div>
      </div>
    </Modal>
  );
}
