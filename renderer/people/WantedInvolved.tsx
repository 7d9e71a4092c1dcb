import { wishInWords } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import styles from './People.module.css';

/** Wherever somebody is consulted: whom the person wants involved, in what, and when they were asked (s.4(7)(a)). */
export function WantedInvolved({ resident }: { resident: ResidentRow }) {
  const people = useAsk('people.list', { resident: resident.id }).data ?? [];
  const name = resident.preferredName;
  return (
    <section className={styles.wanted} aria-label={`Whom ${name} wants involved`}>
      <b>Whom {name} wants involved</b>
      {people.length === 0 && <p className="ow-note">Nobody is listed under People yet. Ask {name}.</p>}
      <ul>
        {people.map(({ id, name: who, relation, involvement }) => (
          <li key={id} data-wanted={involvement.wanted}>
            <bdi>{who}</bdi>, {relation}: {wishInWords(involvement).toLowerCase()}
            {involvement.askedOn && <span className="ow-note"> (asked {shortDateInWords(involvement.askedOn)})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
