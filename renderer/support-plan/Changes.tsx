import type { ChangeRow } from '../../db/support-plan/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { ResidentId } from '../../db/words/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { Table, When } from '../look/tables/Table.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import styles from './support-plan.module.css';

interface ChangeListProps {
  about: ResidentId;
  changes: readonly ChangeRow[];
  people: People;
}

/** What the person said or showed, and what was changed because of it: the commissioner's table. */
export function ChangeList({ about, changes, people }: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <Table
      name={`What changed for ${people.names.resident}`}
      from="plan.get"
      about={about}
      className={styles.changes ?? ''}
    >
      <caption className="ow-hidden">What was said or shown, and what was changed because of it</caption>
      <thead>
        <tr>
          <th scope="col">What {people.names.resident} said or showed</th>
          <th scope="col">What we changed</th>
          <th scope="col">Why, and when</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((row) => (
          <tr key={row.entryId}>
            {row.preference ? (
              <td data-column="person">
                <VoiceCard {...voiceOf(row.preference.words, people.names)} size="small" />
              </td>
            ) : (
              <td>Something else changed it.</td>
            )}
            <td>
              <b dir="auto">{row.after.title}</b>
              {row.before.what !== row.after.what && (
                <p dir="auto">
                  <s>{row.before.what}</s>
                </p>
              )}
              <p dir="auto">{row.after.what}</p>
              {row.before.reviewOn !== row.after.reviewOn && (
                <p className="ow-note">Looked at again by {shortDateInWords(row.after.reviewOn)}.</p>
              )}
            </td>
            <td>
              <p dir="auto">{row.reason}</p>
              <p className="ow-note">
                <When at={row.at} />, {people.names.staff(row.by)}
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
