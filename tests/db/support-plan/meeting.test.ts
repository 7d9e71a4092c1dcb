import { describe, expect, test } from 'vitest';
import { peopleCommands } from '../../../db/people/commands.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { readingAsKnown } from '../../../db/store/as-known.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import {
  comesAlone,
  type PlanMeeting,
  planMeeting,
  type TalkedAbout,
  talkedAbout,
} from '../../../db/support-plan/model.ts';
import { getPlan } from '../../../db/support-plan/queries.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { entryId, personId } from '../../../db/words/model.ts';
import { openTestRecord } from '../../record.ts';
import { said, staffSaw, viewOf } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const today = { precision: 'day', day: '2026-03-03' } as const;
const noCard = { photograph: null, picture: null };

function open() {
  const record = openTestRecord();
  const { edith: resident } = record;
  const add = (name: string, standing: 'family' | 'professional' | 'advocate') =>
    record.write((context) =>
      peopleCommands['people.add'](context, {
        resident,
        details: { name, relation: 'known for years', standing, contact: null },
      }),
    ).person;
  const susan = add('Susan', 'family');
  const chiropodist = add('Mr Lee', 'professional');
  const meeting: PlanMeeting = {
    on: '2026-03-12',
    time: 'after the trays',
    where: 'The kitchen',
    who: [{ type: 'person', id: susan }],
    howLong: null,
    help: 'Her glasses.',
    agenda: [{ title: 'Bread', card: { photograph: null, picture: 'bread' } }],
    nobodyOfTheirs: null,
  };
  const plan = (more: Partial<PlanMeeting> = {}, now?: string) =>
    record.write(
      (context) =>
        supportPlanCommands['plan.planMeeting'](context, {
          resident,
          at: today,
          meeting: { ...meeting, ...more },
          person: { words: said(record.grace, 'In the kitchen, then.') },
        }),
      undefined,
      now,
    );
  const toCome = () => record.read((context) => getPlan(context, resident).meeting);
  return { ...record, resident, susan, chiropodist, meeting, plan, toCome };
}

describe('A meeting about the plan, planned with the person', () => {
  test('stands with what is talked about and what the person said, and the newest plan for it is the one that holds', () => {
    const { plan, toCome } = open();
    plan();
    plan({ where: 'The garden room' });
    expect(toCome()?.meeting.where).toBe('The garden room');
    expect(toCome()?.words?.words).toBe('In the kitchen, then.');
  });

  test('goes once it was held, or called off with a reason; what is gone cannot be called off again', () => {
    const { plan, toCome, write, resident } = open();
    plan();
    const id = toCome()?.entryId ?? '';
    const callOff = () =>
      write((context) =>
        supportPlanCommands['plan.callOffMeeting'](context, {
          resident,
          at: today,
          meeting: entryId.parse(id),
          reason: 'She was in bed.',
        }),
      );
    callOff();
    expect(toCome()).toBeNull();
    expect(callOff).toThrow(refusal('no-such-meeting'));

    plan();
    write((context) =>
      supportPlanCommands['plan.review'](context, {
        resident,
        at: today,
        review: {
          type: 'review',
          where: 'The kitchen',
          present: [],
          help: 'Cards.',
          minutes: 'Bread.',
          readBack: null,
          involvement: 'Asked.',
          nextOn: '2026-06-01',
        },
        person: { there: 'throughout', words: null, absent: null },
      }),
    );
    expect(toCome()).toBeNull();
  });

  test('where nobody of the person’s own comes, it says what was done to find an advocate (Care Act 2014 s.67)', () => {
    const { plan, chiropodist, toCome } = open();
    const alone = [{ type: 'person' as const, id: chiropodist }];
    expect(() => plan({ who: alone })).toThrow(refusal('nobody-of-theirs'));
    expect(() => plan({ who: [] })).toThrow(refusal('nobody-of-theirs'));
    expect(toCome()).toBeNull();
    plan({ who: alone, nobodyOfTheirs: 'The council was asked for an advocate on Monday.' });
    expect(toCome()?.meeting.nobodyOfTheirs).toMatch(/council/);
  });

  test.each([
    ['a daughter', 'family', false],
    ['a friend', 'friend', false],
    ['somebody from the chapel', 'neighbour or community', false],
    ['an advocate', 'advocate', false],
    ['a chiropodist', 'professional', true],
  ] as const)('%s (%s) beside the person: alone is %s', (_, standing, alone) => {
    const id = personId.parse('0190b5a0-0000-7000-8000-000000000001');
    expect(comesAlone([{ type: 'person', id }], [{ id, standing }])).toBe(alone);
  });

  test('a day that is past, nobody of this resident’s, and an empty list of things are refused before anything is written', () => {
    const { plan, meeting, toCome } = open();
    expect(() => plan({ on: '2026-03-02' })).toThrow(refusal('day-past'));
    const nobody = personId.parse('0190b5a0-0000-7000-8000-000000000001');
    expect(() => plan({ who: [{ type: 'person', id: nobody }] })).toThrow(refusal('no-such-person'));
    expect(planMeeting.safeParse({ ...meeting, agenda: [] }).success).toBe(false);
    const card = { title: 'A thing', card: noCard };
    expect(planMeeting.safeParse({ ...meeting, agenda: Array.from({ length: 9 }, () => card) }).success).toBe(false);
    expect(toCome()).toBeNull();
  });

  test('is found by its words, and reads as it was known before it was planned anew', () => {
    const { plan, read, record, resident } = open();
    plan();
    const found = (text: string) =>
      read((context) => searchWords(context, text, resident)).areas.map(({ area, hits }) => [area, hits[0]?.voice]);
    expect(found('glasses')).toEqual([['support-plan', 'about']]);
    expect(found('kitchen')).toEqual([['support-plan', 'said']]);
    plan({ where: 'The garden room' }, '2026-03-05T09:00:00.000Z');
    const then = readingAsKnown(
      record,
      { on: '2026-03-03', about: [resident] },
      record.reading({ type: 'system' }, '2026-03-06T09:00:00.000Z'),
      (context) => getPlan(context, resident),
    );
    expect(then.meeting?.meeting.where).toBe('The kitchen');
  });
});

describe('A form that came back on paper', () => {
  const scan = { sha256: 'a'.repeat(64), width: 800, height: 1100 };

  test('is kept beside the view that was typed from it, and only beside a view of one of their people', () => {
    const { write, read, resident, susan, grace } = open();
    const { element } = write((context) =>
      supportPlanCommands['plan.begin'](context, {
        resident,
        at: today,
        wording: { title: 'Bread', card: noCard, canStill: null, what: 'Tea.', doing: [], reviewOn: '2026-05-12' },
      }),
    );
    const hear = (words: Statement) =>
      write((context) =>
        voiceCommands['voices.record'](context, { resident, about: { type: 'plan-element', id: element }, words }),
      ).voice;
    const keep = (view: ReturnType<typeof hear>) =>
      write((context) =>
        supportPlanCommands['plan.keepForm'](context, { resident, element, at: today, form: { view, scan } }),
      );
    const theirs = hear(viewOf(susan, 'Let her set the trays.'));
    for (const other of [hear(said(grace, 'I set the trays.')), hear(staffSaw(grace))])
      expect(() => keep(other)).toThrow(refusal('no-such-view'));
    keep(theirs);
    const views = read((context) => getPlan(context, resident).elements[0]?.views ?? []);
    expect(views.filter(({ form }) => form).map(({ view }) => view)).toEqual([theirs]);
    expect(views.find(({ view }) => view === theirs)?.form?.scan).toEqual(scan);
  });
});

describe('A meeting that was held, thing by thing', () => {
  function held() {
    const home = open();
    const { write, read, resident, susan, grace } = home;
    const hear = (words: Statement) =>
      write((context) => voiceCommands['voices.record'](context, { resident, about: { type: 'general' }, words }))
        .voice;
    const [ediths, susans] = [hear(said(grace, 'Five, and the trays.')), hear(viewOf(susan))];
    const talk: TalkedAbout = {
      title: 'Bread',
      element: null,
      views: [ediths, susans],
      understood: 'Put the bread card down first.',
      decided: 'Five stays.',
      informedBy: [ediths],
    };
    const keep = (talked: TalkedAbout[]) =>
      write((context) =>
        supportPlanCommands['plan.review'](context, {
          resident,
          at: today,
          review: {
            ...{ type: 'review', where: 'The kitchen', present: [], help: 'Cards.', minutes: 'Bread.' },
            ...{ readBack: null, involvement: 'Asked.', nextOn: '2026-06-01' },
          },
          person: { there: 'throughout', words: null, absent: null },
          talked,
        }),
      );
    const talkedAt = () => read((context) => getPlan(context, resident).reviews[0]?.talked);
    return { ...home, ediths, susans, talk, keep, talkedAt };
  }

  test('says whose views were given, how it was understood, what was decided and on whose views it rests', () => {
    const { talk, keep, talkedAt, ediths, susans } = held();
    keep([talk, { ...talk, title: 'Sundays', decided: null, informedBy: [] }]);
    expect(talkedAt()).toMatchObject([
      {
        title: 'Bread',
        views: [
          { view: ediths, words: { voice: 'person-now' } },
          { view: susans, words: { voice: 'own-view' } },
        ],
        understood: 'Put the bread card down first.',
        decided: 'Five stays.',
        informedBy: [{ view: ediths }],
      },
      { title: 'Sundays', decided: null, informedBy: [] },
    ]);
  });

  test('a decision that rests on nobody’s view, or on one that was not given, is not taken in; nothing is written', () => {
    const { talk, keep, talkedAt, susans, ediths } = held();
    expect(() => keep([{ ...talk, informedBy: [] }])).toThrow(refusal('rests-on-nobody'));
    expect(talkedAbout.safeParse({ ...talk, views: [susans], informedBy: [ediths] }).success).toBe(false);
    const nobodys = entryId.parse('0190b5a0-0000-7000-8000-000000000001');
    expect(() => keep([{ ...talk, views: [ediths, nobodys] }])).toThrow(expect.objectContaining({ name: 'Refused' }));
    expect(() => keep([{ ...talk, element: nobodys }])).toThrow(refusal('no-such-element'));
    expect(talkedAt()).toBeUndefined();
  });

  test('a view that is withdrawn later stands in it no more; what was decided is found by its words', () => {
    const { talk, keep, talkedAt, write, read, resident, susans, ediths } = held();
    keep([talk]);
    write((context) =>
      voiceCommands['voices.withdraw'](context, { resident, voice: susans, reason: 'She took it back.' }),
    );
    expect(talkedAt()?.[0]?.views.map(({ view }) => view)).toEqual([ediths]);
    const { areas } = read((context) => searchWords(context, 'five stays', resident));
    expect(areas.map(({ area }) => area)).toEqual(['support-plan']);
  });
});
