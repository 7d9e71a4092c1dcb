import type { ResidentRow } from '../../db/residents/model.ts';
import { Advocates } from '../advocates/Advocates.tsx';
import { useAsk } from '../api.ts';
import { LawNote } from '../best-interests/form/LawMargin.tsx';
import styles from '../best-interests/form/register.module.css';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { Disagreements } from './Disagreements.tsx';

/** All of a resident's disagreements and all the advocates asked for, whichever decision they belong to. */
export function DisagreementsPage({ resident }: { resident: ResidentRow }) {
  const people = usePeople(resident);
  const disagreements = useAsk('disagreements.list', { resident: resident.id });
  const advocates = useAsk('advocates.list', { resident: resident.id });
  return (
    <section className={styles.register} aria-labelledby="disputes-title">
      <h2 id="disputes-title">Disagreements and advocates</h2>
      <Asking asked={disagreements} what="the disagreements">
        {(rows) => <Disagreements resident={resident} people={people} rows={rows} decision={null} />}
      </Asking>
      <Asking asked={advocates} what="the advocates">
        {(rows) => <Advocates resident={resident} people={people} rows={rows} decision={null} />}
      </Asking>
      <MovedStubs resident={resident} whats={['disagreement', 'advocate']} />
      <LawNote />
    </section>
  );
}
