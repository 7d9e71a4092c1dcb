import type { SheetPart } from '../../db/sheets/model.ts';
import { Table } from '../look/tables/Table.tsx';
import { Line } from './Line.tsx';
import styles from './sheets.module.css';

/** Everybody by name, with what stands open in the last column; the name leads to how they are asked. */
export function NamesTable({ part: { title, columns, rows } }: { part: Extract<SheetPart, { type: 'table' }> }) {
  if (rows.length === 0) return <p className="ow-note">Nobody lives here yet. Add a resident first.</p>;
  return (
    // A wide table is moved sideways by itself, by keyboard too; the page is not.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.wide} aria-label={`${title}, as a table`} tabIndex={0}>
      <Table name={title} from="sheets.read">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [who = '', ...cells], to }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
            <tr key={`${who} ${index}`} data-under={to?.tab === 'people' || undefined}>
              <th scope="row">
                <Line text={who} to={to} />
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
