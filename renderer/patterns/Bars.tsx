import type { ResidentId } from '../../db/words/model.ts';
import { Table } from '../look/tables/Table.tsx';
import styles from './Patterns.module.css';

export interface Bar {
  readonly label: string;
  /** What each part of the bar counts, in the order in which the parts stand. */
  readonly parts: readonly number[];
  readonly outOf: number;
  readonly said: string;
}

interface BarsProps {
  caption: string;
  bars: readonly Bar[];
  about: ResidentId;
}

/** Bars with their numbers beside them: nobody has to guess at a length, and grey reads as colour does. */
export function Bars({ caption, bars, about }: BarsProps) {
  return (
    <Table
      name={caption}
      from="patterns.get"
      about={about}
      headings={[caption, 'How often']}
      className={styles.bars ?? ''}
    >
      <caption>{caption}</caption>
      <tbody>
        {bars.map(({ label, parts, outOf, said }) => (
          <tr key={label}>
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            <td>
              <BarLine parts={parts} outOf={outOf} />
            </td>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** One bar alone: its parts one after the other, of a whole. What it shows stands in words beside it. */
export function BarLine({ parts, outOf }: Pick<Bar, 'parts' | 'outOf'>) {
  return (
    <span className={styles.bar} aria-hidden>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the bar
        <span key={at} data-part={at} style={{ width: `${(100 * part) / Math.max(1, outOf)}%` }} />
      ))}
    </span>
  );
}
