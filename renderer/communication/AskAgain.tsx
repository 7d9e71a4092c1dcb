import { IconHelpCircle } from '@tabler/icons-react';
import type { Named } from '../../db/areas/model.ts';
import { eventInWords } from '../../db/communication/model.ts';
import { dateInWords } from '../../db/time/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import styles from './Communication.module.css';

type Question = NonNullable<Output<'communication.get'>['question']>;

/** "How do we ask now?": what may have changed it, and by when someone has to have looked. */
export function AskAgain({ question: { event, due }, resident }: { question: Question; resident: Named }) {
  return (
    <p className={styles.again}>
      <IconHelpCircle size={24} aria-hidden />
      <span>
        <b>How do we ask {resident.preferredName} now?</b> {eventInWords[event.type]}, {dateInWords(event.on)}. Look by{' '}
        {dateInWords(due)}.
      </span>
    </p>
  );
}
