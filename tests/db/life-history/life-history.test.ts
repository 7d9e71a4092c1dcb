import { describe, expect, test } from 'vitest';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import { goesIntoPacks, type Item, maySee, type Tier, tiers } from '../../../db/life-history/model.ts';
import { lifeHistoryRow } from '../../../db/life-history/projection.ts';
import {
  latestOwnWords,
  listLifeHistoryForPack,
  listLifeHistoryForResident,
} from '../../../db/life-history/queries.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { addStaff } from '../../../db/staff/commands.ts';
import type { Role } from '../../../db/staff/model.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { EntryId, ResidentId, StaffId } from '../../../db/words/model.ts';
import { edith as edithHartley, MORNING, openTestRecord } from '../../record.ts';
import { anyStaff, reported, said, viewOf, wrote } from '../voices/statements.ts';

const later = (minutes: number) => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString();
const refused = (code: string) => expect.objectContaining({ code });

function ovens(words: Item['words'], change: Partial<Item> & { title?: string; tier?: Tier } = {}): Item {
  const { title = 'The early ovens', tier = 'all staff', ...rest } = change;
  return {
    story: {
      heading: 'work',
      title,
      period: { type: 'years', from: 1953, to: 1961 },
      places: ['Co-op bakery'],
      people: [{ type: 'named', name: 'Stanley' }],
      beside: null,
    },
    words,
    care: {
      useInCare: 'Awake at five is not “unsettled”. Tea, a light, trays to set.',
      say: null,
      avoid: null,
      lastSeenToHold: null,
    },
    photographs: [{ photo: { sha256: 'ab'.repeat(32), width: 1200, height: 800 }, alt: 'Edith at the oven' }],
    privacy: { tier },
    ...rest,
  };
}

function home() {
  const it = openTestRecord();
  const boss = { id: it.manager, role: 'manager' } as const;
  const carer = { id: it.grace, role: 'care-worker' } as const;
  const made = it.write((context) => {
    const details = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
    const walter = residentCommands['residents.admit'](context, {
      identity: { ...edithHartley, preferredName: 'Walter' },
    }).resident;
    return {
      walter,
      susan: peopleCommands['people.add'](context, { resident: it.edith, details }).person,
      stranger: peopleCommands['people.add'](context, { resident: walter, details }).person,
      nurse: addStaff(context, { name: 'Shazia Khan', role: 'nurse', pin: '118264' }).staff,
      colleague: addStaff(context, { name: 'Tom Price', role: 'care-worker', pin: '640281' }).staff,
      visitor: addStaff(context, {
        name: 'Ann Lee',
        role: 'inspector',
        pin: '530917',
        ends: '2026-03-09T00:00:00.000Z',
        sees: 'everyone',
      }).staff,
    };
  }, boss);
  const nurse = { id: made.nurse, role: 'nurse' } as const;
  const colleague = { id: made.colleague, role: 'care-worker' } as const;
  const inspector = { id: made.visitor, role: 'inspector' } as const;
  type Who = { id: StaffId; role: Role };
  const add = (details: Item, as: Who = carer, resident: ResidentId = it.edith) =>
    it.write((context) => lifeHistoryCommands['lifeHistory.add'](context, { resident, details }), as).item;
  const amend = (item: EntryId, details: Item, reason: string | null, as: Who = carer, now = MORNING) =>
    it.write(
      (context) => lifeHistoryCommands['lifeHistory.amend'](context, { resident: it.edith, item, details, reason }),
      as,
      now,
    );
  const withdraw = (item: EntryId, reason = 'told of Walter', as: Who = carer) =>
    it.write(
      (context) => lifeHistoryCommands['lifeHistory.withdraw'](context, { resident: it.edith, item, reason }),
      as,
    );
  const holds = (item: EntryId, on: string, seen = 'She set the trays.', as: Who = carer) =>
    it.write(
      (context) =>
        lifeHistoryCommands['lifeHistory.confirmHolds'](context, { resident: it.edith, held: { item, on, seen } }),
      as,
    );
  const list = (as: Who = carer, resident: ResidentId = it.edith) =>
    it.read((context) => listLifeHistoryForResident(context, resident), as);
  return { ...it, ...made, boss, carer, nurse, colleague, inspector, add, amend, withdraw, holds, list };
}

describe('The story of a life', () => {
  test('What was told comes back as it was told, whoever told it', () => {
    const { grace, susan, add, list } = home();
    const given = [ovens(said(grace)), ovens(wrote(grace)), ovens(reported(susan)), ovens(viewOf(susan))];
    for (const each of given) add(each);
    for (const each of given) expect(list()).toContainEqual(expect.objectContaining({ ...each, author: grace }));
  });

  test('It is told in the order of the life: always, the years, what has no year, and now', () => {
    const { grace, add, list } = home();
    const periods: Item['story']['period'][] = [
      { type: 'now' },
      { type: 'words', words: 'when the pit closed', around: 1985 },
      { type: 'words', words: 'long ago', around: null },
      { type: 'decade', decade: 1950 },
      { type: 'year', year: 1961, about: false },
      { type: 'always' },
    ];
    for (const period of periods) add(ovens(said(grace), { story: { ...ovens(said(grace)).story, period } }));
    expect(list().map((each) => each.story.period)).toEqual([5, 3, 4, 1, 2, 0].map((at) => periods[at]));
  });

  test('Two who remember it differently both stand, the second beside the first', () => {
    const { grace, susan, add, list } = home();
    const first = add(ovens(said(grace)));
    const second = ovens(reported(susan, 'It was five, not four.'));
    add({ ...second, story: { ...second.story, beside: first } });
    expect(list().map((each) => each.story.beside)).toEqual(expect.arrayContaining([null, first]));
    const lost = { ...second, story: { ...second.story, beside: anyStaff as string as EntryId } };
    expect(() => add(lost)).toThrow(refused('no-such-item'));
  });

  test('People in it are people of this resident', () => {
    const { grace, susan, stranger, add, list } = home();
    const among = (id: typeof susan) =>
      ovens(said(grace), { story: { ...ovens(said(grace)).story, people: [{ type: 'person', id }] } });
    add(among(susan));
    expect(() => add(among(stranger))).toThrow(refused('no-such-person'));
    expect(() => add(ovens(viewOf(stranger)))).toThrow(refused('no-such-person'));
    expect(list()).toHaveLength(1);
  });

  test('It was last seen to hold on the latest day on which someone saw it', () => {
    const { grace, add, amend, holds, list } = home();
    const item = add(ovens(said(grace)));
    expect(list()[0]?.lastHeld).toBeNull();
    holds(item, '2026-03-02', 'Sat by the oven at five.');
    holds(item, '2026-02-01', 'Hummed by the oven.');
    expect(list()[0]?.lastHeld).toEqual({ on: '2026-03-02', seen: 'Sat by the oven at five.', by: grace });
    amend(item, ovens(said(grace, 'Up at three.')), null);
    expect(list()[0]?.lastHeld?.on, 'a correction keeps it').toBe('2026-03-02');
    expect(() => holds(item, '2026-03-04')).toThrow(refused('day-to-come'));
  });
});

describe('Corrections', () => {
  test('The old wording stays readable, with why it was corrected', () => {
    const { grace, manager, boss, add, amend, list } = home();
    const item = add(ovens(said(grace, 'Up at five.')));
    amend(item, ovens(said(grace, 'Up at four.')), 'Grace’s note says four', boss);
    expect(list()).toMatchObject([
      {
        item,
        author: grace,
        writtenBy: manager,
        words: { words: 'Up at four.' },
        earlier: [
          {
            entry: item,
            words: { words: 'Up at five.' },
            reason: 'Grace’s note says four',
            author: grace,
            endedBy: manager,
          },
        ],
      },
    ]);
  });

  test('Only its author, within ten minutes, corrects without saying why', () => {
    const { grace, colleague, add, amend } = home();
    const item = add(ovens(said(grace)));
    amend(item, ovens(said(grace, 'Up at three.')), null);
    expect(() => amend(item, ovens(said(grace)), null, colleague)).toThrow(refused('reason-missing'));
    expect(() => amend(item, ovens(said(grace)), null, undefined, later(11))).toThrow(refused('reason-missing'));
    amend(item, ovens(said(grace)), 'heard it again', undefined, later(11));
  });

  test('A daughter’s words cannot become her mother’s by a correction', () => {
    const { grace, susan, add, amend, list } = home();
    const item = add(ovens(viewOf(susan)));
    for (const words of [said(grace), wrote(grace), reported(susan)])
      expect(() => amend(item, ovens(words), 'so it should be')).toThrow(refused('voice-changed'));
    expect(list()).toMatchObject([{ words: { voice: 'own-view' }, earlier: [] }]);
  });

  test('A witness who has left since still stands on a correction, but nobody new who has', () => {
    const { grace, manager, boss, colleague, add, amend, write } = home();
    const item = add(ovens(said(grace)), boss);
    write(
      (context) =>
        context.append({
          kind: 'staff.closed@1',
          subject: { type: 'staff', id: grace },
          body: { closing: { by: manager } },
        }),
      boss,
    );
    amend(item, ovens(said(grace, 'Up at four!')), 'as she wrote it', boss);
    amend(item, ovens(said(colleague.id)), 'it was Tom', boss);
    expect(() => amend(item, ovens(said(grace)), 'it was Grace', boss)).toThrow(refused('not-a-witness'));
  });

  test('What was withdrawn stays readable, and nothing more is done to it', () => {
    const { grace, add, amend, withdraw, holds, list } = home();
    const item = add(ovens(said(grace)));
    withdraw(item);
    expect(list()).toMatchObject([
      { item, words: { words: 'Up at four.' }, withdrawn: { reason: 'told of Walter', by: grace, at: MORNING } },
    ]);
    expect(() => amend(item, ovens(said(grace)), 'again')).toThrow(refused('no-such-item'));
    expect(() => withdraw(item)).toThrow(refused('no-such-item'));
    expect(() => holds(item, '2026-03-02')).toThrow(refused('no-such-item'));
  });

  test('An item is not found under another resident', () => {
    const { grace, walter, add, write, list } = home();
    const item = add(ovens(said(grace)));
    expect(() =>
      write((context) => lifeHistoryCommands['lifeHistory.withdraw'](context, { resident: walter, item, reason: 'x' })),
    ).toThrow(refused('no-such-item'));
    expect(list(undefined, walter)).toEqual([]);
  });

  test('The rows can be thrown away and made again from the ledger', () => {
    const { grace, susan, record, read, add, amend, withdraw, holds } = home();
    const item = add(ovens(said(grace)));
    holds(item, '2026-03-02');
    amend(item, ovens(said(grace, 'Up at three.')), null);
    withdraw(add(ovens(viewOf(susan))));
    const rows = () => read(({ db }) => db.select().from(lifeHistoryRow).all());
    const before = rows();
    expect(before).toHaveLength(3);
    rebuildProjections(record.sqlite, record.ledger);
    expect(rows()).toEqual(before);
  });
});

describe('What is private stays private', () => {
  test('Who may know of an item, by its tier and by who asks', () => {
    const author = anyStaff;
    const someone = 'someone else' as string as StaffId;
    const readers = (tier: Tier) =>
      (['care-worker', 'nurse', 'manager', 'inspector'] as const).filter((role) =>
        maySee({ tier, author }, { id: someone, role }),
      );
    expect(tiers.map(readers)).toEqual([
      ['care-worker', 'nurse', 'manager', 'inspector'],
      ['nurse', 'manager'],
      ['manager'],
    ]);
    for (const tier of tiers)
      expect(maySee({ tier, author }, { id: author, role: 'care-worker' }), `${tier}, whoever wrote it`).toBe(true);
  });

  test('What someone may not read is neither listed, nor counted, nor hinted at', () => {
    const { grace, susan, carer, boss, nurse, colleague, inspector, add, list } = home();
    add(ovens(said(grace), { title: 'open' }));
    const closed = add(ovens(said(grace), { title: 'private', tier: 'private' }));
    const seniors = ovens(viewOf(susan), { title: 'seniors', tier: 'seniors' });
    add({ ...seniors, story: { ...seniors.story, beside: closed } });
    const titles = (as: Parameters<typeof list>[0]) =>
      list(as)
        .map((each) => each.story.title)
        .sort();
    expect(titles(carer)).toEqual(['open', 'private', 'seniors']);
    expect(titles(boss)).toEqual(['open', 'private', 'seniors']);
    expect(titles(nurse)).toEqual(['open', 'seniors']);
    expect(titles(colleague)).toEqual(['open']);
    expect(titles(inspector)).toEqual(['open']);
    expect(JSON.stringify(list(nurse)), 'not even as the other telling').not.toContain(closed);
  });

  test('No pack holds what is kept from some of the staff', () => {
    const { grace, edith, read, add } = home();
    for (const tier of tiers) add(ovens(said(grace), { title: tier, tier }));
    expect(read(({ db }) => listLifeHistoryForPack(db, edith)).map((each) => each.story.title)).toEqual(['all staff']);
    expect(tiers.filter((tier) => goesIntoPacks({ tier }))).toEqual(['all staff']);
  });

  test('To someone who may not read it, it is as if it were not there', () => {
    const { grace, colleague, nurse, add, amend, withdraw, holds } = home();
    const item = add(ovens(said(grace), { tier: 'private' }));
    for (const as of [colleague, nurse]) {
      expect(() => amend(item, ovens(said(grace)), 'x', as)).toThrow(refused('no-such-item'));
      expect(() => withdraw(item, 'x', as)).toThrow(refused('no-such-item'));
      expect(() => holds(item, '2026-03-02', 'x', as)).toThrow(refused('no-such-item'));
    }
  });

  test('When an item becomes private its older wordings do too, and an older private one stays so', () => {
    const { grace, boss, nurse, colleague, add, amend, list } = home();
    const closing = add(ovens(said(grace, 'open once'), { tier: 'all staff' }));
    amend(closing, ovens(said(grace, 'closed now'), { tier: 'private' }), 'she asked', boss);
    const opening = add(ovens(said(grace, 'closed once'), { tier: 'private' }));
    amend(opening, ovens(said(grace, 'open now')), 'she is happy for all to know', boss);
    for (const as of [nurse, colleague]) {
      const seen = JSON.stringify(list(as));
      expect(seen).toContain('open now');
      for (const hidden of ['open once', 'closed now', 'closed once']) expect(seen).not.toContain(hidden);
    }
    expect(JSON.stringify(list(boss))).toContain('closed once');
  });

  test('Nobody shuts themselves out by a correction', () => {
    const { grace, nurse, colleague, add, amend } = home();
    const item = add(ovens(said(grace)));
    expect(() => amend(item, ovens(said(grace), { tier: 'seniors' }), 'x', colleague)).toThrow(
      refused('hidden-from-you'),
    );
    expect(() => amend(item, ovens(said(grace), { tier: 'private' }), 'x', nurse)).toThrow(refused('hidden-from-you'));
    amend(item, ovens(said(grace), { tier: 'seniors' }), 'x', nurse);
  });
});

describe('The last that each person said, for the home board', () => {
  test('It is their own, still stands, is for all to read, and the newest by when it was said', () => {
    const { grace, susan, edith, walter, read, write, add, withdraw } = home();
    const latest = () => read(({ db }) => latestOwnWords(db));
    expect(latest().size).toBe(0);
    const at = (day: string, words: string) => ({ ...said(grace, words), when: { precision: 'day', day } as const });
    add(ovens(at('2026-03-01', 'newest told')));
    add(ovens(at('2026-02-01', 'older, written down later')));
    add(ovens(at('2026-03-02', 'private'), { tier: 'private' }));
    withdraw(add(ovens(at('2026-03-02', 'withdrawn'))));
    add(ovens(reported(susan, 'as Susan tells it')));
    expect(latest().get(edith)).toMatchObject({
      words: 'newest told',
      mode: 'said',
      heardBy: grace,
      from: 'life-history',
    });
    write((context) =>
      voiceCommands['voices.record'](context, {
        resident: edith,
        about: { type: 'general' },
        words: at('2026-03-03', 'said since'),
      }),
    );
    write((context) =>
      voiceCommands['voices.record'](context, { resident: edith, about: { type: 'general' }, words: viewOf(susan) }),
    );
    expect(latest().get(edith)).toMatchObject({ words: 'said since', from: 'voice' });
    expect(latest().has(walter)).toBe(false);
  });
});
