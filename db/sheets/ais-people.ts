import { hasNeeds, type Needs, needsInWords, type question } from '../communication/model.ts';
import { howToAsk, listContactsSince } from '../communication/queries.ts';
import { listConsentsForResident } from '../consent/queries.ts';
import { isUnpaid, type PersonRow } from '../people/model.ts';
import { listPeopleForResident } from '../people/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { dayPlus, londonDay, shortDateInWords } from '../time/model.ts';
import { happenedDay } from '../voices/model.ts';
import { YEAR } from './facts.ts';

type Open = NonNullable<(typeof question)['_zod']['output']>;
/** How often the needs were there when it mattered, out of how often somebody wrote it down. */
export interface Met {
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
  readonly last: { readonly on: string; readonly met: boolean } | null;
}

/** A resident as the six steps see them. */
export interface Resident {
  readonly resident: ResidentRow;
  readonly needs: Needs | null;
  /** Whether the person was asked or showed it themself. */
  readonly fromThem: boolean;
  readonly askedOn: string | null;
  readonly question: Open | null;
  readonly met: Met;
  readonly people: readonly PersonRow[];
}

/** Everybody who lives here now, with what they need and the people in their lives, who may need something too. */
export function readNeeds(context: ReadContext): Resident[] {
  return listResidents(context.db)
    .filter(({ status }) => status === 'resident' || status === 'away')
    .map((resident) => {
      const { current, question } = howToAsk(context.db, resident.id);
      return {
        resident,
        needs: current?.needs ?? null,
        fromThem: current?.because.learned.includes('person') ?? false,
        askedOn: current ? londonDay(current.recordedAt) : null,
        question,
        met: metOf(context, resident),
        people: listPeopleForResident(context.db, resident.id).filter(mayNeedSomething),
      };
    });
}

/** Relatives, friends and advocates (DAPB1605 asks it of carers too); a person whom the resident does not want is left out. */
const mayNeedSomething = ({ standing, involvement }: PersonRow): boolean =>
  (isUnpaid(standing) || standing === 'advocate') && involvement.wanted !== 'not wanted';

function metOf({ db, now }: ReadContext, { id }: ResidentRow): Met {
  const since = dayPlus(londonDay(now), -YEAR);
  const contacts = listContactsSince(db, id, since).map(({ on, met }) => ({ on, how: met }));
  const consents = listConsentsForResident(db, id).flatMap(({ at, asked }) => {
    const on = happenedDay(at);
    if (asked.needs === 'none are known' || on < since) return [];
    return [{ on, how: asked.needs === 'met' ? ('met' as const) : ('not-met' as const) }];
  });
  const all = [...contacts, ...consents];
  const last = all.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  const of = (how: 'met' | 'partly' | 'not-met') => all.filter((each) => each.how === how).length;
  return {
    met: of('met'),
    partly: of('partly'),
    notMet: of('not-met'),
    last: last ? { on: last.on, met: last.how === 'met' } : null,
  };
}

/** What stands open about a resident's own needs, in words. Where something is needed, D25 wants the last contact to have met it. */
export function gapsOf({ needs, question, met }: Resident, today: string): string[] {
  if (!needs) return ['nobody has written down what is needed'];
  return [
    ...(needs.share === 'not asked' ? ['not asked whether it may be shared'] : []),
    ...(hasNeeds(needs) && met.last === null ? ['no contact says whether it was met'] : []),
    ...(hasNeeds(needs) && met.last?.met === false ? [`not fully met on ${shortDateInWords(met.last.on)}`] : []),
    ...(needs.reviewBy < today ? [`to be looked at again by ${shortDateInWords(needs.reviewBy)}`] : []),
    ...(question && question.due < today
      ? [`something changed, and it was to be asked by ${shortDateInWords(question.due)}`]
      : []),
  ];
}

/** The same of one of the people in a resident's life. */
export function gapsOfPerson(
  { needs, contacts: [last] }: Pick<PersonRow, 'needs' | 'contacts'>,
  today: string,
): string[] {
  if (needs === null) return ['nobody has asked them'];
  return [
    ...(hasNeeds(needs) && !last ? ['no contact says whether it was met'] : []),
    ...(hasNeeds(needs) && last && last.met !== 'met' ? [`not fully met on ${shortDateInWords(last.on)}`] : []),
    ...(needs.reviewBy < today ? [`to be looked at again by ${shortDateInWords(needs.reviewBy)}`] : []),
  ];
}

export const inWords = (needs: Omit<Needs, 'share'> | null): string =>
  needs === null ? 'Not written down' : (needsInWords(needs) ?? 'Asked: nothing is needed');
