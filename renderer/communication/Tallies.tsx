import { ENOUGH_TRIES, type WayTally } from '../../db/communication/model.ts';
import { domainInWords, offeringInWords } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import styles from './Communication.module.css';

const MOST = 4;

/** Which ways of asking got a clear answer, by kind of choice: bars with their numbers. */
export function Tallies({ resident }: { resident: ResidentRow }) {
  const { data: tallies } = useAsk('communication.tallies', { resident: resident.id });
  if (!tallies) return null;
  const byDomain = [
    ...Map.groupBy(
      tallies.filter((each) => each.of >= ENOUGH_TRIES),
      ({ domain }) => domain,
    ),
  ];
  return (
    <section className={styles.panel}>
      <h2>What got a clear answer</h2>
      <p className="ow-note">In the choices of the last three months. A way that was seldom tried is left out.</p>
      {byDomain.length === 0 && (
        <p>
          Too few choices are written down yet to tell. Each one says how {resident.preferredName} was asked, and how
          clear the answer was.
        </p>
      )}
      {byDomain.map(([domain, ways]) => (
        <table key={domain} className={styles.bars}>
          <caption>{domainInWords[domain]}</caption>
          <tbody>
            {ways
              .toSorted(byShare)
              .slice(0, MOST)
              .map((tally) => (
                <Bar key={tally.way} {...tally} />
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

const byShare = (one: WayTally, other: WayTally) => other.clear / other.of - one.clear / one.of || other.of - one.of;

function Bar({ way, clear, of }: WayTally) {
  return (
    <tr>
      <th scope="row">{offeringInWords[way]}</th>
      <td>
        <span className={styles.bar} aria-hidden>
          <span style={{ width: `${Math.round((100 * clear) / of)}%` }} />
        </span>
      </td>
      <td>
        {clear} of {of}
      </td>
    </tr>
  );
}
