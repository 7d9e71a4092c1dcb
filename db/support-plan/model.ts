import { z } from 'zod';
import { meeting } from '../best-interests/steps.ts';
import { type Someone, someone } from '../capacity/model.ts';
import { kind } from '../ledger/model.ts';
import { card } from '../likes/model.ts';
import { isUnpaid, type PersonRow } from '../people/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { personNow, statement, type Voice } from '../voices/model.ts';
import { entryId, line, passage, photographRef, residentId, staffId } from '../words/model.ts';
import { talkedAbout, talkedRow } from './talked.ts';

export * from './talked.ts';

/** What one element of the plan says: what the person can do, what is done, who does it, and until when it holds. */
export const wording = z.strictObject({
  title: line(80),
  /** What stands on the card with which the person ranks it. */
  card: card.pick({ photograph: true, picture: true }),
  canStill: passage(600).nullable(),
  what: passage(1200),
  doing: z.array(z.strictObject({ what: line(200), who: line(80), from: day })).max(8),
  reviewOn: day,
});
export type Wording = z.infer<typeof wording>;

/** What became of a view in an element: every view is used, used in part or not used, and each of these says how. */
export const uses = ['used', 'partly', 'not used'] as const;
export type UseOfView = (typeof uses)[number];
export const useInWords: Record<UseOfView, string> = { used: 'Used', partly: 'Used in part', 'not used': 'Not used' };
const use = z.strictObject({ view: entryId, used: z.enum(uses), how: passage(500) });

/** Ways of finding out whether it was understood. A nod is none of them. */
export const checks = [
  'said back in own words',
  'showed it, or did it',
  'asked again with the cards swapped',
  'asked again on another day',
  'watched while it was done',
] as const;

export const standings = ['agreed', 'tried for now', 'they differ'] as const;
export type Standing = (typeof standings)[number];
/** Where it stands, and how it was found out that the person had understood: or why that could not be. */
export const settled = z
  .strictObject({
    standing: z.enum(standings),
    checkedBy: z.array(z.enum(checks)),
    /** What was seen or heard when it was checked; or why it could not be. */
    understood: passage(600),
    /** Who differs from whom, in what; until when it is tried. */
    note: passage(500).nullable(),
  })
  .refine(({ standing, note }) => standing !== 'they differ' || note !== null, {
    path: ['note'],
    message: 'Please say who differs from whom, and in what.',
  });
export type Settled = z.infer<typeof settled>;

/** What in the record an element rests on, each in its own area. */
export const linkTypes = ['life-history', 'preference', 'decision', 'likes'] as const;
export const link = z.strictObject({ type: z.enum(linkTypes), id: entryId });
export type Link = z.infer<typeof link>;

/** Who laid the cards in their order. Both are the person's; nobody ranks for them. */
export const rankers = ['the person', 'staff, as shown'] as const;
export const rankedInWords: Record<(typeof rankers)[number], string> = {
  'the person': 'laid the cards',
  'staff, as shown': 'showed, and staff laid the cards',
};
/** The person's own order, the most important first, with the photograph of the cards as they lay. */
export const ranking = z.strictObject({
  order: z
    .array(z.strictObject({ element: entryId, title: line(80) }))
    .min(2, 'Two cards at least make an order.')
    .max(20)
    .refine((all) => new Set(all.map(({ element }) => element)).size === all.length, 'One card lies there twice.'),
  laidBy: z.enum(rankers),
  photograph: photographRef.nullable(),
  observed: passage(600).nullable(),
  observer: staffId,
});
export type Ranking = z.infer<typeof ranking>;

export const meetingTypes = ['first plan', 'review', 'the person asked', 'something changed'] as const;
export const presences = ['throughout', 'part of it', 'not there'] as const;
/**
 * A meeting of three sides: how the person took part, who else was there, what was said back to the person, when the
 * plan is looked at next. What changed is read off the elements themselves.
 */
export const review = z.strictObject({
  type: z.enum(meetingTypes),
  where: line(200),
  present: z.array(someone).max(20),
  /** Aids, breaks, length: what was done so that the person could take part. */
  help: passage(800),
  minutes: passage(3000),
  /** How the minutes were read back, and what the person said or showed to them. */
  readBack: passage(800).nullable(),
  /** Whom the person wants involved, asked again; why not, where it was not. */
  involvement: passage(600),
  nextOn: day,
});
export type Review = z.infer<typeof review>;
export const reviewPerson = z
  .strictObject({
    there: z.enum(presences),
    words: personNow.nullable(),
    /** Why not there, and what was talked about with them before and after (D24). */
    absent: z.strictObject({ why: passage(500), before: passage(800), after: passage(800) }).nullable(),
  })
  .refine(({ there, absent }) => there !== 'not there' || absent !== null, {
    path: ['absent'],
    message: 'Please say why they were not there, and what was talked about with them before and after.',
  });
export type ReviewPerson = z.infer<typeof reviewPerson>;

/**
 * A meeting that is to come, planned with the person: how they take part, and what is talked about as cards, each with
 * its picture. `nobodyOfTheirs` says what was done where nobody of the person's own comes and no advocate.
 */
export const planMeeting = meeting.omit({ pictures: true }).extend({
  agenda: z
    .array(z.strictObject({ title: line(80), card: wording.shape.card }))
    .min(1, 'Please say what is talked about: one thing at least.')
    .max(8, 'Eight things at most: more is too much for one sitting.'),
  nobodyOfTheirs: passage(500).nullable(),
});
export type PlanMeeting = z.infer<typeof planMeeting>;

/** Whether nobody of the person's own life comes, and no advocate: then one is asked for (Care Act 2014 s.67). */
export const comesAlone = (who: readonly Someone[], people: readonly Pick<PersonRow, 'id' | 'standing'>[]): boolean => {
  const theirs = new Set<string>(
    people.filter(({ standing }) => isUnpaid(standing) || standing === 'advocate').map(({ id }) => id),
  );
  return !who.some((each) => each.type === 'person' && theirs.has(each.id));
};

const which = z.strictObject({ id: entryId });
export const supportPlanKinds = {
  'plan.element-begun@1': kind('resident', z.strictObject({ wording })),
  /** Worded anew, and why: `preference` is the view of the person's that changed it. */
  'plan.element-changed@1': kind(
    'resident',
    z.strictObject({
      which,
      wording,
      because: z.strictObject({ reason: passage(600), preference: entryId.nullable() }),
    }),
  ),
  'plan.view-used@1': kind('resident', z.strictObject({ which, use })),
  'plan.settled@1': kind('resident', z.strictObject({ which, settled })),
  'plan.linked@1': kind('resident', z.strictObject({ which, links: z.array(link).max(20) })),
  'plan.element-ended@1': kind('resident', z.strictObject({ which, ended: z.strictObject({ reason: passage(500) }) })),
  'plan.ranked@1': kind(
    'resident',
    z.strictObject({ ranking, person: z.strictObject({ words: personNow.nullable() }) }),
  ),
  'plan.reviewed@1': kind('resident', z.strictObject({ review, person: reviewPerson })),
  /** One thing that was talked about at a meeting that was held, in the order of the agenda. */
  'plan.talked-about@1': kind('resident', z.strictObject({ which, talked: talkedAbout })),
  /** Planned anew, the newest stands. */
  'plan.meeting-planned@1': kind(
    'resident',
    z.strictObject({ meeting: planMeeting, person: z.strictObject({ words: personNow.nullable() }) }),
  ),
  'plan.meeting-called-off@1': kind(
    'resident',
    z.strictObject({ which, calledOff: z.strictObject({ reason: passage(500) }) }),
  ),
  /** The paper on which somebody wrote the view that is kept in an element. */
  'plan.form-kept@1': kind(
    'resident',
    z.strictObject({ which, form: z.strictObject({ view: entryId, scan: photographRef }) }),
  ),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
/** A wording that was changed, and what changed it. */
export const changeRow = z.strictObject({
  ...done,
  before: wording,
  after: wording,
  reason: z.string(),
  /** What the person said or showed that changed it; null where something else did. */
  preference: z.strictObject({ view: entryId, words: statement }).nullable(),
});
export type ChangeRow = z.infer<typeof changeRow>;

/** A view as it stands in an element; `use` is null until somebody has said what became of it. */
export const viewRow = z.strictObject({
  view: entryId,
  entrySeq: z.int(),
  words: statement,
  use: z.strictObject({ ...done, used: z.enum(uses), how: z.string() }).nullable(),
  /** The form on which it came, where it came on paper. */
  form: z.strictObject({ entrySeq: z.int(), scan: photographRef }).nullable(),
});

export type ViewRow = z.infer<typeof viewRow>;

export const elementRow = z.strictObject({
  id: entryId,
  ...done,
  wording,
  /** The day by which it is to be looked at again. */
  againOn: z.string(),
  changes: z.array(changeRow),
  views: z.array(viewRow),
  settled: z.strictObject({ ...done, ...settled.shape }).nullable(),
  /** Whether something came after it was settled, so that it is to be talked about again. */
  stale: z.boolean(),
  /** What it rests on; `title` is null for what no longer stands, or what few may read. */
  rests: z
    .strictObject({ ...done, links: z.array(z.strictObject({ ...link.shape, title: z.string().nullable() })) })
    .nullable(),
  ended: z.strictObject({ ...done, reason: z.string() }).nullable(),
  /** What is not there yet, each in one plain line. */
  lacks: z.array(z.string()),
});
export type ElementRow = z.infer<typeof elementRow>;

export const rankingRow = z.strictObject({ ...done, ranking, words: personNow.nullable() });
export type RankingRow = z.infer<typeof rankingRow>;
export const reviewRow = z.strictObject({ ...done, review, person: reviewPerson, talked: z.array(talkedRow) });
export type ReviewRow = z.infer<typeof reviewRow>;

export const planMeetingRow = z.strictObject({ ...done, meeting: planMeeting, words: personNow.nullable() });
export type PlanMeetingRow = z.infer<typeof planMeetingRow>;

/** A resident's plan: its elements in the person's own order, every ranking and every review, the newest first. */
export const plan = z.strictObject({
  resident: residentId,
  elements: z.array(elementRow),
  rankings: z.array(rankingRow),
  reviews: z.array(reviewRow),
  /** The meeting that is planned; null once it was held or called off. */
  meeting: planMeetingRow.nullable(),
});
export type Plan = z.infer<typeof plan>;

/** The three columns. An advocate stands with the family; what others remember of the person is the person's (kind 3). */
export const columns = ['person', 'family', 'staff'] as const;
export type Column = (typeof columns)[number];
export const columnOf: Record<Voice, Column> = {
  'person-now': 'person',
  'person-documented': 'person',
  'person-reported': 'person',
  'own-view': 'family',
  staff: 'staff',
};

/** The views of one column, as they stand. */
export const viewsIn = (views: readonly ViewRow[], column: Column): ViewRow[] =>
  views.filter(({ words }) => columnOf[words.voice] === column);

/** Every change of a plan that was written down after a moment, the newest first. */
export const changesSince = ({ elements }: Pick<Plan, 'elements'>, after = ''): ChangeRow[] =>
  elements
    .flatMap(({ changes }) => changes)
    .filter(({ recordedAt }) => recordedAt > after)
    .toSorted((a, b) => b.entrySeq - a.entrySeq);

/** How an element's standing reads. */
export function standsAt({ settled: now, stale, ended }: Pick<ElementRow, 'settled' | 'stale' | 'ended'>): string {
  if (ended) return 'Ended';
  if (now === null) return 'Being talked about';
  if (stale) return 'To be talked about again';
  return { agreed: 'Agreed', 'tried for now': 'Tried for now', 'they differ': 'They differ' }[now.standing];
}

/**
 * By which day something in the plan is to be looked at again: the day it was given, or, once the plan was looked at
 * together since, the day that was set then.
 */
export const againOn = (
  worded: { readonly reviewOn: string; readonly entrySeq: number },
  newest: { readonly nextOn: string; readonly entrySeq: number } | undefined,
): string => (newest && newest.entrySeq > worded.entrySeq ? newest.nextOn : worded.reviewOn);

/** Days after which what the person said of an element is to be asked again (rules.md, D18). */
export const VIEW_DAYS = 90;

/** How the person's order moved from one ranking to the next: places up (positive) or down; null for a new card. */
export function movesBetween(
  before: Pick<Ranking, 'order'> | undefined,
  { order }: Pick<Ranking, 'order'>,
): { readonly element: string; readonly title: string; readonly moved: number | null }[] {
  return order.map(({ element, title }, place) => {
    const was = before?.order.findIndex((each) => each.element === element) ?? -1;
    return { element, title, moved: was < 0 ? null : was - place };
  });
}
