import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { type ImportWhat, type Mapping, wordsKeptUntil } from '../../../db/imports/model.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import type { StaffId } from '../../../db/words/model.ts';
import { verifyHome } from '../../../electron/core/verify/home.ts';
import { timesOnDisk } from '../../decrypted.ts';
import { edith } from '../../record.ts';
import { aFolder, anOpenHome, everyRow, PINS } from '../core/an-app.ts';

/** A home whose manager is signed in, with a file to bring in. */
async function aHomeAndFiles() {
  const home = await anOpenHome();
  await home.signIn('manager');
  const folder = aFolder();
  const file = (text: string | Uint8Array, name = 'rows.csv') => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const read = (path: string, what: ImportWhat, sheet: string | null = null) =>
    home.done('imports.read', { path, sheet, what });
  const ended = async ({ job }: { job: string }) => {
    for (;;) {
      const state = await home.done('jobs.progress', { job });
      if (state.state !== 'running') return state;
      await setImmediate();
    }
  };
  /** What came of trying a file, or of bringing it in. */
  const outcome = async (started: { job: string }) => {
    const { tried, problem } = await ended(started);
    if (!tried) throw new Error(problem ?? 'Nothing came of it.');
    return tried;
  };
  /** Tries a file with the columns that are known by their headings. */
  const tryIt = async (path: string, what: ImportWhat, over: Mapping = {}) => {
    const { guess } = await read(path, what);
    const request = { path, sheet: null, what, mapping: { ...guess, ...over } };
    return { request, tried: await outcome(await home.done('imports.try', request)) };
  };
  const voucher: { staff: StaffId; pin: string } = { staff: home.staff['care-worker'], pin: PINS['care-worker'] };
  const bring = async (path: string, what: ImportWhat, by: typeof voucher | null = null, over: Mapping = {}) => {
    const { request, tried } = await tryIt(path, what, over);
    return outcome(await home.done('imports.bring', { ...request, sha256: tried.sha256, voucher: by }));
  };
  return { ...home, file, read, tryIt, bring, voucher, ended, outcome };
}

const RESIDENTS = `Full name,Preferred name,Pronouns,DOB,Room,Languages,Moved in
Edith Hartley,Edith,she,4/6/1936,12,English,4/6/2024
Albert Hall,,he,1931,14,English; Welsh,
Mary Smith,Mary,she,about 1940,15,English,1/2/2025
Mary Smithson,Mary,she,2/2/1941,16,Punjabi,1/2/2025
`;
const PEOPLE = `Resident,Name,Relationship,Type,Phone
Edith Hartley,Susan Pickles,daughter,family,07700 900112
`;

async function withResidents() {
  const home = await aHomeAndFiles();
  await home.bring(home.file(RESIDENTS), 'residents');
  await home.bring(home.file(PEOPLE, 'people.csv'), 'people');
  const residents = await home.done('residents.list', {});
  const edith = residents.find(({ fullName }) => fullName === 'Edith Hartley');
  if (!edith) throw new Error('Edith was brought in.');
  return { ...home, edith: edith.id, residents };
}

describe('A row that is not fit to be written says why, where, and what to do', () => {
  const row = (cells: Partial<Record<string, string>>) => {
    const usual = {
      'Full name': 'Ada Low',
      Called: 'Ada',
      Pronouns: 'she',
      DOB: '1/1/1940',
      Room: '3',
      Languages: 'English',
      'Moved in': '',
    };
    const all = { ...usual, ...cells };
    return [Object.keys(all), Object.values(all)].map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');
  };
  test.each<readonly [string, Partial<Record<string, string>>, string | null, RegExp]>([
    ['no name', { 'Full name': '' }, 'fullName', /empty, and it is needed/],
    ['a name that is too long', { 'Full name': 'A'.repeat(121) }, 'fullName', /120 characters/],
    ['a sum gone wrong', { 'Full name': '#REF!' }, 'fullName', /spreadsheet shows an error/],
    ['a sign that cannot be shown', { Called: 'Ada\u0007' }, 'preferredName', /cannot be shown/],
    [
      'a title in place of a pronoun',
      { Pronouns: 'Mrs' },
      'pronouns',
      /“Mrs” is none of ours. Write one of: she, he, they/,
    ],
    ['a day that is in no calendar', { DOB: '31/2/1940' }, 'dateOfBirth', /not in the calendar/],
    ['a month before the day', { DOB: '12/25/1940' }, 'dateOfBirth', /no month 25/],
    ['a year in two figures', { DOB: '1/1/40' }, 'dateOfBirth', /four figures/],
    ['a birth to come', { DOB: '1/1/2190' }, 'dateOfBirth', /still to come/],
    ['no room', { Room: '' }, 'room', /empty, and it is needed/],
    ['no language', { Languages: ' ; ' }, 'languages', /at least one language/],
    ['too many languages', { Languages: 'a;b;c;d;e;f;g;h;i' }, 'languages', /./],
    ['moved in before they were born', { 'Moved in': '1/1/1939' }, 'movedIn', /before they were born/],
    ['a move still to come', { 'Moved in': '1/1/2190' }, 'movedIn', /still to come/],
  ])('a resident with %s', async (_, cells, field, message) => {
    const { file, tryIt } = await aHomeAndFiles();
    const { tried } = await tryIt(file(row(cells)), 'residents');
    expect(tried).toMatchObject({ rows: 1, good: 0, problemRows: 1 });
    expect(tried.problems[0]).toMatchObject({ row: 2, field, problem: expect.stringMatching(message) });
  });

  test.each<readonly [string, ImportWhat, string, string | null, RegExp]>([
    [
      'of nobody in the record',
      'people',
      'Nobody Here,Ann,friend,friend,',
      'resident',
      /Nobody of this name is in the record/,
    ],
    ['of one of two of a name', 'people', 'Mary,Ann,friend,friend,', 'resident', /More than one person is called this/],
    [
      'of no standing of ours',
      'people',
      'Edith Hartley,Ann,friend,proxy,',
      'standing',
      /none of ours. Write one of: family/,
    ],
    ['who is there already', 'people', 'Edith Hartley,susan pickles,daughter,family,', 'name', /in the record already/],
  ])('a person %s', async (_, what, line, field, message) => {
    const { file, tryIt } = await withResidents();
    const { tried } = await tryIt(file(`Resident,Name,Relationship,Type,Phone\n${line}\n`, 'more.csv'), what);
    expect(tried.problems).toEqual([
      expect.objectContaining({ row: 2, field, problem: expect.stringMatching(message) }),
    ]);
  });

  const STORY = 'Resident,Title,About,Whose words,The words,Heard by,When,From,To,Document';
  test.each<readonly [string, string, string, RegExp]>([
    ['under no heading of ours', 'Edith,Ovens,Jobs,said,Up at four.,,,,,', 'heading', /“Jobs” is none of ours/],
    ['in nobody’s voice', 'Edith,Ovens,Work,overheard,Up at four.,,,,,', 'voice', /Write one of: said, showed, wrote/],
    ['without words', 'Edith,Ovens,Work,said,,,,,,', 'words', /empty, and it is needed/],
    [
      'heard by nobody who works here',
      'Edith,Ovens,Work,said,Up at four.,Jo Gone,,,,',
      'who',
      /Nobody of this name works here/,
    ],
    ['told by nobody', 'Edith,Ovens,Work,reported,Up at four.,,,,,', 'who', /Say who told it/],
    [
      'told by a stranger',
      'Edith,Ovens,Work,own view,She was proud.,Jo Gone,,,,',
      'who',
      /Nobody of this name is among Edith’s people/,
    ],
    ['written in nothing', 'Edith,Ovens,Work,wrote,Up at four.,,,,,', 'document', /empty, and it is needed/],
    ['that ends before it begins', 'Edith,Ovens,Work,said,Up at four.,,,1961,1953,', 'to', /last year comes before/],
    ['said on a day to come', 'Edith,Ovens,Work,said,Up at four.,,1/1/2190,,,', '', /still to come/],
    [
      'that puts a daughter’s words into her mouth',
      'Edith,Ovens,Work,said,Daughter says she likes tea,,,,,',
      'words',
      /reads as someone else’s account/,
    ],
  ])('a story %s', async (_, line, field, message) => {
    const { file, tryIt } = await withResidents();
    const { tried } = await tryIt(file(`${STORY}\n${line}\n`, 'story.csv'), 'life-history');
    expect(tried.good).toBe(0);
    expect(tried.problems[0]).toMatchObject({ row: 2, field: field || null, problem: expect.stringMatching(message) });
  });

  const CHOICE = 'Resident,Date,Time,About,Offered,Chosen,Said,How shown,Seen by';
  test.each<readonly [string, string, string, RegExp]>([
    ['without a day', 'Edith,,8.10,Drink,Tea or juice,Tea,,pointed,', 'day', /empty, and it is needed/],
    ['at no time', 'Edith,2/3/2026,26:00,Drink,Tea or juice,Tea,,pointed,', 'day', /This is no time/],
    ['in a month alone', 'Edith,March 2026,,Drink,Tea or juice,Tea,,pointed,', 'day', /on which day/],
    ['of medicine', 'Edith,2/3/2026,,Medicine,Tablet,Tablet,,took,', 'domain', /“Medicine” is none of ours/],
    ['of nothing offered', 'Edith,2/3/2026,,Drink,,Tea,,pointed,', 'offered', /say what was offered/],
    [
      'left open: silence is no choice',
      'Edith,2/3/2026,,Drink,Tea or juice,,,pointed,',
      'chosen',
      /Silence is never a choice/,
    ],
    [
      'taken from silence',
      'Edith,2/3/2026,,Drink,Tea or juice,Tea,,no response,',
      'shown',
      /Silence is never a choice/,
    ],
    ['that nobody saw', 'Edith,2/3/2026,,Drink,Tea or juice,Tea,,,', 'shown', /nobody’s choice/],
    ['offered twice over', 'Edith,2/3/2026,,Drink,Tea or tea,Tea,,pointed,', 'offered', /offered twice/],
    [
      'seen by nobody who works here',
      'Edith,2/3/2026,,Drink,Tea or juice,Tea,,pointed,Jo Gone',
      'observer',
      /works here/,
    ],
    ['still to come', 'Edith,1/1/2190,,Drink,Tea or juice,Tea,,pointed,', '', /still to come/],
    [
      'told by a sister',
      'Edith,2/3/2026,,Drink,Tea or juice,Tea,Her sister says she wants tea,spoke,',
      'said',
      /someone else’s account/,
    ],
  ])('a choice %s', async (_, line, field, message) => {
    const { file, tryIt } = await withResidents();
    const { tried } = await tryIt(file(`${CHOICE}\n${line}\n`, 'choices.csv'), 'daily-choices');
    expect(tried.good).toBe(0);
    expect(tried.problems[0]).toMatchObject({ row: 2, field: field || null, problem: expect.stringMatching(message) });
  });

  test('every trouble of a row is told at once, with the row that its spreadsheet shows', async () => {
    const { file, tryIt } = await aHomeAndFiles();
    const text = 'Full name,Pronouns,DOB,Room,Languages\nAda Low,she,1940,3,English\n\n,Mrs,1/1/40,,\n';
    const { tried } = await tryIt(file(text), 'residents');
    expect(tried).toMatchObject({ rows: 2, good: 1, problemRows: 1 });
    expect(tried.problems.map(({ row, field, cell }) => [row, field, cell])).toEqual([
      [4, 'fullName', null],
      [4, 'pronouns', 'Mrs'],
      [4, 'dateOfBirth', '1/1/40'],
      [4, 'room', null],
      [4, 'languages', null],
    ]);
  });

  test('the same twice in a file comes in once; a file brought in twice leaves nothing twice', async () => {
    const { file, tryIt, bring, done } = await aHomeAndFiles();
    const twice = `${RESIDENTS}edith  hartley,Edith,she,4/6/1936,12,English,\n`;
    const { tried } = await tryIt(file(twice), 'residents');
    expect(tried.problems).toEqual([
      { row: 6, field: 'fullName', cell: 'edith  hartley', problem: 'The same stands in row 2 of this file.' },
    ]);
    await bring(file(twice), 'residents');
    const again = await tryIt(file(RESIDENTS), 'residents');
    expect(again.tried).toMatchObject({ good: 0, problemRows: 4 });
    expect(await done('residents.list', {})).toHaveLength(4);
  });
});

describe('A dry run', () => {
  test('leaves no trace in any table, and says how the rows would read', async () => {
    const { file, tryIt, sqlite } = await aHomeAndFiles();
    const before = everyRow(sqlite);
    const { tried } = await tryIt(file(RESIDENTS), 'residents');
    expect(tried).toMatchObject({ rows: 4, good: 4, ownWords: 0, problemRows: 0 });
    expect(tried.samples[1]).toEqual({
      row: 3,
      reads: 'Albert Hall, called Albert, he; born 1931; room 14; English, Welsh',
    });
    expect(everyRow(sqlite)).toEqual(before);
  });

  test('of another file is no leave to bring in this one', async () => {
    const { file, tryIt, refusal, done } = await aHomeAndFiles();
    const path = file(RESIDENTS);
    const { request, tried } = await tryIt(path, 'residents');
    file(RESIDENTS.replace('Albert Hall', 'Robert Hall'));
    expect(await refusal('imports.bring', { ...request, sha256: tried.sha256, voucher: null })).toBe('file-changed');
    expect(await done('residents.list', {})).toEqual([]);
  });

  test('wants every needed field to come from somewhere; the same words may stand for every row', async () => {
    const { file, read, refusal, tryIt } = await aHomeAndFiles();
    const path = file('Name,Room\nAda Low,3\n');
    const { guess, columns } = await read(path, 'residents');
    expect(columns).toEqual([
      { title: 'Name', samples: ['Ada Low'] },
      { title: 'Room', samples: ['3'] },
    ]);
    expect(await refusal('imports.try', { path, sheet: null, what: 'residents', mapping: guess })).toBe('not-mapped');
    const { tried } = await tryIt(path, 'residents', {
      pronouns: { from: 'all', words: 'they' },
      languages: { from: 'all', words: 'English' },
    });
    expect(tried.good).toBe(1);
  });
});

describe('A file of five thousand rows', () => {
  const MANY = 5000;
  const rows = Array.from({ length: MANY }, (_, at) => `Ada ${at} Low,she,1940,${at},English`);
  const LARGE = `Full name,Pronouns,DOB,Room,Languages\n${rows.join('\n')}\n`;
  /** The longest that the program did nothing but this, as a share of the whole time: how busy the PC is does not matter. */
  const longestWait = async (work: () => Promise<unknown>) => {
    const waits = monitorEventLoopDelay({ resolution: 5 });
    const began = performance.now();
    waits.enable();
    await work();
    waits.disable();
    return waits.max / 1e6 / (performance.now() - began);
  };

  test('is tried and brought in piece by piece, saying how far it is; what is asked of the record meanwhile is answered whole', async () => {
    const { file, read, done, ended, outcome } = await aHomeAndFiles();
    const path = file(LARGE);
    const request = { path, sheet: null, what: 'residents', mapping: (await read(path, 'residents')).guess } as const;
    const seen = new Set<number>();
    const watched = async (started: { job: string }) => {
      const all = ended(started);
      for (let state = await done('jobs.progress', started); state.state === 'running'; ) {
        seen.add(state.done);
        await setTimeout(20);
        state = await done('jobs.progress', started);
      }
      return all;
    };
    let job = { job: '' };
    const trying = await longestWait(async () => {
      job = await done('imports.try', request);
      // Others read and write between two pieces of a dry run.
      expect(await done('residents.list', {})).toEqual([]);
      expect((await watched(job)).tried).toMatchObject({ good: MANY });
    });
    const { sha256 } = await outcome(job);
    expect(seen.size).toBeGreaterThan(3);
    seen.clear();
    const bringing = await longestWait(async () => {
      const started = await done('imports.bring', { ...request, sha256, voucher: null });
      // Never a part of a file: who asks is answered when all of it stands.
      const [asked] = await Promise.all([done('imports.list', {}), watched(started)]);
      expect(asked).toMatchObject([{ brought: MANY }]);
    });
    expect(seen.size).toBeGreaterThan(3);
    // In one piece it was the whole of it. What is left is one piece of the work, or the saving of it all to the disk.
    expect(Math.max(trying, bringing)).toBeLessThan(1 / 3);
    expect(await done('residents.list', {})).toHaveLength(MANY);
  }, 60_000);

  test('stopped half-way leaves nothing behind, and the record goes on', async () => {
    const { file, tryIt, done, ended, sqlite } = await aHomeAndFiles();
    const { request, tried } = await tryIt(file(LARGE), 'residents');
    const before = everyRow(sqlite);
    const started = await done('imports.bring', { ...request, sha256: tried.sha256, voucher: null });
    for (let far = 0; far < 500; far = (await done('jobs.progress', started)).done) await setTimeout(5);
    const write = done('residents.admit', { identity: edith });
    await done('jobs.cancel', started);
    expect(await ended(started)).toMatchObject({ state: 'cancelled', tried: null });
    await write;
    expect((await done('residents.list', {})).map(({ fullName }) => fullName)).toEqual([edith.fullName]);
    expect(everyRow(sqlite).length).toBe(before.length);
    expect(await done('imports.list', {})).toEqual([]);
  }, 60_000);

  test('is not brought in beside a backup, nor a backup made beside it', async () => {
    const { file, tryIt, done, ended, refusal } = await aHomeAndFiles();
    const { request, tried } = await tryIt(file(LARGE), 'residents');
    const started = await done('imports.bring', { ...request, sha256: tried.sha256, voucher: null });
    const backup = refusal('backups.make', { folder: aFolder() });
    await done('jobs.cancel', started);
    await ended(started);
    expect(['busy', 'it was done']).toContain(await backup);
  }, 60_000);
});

describe('What the person said, showed or wrote', () => {
  const STORY = `Resident,Title,About,Whose words,The words,Who,When,From,To,Document,Use in care
Edith,The early ovens,Work,said,Up at four.,Grace Adeyemi,16/10/2025,1953,1961,,Tea at five.
Edith,Letter to Susan,Hopes,wrote,I want to be useful.,,March 1996,,,Letter to Susan,
Edith,Chapel,Faith and how it is lived,reported,"She said ""never missed it"".",Susan Pickles,2025,,,,Hymns.
Edith,The garden,Interests and skilled hands,own view,She was happiest there.,Susan Pickles,,,,,
`;
  const CHOICES = `Resident,Date,Time,About,Offered,Chosen,Said,How shown,Given
Edith,2/3/2026,8.10 am,Drink,Tea; orange juice,Tea,"That one, love.",,yes
Edith,2/3/2026,12.30,Food,Soup or sandwich,declined,,turned away,
Edith,2/3/2026,15:00,Activity,Bingo; garden,The kitchen,,went,no
`;

  test('comes in only with somebody who works here to vouch for it, by their own PIN', async () => {
    const { file, tryIt, refusal, voucher, staff, sqlite, edith, done, ended } = await withResidents();
    const { request, tried } = await tryIt(file(STORY, 'story.csv'), 'life-history');
    expect(tried).toMatchObject({ good: 4, ownWords: 2, problemRows: 0 });
    const with_ = (by: typeof voucher | null) => ({ ...request, sha256: tried.sha256, voucher: by });
    const before = sqlite.prepare('SELECT count(*) FROM entry').pluck().get();
    expect((await ended(await done('imports.bring', with_(null)))).problem).toContain('has to vouch for them');
    expect(await refusal('imports.bring', with_({ ...voucher, pin: '000111' }))).toBe('wrong-pin');
    expect(await refusal('imports.bring', with_({ staff: staff.inspector, pin: PINS.inspector }))).toBe(
      'not-a-witness',
    );
    expect(sqlite.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(before);
    expect(await done('lifeHistory.list', { resident: edith })).toEqual([]);
  });

  test('stands as theirs, heard by whom the file names or by whoever vouches; others stand as others', async () => {
    const { file, bring, voucher, edith, done, staff } = await withResidents();
    await bring(file(STORY, 'story.csv'), 'life-history', voucher);
    const items = await done('lifeHistory.list', { resident: edith });
    const words = (title: string) => items.find(({ story }) => story.title === title)?.words;
    expect(words('The early ovens')).toMatchObject({
      voice: 'person-now',
      mode: 'said',
      words: 'Up at four.',
      heardBy: staff['care-worker'],
      when: { precision: 'day', day: '2025-10-16' },
    });
    expect(words('Letter to Susan')).toMatchObject({
      voice: 'person-documented',
      document: 'Letter to Susan',
      writtenWhen: 'March 1996',
      seenBy: staff['care-worker'],
    });
    expect(words('Chapel')).toMatchObject({ voice: 'person-reported', words: 'She said "never missed it".' });
    expect(words('The garden')).toMatchObject({ voice: 'own-view' });
    expect(items.find(({ story }) => story.title === 'The early ovens')).toMatchObject({
      story: { period: { type: 'years', from: 1953, to: 1961 } },
      care: { useInCare: 'Tea at five.' },
      privacy: { tier: 'all staff' },
    });
    const [kept] = await done('imports.list', {});
    expect(kept).toMatchObject({
      what: 'life-history',
      brought: 4,
      leftOut: 0,
      voucher: staff['care-worker'],
      undone: null,
    });
  });

  test('of daily choices: offered, shown, chosen and given stay apart, each as written late', async () => {
    const { file, bring, voucher, edith, done, staff } = await withResidents();
    await bring(file(CHOICES, 'choices.csv'), 'daily-choices', voucher);
    const rows = await done('dailyChoices.list', { resident: edith });
    expect(
      rows.map(({ at, choice, seen, words }) => ({ at, answer: choice.answer, by: seen.expressedBy, words })),
    ).toEqual([
      {
        at: { precision: 'minute', instant: '2026-03-02T15:00:00.000Z' },
        answer: { type: 'chose-other', what: 'The kitchen' },
        by: ['went'],
        words: null,
      },
      {
        at: { precision: 'minute', instant: '2026-03-02T12:30:00.000Z' },
        answer: { type: 'declined' },
        by: ['turned-away'],
        words: null,
      },
      {
        at: { precision: 'minute', instant: '2026-03-02T08:10:00.000Z' },
        answer: { type: 'chosen', options: [0] },
        by: ['spoke'],
        words: { said: 'That one, love.', language: null },
      },
    ]);
    expect(rows.map(({ choice }) => choice.delivery.outcome.type)).toEqual([
      'not-delivered',
      'left-as-wished',
      'delivered',
    ]);
    expect(
      rows.every(
        ({ seen, choice }) => seen.observer === staff['care-worker'] && choice.reading?.certainty === 'unsure',
      ),
    ).toBe(true);
  });
});

describe('Undoing', () => {
  test('takes back all that a file brought in as one act, and the record rebuilt says the same', async () => {
    const { file, bring, done, sqlite, app } = await aHomeAndFiles();
    await bring(file(RESIDENTS), 'residents');
    const [kept] = await done('imports.list', {});
    if (!kept) throw new Error('It was brought in.');
    await done('imports.undo', { which: kept.id, reason: 'The list of another home' });
    expect(await done('residents.list', {})).toEqual([]);
    expect((await done('imports.list', {}))[0]?.undone).toMatchObject({ reason: 'The list of another home' });
    const shown = everyRow(sqlite);
    const { ledger } = app.state.home?.record ?? {};
    if (!ledger) throw new Error('The home is open.');
    rebuildProjections(sqlite, ledger);
    expect(everyRow(sqlite)).toEqual(shown);
    // The same file may come in again.
    expect(await bring(file(RESIDENTS), 'residents')).toMatchObject({ good: 4 });
  });

  test('of stories and choices withdraws each with the reason, readable as before; then their residents can go too', async () => {
    const { file, bring, voucher, done, refusal, edith } = await withResidents();
    const story = 'Resident,Title,About,Whose words,The words\nEdith,Ovens,Work,said,Up at four.\n';
    const choice = 'Resident,Date,About,Offered,Chosen,How shown\nEdith,2/3/2026,Drink,Tea or juice,Tea,pointed\n';
    await bring(file(story, 's.csv'), 'life-history', voucher);
    await bring(file(choice, 'c.csv'), 'daily-choices', voucher);
    const ids = new Map((await done('imports.list', {})).map(({ what, id }) => [what, id]));
    const undo = (what: ImportWhat) => ({ which: ids.get(what) ?? ('' as never), reason: 'Wrong file' });
    expect(await refusal('imports.undo', undo('residents'))).toBe('rested-on');
    await done('imports.undo', undo('daily-choices'));
    await done('imports.undo', undo('life-history'));
    expect((await done('lifeHistory.list', { resident: edith }))[0]?.withdrawn).toMatchObject({ reason: 'Wrong file' });
    expect((await done('dailyChoices.list', { resident: edith }))[0]?.withdrawn).toMatchObject({
      reason: 'Wrong file',
    });
    expect(await refusal('imports.undo', undo('life-history'))).toBe('undone-already');
    await done('imports.undo', undo('people'));
    await done('imports.undo', undo('residents'));
    expect(await done('residents.list', {})).toEqual([]);
  });

  test('keeps the words for thirty days, until a manager deletes them: they are gone from the disk, and the record checks out', async () => {
    const MARKER = 'Quixwhistle';
    const { file, bring, voucher, done, refusal, sqlite, app, home, edith } = await withResidents();
    const story = `Resident,Title,About,Whose words,The words\nEdith,${MARKER},Work,said,${MARKER} at four.\n`;
    const choice = `Resident,Date,About,Offered,Chosen,How shown\nEdith,2/3/2026,Drink,${MARKER} or juice,juice,pointed\n`;
    const people = `Resident,Name,Relationship,Type,Phone\nEdith,${MARKER} Low,niece,family,\n`;
    await bring(file(story, 's.csv'), 'life-history', voucher);
    await bring(file(choice, 'c.csv'), 'daily-choices', voucher);
    await bring(file(people, 'p.csv'), 'people');
    await bring(file(`Full name,Pronouns,DOB,Room,Languages\n${MARKER},she,1940,3,English\n`, 'r.csv'), 'residents');
    const open = app.state.home;
    if (!open) throw new Error('The home is open.');
    const onDisk = () => timesOnDisk(sqlite, join(home, 'record.db'), open.dataKey, MARKER);
    const kept = (await done('imports.list', {})).filter(({ file: name }) => /^[scpr]\.csv$/.test(name));
    const remove = (which: (typeof kept)[number]['id']) => ({ which, pin: PINS.manager });
    for (const { id } of kept) {
      expect(await refusal('imports.deleteWords', remove(id))).toBe('not-undone');
      await done('imports.undo', { which: id, reason: 'Of another home' });
    }
    const [undone] = await done('imports.list', {});
    expect(undone && wordsKeptUntil(undone)).toBe('2026-04-02');
    expect(onDisk()).toBeGreaterThan(3);
    expect(await refusal('imports.deleteWords', { which: kept[0]?.id ?? ('' as never), pin: '000111' })).toBe(
      'wrong-pin',
    );
    for (const { id } of kept) await done('imports.deleteWords', remove(id));
    expect(onDisk()).toBe(0);

    // The stub stays: what was brought in, undone, and when its words went.
    const list = await done('imports.list', {});
    expect(list.filter(({ deleted }) => deleted).map(({ deleted, brought }) => [brought, deleted?.by])).toEqual(
      kept.map(() => [1, expect.anything()]),
    );
    expect(list.map(wordsKeptUntil)).toEqual(list.map(() => null));
    expect(await done('lifeHistory.list', { resident: edith })).toEqual([]);
    expect(await done('dailyChoices.list', { resident: edith })).toEqual([]);
    expect(await refusal('imports.deleteWords', remove(kept[0]?.id ?? ('' as never)))).toBe('deleted-already');
    const { problems } = await verifyHome(open, { progress: () => {}, signal: new AbortController().signal });
    expect(problems).toEqual([]);
    const shown = everyRow(sqlite);
    rebuildProjections(sqlite, open.record.ledger);
    expect(everyRow(sqlite)).toEqual(shown);
  });

  test('is refused whole once anything rests on it', async () => {
    const { done, refusal, edith, residents } = await withResidents();
    await done('residents.changeStatus', {
      resident: edith,
      status: { status: 'away', since: '2026-03-01', reason: 'hospital' },
    });
    const kept = (await done('imports.list', {})).find(({ what }) => what === 'residents');
    if (!kept) throw new Error('They were brought in.');
    expect(await refusal('imports.undo', { which: kept.id, reason: 'Wrong file' })).toBe('rested-on');
    expect(await done('residents.list', {})).toHaveLength(residents.length);
  });
});

describe('A file', () => {
  test.each([
    [
      'with semicolons, as Excel writes it on the Continent',
      RESIDENTS.replaceAll(';', '|').replaceAll(',', ';').replaceAll('|', ','),
      'UTF-8',
    ],
    ['with a byte order mark', `\uFEFF${RESIDENTS}`, 'UTF-8'],
    [
      'of Windows, in its own letters',
      Buffer.from(RESIDENTS.replace('Albert', 'Andr\xe9'), 'latin1'),
      'Windows (Western European)',
    ],
    ['of Excel’s “Unicode text”', Buffer.from(`\uFEFF${RESIDENTS.replaceAll(',', '\t')}`, 'utf16le'), 'UTF-16'],
    ['with an empty line between', RESIDENTS.replace('Albert', '\n\nAlbert'), 'UTF-8'],
  ])('%s is read', async (_, text, readAs) => {
    const { file, read, tryIt } = await aHomeAndFiles();
    const path = file(text);
    expect((await read(path, 'residents')).readAs).toBe(readAs);
    const { tried } = await tryIt(path, 'residents');
    expect(tried).toMatchObject({ rows: 4 });
    expect(tried.samples[0]?.reads).toContain('Edith Hartley, called Edith, she; born 4 June 1936; room 12');
  });

  test('of Excel is read by its sheets, days as days and rooms as figures', async () => {
    const { file, read, done, outcome } = await aHomeAndFiles();
    const born = new Date('1936-06-04T00:00:00.000Z');
    const sheet = (cells: (string | number | Date | null)[][]) =>
      cells.map((row) =>
        row.map((value) =>
          value instanceof Date ? { value, format: 'dd/mm/yyyy' } : value === null ? null : { value },
        ),
      );
    const made = await writeXlsxFile([
      { data: sheet([['Notes'], ['Not this one']]), sheet: 'Notes' },
      {
        data: sheet([
          ['Name', 'DOB', 'Room', 'Pronouns', 'Language'],
          ['Edith Hartley', born, 12, 'she', 'English'],
        ]),
        sheet: 'People',
      },
    ] as never).toBuffer();
    const path = file(made, 'home.xlsx');
    expect((await read(path, 'residents')).sheets).toEqual(['Notes', 'People']);
    const found = await read(path, 'residents', 'People');
    const tried = await outcome(
      await done('imports.try', { path, sheet: 'People', what: 'residents', mapping: found.guess }),
    );
    expect(tried.problems).toEqual([]);
    expect(tried.samples[0]?.reads).toBe('Edith Hartley, called Edith, she; born 4 June 1936; room 12; English');
  });

  test.each<readonly [string, string | Uint8Array, string]>([
    ['that is empty', '', 'empty-file'],
    ['of headings alone', 'Name,Room\n', 'no-rows'],
    ['of blank lines', '\n\n ,\n', 'no-rows'],
    ['with a quotation mark left open', 'Name,Room\n"Ada Low,3\nBea,4\n', 'quote-open'],
    ['with quotation marks astray', 'Name,Room\nAda "the boss" Low,3\n"Bea" Low,4\n', 'not-readable'],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1]), 'not-a-table'],
    ['of an old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-excel'],
    ['that says it is a workbook and is none', Buffer.from('PK\x03\x04 but no more than that'), 'not-readable'],
    ['of more rows than one act takes', `Name\n${'Ada\n'.repeat(5001)}`, 'too-many-rows'],
  ])('%s is refused in one line', async (_, text, code) => {
    const { file, refusal } = await aHomeAndFiles();
    expect(await refusal('imports.read', { path: file(text), sheet: null, what: 'residents' })).toBe(code);
  });

  test('that is not there, is a folder, or is named by half a path is refused; so is everyone but a manager', async () => {
    const { refusal, signIn, signOut, file } = await aHomeAndFiles();
    const ask = (path: string) => refusal('imports.read', { path, sheet: null, what: 'residents' });
    expect(await ask('/nowhere/at/all.csv')).toBe('not-found');
    expect(await ask(aFolder())).toBe('is-a-folder');
    expect(await ask('rows.csv')).toBe('relative-path');
    const path = file(RESIDENTS);
    await signOut();
    for (const role of ['nurse', 'care-worker', 'inspector'] as const) {
      await signIn(role);
      expect(await ask(path)).toBe('not-allowed');
      await signOut();
    }
  });
});
