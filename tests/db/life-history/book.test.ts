import { describe, expect, test } from 'vitest';
import { goesIntoBook } from '../../../db/life-history/book.ts';
import type { Heading, Tier } from '../../../db/life-history/model.ts';
import { notAskedYet, whyNoBook } from '../../../db/people/model.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { personId, staffId } from '../../../db/words/model.ts';
import { said, viewOf } from '../voices/statements.ts';

const idOf = (last: number) => `019ca000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const [susan, david] = [personId.parse(idOf(2)), personId.parse(idOf(3))];
const grace = staffId.parse(idOf(1));
const hers = said(grace, 'Up at four.');
const noted: Statement = {
  voice: 'staff',
  words: 'Grip is weaker.',
  language: null,
  when: { precision: 'day', day: '2026-01-12' },
  how: null,
  understood: null,
  speaker: { type: 'staff', id: grace },
  basis: 'opinion',
};

describe('What may stand in a life-story book for Susan', () => {
  const item = (words: Statement, heading: Heading = 'work', tier: Tier = 'all staff', withdrawn = false) => ({
    words,
    privacy: { tier },
    story: { heading, title: 'The mill', period: { type: 'unknown' } as never, places: [], people: [], beside: null },
    withdrawn: withdrawn ? { reason: 'A slip.', at: '2026-03-03T09:20:00.000Z', by: grace } : null,
  });
  test.each([
    ['what the person said', item(hers), true],
    ['what Susan thinks herself', item(viewOf(susan, 'She was happiest outside.')), true],
    ['what her brother thinks', item(viewOf(david, 'She favoured Susan.')), false],
    ['what staff noted', item(noted), false],
    ['what was withdrawn', item(hers, 'work', 'all staff', true), false],
    ['what nurses and managers alone may read', item(hers, 'work', 'seniors'), false],
    ['what managers alone may read', item(hers, 'work', 'private'), false],
    ['what is best not mentioned', item(hers, 'best-not-mentioned'), false],
    ['whom they loved, where that is kept to oneself', item(hers, 'identity'), false],
    ['wishes for the end of life', item(hers, 'end-of-life'), false],
    ['what frightened them', item(hers, 'worries'), false],
  ])('%s', (_, each, goes) => {
    expect(goesIntoBook(each, susan)).toBe(goes);
  });
});

describe('Who may be given one', () => {
  const asked = { askedOn: '2026-01-12', askedBy: grace };
  const wish = (over: Partial<typeof notAskedYet>) => ({ name: 'Susan', involvement: { ...notAskedYet, ...over } });
  const lives = { preferredName: 'Edith', status: 'resident' } as const;
  const died = { preferredName: 'Edith', status: 'died' } as const;
  test.each([
    ['whom the person wanted to have it', lives, wish({ ...asked, wanted: 'wanted', mayShare: ['life story'] }), null],
    [
      'whom they let in, but not into this',
      lives,
      wish({ ...asked, wanted: 'wanted', mayShare: ['health'] }),
      /life story may be shared/,
    ],
    [
      'whom they did not want',
      lives,
      wish({ ...asked, wanted: 'not wanted', mayShare: ['life story'] }),
      /did not want/,
    ],
    ['about whom they can still be asked', lives, wish({}), /Ask, and write it down/],
    ['about whom they can be asked no more: a manager says why', died, wish({}), null],
    [
      'whom they did not want, also when they have died',
      died,
      wish({ ...asked, wanted: 'not wanted' }),
      /did not want/,
    ],
    [
      'whom they gave something else, also then',
      died,
      wish({ ...asked, wanted: 'wanted' }),
      /life story may be shared/,
    ],
  ] as const)('%s', (_, resident, reader, why) => {
    const said = whyNoBook(resident, reader);
    if (why === null) expect(said).toBeNull();
    else expect(said).toMatch(why);
  });
});
