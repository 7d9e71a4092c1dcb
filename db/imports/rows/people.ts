import { person, standings } from '../../people/model.ts';
import { asWords, oneOf, plain } from '../cells.ts';
import type { Planned } from './planned.ts';
import { type Row, sameNames } from './row.ts';
import { known, whose } from './whose.ts';

const standingInWords = asWords(standings);
const alike = {
  relative: 'family',
  'next of kin': 'family',
  neighbour: 'neighbour or community',
  community: 'neighbour or community',
} as const;

/** A row of people: who is in somebody's life. Nothing is assumed of what they may know: that is asked of the person. */
export function personFrom(row: Row): Planned {
  const resident = whose(row);
  const value = {
    name: row.needed('name'),
    relation: row.needed('relation'),
    standing: row.get('standing', (text) => oneOf(text, standingInWords, alike)),
    contact: row.text('contact'),
  };
  const details = row.finished(person, value, sameNames(value));
  const { id, preferredName } = known(resident);
  return {
    method: 'people.add',
    input: { resident: id, details },
    ownWords: false,
    same: { key: `${id}|${plain(details.name)}`, field: 'name' },
    reads: `${preferredName}: ${details.name}, ${details.relation} (${details.standing})${details.contact ? `, ${details.contact}` : ''}`,
  };
}
