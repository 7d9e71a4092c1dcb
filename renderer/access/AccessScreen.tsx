import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { accessLaw, accessLawAsOf } from '../../db/access/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import styles from '../best-interests/form/register.module.css';
import { type People, usePeople } from '../best-interests/form/usePeople.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import peopleStyles from '../people/People.module.css';
import { PersonCard } from '../people/PersonCard.tsx';
import { useRoute } from '../route.tsx';
import { AskForm } from './AskForm.tsx';
import { RequestCard } from './RequestCard.tsx';

/** Who asks for the record of somebody who has died, as whom, and what a manager decided: what the person said comes first. */
export function AccessScreen({ resident }: { resident: ResidentRow }) {
  const people = usePeople(resident);
  const requests = useAsk('access.list', { resident: resident.id });
  const [asking, setAsking] = useState(false);
  const { preferredName: name, statusSince } = resident;
  return (
    <AreaFrame
      area="neutral"
      title={`Who asks for ${name}’s record`}
      line={`${statusSince ? `${name} died on ${shortDateInWords(statusSince)}. ` : ''}What ${name} told this home in confidence stays in confidence.`}
    >
      <div className="ow-stack">
        <WhatTheySaid resident={resident} people={people} />
        <Relatives name={name} />
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
                <p className="ow-note">Nobody has asked yet. From the day somebody does, the Act counts the days.</p>
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

/** The person's own word on each of their people, as it was asked of them in life. */
function WhatTheySaid({ resident, people }: { resident: ResidentRow; people: People }) {
  const said = people.people.filter(({ involvement }) => involvement.wanted !== 'not asked yet');
  return (
    <section aria-labelledby="said-title" className="ow-stack">
      <h2 id="said-title">What {resident.preferredName} said about who may be told</h2>
      {said.length === 0 ? (
        <p className="ow-note">{resident.preferredName} was not asked, or it was not written down.</p>
      ) : (
        <ul className={peopleStyles.people}>
          {said.map((person) => (
            <li key={person.id}>
              <PersonCard person={person} residentName={resident.preferredName} past />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Relatives({ name }: { name: string }) {
  const { go } = useRoute();
  return (
    <Notice
      title="Being a relative gives nobody a right to the record."
      action={<Button onClick={() => go({ screen: 'packs' })}>Make a life-story book</Button>}
    >
      Say so kindly. What they may be given is the life-story book, as far as {name} agreed to it.
    </Notice>
  );
}

function Law() {
  return (
    <section aria-labelledby="law-title" className={styles.register}>
      <h2 id="law-title">What the Access to Health Records Act 1990 says</h2>
      <dl className={styles.facts}>
        {Object.values(accessLaw).map(({ cite, plain }) => (
          <Line key={cite} cite={cite} plain={plain} />
        ))}
      </dl>
      <p className="ow-note">
        In this program’s own words, as of {shortDateInWords(accessLawAsOf)}. Not yet checked by a lawyer: where it
        matters, ask one.
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
