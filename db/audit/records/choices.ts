import { and, asc, eq, gte, isNull, lt, lte } from 'drizzle-orm';
import {
  answerInWords,
  type DailyChoice,
  domainInWords,
  expressedInWords,
  howOfferedInWords,
  offeredInWords,
  outcomeInWords,
} from '../../daily-choices/model.ts';
import { dailyChoice } from '../../daily-choices/projection.ts';
import type { ReadDb } from '../../store/model.ts';
import { dayPlus } from '../../time/model.ts';
import type { ResidentId } from '../../words/model.ts';
import { type Draft, draft, type Line, meets, type Which } from './draft.ts';

/** Choices that stand. One that was withdrawn and asked again is another choice, so none has an earlier wording. */
export function choices(db: ReadDb, resident: ResidentId, which: Which): Draft[] {
  const rows = db
    .select()
    .from(dailyChoice)
    .where(and(eq(dailyChoice.resident, resident), madeIn(which), isNull(dailyChoice.withdrawn)))
    .orderBy(asc(dailyChoice.atKey))
    .all();
  return rows.map(({ entryId: entry, author: by, choice, seen, words, note, ...row }) =>
    draft(
      { ...row, entry, by, shelf: 'daily-choices', item: null, about: domainInWords[choice.domain] },
      choiceLines({ choice, seen, note: note ?? undefined, words: words ?? undefined }),
      { choice },
    ),
  );
}

/** Of days, a choice is read by the day on which it was made. */
function madeIn(which: Which) {
  if (!('from' in which)) return meets(which, dailyChoice);
  const { from, to } = which;
  return and(
    // The key narrows by the index, a day wide of the mark at each end: keys are in UTC, days in London.
    gte(dailyChoice.atKey, dayPlus(from, -1)),
    lt(dailyChoice.atKey, dayPlus(to, 2)),
    gte(dailyChoice.day, from),
    lte(dailyChoice.day, to),
  );
}

function choiceLines({ choice, seen, words, note }: DailyChoice): Line[] {
  const { answer, delivery } = choice;
  return [
    { label: 'Offered', text: offeredInWords(choice.offered) },
    { label: 'How', text: howOfferedInWords(choice) },
    { label: 'Said', text: words?.said, own: true },
    { label: 'Shown by', text: expressedInWords(seen.expressedBy) },
    { label: 'Seen', text: seen.observed, checked: { name: 'observed', voice: 'person-now', field: 'observed' } },
    { label: 'Answer', text: answerInWords(choice) },
    {
      label: 'Tried',
      text: answer.type === 'no-choice-seen' ? answer.tried : null,
      checked: { name: 'tried', voice: 'staff' },
    },
    { label: 'Taken to mean', text: choice.reading?.meaning },
    {
      label: 'All the same',
      text: delivery.outcome.type === 'done-anyway' ? delivery.outcome.why : null,
      checked: { name: 'done-anyway', voice: 'staff' },
    },
    { label: 'Came of it', text: outcomeInWords(delivery.outcome) },
    { label: 'Note', text: note, checked: { name: 'note', voice: 'staff' } },
  ];
}
