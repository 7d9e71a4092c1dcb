import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { dateInWords } from '../../../db/time/model.ts';
import { Notice } from '../tell/Notice.tsx';
import styles from './AsKnown.module.css';
import { DateField } from './DateField.tsx';

interface AsKnownProps {
  /** The London day at whose end the page is read, or null for now. */
  on: string | null;
  onChange: (on: string | null) => void;
}

/** Turns a page back to what had been written down by the end of a day, and says so for as long as it is. */
export function AsKnown({ on, onChange }: AsKnownProps) {
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState(on);
  const toNow = () => {
    setAsking(false);
    onChange(null);
  };
  if (on !== null)
    return (
      <div className={styles.then}>
        <Notice
          title={`As the record was known at the end of ${dateInWords(on)}.`}
          action={<Button onClick={toNow}>Back to now</Button>}
        >
          What was written down later is left out, also where it tells of days before.
        </Notice>
      </div>
    );
  if (!asking)
    return (
      <div className={styles.turn}>
        <Button leftSection={<IconHistory size={20} aria-hidden />} onClick={() => setAsking(true)}>
          As known on another day
        </Button>
      </div>
    );
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(day);
      }}
    >
      <DateField label="As the record was known at the end of" value={day} onChange={setDay} />
      <Button type="submit" variant="filled" disabled={day === null}>
        Show it
      </Button>
      <Button onClick={toNow}>Leave it as it is now</Button>
    </form>
  );
}
