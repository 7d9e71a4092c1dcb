import type { DailyChoiceRow } from '../daily-choices/model.ts';
import { dayPlus, type Happened, laterOf } from '../time/model.ts';
import { happenedDay } from '../voices/model.ts';
import { type Came, type Drift, type Kept, type KeptDay, type KeptSpan, type Routine, weekdays } from './model.ts';
import { isAround, median, minutesFrom, offBy, type Window, windowOf } from './window.ts';

/** A choice that stands, as far as a routine looks at it. */
export type Shown = Pick<DailyChoiceRow, 'id' | 'at' | 'choice' | 'later'>;
/** A routine as it was wanted from a day on; the first one holds for the days before it, too. */
export interface Wanted {
  readonly since: string;
  readonly routine: Routine;
}

/** "The last four weeks", and as many before them to compare. */
export const SPAN_DAYS = 28;
/** So many days with a time, one after the other, are looked at together, so that one odd morning moves nothing. */
const TOGETHER = 5;
/** Less than a quarter of an hour outside of the window is how a day goes. */
const DRIFTS_FROM = 15;

/**
 * What the recorded choices show of a routine on the days named, first to last: each day is held against what was wanted
 * then. `begun` is the first day of which anything is recorded: earlier days are not looked at.
 */
export function keptOf(
  wanted: readonly Wanted[],
  choices: readonly Shown[],
  { begun, to }: { readonly begun: string; readonly to: string },
): Kept {
  const middle = dayPlus(to, 1 - SPAN_DAYS);
  const from = laterOf(dayPlus(middle, -SPAN_DAYS), begun);
  const days: KeptDay[] = [];
  for (let day = from; day <= to; day = dayPlus(day, 1)) days.push(...dayOf(day, wantedOn(wanted, day), choices));
  const before = days.filter(({ day }) => day < middle);
  return {
    days,
    now: spanOf(
      days.filter(({ day }) => day >= middle),
      laterOf(from, middle),
      to,
    ),
    before: before.length > 0 ? spanOf(before, from, dayPlus(middle, -1)) : null,
    drift: driftOf(days),
  };
}

function wantedOn(wanted: readonly Wanted[], day: string): Routine | undefined {
  return (wanted.findLast(({ since }) => since <= day) ?? wanted[0])?.routine;
}

/** A day's weekday by its name. */
export const weekdayOf = (day: string): (typeof weekdays)[number] | undefined =>
  weekdays[(new Date(`${day}T12:00:00.000Z`).getUTCDay() + 6) % 7];

/** What a day shows; nothing at all for a day on which it is not wanted. */
function dayOf(day: string, routine: Routine | undefined, choices: readonly Shown[]): KeptDay[] {
  const weekday = weekdayOf(day);
  if (!routine || !weekday || !routine.days.includes(weekday)) return [];
  const window = windowOf(routine);
  const shown = choices.flatMap((each) => readingOf(each, day, window, routine.shownBy) ?? []);
  const [best] = shown.toSorted((a, b) => rank[a.came] - rank[b.came] || Math.abs(a.away) - Math.abs(b.away));
  if (!best) return [{ day, ...window, came: 'nothing', minutes: null, off: null, choice: null }];
  const { came, minutes, choice } = best;
  return [{ day, ...window, came, minutes, choice, off: came === 'happened' && minutes !== null ? best.away : null }];
}

/** Where a day shows several things, what happened counts before what did not, and then what lies nearest. */
const rank: Record<Came, number> = { happened: 0, untimed: 1, other: 2, declined: 3, 'not-come': 4, nothing: 5 };

interface Reading {
  readonly came: Came;
  readonly minutes: number | null;
  readonly away: number;
  readonly choice: Shown['id'];
}

/** What one choice shows of a routine on a day; null where it is about something else, or too far from the window. */
function readingOf(
  { id, at, choice, later }: Shown,
  day: string,
  window: Window,
  { domain, thing }: Routine['shownBy'],
): Reading | null {
  if (choice.domain !== domain || !isAbout(choice, thing)) return null;
  const came = cameOfChoice(choice, later, thing);
  const when: Happened = came === 'happened' && later[0] ? later[0].at : at;
  const minutes = minutesFrom(day, when);
  if (minutes === null)
    return happenedDay(when) === day
      ? { came: came === 'happened' ? 'untimed' : came, minutes: null, away: 0, choice: id }
      : null;
  return isAround(minutes, window) ? { came, minutes, away: offBy(minutes, window), choice: id } : null;
}

const same = (one: string, other: string) => one.localeCompare(other, 'en-GB', { sensitivity: 'base' }) === 0;

/** Whether the thing itself was offered, or asked for. */
function isAbout({ offered, answer }: Shown['choice'], thing: string | null): boolean {
  if (thing === null) return true;
  return offered.some(({ label }) => same(label, thing)) || (answer.type === 'chose-other' && same(answer.what, thing));
}

/** What came of a choice: a decline is a full answer, kept apart from what did not come about. */
function cameOfChoice(
  { answer, offered, delivery }: Shown['choice'],
  later: Shown['later'],
  thing: string | null,
): Came {
  const { outcome } = later[0]?.delivery ?? delivery;
  if (outcome.type === 'changed-mind') return 'other';
  if (answer.type === 'declined') return 'declined';
  if (outcome.type !== 'delivered') return 'not-come';
  if (thing === null) return 'happened';
  if (answer.type === 'chosen')
    return answer.options.some((at) => same(offered[at]?.label ?? '', thing)) ? 'happened' : 'other';
  return answer.type === 'chose-other' && same(answer.what, thing) ? 'happened' : 'other';
}

/** The days in numbers, each counted once. */
export function spanOf(days: readonly KeptDay[], from: string, to: string): KeptSpan {
  const of = (came: Came) => days.filter((each) => each.came === came).length;
  const timed = days.filter(({ off }) => off !== null);
  return {
    ...{ from, to, days: days.length, timed: timed.length },
    within: timed.filter(({ off }) => off === 0).length,
    ...{ untimed: of('untimed'), other: of('other'), declined: of('declined') },
    ...{ notCome: of('not-come'), nothing: of('nothing') },
    usual: median(timed.flatMap(({ minutes }) => minutes ?? [])),
  };
}

/**
 * Whether it has moved: the median of every five days with a time, one after the other, lies a quarter of an hour or more
 * outside of the window and on the same side, up to the newest five. Since the first day outside of the earliest of these;
 * by the median of all days since. It says that it moved, and nothing of why.
 */
export function driftOf(days: readonly Pick<KeptDay, 'day' | 'off'>[]): Drift | null {
  const timed = days.flatMap(({ day, off }) => (off === null ? [] : [{ day, off }]));
  const fives = timed.slice(TOGETHER - 1).map((_, at) => timed.slice(at, at + TOGETHER));
  const sideOf = (some: typeof timed) => {
    const usual = median(some.map(({ off }) => off)) ?? 0;
    return Math.abs(usual) < DRIFTS_FROM ? 0 : Math.sign(usual);
  };
  const side = fives.length > 0 ? sideOf(fives.at(-1) ?? []) : 0;
  if (side === 0) return null;
  const turned = fives[fives.findLastIndex((each) => sideOf(each) !== side) + 1] ?? [];
  const since = turned.find(({ off }) => Math.sign(off) === side)?.day;
  const moved = timed.filter(({ day }) => since !== undefined && day >= since);
  const by = median(moved.map(({ off }) => off));
  return since === undefined || by === null || by === 0 ? null : { by, since, days: moved.length };
}
