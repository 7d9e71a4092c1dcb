import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonRow } from '../../db/people/model.ts';
import { wishInWords } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { ReviewRow } from '../../db/reviews/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { InvolvementForm } from '../people/InvolvementForm.tsx';
import { useRoute } from '../route.tsx';
import styles from './reviews.module.css';

interface InvolvedProps {
  resident: ResidentRow;
  row: ReviewRow;
  writes: boolean;
}

/** Whom the person wants involved, one by one, asked here on the form that stands under People. */
export function Involved({ resident, row, writes }: InvolvedProps) {
  const people = useAsk('people.list', { resident: resident.id }).data ?? [];
  const { go } = useRoute();
  const [asking, setAsking] = useState<PersonRow | null>(null);
  const name = resident.preferredName;
  if (asking) return <InvolvementForm resident={resident} person={asking} onDone={() => setAsking(null)} />;
  return (
    <section className={styles.people} aria-label={`Whom ${name} wants involved`}>
      <ul>
        {people.map((person) => {
          const stands = row.involved.find((each) => each.person === person.id) ?? person.involvement;
          return (
            <li key={person.id}>
              <span>
                <b>
                  <bdi>{person.name}</bdi>
                </b>
                , {person.relation}
                <span className="ow-note">
                  {wishInWords(stands)}
                  {stands.askedOn && `, asked ${shortDateInWords(stands.askedOn)}`}
                </span>
              </span>
              {writes && (
                <Button onClick={() => setAsking(person)}>
                  Ask {name} about {person.name}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="ow-note">
        {people.length === 0 && `Nobody in ${name}’s life is listed yet. `}
        <Button variant="subtle" px={0} onClick={() => go({ screen: 'area', resident: resident.id, tab: 'people' })}>
          Somebody else, under People
        </Button>
      </p>
    </section>
  );
}
