import { IconLanguage } from '@tabler/icons-react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { Asking } from '../look/tell/Asking.tsx';
import styles from './FrontPage.module.css';
import { born } from './words.ts';

const MOST = 4;

/** Languages, and whom the person wants involved: those who have not been asked about are not listed as wanted. */
export function WhoMatters({ resident }: { resident: ResidentRow }) {
  const people = useAsk('people.list', { resident: resident.id });
  return (
    <aside className={styles.need} aria-label={`Who matters to ${resident.preferredName}`}>
      <h2>
        Whom <bdi>{resident.preferredName}</bdi> wants involved
      </h2>
      <Asking asked={people} what="the people">
        {(all) => {
          const wanted = all.filter(({ involvement }) => involvement.wanted === 'wanted');
          const rest = all.length - wanted.length;
          return (
            <>
              {wanted.length === 0 && (
                <p className="ow-note">Not asked yet, or nobody. Ask, and write down what you hear.</p>
              )}
              <ul>
                {wanted.slice(0, MOST).map((person) => (
                  <li key={person.id}>
                    <b>
                      <bdi>{person.name}</bdi>
                    </b>
                    , {person.relation}
                    <span className="ow-note">{person.involvement.inWhat.join(', ') || 'in what: not asked yet'}</span>
                  </li>
                ))}
              </ul>
              {(wanted.length > MOST || rest > 0) && (
                <p className="ow-note">{rest + Math.max(0, wanted.length - MOST)} more under People.</p>
              )}
            </>
          );
        }}
      </Asking>
      <p className={styles.facts}>
        <IconLanguage size={22} aria-hidden />
        <span>
          {resident.languages.join(', then ')}
          <span className="ow-note">{born(resident)}</span>
        </span>
      </p>
    </aside>
  );
}
