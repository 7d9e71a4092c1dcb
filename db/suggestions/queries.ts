import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Choice } from '../daily-choices/model.ts';
import { choiceSuggestion, dailyChoice } from '../daily-choices/projection.ts';
import { getResident } from '../residents/queries.ts';
import type { ReadContext, ReadDb } from '../store/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, staffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { answers, MOST_OFFERS, type SuggestionAnswer, type SuggestionRow } from './model.ts';
import { suggestion } from './projection.ts';

export const suggestionQueries = { 'suggestions.list': listSuggestionsForResident };

/** What is suggested for a resident, the newest first, ended ones last. Throws Refused('no-such-resident'). */
export function listSuggestionsForResident(
  { db }: ReadContext,
  { resident }: { resident: ResidentId },
): SuggestionRow[] {
  getResident(db, resident);
  const rows = db
    .select()
    .from(suggestion)
    .where(eq(suggestion.resident, resident))
    .orderBy(desc(suggestion.entrySeq))
    .all()
    .map((row) => asSuggestion(db, row));
  return [...rows.filter(({ ended }) => !ended), ...rows.filter(({ ended }) => ended)];
}

/** Refuses a suggestion that is not about this resident, or is offered no more. Throws Refused('no-such-suggestion'). */
export function refuseUnlessSuggestionStands(db: ReadDb, resident: ResidentId, id: EntryId): void {
  const where = and(eq(suggestion.entryId, id), eq(suggestion.resident, resident), isNull(suggestion.ended));
  if (!db.select({ id: suggestion.entryId }).from(suggestion).where(where).get()) throw notThere();
}

/** What was offered because somebody suggested it was suggested for this resident. Throws Refused('no-such-suggestion'). */
export function refuseUnlessSuggested(db: ReadDb, resident: ResidentId, { offered }: Choice): void {
  for (const { suggestedIn } of offered) {
    if (suggestedIn === null) continue;
    const where = and(eq(suggestion.entryId, suggestedIn), eq(suggestion.resident, resident));
    if (!db.select({ id: suggestion.entryId }).from(suggestion).where(where).get()) throw notThere();
  }
}

const notThere = () =>
  new Refused('no-such-suggestion', 'This suggestion is not there, or is offered no more. Look at the list again.');

function asSuggestion(db: ReadDb, { entryId: id, ended, ...row }: typeof suggestion.$inferSelect): SuggestionRow {
  const offers = db
    .select({
      choice: dailyChoice.entryId,
      entrySeq: dailyChoice.entrySeq,
      at: dailyChoice.at,
      asked: dailyChoice.choice,
    })
    .from(choiceSuggestion)
    .innerJoin(dailyChoice, eq(dailyChoice.entryId, choiceSuggestion.entryId))
    .where(and(eq(choiceSuggestion.suggestion, id), isNull(dailyChoice.withdrawn)))
    .orderBy(desc(dailyChoice.atKey), desc(dailyChoice.entrySeq))
    .all()
    .map(({ choice, asked, ...offer }) => ({
      ...offer,
      choice: entryId.parse(choice),
      answer: answerTo(asked, id),
    }));
  const count = (answer: SuggestionAnswer) => offers.filter((each) => each.answer === answer).length;
  return {
    ...row,
    id: entryId.parse(id),
    resident: residentId.parse(row.resident),
    author: staffId.parse(row.author),
    ended: ended && { ...ended, by: staffId.parse(ended.by) },
    counts: Object.fromEntries(answers.map((answer) => [answer, count(answer)])) as SuggestionRow['counts'],
    offers: offers.slice(0, MOST_OFFERS),
  };
}

/** The person's answer where this was among what was offered. */
function answerTo({ answer, offered }: Choice, id: string): SuggestionAnswer {
  switch (answer.type) {
    case 'chosen':
      return answer.options.some((option) => offered[option]?.suggestedIn === id) ? 'chosen' : 'something-else';
    case 'chose-other':
      return 'something-else';
    case 'declined':
      return 'declined';
    case 'no-choice-seen':
      return 'not-seen';
  }
}
