import type { ErasedRow } from '../../db/retention/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import styles from './Retention.module.css';

/** What was erased, by number alone: whose records they were stands on the certificates. */
export function ErasedList({ erased }: { erased: readonly ErasedRow[] }) {
  const staff = useAsk('staff.names', {});
  const name = (id: string) => staff.data?.find((each) => each.id === id)?.name ?? 'staff';
  if (erased.length === 0) return null;
  return (
    <section className={styles.form}>
      <h2>Erased</h2>
      <p className="ow-note">Whose records they were stands on the certificates alone.</p>
      {erased.map((row) => (
        <div key={row.entry} className={styles.hold}>
          <p>
            {instantInWords(row.at)}: {row.entries.toLocaleString('en-GB')} entries and{' '}
            {row.photographs.toLocaleString('en-GB')} photographs, by {name(row.by)} with {name(row.second)}.
          </p>
          <p className={`ow-note ${styles.file}`}>{row.certificate}</p>
        </div>
      ))}
    </section>
  );
}
