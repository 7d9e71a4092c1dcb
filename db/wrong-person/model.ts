import { z } from 'zod';
import { kind } from '../ledger/model.ts';
import { type Happened, happened, instant, instantInWords } from '../time/model.ts';
import { entryId, personId, residentId, staffId } from '../words/model.ts';

/** What could be moved before anything of Best interests and of the plan could be. */
const movableBefore = [
  ...(['daily-choice', 'preference', 'life-history', 'statement', 'suggestion', 'likes'] as const),
  ...(['paper', 'limit', 'liberty-sign'] as const),
] as const;
/** What can be moved from the record of the wrong person to that of the right one, each with what belongs to it. */
export const movable = [
  ...movableBefore,
  ...(['decision', 'turned-back', 'advocate', 'disagreement', 'application'] as const),
  ...(['consent', 'plan-element', 'ranking', 'plan-meeting', 'communication', 'someone'] as const),
  ...(['routine', 'outcome', 'review', 'planned-care'] as const),
] as const;
export type Movable = (typeof movable)[number];
export const movableInWords: Record<Movable, string> = {
  'daily-choice': 'a choice',
  preference: 'a usual preference',
  'life-history': 'a part of the life story',
  statement: 'a statement',
  suggestion: 'a suggestion',
  likes: 'a board of likes',
  paper: 'a power or paper',
  limit: 'a limit',
  'liberty-sign': 'what somebody showed of living here',
  decision: 'a decision with all its steps',
  'turned-back': 'a matter that was turned back',
  advocate: 'a request for an advocate',
  disagreement: 'a disagreement',
  application: 'an application',
  consent: 'a consent',
  'plan-element': 'a part of the support plan',
  ranking: 'an order of what matters most, with its cards',
  'plan-meeting': 'a meeting about the plan',
  communication: 'a note on how to ask',
  someone: 'somebody in the person’s life',
  routine: 'what is wanted by the clock',
  outcome: 'a word on how it goes',
  review: 'an assessment or review',
  'planned-care': 'planned care',
};

/** What to do where moving makes no sense: who somebody is, is one record each, and nothing of it fits into another's. */
export const insteadOfMoving = {
  identity: 'Put it back under “Name, room, photograph” here, and change it for the right person.',
  status: 'Set where they are back here, with the day, and set it for the right person.',
  hold: 'Lift the hold here and say why; put it on the right person’s record.',
  kept: 'Set the day here again, and set it for the right person.',
} as const;

/** When it was said to have happened, and when and by whom it was first written down: figures, never words. */
const was = z.strictObject({ at: happened, recordedAt: instant, author: staffId });
const away = <T extends readonly [Movable, ...Movable[]]>(whats: T) =>
  kind('resident', z.strictObject({ moved: z.strictObject({ what: z.enum(whats), with: entryId.nullable() }), was }));
const here = <T extends readonly [Movable, ...Movable[]]>(whats: T) =>
  kind('resident', z.strictObject({ moved: z.strictObject({ what: z.enum(whats), which: entryId }), was }));

export const wrongPersonKinds = {
  /** Takes away the words of the entry that it links to. `with` is the entry that this one followed, if it did. */
  'wrong-person.moved-away@1': away(movableBefore),
  /** Stands beside what was recorded again; its link leads to the entry that was written on the wrong person. */
  'wrong-person.moved-here@1': here(movableBefore),
  /** Since decisions, the plan and whatever else is about a resident can be moved too. */
  'wrong-person.moved-away@2': away(movable),
  'wrong-person.moved-here@2': here(movable),
} as const;

/**
 * Who of the right person's people stands where one of the wrong person's stood; null leaves out what hangs on the name.
 * Nobody of one person's circle goes into another's record unsaid.
 */
export const chosenPeople = z.array(z.strictObject({ from: personId, to: personId.nullable() })).max(200);
export type ChosenPeople = z.infer<typeof chosenPeople>;

/** What a move would do, to be read before it is done. */
export const moveLooked = z.strictObject({
  /** Who of the wrong person's people is named in it, each to be chosen anew. */
  people: z.array(z.strictObject({ id: personId, name: z.string(), relation: z.string() })),
  /** Links to other things of the wrong person's record, which are dropped. */
  links: z.array(z.strictObject({ what: z.enum(movable), count: z.int().positive() })),
  /** What is not recorded again and has to be done anew, each in one plain line. */
  anew: z.array(z.string()),
  /** How many assessments of capacity it holds: they go along only if the right person was assessed. */
  assessments: z.int().nonnegative(),
});
export type MoveLooked = z.infer<typeof moveLooked>;

/** The stub on the wrong person's record, or the note beside what came to the right one. */
export const movedRow = z.strictObject({
  entry: entryId,
  entrySeq: z.int(),
  resident: residentId,
  direction: z.enum(['away', 'here']),
  what: z.enum(movable),
  /** The entry that stands now, where it came here. */
  which: entryId.nullable(),
  was,
  movedAt: instant,
  movedBy: staffId,
});
export type MovedRow = z.infer<typeof movedRow>;

/** How a stub reads, on a screen and on paper: `when` says when it happened, in either's way. */
export function movedRowInWords(
  { direction, what, was, movedAt, movedBy }: MovedRow,
  preferredName: string,
  staff: (id: string) => string,
  when: (at: Happened) => string,
): string {
  const thing = movableInWords[what];
  const title = thing.charAt(0).toUpperCase() + thing.slice(1);
  const first = `${when(was.at)}, written down by ${staff(was.author)} on ${instantInWords(was.recordedAt)}`;
  const moved = `by ${staff(movedBy)} on ${instantInWords(movedAt)}`;
  return direction === 'away'
    ? `${title} stood here that was not ${preferredName}’s: ${first}. Moved to the right person ${moved}; its words are gone from here.`
    : `${title} was first written on the wrong person: ${first}. Moved here ${moved}.`;
}
