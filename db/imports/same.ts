import { dailyChoice } from '../daily-choices/projection.ts';
import { onDay } from '../daily-choices/queries.ts';
import { listLifeHistoryForResident } from '../life-history/queries.ts';
import { listPeopleForResident } from '../people/queries.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { knownDateInWords } from '../time/model.ts';
import { happenedDay } from '../voices/model.ts';
import { plain } from './cells.ts';
import type { Planned } from './rows/planned.ts';

/** Tells whether the record holds a row already, so that a file brought in twice leaves nothing twice. */
export type InRecord = (planned: Planned) => boolean;

/** What the record held before the file: looked up once for each person, and for choices once for each day. */
export function inRecord(context: ReadContext): InRecord {
  const known = new Map<string, ReadonlySet<string>>();
  return (planned) => {
    const about = shelfOf(planned);
    const keys = known.get(about) ?? new Set(keysOn(context, planned));
    known.set(about, keys);
    return keys.has(planned.same.key);
  };
}

function shelfOf({ method, input }: Planned): string {
  if (method === 'residents.admit') return '';
  return method === 'dailyChoices.record' ? `${input.resident} ${dayOf(input.at)}` : input.resident;
}

type At = Extract<Planned, { method: 'dailyChoices.record' }>['input']['at'];
const dayOf = (at: At): string => (at ? happenedDay(at) : '');

function keysOn(context: ReadContext, { method, input }: Planned): string[] {
  switch (method) {
    case 'residents.admit':
      return listResidents(context.db).map((row) => `${plain(row.fullName)}|${knownDateInWords(row.dateOfBirth)}`);
    case 'people.add':
      return listPeopleForResident(context.db, input.resident).map(({ name }) => `${input.resident}|${plain(name)}`);
    case 'lifeHistory.add':
      return listLifeHistoryForResident(context, input.resident)
        .filter(({ withdrawn }) => withdrawn === null)
        .map(({ story, words }) => `${input.resident}|${plain(story.title)}|${plain(words.words)}`);
    case 'dailyChoices.record':
      return context.db
        .select({ atKey: dailyChoice.atKey, choice: dailyChoice.choice })
        .from(dailyChoice)
        .where(onDay(input.resident, dayOf(input.at)))
        .all()
        .map(
          ({ atKey, choice }) =>
            `${input.resident}|${atKey}|${choice.offered.map(({ label }) => plain(label)).join('|')}`,
        );
  }
}
