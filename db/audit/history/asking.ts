import { isTalkAlone } from '../../capacity/model.ts';
import { hasNeeds, type Needs, openQuestion, type Profile } from '../../communication/model.ts';
import { howToAsk } from '../../communication/queries.ts';
import type { Asked } from '../../consent/model.ts';
import { listConsentsForResident } from '../../consent/queries.ts';
import type { Offering } from '../../daily-choices/vocabulary.ts';
import { SAME, similarity } from '../../evidence/copies.ts';
import type { PersonRow } from '../../people/model.ts';
import { listPeopleForResident } from '../../people/queries.ts';
import type { ReadContext } from '../../store/model.ts';
import type { Plan } from '../../support-plan/model.ts';
import { dayPlus, londonDay, shortDateInWords } from '../../time/model.ts';
import type { ResidentId } from '../../words/model.ts';
import type { Finding } from '../model.ts';
import { findingOf } from './finding.ts';

/** D15: days after which how somebody is asked is looked at again. */
const LOOKED_AT_WITHIN = 90;
/** D15: as many meetings in a row. */
const MEETINGS = 3;
/** D15: up to this level words alone are no way of asking (communication/vocabulary.ts). */
const NOT_BY_WORDS_ALONE = 2;
const spoken: readonly Offering[] = ['said-aloud', 'first-language', 'one-at-a-time', 'extra-time'];

/** How one person is asked, as far as it is written down. */
export interface Asking {
  readonly today: string;
  readonly profile: Pick<Profile, 'level' | 'ways'> | null;
  /** The day on which it was last written, or seen to hold. */
  readonly lookedAt: string | null;
  /** The day by which somebody had to look, because something changed. */
  readonly due: string | null;
  /** Meetings about the plan, the newest first: how the person was helped to take part, and the level that was known then. */
  readonly meetings: readonly { readonly help: string; readonly level: number | null }[];
  /** What they were last asked to consent to. */
  readonly consent: Pick<Asked, 'about' | 'aids' | 'needs'> | null;
}

/** D15 in its four parts, each in one line: what was found, as of today. */
export function askedAsBefore({ today, profile, lookedAt, due, meetings, consent }: Asking): string[] {
  const low = profile !== null && profile.level <= NOT_BY_WORDS_ALONE;
  return [
    due !== null &&
      due < today &&
      `Something changed, and nobody has looked at how to ask by ${shortDateInWords(due)} (14 days).`,
    sameThoughLess(meetings) && 'The last three meetings were held in the same way, while less and less got an answer.',
    low &&
      profile.ways.length > 0 &&
      profile.ways.every((way) => spoken.includes(way)) &&
      'Asked by words alone, and words alone do not get an answer any more.',
    low &&
      consent !== null &&
      isTalkAlone(consent.aids) &&
      `“${consent.about}” was asked by words alone, and words alone do not get an answer any more.`,
    lookedAt !== null &&
      lookedAt < dayPlus(today, -LOOKED_AT_WITHIN) &&
      `How to ask was last looked at on ${shortDateInWords(lookedAt)}, more than ${LOOKED_AT_WITHIN} days ago.`,
  ].filter((each) => each !== false);
}

/** D15: "last 3 planning meetings used same method while level fell". */
function sameThoughLess(meetings: Asking['meetings']): boolean {
  const last = meetings.slice(0, MEETINGS);
  const [newest] = last;
  const oldest = last.at(-1);
  if (last.length < MEETINGS || !newest || !oldest) return false;
  const fell = newest.level !== null && oldest.level !== null && newest.level < oldest.level;
  return fell && last.every(({ help }) => similarity(help, newest.help) >= SAME);
}

/** D25: "AIS need flagged and last consent/meeting did not record it as met". */
export function needNotMet(
  needs: Omit<Needs, 'share'> | null,
  consent: Pick<Asked, 'about' | 'needs'> | null,
  contact: { readonly with: string; readonly met: 'met' | 'partly' | 'not-met' } | null,
): string[] {
  if (needs === null || !hasNeeds(needs)) return [];
  if (consent === null && contact === null)
    return ['A need is on record, and no contact or consent says that it was met.'];
  return [
    consent !== null &&
      consent.needs !== 'met' &&
      `When asked about “${consent.about}”, what they need to understand was not recorded as there.`,
    contact !== null && contact.met !== 'met' && `At the last contact (${contact.with}) the need was not met in full.`,
  ].filter((each) => each !== false);
}

/** D25 of the people in somebody's life: the Standard asks it of relatives and carers too. */
export function peopleUnmet(
  people: readonly Pick<PersonRow, 'name' | 'needs' | 'contacts' | 'involvement'>[],
): string[] {
  return people.flatMap(({ name, needs, contacts: [last], involvement }) => {
    if (needs === null || !hasNeeds(needs) || involvement.wanted === 'not wanted') return [];
    if (!last) return [`${name} needs something to read or hear, and no contact says that it was there.`];
    return last.met === 'met' ? [] : [`At the last contact with ${name} (${last.with}) the need was not met in full.`];
  });
}

/** How one resident is asked now, and what they were asked (D15, D25). */
export function askingFindings(context: ReadContext, resident: ResidentId, plan: Plan): Finding[] {
  const { current, earlier, held, events, contacts } = howToAsk(context.db, resident);
  const consents = listConsentsForResident(context.db, resident);
  const consent = consents.find(({ asked }) => asked.by.type === 'person')?.asked ?? null;
  const written = current ? [current, ...earlier] : [];
  const levelAt = (moment: string) => written.find(({ recordedAt }) => recordedAt <= moment)?.profile.level ?? null;
  const looked = held ?? current;
  const asking: Asking = {
    today: londonDay(context.now),
    profile: current?.profile ?? null,
    lookedAt: looked && londonDay(looked.recordedAt),
    due: openQuestion(events)?.due ?? null,
    meetings: plan.reviews.map(({ review, recordedAt }) => ({ help: review.help, level: levelAt(recordedAt) })),
    consent,
  };
  const at = { tab: 'how-to-ask' } as const;
  const byConsent = { tab: 'support-plan', item: 'consent' } as const;
  return [
    ...askedAsBefore(asking).map((what) => findingOf('D15', resident, what, at)),
    ...needNotMet(current?.needs ?? null, consent, contacts[0] ?? null).map((what) =>
      findingOf('D25', resident, what, what.startsWith('When') ? byConsent : at),
    ),
    ...peopleUnmet(listPeopleForResident(context.db, resident)).map((what) =>
      findingOf('D25', resident, what, { tab: 'people' }),
    ),
  ];
}
