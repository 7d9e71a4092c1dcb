import { useId } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  cameInWords,
  clockInWords,
  type Kept,
  type KeptDay,
  type KeptSpan,
  offInWords,
} from '../../db/routines/model.ts';
import { dateInWords, dayPlus, daysBetween, shortDateInWords } from '../../db/time/model.ts';
import { capital } from '../look/pronouns.ts';
import { Table } from '../look/tables/Table.tsx';
import styles from './routines.module.css';

/** Pixels an hour of the day takes, and the row below in which days without a time stand. */
const [HOUR, BELOW] = [34, 30];
/** Of the clock, around what is drawn. */
const AROUND = 30;

interface ClockStripProps {
  resident: ResidentRow;
  kept: Kept;
  /** Days on which what is wanted was written down or changed. */
  marks: readonly { readonly day: string; readonly what: string }[];
}

/** Every day of some weeks from left to right, the clock from top to bottom: what is wanted, and when it happened. */
export function ClockStrip({ resident, kept, marks }: ClockStripProps) {
  const id = useId();
  const scale = scaleOf(kept);
  const { hours, height, x, y } = scale;
  const inside = marks.filter(({ day }) => day > scale.from && day <= scale.to);
  return (
    <figure className={styles.strip} aria-labelledby={id}>
      <figcaption id={id} className="ow-note">
        Day by day, {shortDateInWords(scale.from)} to {shortDateInWords(scale.to)}. The band is what{' '}
        <bdi>{resident.preferredName}</bdi> wants.
      </figcaption>
      <div className={styles.drawing} aria-hidden>
        <div className={styles.hours} style={{ height }}>
          {hours.map((hour) => (
            <span key={hour} style={{ top: y(hour) }}>
              {clockInWords(hour).replace('.00', '')}
            </span>
          ))}
          <span style={{ top: height - BELOW / 2 }}>no time</span>
        </div>
        <svg height={height} aria-hidden>
          {hours.map((hour) => (
            <line key={hour} className={styles.hour} x1="0" x2="100%" y1={y(hour)} y2={y(hour)} />
          ))}
          {bandsOf(kept.days).map(({ first, last, from, to }) => (
            <rect
              key={first}
              className={styles.band}
              x={`${x(first)}%`}
              width={`${x(dayPlus(last, 1)) - x(first)}%`}
              y={y(from)}
              height={y(to) - y(from)}
            />
          ))}
          {[kept.before, kept.now].map((span) => span && <Usual key={span.from} span={span} scale={scale} />)}
          {inside.map(({ day }) => (
            <line key={day} className={styles.mark} x1={`${x(day)}%`} x2={`${x(day)}%`} y1="0" y2={height} />
          ))}
          {kept.days.map((day) => (
            <Day key={day.day} day={day} scale={scale} />
          ))}
        </svg>
        <div className={styles.dates}>
          {kept.before && <span style={{ width: `${x(kept.now.from)}%` }}>The weeks before</span>}
          <span>The last four weeks</span>
        </div>
      </div>
      {inside.length > 0 && (
        <p className="ow-note">
          Upright line: {inside.map(({ day, what }) => `${what} ${shortDateInWords(day)}`).join('; ')}.
        </p>
      )}
      <Legend />
      <DaysInWords kept={kept} />
    </figure>
  );
}

type Scale = ReturnType<typeof scaleOf>;
/** Where a day and a time stand: days in shares of the width, minutes in pixels. */
function scaleOf({ days, now, before }: Kept) {
  const [from, to] = [before?.from ?? now.from, now.to];
  const all = days.flatMap((each) => [each.from, each.to, ...(each.minutes === null ? [] : [each.minutes])]);
  const first = Math.floor((Math.min(...all) - AROUND) / 60) * 60;
  const last = Math.ceil((Math.max(...all) + AROUND) / 60) * 60;
  const hours = Array.from({ length: (last - first) / 60 + 1 }, (_, at) => first + at * 60);
  const count = daysBetween(from, to) + 1;
  return {
    ...{ from, to, hours },
    height: ((last - first) / 60) * HOUR + 12 + BELOW,
    share: 100 / count,
    x: (day: string) => (100 * daysBetween(from, day)) / count,
    y: (minutes: number) => ((minutes - first) / 60) * HOUR + 6,
  };
}

interface Band {
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
}
/** Days on which the same is wanted stand under one band, as far as they follow each other. */
function bandsOf(days: readonly KeptDay[]): Band[] {
  const bands: Band[] = [];
  for (const { day, from, to } of days) {
    const before = bands.at(-1);
    const goes = before && before.from === from && before.to === to && dayPlus(before.last, 1) === day;
    if (goes) bands.splice(-1, 1, { ...before, last: day });
    else bands.push({ first: day, last: day, from, to });
  }
  return bands;
}

/** The median of some weeks as a line across them. */
function Usual({ span: { from, to, usual }, scale }: { span: KeptSpan; scale: Scale }) {
  if (usual === null) return null;
  const at = scale.y(usual);
  return (
    <line
      className={styles.usual}
      x1={`${scale.x(from) + scale.share / 2}%`}
      x2={`${scale.x(to) + scale.share / 2}%`}
      y1={at}
      y2={at}
    />
  );
}

/** One day: filled within the window, a ring outside of it, a square for a decline, a cross for what did not come about. */
function Day({ day: { day, minutes, off, came }, scale }: { day: KeptDay; scale: Scale }) {
  const x = `${scale.x(day) + scale.share / 2}%`;
  const below = scale.height - BELOW / 2;
  if (came === 'nothing') return <circle className={styles.nothing} cx={x} cy={below} r={2.5} />;
  const y = minutes === null ? below : scale.y(minutes);
  if (off !== null) return <circle className={styles.happened} data-off={off !== 0 || undefined} cx={x} cy={y} r={6} />;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden>
      {came === 'declined' && <rect className={styles.declined} x={-6} y={-6} width={12} height={12} />}
      {came === 'untimed' && <line className={styles.cross} x1={-6} x2={6} y1={0} y2={0} />}
      {(came === 'other' || came === 'not-come') && <path className={styles.cross} d="M-5 -5 L5 5 M-5 5 L5 -5" />}
    </svg>
  );
}

function Legend() {
  const marks = [
    ['within the window', <circle key="in" className={styles.happened} cx={9} cy={9} r={6} />],
    ['outside of it', <circle key="out" className={styles.happened} data-off cx={9} cy={9} r={6} />],
    ['declined', <rect key="no" className={styles.declined} x={3} y={3} width={12} height={12} />],
    ['something else, or not come about', <path key="x" className={styles.cross} d="M4 4 L14 14 M4 14 L14 4" />],
    ['nothing recorded', <circle key="none" className={styles.nothing} cx={9} cy={9} r={2.5} />],
    ['the middle of these weeks', <line key="mid" className={styles.usual} x1={0} x2={18} y1={9} y2={9} />],
  ] as const;
  return (
    <p className={styles.legend} aria-hidden>
      {marks.map(([words, mark]) => (
        <span key={words}>
          <svg width={18} height={18} aria-hidden>
            {mark}
          </svg>
          {words}
        </span>
      ))}
    </p>
  );
}

/** The same as words, a row a day, the newest first. */
function DaysInWords({ kept }: { kept: Kept }) {
  return (
    <details className={styles.days}>
      <summary>Every day in words</summary>
      <Table name="Every day in words" from="routines.get">
        <thead>
          <tr>
            {['Day', 'Wanted', 'What the record shows', 'Beside the window'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kept.days.toReversed().map(({ day, from, to, came, minutes, off }) => (
            <tr key={day}>
              <th scope="row">{dateInWords(day)}</th>
              <td>
                {clockInWords(from)} to {clockInWords(to)}
              </td>
              <td>
                {cameInWords[came]}
                {minutes !== null && `, ${clockInWords(minutes)}`}
              </td>
              <td>{off === null ? '' : capital(offInWords(off))}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
