import { bySpeaker, type Heard, type HeardRow, type Picture } from '../../db/heard/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dateInWords, shortDateInWords } from '../../db/time/model.ts';
import type { Input } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { dayPlus, daysBetween, today } from '../look/when.ts';
import styles from './heard.module.css';

/** As far back as the picture reaches, and as little as it shows: in days. */
const [MOST_DAYS, LEAST_DAYS] = [365, 30];

/** The day on which the picture begins: the first on which anybody was heard, within a year. */
function beginning(rows: readonly HeardRow[]): string {
  const first = rows
    .map(({ day }) => day)
    .filter((day) => day.length === 10)
    .toSorted()[0];
  const [earliest, latest] = [dayPlus(today(), -MOST_DAYS), dayPlus(today(), -LEAST_DAYS)];
  // The middle one of the three lies between the other two.
  return [earliest, first ?? latest, latest].toSorted()[1] ?? latest;
}

interface VoicesPictureProps {
  resident: ResidentRow;
  people: People;
  about?: Input<'heard.get'>['about'];
  title: string;
}

/** Who was heard, when, and what came of it: a line for each voice, the person's first. No score, and no order of merit. */
export function VoicesPicture({ resident, people, about, title }: VoicesPictureProps) {
  const asked = useAsk('heard.get', { resident: resident.id, ...(about ? { about } : {}) });
  return (
    <section className={styles.picture} aria-labelledby={`voices-${about?.type ?? 'all'}`}>
      <h2 id={`voices-${about?.type ?? 'all'}`}>{title}</h2>
      <Asking asked={asked} what="the voices">
        {(found) => <Drawn found={found} resident={resident} people={people} />}
      </Asking>
    </section>
  );
}

function Drawn({ found, resident, people }: { found: Picture; resident: ResidentRow; people: People }) {
  const voices = bySpeaker(found.rows, resident.id);
  const name = resident.preferredName;
  const from = beginning(found.rows);
  const nameOf = (who: string) => {
    if (who === resident.id) return name;
    const staff = people.staff.find(({ id }) => id === who)?.name;
    return staff ?? people.people.find(({ id }) => id === who)?.name ?? who;
  };
  return (
    <>
      {voices[0]?.who !== resident.id && (
        <p className={styles.missing}>Nothing from {name} is written down here yet.</p>
      )}
      <ul className={styles.voices} aria-label="Whose voices">
        {voices.map((heard) => (
          <li key={heard.who} data-voice={heard.rows[0]?.voice}>
            <b>
              <bdi>{nameOf(heard.who)}</bdi>
            </b>
            <Line rows={heard.rows} from={from} />
            <span>{inNumbers(heard)}</span>
          </li>
        ))}
      </ul>
      {voices.length > 0 && (
        <p className={styles.key} aria-hidden>
          <span>from {shortDateInWords(from)}</span>
          <span>
            <i data-used="used" /> used
          </span>
          <span>
            <i data-used="partly" /> in part
          </span>
          <span>
            <i data-used="not used" /> not used
          </span>
          <span>
            <i data-used="none" /> not said yet
          </span>
          <span>today</span>
        </p>
      )}
      {found.notHeard.length > 0 && (
        <p>
          {name} wants them involved, and no view of theirs is written down here:{' '}
          <b>{found.notHeard.map((id) => people.names.person(id).name).join(', ')}</b>.
        </p>
      )}
      {found.differ.length > 0 && (
        <p>
          They do not agree on: <b dir="auto">{found.differ.join('; ')}</b>.
        </p>
      )}
    </>
  );
}

/** The time as a line, a mark for each time they were heard. What it shows stands in words beside it. */
function Line({ rows, from }: { rows: readonly HeardRow[]; from: string }) {
  const days = Math.max(1, daysBetween(from, today()));
  return (
    <span className={styles.line} aria-hidden>
      {rows.flatMap(({ view, day, mode, became }) => {
        if (day.length !== 10) return [];
        const share = Math.max(0, Math.min(1, daysBetween(from, day) / days));
        const used = became.some((each) => each.used === 'used')
          ? 'used'
          : became.some((each) => each.used === 'partly')
            ? 'partly'
            : (became[0]?.used ?? 'none');
        return [<i key={view} data-used={used} data-mode={mode ?? undefined} style={{ left: `${100 * share}%` }} />];
      })}
    </span>
  );
}

function inNumbers({ rows, last, used, partly, notUsed, unanswered }: Heard): string {
  const times = rows.length === 1 ? 'Heard once' : `Heard ${rows.length} times`;
  const parts = [
    used > 0 && `${used} used`,
    partly > 0 && `${partly} in part`,
    notUsed > 0 && `${notUsed} not used`,
    unanswered > 0 && `${unanswered} not said yet`,
  ].filter(Boolean);
  const since = last === null ? null : daysBetween(last, today());
  const when =
    last === null || since === null
      ? 'on no day that is known'
      : since === 0
        ? 'last today'
        : `last ${since === 1 ? 'yesterday' : `${since} days ago`}, ${dateInWords(last)}`;
  return `${times}, ${when}. ${parts.join(', ')}.`;
}
