import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { RetentionRow } from '../../db/retention/model.ts';
import { EraseForm } from './EraseForm.tsx';
import { Holds } from './Holds.tsx';
import { KeepLongerForm } from './KeepLongerForm.tsx';
import styles from './Retention.module.css';
import { careEndedInWords, stateInWords } from './words.ts';

interface RecordFormsProps {
  row: RetentionRow;
  onDone: () => void;
  onErasing: (job: string) => void;
}

/** One record: where it stands, its legal holds, keeping it longer, and erasing it when it is due. */
export function RecordForms({ row, onDone, onErasing }: RecordFormsProps) {
  return (
    <>
      <section className={styles.form}>
        <h2>
          <bdi>{row.fullName}</bdi>
        </h2>
        <p>
          Called <bdi>{row.preferredName}</bdi>, room {row.room}. {careEndedInWords(row)}. {stateInWords(row)}.
        </p>
        {row.keptLonger && <p>A manager kept it longer: {row.keptLonger.why}</p>}
        <div>
          <Button leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={onDone}>
            Back to the list
          </Button>
        </div>
      </section>
      <Holds row={row} />
      {row.careEnded && <KeepLongerForm row={row} />}
      {row.state === 'due' && <EraseForm row={row} onErasing={onErasing} />}
    </>
  );
}
