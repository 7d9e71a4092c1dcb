import { z } from 'zod';
import type { PaperType } from '../authority/model.ts';
import { aids, decisionId } from '../capacity/model.ts';
import { kind } from '../ledger/model.ts';
import { checks } from '../support-plan/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { personNow } from '../voices/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';

/**
 * What somebody is asked for, one purpose at a time. It is consent to care (Regulation 11), and no ground for keeping
 * data: a care record is kept on other grounds, whatever is answered here (UK GDPR Art. 6 and 9).
 */
export const purposes = {
  care: 'Personal care',
  medicine: 'Help with medicine',
  examination: 'An examination or a vaccination',
  'looking-in': 'Somebody looking in, by day or night',
  photograph: 'A photograph of them',
  telling: 'Telling somebody about them',
  belongings: 'Their things, their key or their money kept for them',
  outing: 'Going out with somebody',
  other: 'Something else',
} as const;
export type Purpose = keyof typeof purposes;
export const purposeNames = Object.keys(purposes) as [Purpose, ...Purpose[]];

/** Silence is no consent: it has an answer of its own. */
export const answers = ['given', 'refused', 'no answer seen'] as const;
export type ConsentAnswer = (typeof answers)[number];
export const needsMet = ['met', 'not met', 'none are known'] as const;

/** Powers under which somebody else may consent to care, once the person cannot (ss.9-11, 16-20). */
export const consentingPapers: readonly PaperType[] = ['lpa-health-welfare', 'deputy-welfare'];

/** Whose answer it is: the person's, or a holder's of a power that was seen and checked, for a decision the person cannot make. */
export const givenBy = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person') }),
  z.strictObject({ type: z.literal('power'), paper: entryId, decision: decisionId }),
]);

export const asked = z
  .strictObject({
    purpose: z.enum(purposeNames),
    /** What exactly: "Photograph for the hall, with her name under it." */
    about: line(200),
    explained: passage(1000),
    aids: z.array(z.enum(aids)).min(1, 'Please say how it was explained.'),
    /** Whether what the person needs to understand was there (Accessible Information Standard; rules.md, D25). */
    needs: z.enum(needsMet),
    answer: z.enum(answers),
    by: givenBy,
    checkedBy: z.array(z.enum(checks)),
    /** What was seen or heard when understanding was checked, or why it could not be. */
    understood: passage(600),
    askAgainOn: day,
  })
  .refine(({ answer, by, checkedBy }) => answer !== 'given' || by.type === 'power' || checkedBy.length > 0, {
    path: ['checkedBy'],
    message: 'A yes needs to be understood. Say how that was checked, or write that no answer could be seen.',
  });
export type Asked = z.infer<typeof asked>;

const which = z.strictObject({ id: entryId });
const person = z.strictObject({ words: personNow.nullable() });
export const consentKinds = {
  'consent.asked@1': kind('resident', z.strictObject({ asked, person })),
  'consent.withdrawn@1': kind(
    'resident',
    z.strictObject({ which, withdrawn: z.strictObject({ how: passage(600) }), person }),
  ),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const consentRow = z.strictObject({
  id: entryId,
  resident: residentId,
  ...done,
  asked,
  words: personNow.nullable(),
  withdrawn: z.strictObject({ ...done, how: z.string(), words: personNow.nullable() }).nullable(),
});
export type ConsentRow = z.infer<typeof consentRow>;

/** Where a consent stands: what was answered, until it is withdrawn. */
export const consentStands = ({ asked: { answer }, withdrawn }: Pick<ConsentRow, 'asked' | 'withdrawn'>): string =>
  withdrawn ? 'Withdrawn' : { given: 'Given', refused: 'Refused', 'no answer seen': 'No answer seen' }[answer];

/** Whether a later asking was for the same thing, in the same words: then that one says when to ask again. */
function isAskedSince({ id, asked: { purpose, about } }: ConsentRow, all: readonly ConsentRow[]): boolean {
  const same = (other: ConsentRow) =>
    other.asked.purpose === purpose && other.asked.about.toLowerCase() === about.toLowerCase();
  const later = all.slice(
    0,
    all.findIndex((each) => each.id === id),
  );
  return later.some(same);
}

/** The day by which it is to be asked again; null once it was withdrawn, or asked again. `all` are newest first. */
export const askAgainOn = (row: ConsentRow, all: readonly ConsentRow[]): string | null =>
  row.withdrawn || isAskedSince(row, all) ? null : row.asked.askAgainOn;
