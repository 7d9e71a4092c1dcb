import { beforeEach, describe, expect, test } from 'vitest';
import { consentCommands } from '../../../db/consent/commands.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import type { Item } from '../../../db/life-history/model.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { fillSearch } from '../../../db/search/fill.ts';
import { matchOf } from '../../../db/search/match.ts';
import { MOST_HITS } from '../../../db/search/model.ts';
import { searchQueries, searchWords } from '../../../db/search/queries.ts';
import type { Role } from '../../../db/staff/model.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { EntryId, ResidentId, StaffId } from '../../../db/words/model.ts';
import { wrongPersonCommands } from '../../../db/wrong-person/commands.ts';
import { edith, openTestRecord, type TestRecord } from '../../record.ts';
import { teaOrJuice, thing } from '../daily-choices/sample.ts';
import { said, staffSaw } from '../voices/statements.ts';

let home: TestRecord;
beforeEach(() => {
  home = openTestRecord();
  return () => home.record.close();
});

type Who = { id: StaffId; role: Role };
const grace = (): Who => ({ id: home.grace, role: 'care-worker' });
const moira = (): Who => ({ id: home.manager, role: 'manager' });

function tell(
  title: string,
  {
    words = said(home.grace),
    tier = 'all staff',
    as = grace(),
    about = home.edith,
    use = null,
  }: Partial<{
    words: Item['words'];
    tier: Item['privacy']['tier'];
    as: Who;
    about: ResidentId;
    use: string | null;
  }> = {},
): EntryId {
  return home.write(
    (context) =>
      lifeHistoryCommands['lifeHistory.add'](context, {
        resident: about,
        details: {
          story: { heading: 'work', title, period: { type: 'always' }, places: [], people: [], beside: null },
          words,
          care: { useInCare: use, say: null, avoid: null, lastSeenToHold: null },
          photographs: [],
          privacy: { tier },
        },
      }),
    as,
  ).item;
}
const choose = (label: string, words?: string): EntryId =>
  home.write((context) =>
    dailyChoiceCommands['dailyChoices.record'](context, {
      resident: home.edith,
      record: teaOrJuice(home.grace, {
        choice: { offered: [thing(label), thing('Orange juice')] },
        ...(words ? { words: { said: words, language: null }, seen: { expressedBy: ['spoke'] } } : {}),
      }),
    }),
  ).choice;
const find = (text: string, as: Who = grace(), resident: ResidentId | null = home.edith) =>
  home.read((context) => searchWords(context, text, resident), as).areas.flatMap(({ hits }) => hits);
const read = (text: string, as?: Who) =>
  find(text, as).map(({ voice, snippet }) => [voice, snippet.map((each) => each.text).join('')]);

describe('Words are found whose they are', () => {
  test('each hit is one voice of one entry, with its area, and what was found is marked', () => {
    const item = tell('The early ovens', { use: 'Tea at five.' });
    choose('Tea', 'Tea for me, love.');
    expect(find('tea').map(({ area, voice, title, domain }) => ({ area, voice, title, domain }))).toEqual([
      { area: 'life-history', voice: 'about', title: 'The early ovens', domain: null },
      { area: 'daily-choices', voice: 'said', title: '', domain: 'drink' },
      { area: 'daily-choices', voice: 'about', title: '', domain: 'drink' },
    ]);
    expect(find('ovens')[0]).toMatchObject({
      item,
      snippet: [
        { text: 'The early ', found: false },
        { text: 'ovens', found: true },
        { text: ' · Tea at five.', found: false },
      ],
    });
  });

  test('what somebody was asked for is found on its page: their words, and what staff wrote of them, apart', () => {
    const { consent } = home.write((context) =>
      consentCommands['consent.ask'](context, {
        resident: home.edith,
        at: { precision: 'day', day: '2026-03-03' },
        asked: {
          purpose: 'photograph',
          about: 'A photograph for the hall',
          explained: 'Held up the frame for the hall.',
          aids: ['real objects'],
          needs: 'met',
          answer: 'given',
          by: { type: 'person' },
          checkedBy: ['said back in own words'],
          understood: 'Said where it would hang.',
          askAgainOn: '2026-06-03',
        },
        person: { words: said(home.grace, 'Me, in the hall, for them coming in.') },
      }),
    );
    home.write((context) =>
      consentCommands['consent.withdraw'](context, {
        resident: home.edith,
        consent,
        at: { precision: 'day', day: '2026-03-03' },
        withdrawn: { how: 'Taken out of the hall at once.' },
        person: { words: null },
      }),
    );
    const where = { area: 'support-plan', part: 'consent' };
    expect(find('hall').map(({ area, part, voice, speaker }) => ({ area, part, voice, speaker }))).toEqual([
      { ...where, voice: 'staff', speaker: 'Grace Adeyemi' },
      { ...where, voice: 'staff', speaker: 'Grace Adeyemi' },
      { ...where, voice: 'said', speaker: null },
      { ...where, voice: 'about', speaker: null },
    ]);
  });

  test('every word has to be there; endings, accents and capitals do not matter; the last may be half typed', () => {
    tell('Chapel', { words: said(home.grace, 'Canu’r emynau yn Café Môn, singing of an evening.') });
    for (const text of ['EMYNAU', 'cafe mon', 'Café', 'sings', 'evening emynau', 'sing emyn', "canu'r"])
      expect(read(text), text).toEqual([['said', expect.stringContaining('emynau')]]);
    for (const text of ['emynau Tuesday', 'caf\u00e9 tea']) expect(read(text), text).toEqual([]);
  });

  test('the newest written come first, fifty of an area at the most, and many of one crowd out none of another', () => {
    tell('Broth on the stove');
    for (let each = 0; each < MOST_HITS + 2; each += 1) choose(`Broth ${each}`);
    const { areas } = home.read((context) => searchWords(context, 'broth', home.edith), grace());
    expect(areas.map(({ area, hits, more }) => [area, hits.length, more])).toEqual([
      ['life-history', 1, false],
      ['daily-choices', MOST_HITS, true],
    ]);
    expect(areas[1]?.hits[0]?.snippet.map(({ text }) => text).join('')).toContain(`Broth ${MOST_HITS + 1}`);
  });

  test.each([
    '"',
    "'",
    '*',
    'ovens"',
    'NEAR(a b)',
    'words : x',
    'scope : tierprivateq',
    '-tea',
    'tea AND',
    'OR',
    '(((',
    '^tea',
    'a+b',
    '%',
    '\u0002',
    '🙂🙂',
    '   ',
  ])('%s is words and nothing else', (text) => {
    tell('The early ovens');
    expect(() => find(text)).not.toThrow();
  });

  test('what is typed cannot widen whose words are searched', () => {
    tell('Kept for managers', { tier: 'private', as: moira() });
    for (const text of [
      'kept) OR scope : (tierprivateq',
      'kept OR tierprivateq',
      'tierprivateq',
      `r${home.edith.replaceAll('-', '')}q`,
    ])
      expect(find(text), text).toEqual([]);
    expect(matchOf('a" OR scope : b', grace(), { area: 'daily-choices', resident: null })).toBe(
      `words : ("a" AND "OR" AND "scope" AND "b") AND scope : (areadailychoicesq) AND scope : (tierallstaffq OR a${home.grace.replaceAll('-', '')}q)`,
    );
  });
});

describe('Nothing is found that may not be read', () => {
  test('of each tier, by role and by who wrote it', () => {
    tell('Ovens one');
    tell('Ovens two', { tier: 'seniors', as: moira() });
    tell('Ovens three', { tier: 'private', as: moira() });
    tell('Ovens four', { tier: 'private', as: grace() });
    const titles = (as: Who) => find('ovens', as).map(({ title }) => title);
    const nurse: Who = { id: home.manager, role: 'nurse' };
    expect(titles(grace())).toEqual(['Ovens four', 'Ovens one']);
    expect(titles(moira())).toEqual(['Ovens four', 'Ovens three', 'Ovens two', 'Ovens one']);
    expect(titles({ ...nurse, id: home.grace })).toEqual(['Ovens four', 'Ovens two', 'Ovens one']);
  });

  test('in one record nobody else’s; a resident who is not there is refused', () => {
    const { resident } = home.write((context) =>
      residentCommands['residents.admit'](context, {
        identity: { ...edith, fullName: 'Ada Low', preferredName: 'Ada' },
      }),
    );
    tell('Ada’s ovens', { about: resident });
    tell('Edith’s ovens');
    expect(find('ovens').map(({ title }) => title)).toEqual(['Edith’s ovens']);
    expect(find('ovens', grace(), null)).toHaveLength(2);
    const nobody = '019ca000-0000-7000-8000-00000000dead' as ResidentId;
    expect(() =>
      home.read((context) => searchQueries['search.inRecord'](context, { resident: nobody, text: 'ovens' })),
    ).toThrow(expect.objectContaining({ code: 'no-such-resident' }));
  });
});

describe('The index goes with the record', () => {
  const inIndex = (word: string) => find(word, moira()).length;

  test('a correction is found by its new words alone; what was withdrawn or moved away is not found', () => {
    const item = tell('Ovens', { words: said(home.grace, 'Up at fourteen.') });
    const details = {
      story: { heading: 'work', title: 'Ovens', period: { type: 'always' }, places: [], people: [], beside: null },
      words: said(home.grace, 'Up at forty.'),
      care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
      photographs: [],
      privacy: { tier: 'all staff' },
    } as const;
    home.write((context) =>
      lifeHistoryCommands['lifeHistory.amend'](context, {
        resident: home.edith,
        item,
        details: { ...details, story: { ...details.story, places: [], people: [] }, photographs: [] },
        reason: 'Misheard',
      }),
    );
    expect([inIndex('fourteen'), inIndex('forty')]).toEqual([0, 1]);
    home.write((context) =>
      lifeHistoryCommands['lifeHistory.withdraw'](context, { resident: home.edith, item, reason: 'Wrong' }),
    );
    expect(inIndex('forty')).toBe(0);

    const choice = choose('Semolina');
    home.write((context) =>
      dailyChoiceCommands['dailyChoices.withdraw'](context, { resident: home.edith, choice, reason: 'Wrong' }),
    );
    expect(inIndex('semolina')).toBe(0);

    const { voice } = home.write((context) =>
      voiceCommands['voices.record'](context, {
        resident: home.edith,
        about: { type: 'general' },
        words: { ...staffSaw(home.grace), words: 'Hummed a polka.' },
      }),
    );
    expect(inIndex('polka')).toBe(1);
    home.write((context) =>
      voiceCommands['voices.withdraw'](context, { resident: home.edith, voice, reason: 'Wrong' }),
    );
    expect(inIndex('polka')).toBe(0);

    const { resident: ada } = home.write((context) =>
      residentCommands['residents.admit'](context, {
        identity: { ...edith, fullName: 'Ada Low', preferredName: 'Ada' },
      }),
    );
    const astray = tell('Blancmange');
    home.write(
      (context) =>
        wrongPersonCommands['wrongPerson.move'](context, {
          resident: home.edith,
          to: ada,
          what: 'life-history',
          entry: astray,
          people: [],
          assessed: null,
        }),
      moira(),
    );
    expect(inIndex('blancmange')).toBe(0);
    expect(find('blancmange', moira(), ada)).toHaveLength(1);
  });

  test('made again from the ledger it finds the same; a record from before the index has it filled when it is opened', () => {
    tell('Ovens');
    const gone = tell('Gone ovens');
    home.write((context) =>
      lifeHistoryCommands['lifeHistory.withdraw'](context, { resident: home.edith, item: gone, reason: 'Wrong' }),
    );
    choose('Tea', 'Tea for me, love.');
    const { sqlite, ledger } = home.record;
    const all = () => sqlite.prepare('SELECT rowid, * FROM search ORDER BY rowid').all();
    const before = all();
    expect(before.length).toBeGreaterThan(3);
    rebuildProjections(sqlite, ledger);
    expect(all()).toEqual(before);
    sqlite.exec('DELETE FROM search');
    fillSearch(sqlite, ledger);
    expect(all()).toEqual(before);
    fillSearch(sqlite, ledger);
    expect(all()).toEqual(before);
  });
});
