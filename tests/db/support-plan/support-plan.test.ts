import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import { usesOfItem } from '../../../db/life-history/uses.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { readingAsKnown } from '../../../db/store/as-known.ts';
import { eventsByThing } from '../../../db/store/events.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import { supportPlanMethods } from '../../../db/support-plan/methods.ts';
import { movesBetween, type Settled, standsAt, type Wording } from '../../../db/support-plan/model.ts';
import { supportPlanEvent } from '../../../db/support-plan/projection.ts';
import { daysOfPlan, getPlan } from '../../../db/support-plan/queries.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import type { EntryId, ResidentId } from '../../../db/words/model.ts';
import { wrongPersonCommands } from '../../../db/wrong-person/commands.ts';
import { edith, MORNING, openTestRecord } from '../../record.ts';
import { said, staffSaw, viewOf, wrote } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const today = { precision: 'day', day: '2026-03-03' } as const;
const bread: Wording = {
  title: 'Up before the bread',
  card: { photograph: null, picture: 'bread' },
  canStill: 'Sets the trays.',
  what: 'Tea at five, the small light, trays.',
  doing: [{ who: 'Night staff', what: 'The tea', from: '2026-03-03' }],
  reviewOn: '2026-05-12',
};
const agreed: Settled = {
  standing: 'agreed',
  checkedBy: ['said back in own words'],
  understood: '“I do the trays.”',
  note: null,
};

/** A record with one thing in Edith's plan, and short ways of going on with it. */
function open() {
  const record = openTestRecord();
  const { edith: resident } = record;
  const susan = record.write((context) =>
    peopleCommands['people.add'](context, { resident, details: susanHartley }),
  ).person;
  const begin = (wording: Wording = bread) =>
    record.write((context) => supportPlanCommands['plan.begin'](context, { resident, at: today, wording })).element;
  const element = begin();
  const one = { resident, element, at: today };
  const plan = () => record.read((context) => getPlan(context, resident));
  const row = (id = element) => plan().elements.find((each) => each.id === id);
  const hear = (words: Statement, about: EntryId = element) =>
    record.write((context) =>
      voiceCommands['voices.record'](context, { resident, about: { type: 'plan-element', id: about }, words }),
    ).voice;
  const use = (view: EntryId, used: 'used' | 'partly' | 'not used' = 'used') =>
    record.write((context) =>
      supportPlanCommands['plan.useView'](context, { ...one, use: { view, used, how: 'Sets the hour.' } }),
    );
  const settle = (settled: Settled = agreed) =>
    record.write((context) => supportPlanCommands['plan.settle'](context, { ...one, settled }));
  return { ...record, resident, susan, begin, element, one, plan, row, hear, use, settle };
}
const susanHartley = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;

describe('Three columns, the person’s first', () => {
  test('Every view stands in its own voice, about this one thing, and says what became of it', () => {
    const { grace, susan, hear, use, row } = open();
    const own = hear(said(grace, 'I can’t be doing with lying in.'));
    const hers = hear(viewOf(susan, 'I worried she was not sleeping.'));
    use(own);
    use(hers, 'partly');
    expect(row()?.views.map(({ words, use: became }) => [words.voice, became?.used])).toEqual([
      ['own-view', 'partly'],
      ['person-now', 'used'],
    ]);
  });

  test('“An element is not agreed while a view is neither” used nor not used', () => {
    const { grace, susan, hear, use, settle, row } = open();
    const own = hear(said(grace));
    const hers = hear(viewOf(susan));
    use(own);
    expect(() => settle()).toThrow(refusal('not-agreed'));
    use(hers, 'not used');
    settle();
    expect(row()?.settled?.standing).toBe('agreed');
  });

  test('Nothing is called agreed in which the person was not heard, whoever else was', () => {
    const { grace, susan, hear, use, settle } = open();
    use(hear(viewOf(susan)));
    use(hear(staffSaw(grace)));
    expect(() => settle()).toThrow(refusal('not-agreed'));
    settle({ ...agreed, standing: 'tried for now' });
  });

  test('Where they differ, it says who differs from whom', () => {
    const differ = { ...agreed, standing: 'they differ' };
    const read = (settled: object) =>
      supportPlanMethods['plan.settle'].input.safeParse({ ...openIds, at: today, settled }).success;
    expect(read(differ)).toBe(false);
    expect(read({ ...differ, note: 'Edith differs from Susan' })).toBe(true);
  });

  test('What is agreed is talked about again when a view comes or the wording changes', () => {
    const { grace, hear, use, settle, row, write, one } = open();
    use(hear(said(grace)));
    settle();
    expect(standsAt(row() ?? never())).toBe('Agreed');
    const more = hear(said(grace, 'Not on Sundays.'));
    expect(standsAt(row() ?? never())).toBe('To be talked about again');
    use(more);
    settle();
    expect(standsAt(row() ?? never())).toBe('Agreed');
    write((context) =>
      supportPlanCommands['plan.change'](context, {
        ...one,
        wording: { ...bread, what: 'Tea at five but for Sundays.' },
        because: { reason: 'She asked.', preference: more },
      }),
    );
    expect(standsAt(row() ?? never())).toBe('To be talked about again');
  });

  test('Whatever is done to it in whatever order, “agreed” never stands with a view that has no answer', () => {
    const act = fc.constantFrom('person', 'family', 'staff', 'use one', 'settle', 'withdraw');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 9 }), (acts) => {
        const home = open();
        for (const each of acts) {
          const views = home.row()?.views ?? [];
          if (each === 'person') home.hear(said(home.grace));
          if (each === 'family') home.hear(viewOf(home.susan));
          if (each === 'staff') home.hear(staffSaw(home.grace));
          const waiting = views.find(({ use }) => use === null);
          if (each === 'use one' && waiting) home.use(waiting.view);
          if (each === 'withdraw' && views[0]) {
            const { view } = views[0];
            home.write((context) =>
              voiceCommands['voices.withdraw'](context, { resident: home.resident, voice: view, reason: 'Misheard.' }),
            );
          }
          if (each === 'settle') {
            try {
              home.settle();
            } catch (error) {
              expect(error).toMatchObject({ code: 'not-agreed' });
            }
          }
          const now = home.row() ?? never();
          if (standsAt(now) === 'Agreed') expect(now.views.every(({ use }) => use !== null)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('From a preference to what was changed', () => {
  test('A change keeps what it said before, why, and the person’s words that changed it', () => {
    const { grace, hear, write, one, row } = open();
    const view = hear(said(grace, 'I can’t be doing with lying in.'));
    const wording = { ...bread, what: 'Up at five.' };
    const because = { reason: 'Awake by five on eleven of fourteen nights.', preference: view };
    write((context) => supportPlanCommands['plan.change'](context, { ...one, wording, because }));
    expect(row()?.changes[0]).toMatchObject({
      before: bread,
      after: wording,
      reason: because.reason,
      preference: { view, words: { words: 'I can’t be doing with lying in.' } },
    });
  });

  test('Only the person’s own words, shown or written, are a preference of theirs: a relative’s wish is refused', () => {
    const { grace, manager, susan, hear, write, one } = open();
    const change = (preference: EntryId) =>
      write((context) =>
        supportPlanCommands['plan.change'](context, { ...one, wording: bread, because: { reason: 'So.', preference } }),
      );
    for (const theirs of [viewOf(susan), staffSaw(grace)])
      expect(() => change(hear(theirs))).toThrow(refusal('not-theirs'));
    for (const own of [said(grace), wrote(manager)]) change(hear(own));
  });
});

describe('What matters most, in the person’s own order', () => {
  const rank = ({ write, resident, grace }: ReturnType<typeof open>, order: { element: EntryId; title: string }[]) =>
    write((context) =>
      supportPlanCommands['plan.rank'](context, {
        resident,
        at: today,
        ranking: { order, laidBy: 'the person', photograph: null, observed: null, observer: grace },
        person: { words: null },
      }),
    );

  test('The plan stands in the newest order; what has no place follows', () => {
    const home = open();
    const wash = home.begin({ ...bread, title: 'Wash, not bath' });
    const late = home.begin({ ...bread, title: 'Sweet peas' });
    const card = (element: EntryId, title: string) => ({ element, title });
    rank(home, [card(wash, 'Wash, not bath'), card(home.element, bread.title)]);
    expect(home.plan().elements.map(({ id }) => id)).toEqual([wash, home.element, late]);
    expect(() => rank(home, [card(wash, 'Bath'), card(home.element, bread.title)])).toThrow(refusal('no-such-element'));
  });

  test('Two orders are compared card by card; nothing is counted into a score', () => {
    const order = (...ids: string[]) => ({ order: ids.map((id) => ({ element: id as EntryId, title: id })) });
    expect(movesBetween(order('a', 'b', 'c'), order('c', 'a', 'd'))).toEqual([
      { element: 'c', title: 'c', moved: 2 },
      { element: 'a', title: 'a', moved: -1 },
      { element: 'd', title: 'd', moved: null },
    ]);
  });
});

describe('Looked at together', () => {
  const review = {
    type: 'review',
    where: 'Kitchen',
    present: [],
    help: 'After the trays, glasses on.',
    minutes: 'The trays are hers.',
    readBack: null,
    involvement: 'Asked: Susan and Dot.',
    nextOn: '2026-06-01',
  } as const;
  const read = (person: object) =>
    supportPlanMethods['plan.review'].input.safeParse({ resident: openIds.resident, at: today, review, person })
      .success;

  test('“Person absent from meeting and no reason + before/after conversation” is not taken in (D24)', () => {
    expect(read({ there: 'not there', words: null, absent: null })).toBe(false);
    expect(read({ there: 'not there', words: null, absent: { why: 'Asleep.', before: 'Asked.', after: '' } })).toBe(
      false,
    );
    expect(
      read({ there: 'not there', words: null, absent: { why: 'Asleep.', before: 'Asked.', after: 'Told.' } }),
    ).toBe(true);
    expect(read({ there: 'throughout', words: null, absent: null })).toBe(true);
  });

  test('A day that is past, somebody else’s relative, and a meeting still to come are refused', () => {
    const { write, resident } = open();
    const keep = (more: object, at: object = today, whose: ResidentId = resident) =>
      write((context) =>
        supportPlanCommands['plan.review'](context, {
          resident: whose,
          at: at as typeof today,
          review: { ...review, present: [], ...more },
          person: { there: 'throughout', words: null, absent: null },
        }),
      );
    expect(() => keep({ nextOn: '2026-03-02' })).toThrow(refusal('day-past'));
    expect(() => keep({}, { precision: 'day', day: '2026-03-04' })).toThrow(refusal('time-to-come'));
    const { resident: frank } = write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    const ours = write((context) => peopleCommands['people.add'](context, { resident, details: susanHartley })).person;
    expect(() => keep({ present: [{ type: 'person', id: ours }] }, today, frank)).toThrow(refusal('no-such-person'));
    keep({ present: [{ type: 'person', id: ours }] });
  });
});

describe('What is missing is said in one plain line each', () => {
  test('A plan without the person, without a settlement, past its day', () => {
    const { begin, plan } = open();
    const id = begin({ ...bread, canStill: null, doing: [], reviewOn: '2026-03-03' });
    const lacks = plan().elements.find((each) => each.id === id)?.lacks;
    expect(lacks).toEqual([
      'Nothing from Edith yet: ask, in the way that works.',
      'What Edith can still do is not written down.',
      'Nobody is named who does it.',
      'It is not settled yet: say where it stands, and how that was checked.',
    ]);
  });

  test('“Plan element linked to no person view in 90 days” (D18), and a day that is past', () => {
    const { grace, hear, use, resident, record, row } = open();
    use(hear(said(grace)));
    const later = record.reading({ type: 'system' }, '2026-06-20T09:00:00.000Z');
    const lacks = getPlan(later, resident).elements[0]?.lacks ?? [];
    expect(lacks).toContain('Edith was last heard about it more than 90 days ago: ask again.');
    expect(lacks).toContain('The day to look at it again is past.');
    expect(row()?.lacks).not.toContain('The day to look at it again is past.');
  });
});

describe('What it rests on', () => {
  test('A part of the story, a preference, a decision: named by its title, and the story says where it is used', () => {
    const { write, grace, one, row, read, resident } = open();
    const tell = (tier: 'all staff' | 'private') =>
      write((context) =>
        lifeHistoryCommands['lifeHistory.add'](context, {
          resident,
          details: {
            story: {
              heading: 'work',
              title: 'The early ovens',
              period: { type: 'always' },
              places: [],
              people: [],
              beside: null,
            },
            words: said(grace),
            care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
            photographs: [],
            privacy: { tier },
          },
        }),
      ).item;
    const link = (id: EntryId) =>
      write((context) => supportPlanCommands['plan.link'](context, { ...one, links: [{ type: 'life-history', id }] }));
    const ovens = tell('all staff');
    link(ovens);
    expect(row()?.rests?.links).toEqual([{ type: 'life-history', id: ovens, title: 'The early ovens' }]);
    const uses = read((context) => usesOfItem(context, { resident, item: ovens }));
    expect(uses.plan).toEqual([{ element: one.element, title: bread.title }]);
    // Whoever reads the plan would read the title of what few may read.
    expect(() => link(tell('private'))).toThrow(refusal('for-few'));
  });
});

describe('When it is looked at again', () => {
  test('By the day it was given; once it was looked at together, by the day set then', () => {
    const { read, resident, write, row } = open();
    const due = () => read(({ db }) => daysOfPlan(eventsByThing(db, supportPlanEvent, resident))[0]?.on);
    expect([due(), row()?.againOn]).toEqual(['2026-05-12', '2026-05-12']);
    write((context) =>
      supportPlanCommands['plan.review'](context, {
        resident,
        at: today,
        review: {
          type: 'review',
          where: 'Kitchen',
          present: [],
          help: 'Glasses on.',
          minutes: 'Trays.',
          readBack: null,
          involvement: 'Asked.',
          nextOn: '2026-06-01',
        },
        person: { there: 'throughout', words: null, absent: null },
      }),
    );
    expect([due(), row()?.againOn]).toEqual(['2026-06-01', '2026-06-01']);
  });
});

describe('The plan is part of the one record', () => {
  test('Of another resident it is refused, and what was ended stays to be read', () => {
    const { write, one, resident, element, row } = open();
    const { resident: frank } = write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    const end = (whose: ResidentId) =>
      write((context) => supportPlanCommands['plan.end'](context, { ...one, resident: whose, reason: 'She moved.' }));
    expect(() => end(frank)).toThrow(refusal('no-such-element'));
    end(resident);
    expect(row(element)?.ended?.reason).toBe('She moved.');
    expect(() => end(resident)).toThrow(refusal('no-such-element'));
  });

  test('It can be read as it was known on a day before', () => {
    const { grace, hear, record, resident, write, one } = open();
    hear(said(grace, 'I can’t be doing with lying in.'));
    write(
      (context) =>
        supportPlanCommands['plan.change'](context, {
          ...one,
          at: { precision: 'day', day: '2026-03-05' },
          wording: { ...bread, what: 'Later.' },
          because: { reason: 'So.', preference: null },
        }),
      undefined,
      '2026-03-05T09:00:00.000Z',
    );
    const then = readingAsKnown(
      record,
      { on: '2026-03-04', about: [resident] },
      record.reading({ type: 'system' }, '2026-03-06T09:00:00.000Z'),
      (context) => getPlan(context, resident),
    );
    expect(then.elements[0]).toMatchObject({ wording: bread, changes: [] });
    expect(then.elements[0]?.views[0]?.words.words).toBe('I can’t be doing with lying in.');
  });

  test('Its words are found under the plan, in the voice of whoever said them; never in an area', () => {
    const { grace, hear, read, resident } = open();
    hear(said(grace, 'I can’t be doing with lying in.'));
    const found = (text: string) =>
      read((context) => searchWords(context, text, resident)).areas.map(({ area, hits }) => [area, hits[0]?.voice]);
    expect(found('lying')).toEqual([['support-plan', 'said']]);
    expect(found('trays')).toEqual([['support-plan', 'about']]);
  });

  test('A view of it written on the wrong person goes to the right one’s record; one that the plan used stays', () => {
    const { grace, hear, use, write, resident, row } = open();
    const wrong = hear(said(grace, 'My key.'));
    const used = hear(said(grace, 'Bread first.'));
    use(used);
    const { resident: frank } = write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    const move = (entry: EntryId) =>
      write((context) =>
        wrongPersonCommands['wrongPerson.move'](context, {
          resident,
          to: frank,
          what: 'statement',
          entry,
          people: [],
          assessed: null,
        }),
      );
    expect(() => move(used)).toThrow(refusal('rested-on'));
    move(wrong);
    expect(row()?.views.map(({ view }) => view)).toEqual([used]);
  });

  test('A view cannot be used that is another’s, or was withdrawn', () => {
    const { grace, hear, use, write, resident } = open();
    const view = hear(said(grace));
    write((context) => voiceCommands['voices.withdraw'](context, { resident, voice: view, reason: 'Misheard.' }));
    expect(() => use(view)).toThrow(refusal('no-such-voice'));
  });
});

const openIds = {
  resident: '019c0000-0000-7000-8000-000000000000',
  element: '019c0000-0000-7000-8000-000000000001',
};
function never(): never {
  throw new Error(`Nothing is there at ${MORNING}.`);
}
