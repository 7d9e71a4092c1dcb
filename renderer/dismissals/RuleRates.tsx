import { UnstyledButton } from '@mantine/core';
import { type Figures, flagsIn, type RuleFigures } from '../../db/audit/model.ts';
import { rules } from '../../db/evidence/model.ts';
import { Table } from '../look/tables/Table.tsx';
import styles from './dismissals.module.css';

interface RuleRatesProps {
  figures: Pick<Figures, 'records' | 'rules'>;
  /** A way to see the records of one rule alone; left out where nothing is listed. */
  chosen?: string | null;
  onChoose?: (rule: string | null) => void;
}

/** What is rarer than one in a thousand is still not nothing. */
function per100(count: number, of: number): string {
  const share = (100 * count) / Math.max(1, of);
  return share > 0 && share < 0.1 ? 'under 0.1' : share.toFixed(1);
}

/** What became of what was asked, rule by rule, out of how many records: never writer by writer. */
export function RuleRates({ figures: { records, rules: found }, chosen = null, onChoose }: RuleRatesProps) {
  const { open, mended, dismissed, all } = flagsIn({ rules: found });
  const sorted = found.toSorted((a, b) => countOf(b) - countOf(a));
  const most = Math.max(1, ...sorted.map(countOf));
  return (
    <Table name="What is asked of records" from="numbers.get" className={styles.rates ?? ''}>
      <caption>
        <b>{per100(all, records)}</b> for every 100 records: {open} open, {mended} mended by a later wording,{' '}
        {dismissed} dismissed with a reason, in {records} records.
      </caption>
      <thead>
        <tr>
          <th scope="col">What is asked</th>
          <th scope="col">Open</th>
          <th scope="col">Mended</th>
          <th scope="col">Dismissed</th>
          <th scope="col">For every 100 records</th>
          <td aria-hidden />
        </tr>
      </thead>
      <tbody>
        {sorted.map((each) => (
          <tr key={each.rule}>
            <th scope="row">
              <Name rule={each} chosen={chosen} {...(onChoose ? { onChoose } : {})} />
            </th>
            <td>{each.open}</td>
            <td>{each.mended ?? 'Not counted'}</td>
            <td>{each.dismissed ?? 'Not counted'}</td>
            <td>{per100(countOf(each), records)}</td>
            <td aria-hidden>
              <span className={styles.bars}>
                {(['open', 'mended', 'dismissed'] as const).map((state) => (
                  <Part key={state} state={state} share={(each[state] ?? 0) / most} />
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const countOf = ({ open, mended, dismissed }: RuleFigures) => open + (mended ?? 0) + (dismissed ?? 0);

const Part = ({ state, share }: { state: string; share: number }) =>
  share === 0 ? null : <i data-state={state} style={{ width: `${100 * share}%` }} />;

function Name({
  rule: { rule, version },
  chosen,
  onChoose,
}: Pick<RuleRatesProps, 'onChoose'> & { rule: RuleFigures; chosen: string | null }) {
  const words = (
    <>
      {rules.find(({ id }) => id === rule)?.title}{' '}
      <small>
        {rule}, version {version}
      </small>
    </>
  );
  if (!onChoose) return words;
  return (
    <UnstyledButton
      className={styles.pick}
      aria-pressed={chosen === rule}
      onClick={() => onChoose(chosen === rule ? null : rule)}
    >
      {words}
    </UnstyledButton>
  );
}
