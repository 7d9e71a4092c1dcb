import { escalatorInWords } from '../../db/best-interests/model.ts';
import { namesOf } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { pronounsOf } from '../look/pronouns.ts';
import styles from './DailyChoices.module.css';

/** What asks for a second look, and what stays the person's own choice (domain B1): read, never ticked, and nothing opens. */
export function LookAgain({ resident }: { resident: ResidentRow }) {
  const name = resident.preferredName;
  const { their } = pronounsOf(resident);
  return (
    <div className={styles.lookAgain}>
      <div>
        <p>
          <b>Look again with the nurse when</b>
        </p>
        <ul>
          {namesOf(escalatorInWords).map((each) => (
            <li key={each}>{escalatorInWords[each]}</li>
          ))}
        </ul>
      </div>
      <div>
        <p>
          <b>None of these?</b>
        </p>
        <p>
          Food, clothes, company, bedtime: it is {name}’s own choice, and {their} answer goes down here as it was. No
          meeting, no form. Looking again opens nothing by itself.
        </p>
      </div>
    </div>
  );
}
