import { ENOUGH_TRIES, type WayTally } from '../../db/communication/model.ts';
import { domainInWords, offeringInWords } from '../../db/daily-choices/model.ts';
import { dayTimeInWords, dayTimes } from '../../db/patterns/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { Table } from '../look/tables/Table.tsx';
import { BarLine } from '../patterns/Bars.tsx';
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
        <Table
          key={domain}
          name={`What got a clear answer: ${domainInWords[domain]}`}
          from="communication.tallies"
          about={resident.id}
          headings={['Way of asking', 'Clear answers']}
          className={styles.bars ?? ''}
        >
          <caption>{domainInWords[domain]}</caption>
          <tbody>
            {ways
              .toSorted(byShare)
              .slice(0, MOST)
              .map((tally) => (
                <Bar key={tally.way} {...tally} />
              ))}
          </tbody>
        </Table>
      ))}
      <ClearTimes resident={resident} />
    </section>
  );
}

/** When in the day the answer was clear, kind by kind: each cell a bar with its numbers below it. */
function ClearTimes({ resident }: { resident: ResidentRow }) {
  const { data } = useAsk('patterns.get', { resident: resident.id });
  if (!data || data.clear.length === 0) return null;
  const asked = dayTimes.filter((time) => data.clear.some(({ times }) => times.some(({ at }) => at === time)));
  return (
    <Table
      name="Clear answers by kind and time of day"
      from="patterns.get"
      about={resident.id}
      className={styles.clear ?? ''}
    >
      <caption>Clear answers, by kind of choice and time of day</caption>
      <thead>
        <tr>
          <td />
          {asked.map((time) => (
            <th key={time} scope="col">
              {dayTimeInWords[time].split(',')[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.clear.map(({ domain, times }) => (
          <tr key={domain}>
            <th scope="row">{domainInWords[domain]}</th>
            {asked.map((time) => (
              <td key={time}>
                <ClearAt counted={times.find(({ at }) => at === time)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ClearAt({ counted }: { counted: { clear: number; of: number } | undefined }) {
  if (!counted) return <span className="ow-hidden">not asked</span>;
  return (
    <>
      <BarLine parts={[counted.clear]} outOf={counted.of} />
      {counted.clear} of {counted.of}
    </>
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
