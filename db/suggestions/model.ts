import { z } from 'zod';
import { domain } from '../daily-choices/model.ts';
import { kind } from '../ledger/model.ts';
import { happened, instant } from '../time/model.ts';
import { ownView } from '../voices/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';

/** What family or a friend suggests, as it could be held out to the person: it can be offered, never chosen for them. */
export const suggestion = z.strictObject({ domain, label: line(80) });
export type Suggestion = z.infer<typeof suggestion>;

const which = z.strictObject({ id: entryId });
export const suggestionKinds = {
  /** `words` is the suggester's own view, in their words: no other voice fits. */
  'suggestion.recorded@1': kind('resident', z.strictObject({ suggestion, words: ownView })),
  'suggestion.ended@1': kind('resident', z.strictObject({ which, ending: z.strictObject({ reason: passage(300) }) })),
} as const;

/** What came of offering it once, by the person's own answer. */
export const answers = ['chosen', 'something-else', 'declined', 'not-seen'] as const;
export type SuggestionAnswer = (typeof answers)[number];
export const answerInWords: Record<SuggestionAnswer, string> = {
  chosen: 'chosen',
  'something-else': 'something else was chosen',
  declined: 'declined',
  'not-seen': 'no choice could be seen',
};

/** The most offers that are shown one by one. */
export const MOST_OFFERS = 12;

export const suggestionRow = z.strictObject({
  id: entryId,
  entrySeq: z.int(),
  resident: residentId,
  ...suggestion.shape,
  words: ownView,
  recordedAt: instant,
  author: staffId,
  ended: z.strictObject({ reason: z.string(), at: instant, by: staffId }).nullable(),
  /** How often it was offered and answered in each way; withdrawn choices do not count. */
  counts: z.record(z.enum(answers), z.int().nonnegative()),
  /** The latest of them. */
  offers: z.array(z.strictObject({ choice: entryId, entrySeq: z.int(), at: happened, answer: z.enum(answers) })),
});
export type SuggestionRow = z.infer<typeof suggestionRow>;

/** What the person answered each time it was offered, in one sentence. */
export function answeredInWords({ counts }: Pick<SuggestionRow, 'counts'>): string {
  const times = answers.reduce((sum, answer) => sum + counts[answer], 0);
  if (times === 0) return 'Not offered yet.';
  const parts = answers.flatMap((answer) =>
    counts[answer] > 0 ? [`${answerInWords[answer]} ${timesInWords(counts[answer])}`] : [],
  );
  return `Offered ${timesInWords(times)}: ${parts.join(', ')}.`;
}
const timesInWords = (times: number) => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);
