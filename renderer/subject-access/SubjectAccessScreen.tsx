import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { subjectAccessLaw, subjectAccessLawAsOf } from '../../db/subject-access/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import styles from '../best-interests/form/register.module.css';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { AskForm } from './AskForm.tsx';
import { RequestCard } from './RequestCard.tsx';

/** Who asks for a living person’s own record: the clock of one month, what is left out and why, and the copy. */
export function SubjectAccessScreen({ resident }: { resident: ResidentRow }) {
  const people = usePeople(resident);
  const requests = useAsk('subjectAccess.list', { resident: resident.id });
  const [asking, setAsking] = useState(false);
  const { preferredName: name } = resident;
  return (
    <AreaFrame
      area="neutral"
      title={`Who asks for ${name}’s record`}
      line={`The record is ${name}’s own. A copy is free, and due within one month.`}
    >
      <div className="ow-stack">
        <section className={styles.register} aria-labelledby="asked-title">
          <h2 id="asked-title">Who asked</h2>
          {!asking && (
            <div>
              <Button
                variant="filled"
                leftSection={<IconUserQuestion size={22} aria-hidden />}
                onClick={() => setAsking(true)}
              >
                Write down who asks
              </Button>
            </div>
          )}
          {asking && <AskForm resident={resident} people={people} onDone={() => setAsking(false)} />}
          <Asking asked={requests} what="who asked">
            {(rows) =>
              rows.length === 0 ? (
                <p className="ow-note">
                  Nobody has asked yet. They may ask in any way, by word of mouth too: the month counts from the day it
                  came.
                </p>
              ) : (
                <ul aria-label="Who asked">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <RequestCard resident={resident} people={people} row={row} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Asking>
        </section>
        <Law />
      </div>
    </AreaFrame>
  );
}

function Law() {
  return (
    <section aria-labelledby="law-title" className={styles.register}>
      <h2 id="law-title">What the law on data says</h2>
      <dl className={styles.facts}>
        {Object.values(subjectAccessLaw).map(({ cite, plain }) => (
          <Line key={cite} cite={cite} plain={plain} />
        ))}
      </dl>
      <p className="ow-note">
        Articles are those of the UK GDPR, paragraphs those of the Data Protection Act 2018. In this program’s own
        words, as of {shortDateInWords(subjectAccessLawAsOf)}. Not yet checked by a lawyer: where it matters, ask one.
      </p>
    </section>
  );
}

const Line = ({ cite, plain }: { cite: string; plain: string }) => (
  <>
    <dt>{cite}</dt>
    <dd>{plain}</dd>
  </>
);
