import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { involvement } from '../people/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { statement } from '../voices/model.ts';
import { entryId, passage, personId, residentId, staffId } from '../words/model.ts';
import { points, reviewTypeNames } from './template.ts';

export * from './compare.ts';
export { againAfter, shippedOn, shippedPoints } from './shipped.ts';
export * from './template.ts';

/** Which template a review was begun with: the wording as it came, or the home's own version of it. */
const usedTemplate = z.strictObject({ shippedOn: day, version: z.int().nonnegative() });

/** Whose part of a point: the three columns of a plan, and what came of it. */
export const parts = ['person', 'family', 'staff', 'came'] as const;
export type Part = (typeof parts)[number];

const key = points.element.shape.key;
const why = passage(600);
/** Why a voice is not in a point. The person was asked and could not be heard: how, and what was seen; or was not asked now. */
export const unheard = z.discriminatedUnion('voice', [
  z.strictObject({
    voice: z.literal('person'),
    because: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('tried'), how: why, saw: why }),
      z.strictObject({ type: z.literal('not asked'), why }),
    ]),
  }),
  z.strictObject({
    voice: z.enum(['family', 'staff']),
    because: z.strictObject({ type: z.literal('not asked'), why }),
  }),
]);
export type Unheard = z.infer<typeof unheard>;

/** What came of a point: parts of the plan that were changed or begun since, or nothing, and why. */
export const came = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plan'),
    elements: z.array(entryId).min(1, 'Please say which part of the plan.').max(10),
  }),
  z.strictObject({ type: z.literal('nothing'), because: why }),
]);
export type Came = z.infer<typeof came>;

const { wanted, inWhat, mayShare, askedOn } = involvement.shape;
/** Whom the person wanted involved when it was signed, so that the next review can set it beside what they want then. */
export const involved = z.strictObject({ person: personId, wanted, inWhat, mayShare, askedOn });
export type Involved = z.infer<typeof involved>;

const which = z.strictObject({ id: entryId });
export const reviewKinds = {
  /** The points stand in it as they were: a template that is changed later changes no review. */
  'review.begun@1': kind(
    'resident',
    z.strictObject({
      begun: z.strictObject({ type: z.enum(reviewTypeNames), template: usedTemplate }),
      asks: z.strictObject({ points }),
    }),
  ),
  /** A statement belongs to a point. Whose it is stands in the statement itself and nowhere else. */
  'review.heard@1': kind('resident', z.strictObject({ which, heard: z.strictObject({ point: key, view: entryId }) })),
  'review.unheard@1': kind(
    'resident',
    z.strictObject({ which, without: z.strictObject({ point: key }), unheard: z.strictObject({ what: unheard }) }),
  ),
  'review.came@1': kind(
    'resident',
    z.strictObject({ which, of: z.strictObject({ point: key }), came: z.strictObject({ what: came }) }),
  ),
  'review.signed@1': kind(
    'resident',
    z.strictObject({
      which,
      signed: z.strictObject({ nextOn: day }),
      people: z.strictObject({ involved: z.array(involved).max(100) }),
    }),
  ),
  'review.stopped@1': kind('resident', z.strictObject({ which, stopped: z.strictObject({ reason: passage(500) }) })),
  /** A home's own version of a template, whole. */
  'review-template.changed@1': kind(
    'home',
    z.strictObject({
      template: z.strictObject({ type: z.enum(reviewTypeNames), version: z.int().positive(), points }),
      because: z.strictObject({ reason: passage(500) }),
    }),
  ),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
/** One version of a template; the one with the number 0 came with the program and nobody wrote it. */
export const templateVersion = z.strictObject({
  version: z.int().nonnegative(),
  points,
  written: z.strictObject({ ...done, reason: z.string() }).nullable(),
});
/** A template with all its versions, the newest first: the first is the one in use, the last the one as it came. */
export const template = z.strictObject({ type: z.enum(reviewTypeNames), versions: z.array(templateVersion).min(1) });
export type Template = z.infer<typeof template>;
export type TemplateVersion = z.infer<typeof templateVersion>;

/** What stands in one point of a review. */
export const pointRow = z.strictObject({
  key: z.string(),
  views: z.array(z.strictObject({ view: entryId, entrySeq: z.int(), words: statement })),
  /** Why a voice is missing; only of those of whom nothing stands in the point. */
  unheard: z.array(z.strictObject({ ...done, what: unheard })),
  came: z.strictObject({ ...done, what: came }).nullable(),
});
export type PointRow = z.infer<typeof pointRow>;

/** What a review still lacks: whose part of which point, as the end of a sentence that begins with its title. */
export const lack = z.strictObject({ point: z.string(), part: z.enum(parts), what: z.string() });
export type Lack = z.infer<typeof lack>;

export const reviewRow = z.strictObject({
  id: entryId,
  resident: residentId,
  ...done,
  type: z.enum(reviewTypeNames),
  template: usedTemplate,
  points,
  answers: z.array(pointRow),
  /** Whom the person wants involved: as it was when it was signed; as it stands while it is open. */
  involved: z.array(involved),
  lacks: z.array(lack),
  signed: z.strictObject({ ...done, nextOn: day }).nullable(),
  stopped: z.strictObject({ ...done, reason: z.string() }).nullable(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

/** Whether somebody still works on it, or owes it. */
export const isOpen = ({ signed, stopped }: Pick<ReviewRow, 'signed' | 'stopped'>): boolean =>
  signed === null && stopped === null;
