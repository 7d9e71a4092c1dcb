import { capital, type Named, pronounsOf } from '../areas/model.ts';
import { listInWords } from '../daily-choices/sentences.ts';
import { shortDateInWords } from '../time/model.ts';
import { isOwnWords } from '../voices/model.ts';
import type { Came, Drift, KeptSpan, Routine, RoutineRow } from './model.ts';
import { DAY, windowOf } from './window.ts';

export const cameInWords: Record<Came, string> = {
  happened: 'Happened',
  untimed: 'Happened, time not written down',
  other: 'Something else was chosen',
  declined: 'Declined',
  'not-come': 'Did not come about',
  nothing: 'Nothing recorded',
};

/** "7.30 am" for 450 minutes from midnight, and for the same time of any other day. */
export function clockInWords(minutes: number): string {
  const within = ((minutes % DAY) + DAY) % DAY;
  const hour = Math.floor(within / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}.${String(within % 60).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

/** "7.15 am to 7.45 am". */
export function windowInWords(routine: Pick<Routine, 'from' | 'to'>): string {
  const { from, to } = windowOf(routine);
  return `${clockInWords(from)} to ${clockInWords(to)}`;
}

/** "every day", "on Tuesday and Friday". */
export const daysInWords = (days: Routine['days']): string =>
  days.length === 7 ? 'every day' : `on ${listInWords(days)}`;

/** "50 minutes", "1 hour 10 minutes", to the nearest five once it is more than that. */
function lengthInWords(minutes: number): string {
  const rounded = minutes < 10 ? minutes : Math.round(minutes / 5) * 5;
  const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
  return [hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest > 0 && `${rest} minutes`]
    .filter(Boolean)
    .join(' ');
}

/** "within it", "20 minutes later", "1 hour earlier": how far a time lies outside of a window. */
export const offInWords = (off: number): string =>
  off === 0 ? 'within it' : `${lengthInWords(Math.abs(off))} ${off > 0 ? 'later' : 'earlier'}`;

/** "Usually about 50 minutes later since 12 March 2026, on 14 days with a time." */
export const driftInWords = ({ by, since, days }: Drift): string =>
  `Usually about ${offInWords(by)} since ${shortDateInWords(since)}, over ${days} days with a time.`;

/** What a drift asks of people. It changes nothing by itself. */
export function driftAsks(person: Named): string {
  const { preferredName: name } = person;
  const { their } = pronounsOf(person);
  return `Has ${name} changed ${their} mind, or has the home’s day moved? Ask ${name} first, then whoever is on at that time. The plan stays as it is until ${name} says otherwise.`;
}

/** "Within the window on 17 of 24 days with a time." */
export const withinInWords = ({ timed, within }: Pick<KeptSpan, 'timed' | 'within'>): string =>
  timed === 0
    ? 'No day with a time.'
    : `Within the window on ${within} of ${timed} ${timed === 1 ? 'day' : 'days'} with a time.`;

/** The days that show no time, each kind with its number; empty where every day does. */
export function restInWords({ untimed, other, declined, notCome, nothing }: KeptSpan): string[] {
  const on = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
  return [
    declined > 0 && `Declined on ${on(declined)}: a full answer.`,
    other > 0 && `Something else was chosen on ${on(other)}.`,
    notCome > 0 && `Did not come about on ${on(notCome)}.`,
    untimed > 0 && `Happened on ${on(untimed)} with no time written down.`,
    nothing > 0 && `Nothing recorded on ${on(nothing)}, which does not say that it did not happen.`,
  ].filter((each) => each !== false);
}

/** Why a routine is to be asked about again; null where the person was heard on it. */
export function unheardInWords({ words }: Pick<RoutineRow, 'words'>, person: Named): string | null {
  if (words.some((each) => isOwnWords(each.words))) return null;
  const { they } = pronounsOf(person);
  return `Nothing that ${person.preferredName} said or showed is in it yet: ask, in the way that works. ${capital(they)} may want it otherwise.`;
}
