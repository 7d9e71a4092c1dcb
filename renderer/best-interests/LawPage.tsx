import { stopsBecause } from '../../db/best-interests/model.ts';
import { type LawLine, law, lawAsOf, notChecked, type RegulatorLine, regulators } from '../../db/law/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { Table } from '../look/tables/Table.tsx';
import register from './form/register.module.css';
import styles from './law.module.css';

const sources: readonly LawLine['source'][] = ['Mental Capacity Act 2005', 'case law', 'practice'];
const titleOf: Record<LawLine['source'], string> = {
  'Mental Capacity Act 2005': 'Mental Capacity Act 2005, England and Wales',
  'case law': 'What courts have said',
  practice: 'Practice: the Code, NICE and others',
};
const countries: readonly RegulatorLine['country'][] = ['England', 'Wales'];
const lines = Object.values(law) as readonly LawLine[];

/** Every line of law that this area leans on, with where it comes from, when it was last read there, and who checked it. */
export function LawPage() {
  return (
    <section className={register.register} aria-labelledby="law-title">
      <h2 id="law-title">The law here</h2>
      <p>
        In our own words, as dated reference data: the statute itself decides. What no lawyer has checked warns, and
        stops nothing but what is listed here. A home in Scotland or Northern Ireland has other law.
      </p>
      <h3>What keeps a record from being called complete, and why</h3>
      <p className="ow-note">
        Here the law leaves no room, so these stop although no lawyer has checked our words for them. Nothing keeps
        anybody from writing down what happened: an urgent decision is signed with them open.
      </p>
      <ul className={styles.stops}>
        {Object.entries(stopsBecause).map(([rule, why]) => (
          <li key={rule}>{why}</li>
        ))}
      </ul>
      {sources.map((source) => (
        <Lines
          key={source}
          title={titleOf[source]}
          rows={lines.filter((line) => line.source === source).map((line) => ({ ...line, asOf: lawAsOf }))}
        />
      ))}
      {countries.map((country) => (
        <Lines
          key={country}
          title={`What the regulator asks, ${country}`}
          rows={regulators.filter((line) => line.country === country)}
          named
        />
      ))}
    </section>
  );
}

type Line = Pick<RegulatorLine, 'cite' | 'plain' | 'source' | 'asOf' | 'checked'>;
function Lines({ title, rows, named = false }: { title: string; rows: readonly Line[]; named?: boolean }) {
  return (
    <Table name={title} from="decisions.list" className={styles.lines ?? ''}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">In our words</th>
          <th scope="col">Last checked, and by whom</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cite, plain, source, asOf, checked }) => (
          <tr key={`${cite} ${plain}`}>
            <th scope="row">{cite}</th>
            <td>
              {plain}
              {named && <span className="ow-note">{source}.</span>}
            </td>
            <td>
              Read at its source {shortDateInWords(asOf)}.{' '}
              {checked ? `Checked by ${checked.by}, ${shortDateInWords(checked.on)}.` : <b>{notChecked}</b>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
