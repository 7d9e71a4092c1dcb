import { Button, VisuallyHidden } from '@mantine/core';
import { needsInWords } from '../../db/communication/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { useRoute } from '../route.tsx';
import { AskAgain } from './AskAgain.tsx';
import styles from './Communication.module.css';
import { NeedsFlag } from './NeedsFlag.tsx';
import { Points } from './Points.tsx';

/** As many as stand beside a face without pushing the three doors down. */
const MOST = 6;

/** On the front page: what to see to so that the person is heard. */
export function ToHearWell({ resident }: { resident: ResidentRow }) {
  const { go } = useRoute();
  const asked = useAsk('communication.get', { resident: resident.id });
  const { them } = pronounsOf(resident);
  const name = resident.preferredName;
  return (
    <aside className={styles.hear} aria-label={`To hear ${name} well`}>
      <header>
        <h2>To hear {them} well</h2>
        <Button
          variant="subtle"
          mih={44}
          px={0}
          onClick={() => go({ screen: 'area', resident: resident.id, tab: 'how-to-ask' })}
        >
          How to ask <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      </header>
      <Asking asked={asked} what={`how to ask ${them}`}>
        {({ current, question }) => {
          const needs = current && needsInWords(current.needs);
          const most = MOST - (question ? 3 : 0) - (needs ? 1 : 0);
          return (
            <>
              {question && <AskAgain question={question} resident={resident} />}
              <NeedsFlag needs={current?.needs} />
              {current ? (
                <Points profile={current.profile} most={most} />
              ) : (
                <p className={styles.unlit}>Nobody has written down yet how {name} is best asked.</p>
              )}
            </>
          );
        }}
      </Asking>
    </aside>
  );
}
