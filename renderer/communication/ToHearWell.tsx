import { Button } from '@mantine/core';
import { IconLanguage, IconUsers } from '@tabler/icons-react';
import { needsInWords, pointsOf } from '../../db/communication/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { born } from '../residents/words.ts';
import { useRoute } from '../route.tsx';
import { AskAgain } from './AskAgain.tsx';
import styles from './Communication.module.css';
import { Points } from './Points.tsx';

const MOST = 6;

/** On the front page: what to see to so that the person is heard, and whom they want involved. */
export function ToHearWell({ resident }: { resident: ResidentRow }) {
  const { go } = useRoute();
  const asked = useAsk('communication.get', { resident: resident.id });
  const { them } = pronounsOf(resident);
  const open = () => go({ screen: 'area', resident: resident.id, tab: 'how-to-ask' });
  return (
    <aside className={styles.hear} aria-label={`To hear ${resident.preferredName} well`}>
      <h2>To hear {them} well</h2>
      <Asking asked={asked} what={`how to ask ${them}`}>
        {({ current, question }) => (
          <>
            {question && <AskAgain question={question} resident={resident} />}
            {current ? (
              <>
                <Points profile={current.profile} most={question ? MOST - 2 : MOST} />
                {needsInWords(current.needs) && <p className={styles.flag}>Needs: {needsInWords(current.needs)}</p>}
              </>
            ) : (
              <p className={styles.unlit}>Nobody has written down yet how {resident.preferredName} is best asked.</p>
            )}
            <Button variant="subtle" mih={44} px={0} onClick={open}>
              {current
                ? pointsOf(current.profile).length > MOST
                  ? 'All of it'
                  : `How to ask ${resident.preferredName}`
                : 'Write it down'}
            </Button>
          </>
        )}
      </Asking>
      <Facts resident={resident} />
    </aside>
  );
}

function Facts({ resident }: { resident: ResidentRow }) {
  const people = useAsk('people.list', { resident: resident.id });
  const wanted = (people.data ?? []).filter(({ involvement }) => involvement.wanted === 'wanted');
  return (
    <dl className={styles.facts}>
      <dt>
        <IconLanguage size={22} aria-label="Languages" />
      </dt>
      <dd>
        {resident.languages.join(', then ')}
        <span className="ow-note">{born(resident)}</span>
      </dd>
      <dt>
        <IconUsers size={22} aria-label={`Whom ${resident.preferredName} wants involved`} />
      </dt>
      <dd>
        {wanted.length > 0
          ? `Wants involved: ${wanted.map(({ name }) => name).join(', ')}`
          : 'Whom to involve: not asked yet, or nobody'}
      </dd>
    </dl>
  );
}
