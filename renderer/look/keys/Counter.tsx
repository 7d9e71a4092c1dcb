import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Key.module.css';

interface CounterProps {
  /** What will be saved, read back as a sentence; or what is still missing. */
  sentence: ReactNode;
  /** "Save Edith’s choice". */
  save: string;
  onSave: () => void;
  saving?: boolean;
  disabled?: boolean;
}

/** The bar at the foot of the page: a sentence that reads it all back, and the one save. */
export function Counter({ sentence, save, onSave, saving = false, disabled = false }: CounterProps) {
  return (
    <footer className={styles.counter}>
      <p aria-live="polite">{sentence}</p>
      <UnstyledButton
        className={styles.save}
        onClick={onSave}
        disabled={disabled || saving}
        aria-keyshortcuts="Control+Enter"
      >
        <IconCheck size={28} stroke={2.5} aria-hidden />
        {saving ? 'Saving' : save}
      </UnstyledButton>
    </footer>
  );
}
