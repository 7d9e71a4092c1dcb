import { identity, pronouns } from '../../residents/model.ts';
import { knownDateInWords } from '../../time/model.ts';
import { asWords, CellProblem, dayFrom, knownDateFrom, listFrom, oneOf, plain } from '../cells.ts';
import type { Planned } from './planned.ts';
import { type Row, sameNames } from './row.ts';

const pronounInWords = asWords(pronouns);
const alike = { her: 'she', 'she/her': 'she', him: 'he', 'he/him': 'he', them: 'they', 'they/them': 'they' } as const;

/** A row of residents: who moves in, as the home writes it. */
export function residentFrom(row: Row): Planned {
  const fullName = row.needed('fullName');
  const value = {
    fullName,
    preferredName: row.text('preferredName') ?? fullName.split(/\s+/)[0] ?? '',
    pronouns: row.get('pronouns', (text) => oneOf(text, pronounInWords, alike)),
    dateOfBirth: row.get('dateOfBirth', (text) => {
      const born = knownDateFrom(text);
      if (born.known === 'day' && born.day > row.look.today)
        throw new CellProblem('That day is still to come. Look at the year.');
      return born;
    }),
    room: row.needed('room'),
    languages: row.get('languages', (text) => {
      const languages = listFrom(text);
      if (languages.length === 0) throw new CellProblem('Please name at least one language.');
      return languages;
    }),
    photograph: null,
    movedIn: row.get('movedIn', (text) => {
      const day = text === '' ? null : dayFrom(text);
      if (day !== null && day > row.look.today)
        throw new CellProblem('That day is still to come. Add them on that day.');
      return day;
    }),
  };
  if (value.dateOfBirth?.known === 'day' && value.movedIn && value.movedIn < value.dateOfBirth.day)
    row.trouble('movedIn', 'They moved in before they were born. Look at both dates.');
  const details = row.finished(identity, value, sameNames(value));
  return {
    method: 'residents.admit',
    input: { identity: details },
    ownWords: false,
    same: { key: `${plain(details.fullName)}|${knownDateInWords(details.dateOfBirth)}`, field: 'fullName' },
    reads: `${details.fullName}, called ${details.preferredName}, ${details.pronouns}; born ${knownDateInWords(details.dateOfBirth)}; room ${details.room}; ${details.languages.join(', ')}`,
  };
}
