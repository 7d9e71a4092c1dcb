import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAccessForResident } from '../../../db/access/queries.ts';
import { auditQueries } from '../../../db/audit/queries.ts';
import { bestInterestsQueries } from '../../../db/best-interests/queries.ts';
import { howToAsk } from '../../../db/communication/queries.ts';
import { dailyChoiceQueries } from '../../../db/daily-choices/queries.ts';
import type { Header } from '../../../db/ledger/model.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { lifeHistoryQueries } from '../../../db/life-history/queries.ts';
import { getOutcomes } from '../../../db/outcomes/queries.ts';
import { listPeopleForResident } from '../../../db/people/queries.ts';
import { listPlannedCareForResident } from '../../../db/planned-care/queries.ts';
import { listResidents } from '../../../db/residents/queries.ts';
import { compared } from '../../../db/reviews/model.ts';
import { listReviews } from '../../../db/reviews/queries.ts';
import { getRoutines } from '../../../db/routines/queries.ts';
import { pin } from '../../../db/staff/model.ts';
import { listStaff } from '../../../db/staff/queries.ts';
import { getPlan } from '../../../db/support-plan/queries.ts';
import { listTasks } from '../../../db/tasks/queries.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { makeDemoHome } from '../../../electron/core/demo/index.ts';
import { poorChoices, poorStories } from '../../../electron/core/demo/poor.ts';
import { openHome } from '../../../electron/core/home/open.ts';
import { type OpenHome, signerOf } from '../../../electron/core/state.ts';

const passphrase = 'barm cakes before the milkman';
const now = new Date('2026-11-24T09:00:00.000Z');
const place = mkdtempSync(join(tmpdir(), 'own-words-demo-test-'));
const wanted = { passphrase, residents: 12, months: 1, until: '2026-11-20', now, cost: { memoryKiB: 8, passes: 1 } };
const opened: OpenHome[] = [];

async function make(name: string, more: Partial<Parameters<typeof makeDemoHome>[0]> = {}): Promise<OpenHome> {
  const folder = join(place, name);
  await makeDemoHome({ ...wanted, folder, ...more });
  const home = await openHome(folder, passphrase, now.toISOString());
  opened.push(home);
  return home;
}

let home: OpenHome;
let again: OpenHome;
beforeAll(async () => {
  home = await make('one');
  again = await make('two');
});
afterAll(() => {
  for (const each of opened) each.close();
  rmSync(place, { recursive: true, force: true });
});

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
/** Everything written in a home, with each id replaced by the number of its first appearance. */
function contentOf({ record }: OpenHome): string[] {
  const numbers = new Map<string, number>();
  const numbered = (text: string) =>
    text.replace(anyId, (id) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return `id ${number}`;
    });
  return [...record.ledger.entries()].map(({ header, parts }) => {
    // What is kept of a PIN rests on a salt that is drawn anew each time.
    const same = header.kind === 'staff.pin-set@2' ? {} : parts;
    const said = Object.entries(same).map(([name, part]) => [name, part.kept?.written]);
    return numbered(JSON.stringify([header, said]));
  });
}
const headersOf = ({ record }: OpenHome): Header[] => [...record.ledger.entries()].map(({ header }) => header);

function asMoira({ record }: OpenHome) {
  const { db } = record.reading({ type: 'system' }, now.toISOString());
  const manager = listStaff(db).find(({ role }) => role === 'manager');
  if (!manager) throw new Error('A demo home has a manager.');
  return record.reading({ type: 'staff', id: manager.id, role: 'manager' }, now.toISOString());
}
function residentCalled(name: string) {
  const resident = listResidents(asMoira(home).db).find(({ preferredName }) => preferredName === name);
  if (!resident) throw new Error('No such resident.');
  return resident;
}

describe('A demo home', () => {
  test('The same seed and last day make the same people, words and times', () => {
    expect(contentOf(again)).toEqual(contentOf(home));
  });

  test('Keys and ids are fresh each time', () => {
    expect(again.record.ledger.home).not.toBe(home.record.ledger.home);
    expect(Buffer.from(again.dataKey).equals(Buffer.from(home.dataKey))).toBe(false);
  });

  test('Another seed makes another month', async () => {
    const other = await make('another', { residents: 2, seed: 7 });
    const same = await make('small', { residents: 2 });
    expect(contentOf(other)).not.toEqual(contentOf(same));
  });

  test('Its record holds, to the last entry', async () => {
    const { publicKey } = signerOf(home);
    const { problems, entries } = await verifyRecord(home.record.sqlite, home.record.ledger.home, { publicKey });
    expect(problems).toEqual([]);
    expect(entries).toBe(home.record.ledger.size());
  });

  test('It stays a demo home, and its people’s PINs keep the rules', async () => {
    const { staff } = await makeDemoHome({ ...wanted, residents: 1, folder: join(place, 'pins') });
    expect(home.demo).toBe(true);
    expect(staff).toHaveLength(6);
    for (const each of staff) expect(pin.safeParse(each.pin).success).toBe(true);
  });

  test('Every entry is written in its turn, by someone who works here by then, and none after the last day', () => {
    const headers = headersOf(home);
    const times = headers.map(({ recorded_at }) => recorded_at);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-11-20');
    const here = new Set<string>();
    for (const { actor, kind, subject } of headers) {
      if (kind === 'staff.added@2') here.add(subject.id);
      if (actor.type === 'staff') expect(here).toContain(actor.id);
    }
    expect(headers.filter(({ actor }) => actor.type === 'system').map(({ kind }) => kind)).toEqual([
      'home.opened@1',
      'staff.added@2',
      'staff.pin-set@2',
    ]);
  });
});

describe('The people of a demo home', () => {
  test('Two of one name are told apart by room and photograph', () => {
    const all = listResidents(asMoira(home).db);
    const names = all.map(({ fullName }) => fullName);
    const twice = all.filter(({ fullName }) => names.filter((name) => name === fullName).length > 1);
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ room }) => room)).size).toBe(2);
    expect(new Set(twice.map(({ photograph }) => photograph?.sha256)).size).toBe(2);
    expect(new Set(all.map(({ room }) => room)).size).toBe(all.length);
  });

  test('Some are wanted, one is not, and some have not been asked about yet', () => {
    const { db } = asMoira(home);
    const wishes = listResidents(db).flatMap(({ id }) =>
      listPeopleForResident(db, id).map(({ involvement }) => involvement.wanted),
    );
    expect(new Set(wishes)).toEqual(new Set(['wanted', 'not wanted', 'not asked yet']));
  });

  test('Each of the eight has a story in more than three kinds of voice', () => {
    const context = asMoira(home);
    for (const { id, preferredName } of listResidents(context.db)) {
      const story = lifeHistoryQueries['lifeHistory.list'](context, { resident: id });
      expect(new Set(story.map(({ words }) => words.voice)).size, preferredName).toBeGreaterThan(3);
    }
  });

  test('Words in Arabic and in Welsh are kept as said, with who translated them', () => {
    for (const [name, language] of [
      ['Samira', 'Arabic'],
      ['Nesta', 'Welsh'],
    ] as const) {
      const choices = dailyChoiceQueries['dailyChoices.list'](asMoira(home), {
        resident: residentCalled(name).id,
        limit: 500,
      });
      const kept = choices.flatMap(({ words }) => words?.language ?? []);
      expect(kept.length).toBeGreaterThan(5);
      for (const each of kept) {
        expect(each).toMatchObject({ language, translation: expect.any(String), translatedBy: expect.any(String) });
      }
    }
    expect(residentCalled('Samira').fullName).toMatch(/\p{Script=Arabic}/u);
  });

  test('Nobody says the same thing twice in a month', () => {
    for (const { id, preferredName } of listResidents(asMoira(home).db)) {
      const said = dailyChoiceQueries['dailyChoices.list'](asMoira(home), { resident: id, limit: 500 }).flatMap(
        ({ words }) => words?.said ?? [],
      );
      expect(new Set(said).size, preferredName).toBe(said.length);
    }
  });

  test('Nothing is chosen while somebody is in hospital', () => {
    const gurdev = residentCalled('Gurdev');
    const days = dailyChoiceQueries['dailyChoices.list'](asMoira(home), { resident: gurdev.id, limit: 500 }).map(
      ({ at }) => ('instant' in at ? at.instant.slice(0, 10) : ''),
    );
    expect(gurdev.status).toBe('resident');
    expect(days.filter((day) => day >= '2026-11-01' && day <= '2026-11-06')).toEqual([]);
    expect(days.length).toBeGreaterThan(50);
  });

  test('The choices hold declines, gaps with their reasons, things promised and kept, and answers that could not be seen', () => {
    const { db } = asMoira(home);
    const all = listResidents(db).flatMap(({ id }) =>
      dailyChoiceQueries['dailyChoices.list'](asMoira(home), { resident: id, limit: 500 }),
    );
    const answers = new Set(all.map(({ choice }) => choice.answer.type));
    const outcomes = new Set(all.map(({ choice }) => choice.delivery.outcome.type));
    expect(answers).toEqual(new Set(['chosen', 'chose-other', 'declined', 'no-choice-seen']));
    for (const each of ['delivered', 'later', 'changed-mind', 'not-delivered', 'left-as-wished'])
      expect(outcomes).toContain(each);
    expect(all.some(({ later }) => later.length > 0)).toBe(true);
    expect(new Set(all.map(({ choice }) => choice.swap.check))).toEqual(new Set(['same', 'changed', 'not-done']));
  });
});

describe('The decisions of a demo home', () => {
  test('One is signed as complete with nothing open, one is a draft, and a bedtime was turned back', () => {
    const context = asMoira(home);
    const [ediths] = bestInterestsQueries['decisions.list'](context, { resident: residentCalled('Edith').id });
    const [gurdevs] = bestInterestsQueries['decisions.list'](context, { resident: residentCalled('Gurdev').id });
    expect(ediths).toMatchObject({ status: 'signed as complete', stops: 0, musts: 0, matter: 'where-to-live' });
    expect(gurdevs).toMatchObject({ status: 'draft', matter: 'restraint' });
    expect(
      bestInterestsQueries['decisions.turnedBack'](context, { resident: residentCalled('Frank').id }),
    ).toHaveLength(1);
    expect(bestInterestsQueries['decisions.list'](context, { resident: residentCalled('Frank').id })).toEqual([]);
  });

  test('One has an attorney, one was ended by an advance decision, one is disputed, one was made urgently', () => {
    const context = asMoira(home);
    const whole = (name: string) => {
      const { id: resident } = residentCalled(name);
      const [first] = bestInterestsQueries['decisions.list'](context, { resident });
      if (!first) throw new Error(`${name} has a decision.`);
      return bestInterestsQueries['decisions.get'](context, { resident, decision: first.decision });
    };
    const attorneys = whole('Samira');
    expect(attorneys.steps.maker?.maker).toMatchObject({ basis: 'an attorney', who: { type: 'person' } });
    expect(attorneys.papers).toContainEqual(expect.objectContaining({ state: 'verified' }));
    const advance = whole('Patricia');
    expect(advance).toMatchObject({ status: 'ended', whose: 'Patricia decided this in advance' });
    expect(advance.steps.ended?.ended.because).toBe('an advance decision stands');
    const disputed = whole('Gurdev');
    expect(disputed.disagreements).toContainEqual(expect.objectContaining({ closed: null }));
    const urgent = whole('Walter');
    expect(urgent.status).toBe('signed, made urgently');
    expect(urgent.stops + urgent.musts).toBeGreaterThan(0);
  });

  test('Planned care stands beside them: a key that Edith keeps, the stairs that are walked with Hyacinth', () => {
    const context = asMoira(home);
    const care = (name: string) => listPlannedCareForResident(context.db, residentCalled(name).id);
    expect(care('Edith')).toMatchObject([{ care: { decides: { type: 'the person' } } }]);
    expect(care('Hyacinth')).toMatchObject([{ care: { decides: { type: 'somebody for them' } }, reviews: [{}] }]);
  });
});

describe('Routines in a demo home, and what became of them', () => {
  test('Gurdev’s turban, which is to be tied before breakfast, has drifted, and nothing was changed for that', () => {
    const { routines } = getRoutines(asMoira(home), residentCalled('Gurdev').id);
    expect(routines).toMatchObject([{ routine: { from: '07:45', to: '08:20' }, changes: [] }]);
    expect(routines[0]?.kept?.drift?.by).toBeGreaterThanOrEqual(30);
    expect(routines[0]?.kept?.drift?.by).toBeLessThanOrEqual(55);
  });

  test('Edith turns down less help to wash since it comes when she said; her tea stays where she wants it', () => {
    const { routines } = getRoutines(asMoira(home), residentCalled('Edith').id);
    expect(routines.map(({ routine, kept }) => [routine.what, kept?.drift])).toEqual([
      ['Tea before the bread', null],
      ['A wash', null],
    ]);
    const { turns, own } = getOutcomes(asMoira(home), residentCalled('Edith').id);
    const beside = turns.find(({ title }) => title === 'A wash')?.beside;
    const share = (help: { turnedDown: number; offered: number } = { turnedDown: 0, offered: 0 }) =>
      help.turnedDown / help.offered;
    expect(share(beside?.after)).toBeLessThan(share(beside?.before) / 2);
    expect(own.map(({ from }) => from)).toEqual(['asked', 'asked', 'review', 'asked', 'asked']);
  });
});

describe('The reviews of a demo home', () => {
  const reviewsOf = (name: string) => listReviews(asMoira(home), residentCalled(name).id);

  test.each(['Edith', 'Frank'])(
    '%s has an assessment, and a review that shows which word of theirs changed a routine',
    (name) => {
      const rows = reviewsOf(name);
      expect(rows.map(({ type, signed }) => [type, signed !== null])).toEqual([
        ['first-month', true],
        ['admission', true],
      ]);
      const [review] = rows;
      if (!review) throw new Error('There is a review.');
      const { before, changes, said } = compared(rows, review, getPlan(asMoira(home), residentCalled(name).id));
      expect(before?.type).toBe('admission');
      expect(changes.some(({ preference }) => preference !== null)).toBe(true);
      expect(said.filter(({ was, now: since }) => was.length > 0 && since.length > 0).length).toBeGreaterThan(1);
    },
  );

  test('Gurdev’s is still open and past its day, so the board owes it; all were begun with the home’s own templates', () => {
    const [open] = reviewsOf('Gurdev');
    expect(open?.lacks.length).toBeGreaterThan(0);
    const owed = listTasks(asMoira(home)).filter(
      ({ kind, resident }) => kind === 'review' && resident?.preferredName === 'Gurdev',
    );
    expect(owed).toMatchObject([{ due: '2026-11-02' }]);
    for (const name of ['Edith', 'Frank', 'Gurdev'])
      for (const { template } of reviewsOf(name)) expect(template.version).toBe(1);
  });
});

describe('A demo home as it is made unless asked otherwise', () => {
  let grown: OpenHome;
  beforeAll(async () => {
    const folder = join(place, 'grown');
    const { residents } = await makeDemoHome({ folder, passphrase, now, cost: wanted.cost });
    expect(residents).toBe(24);
    grown = await openHome(folder, passphrase, now.toISOString());
    opened.push(grown);
  }, 120_000);
  const everyone = () => listResidents(asMoira(grown).db);
  const choicesOf = (resident: ResidentId) =>
    dailyChoiceQueries['dailyChoices.list'](asMoira(grown), { resident, limit: 500 });

  test('Three months of choices for those who were here', () => {
    const first = everyone().flatMap(({ id }) => choicesOf(id).at(-1)?.at ?? []);
    const days = first.map((at) => ('instant' in at ? at.instant.slice(0, 10) : '')).sort();
    expect(days[0]).toBe('2026-08-24');
    expect(headersOf(grown).length).toBeGreaterThan(10_000);
  });

  test.each([
    ['Nesta', 'Welsh', /^[\p{Script=Latin}\p{P}\p{Zs}]+$/u],
    ['Gurdev', 'Punjabi', /\p{Script=Gurmukhi}/u],
    ['Pani Halina', 'Polish', /[ąćęłńóśźż]/u],
    ['Samira', 'Arabic', /\p{Script=Arabic}/u],
  ])('%s speaks %s, in its own script, translated by somebody who is named', (name, language, script) => {
    const resident = everyone().find(({ preferredName }) => preferredName === name);
    if (!resident) throw new Error(`${name} does not live here.`);
    const own = choicesOf(resident.id).flatMap(({ words }) => (words?.language ? [words] : []));
    expect(own.length).toBeGreaterThan(3);
    expect(own.some(({ said }) => script.test(said))).toBe(true);
    for (const words of own)
      expect(words.language).toMatchObject({
        language,
        translation: expect.any(String),
        translatedBy: expect.any(String),
      });
  });

  test('People of every level are asked, of some nobody has written how, and changes were answered or not', () => {
    const known = everyone().map(({ id }) => howToAsk(asMoira(grown).db, id));
    const levels = known.flatMap(({ current }) => current?.profile.level ?? []);
    expect(new Set(levels)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(known.filter(({ current }) => current === null).length).toBeGreaterThan(2);
    expect(known.filter(({ question }) => question !== null).length).toBeGreaterThan(1);
    expect(known.filter(({ events, question }) => events.length > 0 && question === null).length).toBeGreaterThan(2);
  });

  test('Whom words no longer reach is not given any', () => {
    const beyond = everyone().filter(({ id }) => (howToAsk(asMoira(grown).db, id).current?.profile.level ?? 4) < 2);
    expect(beyond.length).toBeGreaterThan(1);
    const generated = beyond.filter(({ preferredName }) => preferredName !== 'Samira');
    for (const { id } of generated) expect(choicesOf(id).filter(({ words }) => words !== null)).toEqual([]);
  });

  test('More than three faiths are lived, and none by some', () => {
    const titles = everyone().flatMap(({ id }) =>
      lifeHistoryQueries['lifeHistory.list'](asMoira(grown), { resident: id })
        .filter(({ story }) => story.heading === 'faith')
        .map(({ story }) => story.title),
    );
    expect(new Set(titles).size).toBeGreaterThan(6);
  });

  const audited = () => auditQueries['audit.lookThrough'](asMoira(home), { from: '2026-10-01', to: '2026-11-20' });
  const flaggedAs = (rule: string, words: string) =>
    audited().flagged.some(
      ({ flags, lines }) => flags.some((flag) => flag.rule === rule) && lines.some(({ text }) => text === words),
    );

  test.each(
    poorChoices
      .filter(({ rule }) => rule.startsWith('T'))
      .map(({ rule, note, observed }) => [rule, note ?? observed ?? ''] as const),
  )('An audit finds by %s what was planted for it: “%s”', (rule, words) => {
    expect(flaggedAs(rule, words)).toBe(true);
  });

  test.each(poorStories.map(({ rule, words, mended }) => [rule, words, mended === undefined] as const))(
    'In a story %s asks about “%s” for as long as the words stand: %s',
    (rule, words, stands) => {
      expect(flaggedAs(rule, words)).toBe(stands);
    },
  );

  test('What no record shows alone is found, what was mended or dismissed is counted, and the home else writes well', () => {
    const found = audited();
    // One thing offered, and written down at the end of a shift: seen only when they are looked at together.
    expect(found.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['D20', 'D21']));
    // Some were mended or dismissed since: both are counted, and neither is open.
    const sum = (of: 'mended' | 'dismissed') => found.figures.rules.reduce((all, each) => all + (each[of] ?? 0), 0);
    expect(sum('dismissed')).toBe(poorChoices.filter(({ dismissed }) => dismissed).length);
    expect(sum('mended')).toBeGreaterThanOrEqual(poorStories.filter(({ mended }) => mended).length);
    // Of the rest, little is asked about: the home writes well.
    const planted = poorChoices.length + poorStories.length;
    expect(found.figures.flagged - planted).toBeLessThan(found.figures.records * 0.05);
  });

  test('Every poor record that was planted stands in the record', () => {
    const all = everyone().flatMap(({ id }) => choicesOf(id));
    for (const { rule, note, observed } of poorChoices) {
      const found = all.some((each) =>
        note ? each.note === note : observed ? each.seen?.observed === observed : true,
      );
      expect(found, rule).toBe(true);
    }
    expect(all.filter(({ choice }) => choice.offered.length === 1).length).toBeGreaterThan(4);
  });
});

describe('What a demo home refuses', () => {
  test.each([
    ['no residents', { residents: 0 }],
    ['more residents than it has parts for', { residents: 61 }],
    ['a part of a month', { months: 1.5 }],
    ['a last day that is still to come', { until: '2026-11-24' }],
    ['a last day that is not in the calendar', { until: '2026-02-30' }],
  ])('%s, with nothing written', async (_, more) => {
    const folder = join(place, 'refused');
    await expect(makeDemoHome({ ...wanted, ...more, folder })).rejects.toMatchObject({ code: 'out-of-range' });
    expect(existsSync(folder)).toBe(false);
  });

  test('A folder that already holds a home', async () => {
    await expect(makeDemoHome({ ...wanted, folder: home.folder })).rejects.toMatchObject({ code: 'home-here' });
    expect(existsSync(join(home.folder, 'keys.json'))).toBe(true);
  });
});

describe('A demo home in which somebody has died', () => {
  test('From the day of the death nothing is chosen for them; their family asks, and a relative without a grant is told no', async () => {
    const larger = await make('larger', { residents: 13 });
    const { db } = asMoira(larger);
    const [died, ...more] = listResidents(db).filter(({ status }) => status === 'died');
    if (!died) throw new Error('Somebody has died there.');
    expect(more).toEqual([]);
    const after = headersOf(larger).filter(
      ({ subject, recorded_at }) => subject.id === died.id && recorded_at.slice(0, 10) >= (died.statusSince ?? ''),
    );
    expect(new Set(after.map(({ kind }) => kind.split('.')[0]))).toEqual(new Set(['resident', 'access']));
    const asked = listAccessForResident(db, died.id);
    expect(asked.map(({ decisions }) => decisions[0]?.outcome)).toEqual(['not', undefined]);
    expect(asked[1]?.answerBy).toBeNull();
  });
});
