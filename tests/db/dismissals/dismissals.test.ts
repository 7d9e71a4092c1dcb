import { describe, expect, test } from 'vitest';
import { auditQueries, lookAt } from '../../../db/audit/queries.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { dismissalCommands } from '../../../db/dismissals/commands.ts';
import { dismissalMethods } from '../../../db/dismissals/methods.ts';
import type { Place } from '../../../db/dismissals/model.ts';
import { dismissalQueries } from '../../../db/dismissals/queries.ts';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import type { Item } from '../../../db/life-history/model.ts';
import { numberQueries } from '../../../db/numbers/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { addStaff } from '../../../db/staff/commands.ts';
import type { Role } from '../../../db/staff/model.ts';
import type { EntryId, ResidentId, StaffId } from '../../../db/words/model.ts';
import { wrongPersonCommands } from '../../../db/wrong-person/commands.ts';
import { edith as identity, MORNING, openTestRecord } from '../../record.ts';
import { teaOrJuice } from '../daily-choices/sample.ts';
import { staffSaw } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const march = { from: '2026-03-01', to: '2026-03-31' };
const pressed = 'Eventually agreed after much encouragement.';
const REASON = 'The occupational therapist asked for three tries, and each is written down.';

function open() {
  const record = openTestRecord();
  const { edith, manager, grace, write, read } = record;
  const moira = { id: manager, role: 'manager' } as const;
  const choose = (note: string, resident: ResidentId = edith, now = MORNING) =>
    write(
      (context) =>
        dailyChoiceCommands['dailyChoices.record'](context, { resident, record: teaOrJuice(grace, { note }) }),
      undefined,
      now,
    ).choice;
  const flagsOf = (entry: EntryId, as: { id: StaffId; role: Role } = moira) =>
    read((context) => dismissalQueries['dismissals.flagsOf'](context, { resident: edith, entries: [entry] }), as)[0];
  const placeOf = (entry: EntryId): Place => {
    const flag = flagsOf(entry)?.flags[0];
    if (!flag) throw new Error('Something is asked about it.');
    const { rule, version, field, sentence } = flag;
    return { rule, version, field, sentence };
  };
  const dismiss = (entry: EntryId, flag = placeOf(entry), as?: { id: StaffId; role: Role }) =>
    write(
      (context) => dismissalCommands['dismissals.dismiss'](context, { resident: edith, entry, flag, reason: REASON }),
      as,
    );
  const figures = () => read((context) => auditQueries['audit.lookThrough'](context, march), moira).figures;
  const someone = (role: Role) => ({
    id: write((context) => {
      const access = role === 'inspector' ? { ends: '2026-04-01T09:00:00.000Z', sees: [edith] } : {};
      return addStaff(context, { name: `New ${role}`, role, pin: '846291', ...access }).staff;
    }, moira),
    role,
  });
  return { ...record, moira, choose, flagsOf, placeOf, dismiss, figures, someone };
}

describe('A flag is dismissed by a named person with a reason', () => {
  test('it stays visible with who and why, and is no longer open', () => {
    const { choose, dismiss, flagsOf, figures, grace } = open();
    const entry = choose(pressed);
    expect(figures().rules).toEqual([{ rule: 'T13', version: 2, open: 1, mended: 0, dismissed: 0 }]);
    dismiss(entry);
    expect(flagsOf(entry)?.flags[0]).toMatchObject({
      rule: 'T13',
      quote: 'Eventually agreed',
      dismissal: { reason: REASON, by: grace },
    });
    expect(figures()).toMatchObject({
      flagged: 0,
      rules: [{ rule: 'T13', version: 2, open: 0, mended: 0, dismissed: 1 }],
    });
  });

  test('no reason, no dismissal', () => {
    const { choose, placeOf, edith } = open();
    const entry = choose(pressed);
    const { input } = dismissalMethods['dismissals.dismiss'];
    for (const reason of ['', '   ', 'x'.repeat(501)])
      expect(input.safeParse({ resident: edith, entry, flag: placeOf(entry), reason }).success).toBe(false);
  });

  test('it holds one flag: a rule’s later version, another field and another sentence stay open', () => {
    const { choose, dismiss, placeOf } = open();
    const entry = choose(`${pressed} ${pressed}`);
    const flag = placeOf(entry);
    for (const other of [
      { ...flag, version: flag.version + 1 },
      { ...flag, field: 'observed' },
      { ...flag, sentence: 7 },
      { ...flag, rule: 'T1' },
      { ...flag, rule: 'D17', sentence: null },
    ])
      expect(() => dismiss(entry, other)).toThrow(refusal('no-such-flag'));
    dismiss(entry);
    expect(() => dismiss(entry)).toThrow(refusal('dismissed-already'));
  });

  test('its words are kept nowhere a second time', () => {
    const { choose, dismiss, record, edith } = open();
    dismiss(choose(pressed));
    const kept = [...record.ledger.entriesAbout(edith)].filter(({ header }) => header.kind.startsWith('evidence.'));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('encouragement');
  });

  test('taken back, with a reason, it is open again, and can be dismissed anew', () => {
    const { choose, dismiss, flagsOf, figures, write, edith } = open();
    const entry = choose(pressed);
    dismiss(entry);
    const dismissal = flagsOf(entry)?.flags[0]?.dismissal?.id as EntryId;
    const back = () =>
      write((context) =>
        dismissalCommands['dismissals.takeBack'](context, { resident: edith, entry, dismissal, reason: 'Only two.' }),
      );
    back();
    expect(figures().rules[0]).toMatchObject({ open: 1, dismissed: 0 });
    expect(back).toThrow(refusal('no-such-dismissal'));
    dismiss(entry);
    expect(figures().rules[0]).toMatchObject({ open: 0, dismissed: 1 });
  });
});

describe('Who answers for which words', () => {
  test('whoever wrote them, a nurse or a manager; no other care worker', () => {
    const { choose, dismiss, someone, moira } = open();
    const [one, two, three] = [choose(pressed), choose(pressed), choose(pressed)];
    expect(() => dismiss(one, undefined, someone('care-worker'))).toThrow(refusal('not-yours-to-dismiss'));
    dismiss(one);
    dismiss(two, undefined, moira);
    dismiss(three, undefined, someone('nurse'));
  });

  test('an inspector reads what was dismissed and why, and is shown no prompt', () => {
    const { choose, dismiss, flagsOf, someone } = open();
    const [dismissed, prompted] = [choose(pressed), choose(pressed)];
    dismiss(dismissed);
    const inspector = someone('inspector');
    expect(flagsOf(dismissed, inspector)).toMatchObject({
      mayDismiss: false,
      flags: [{ dismissal: { reason: REASON } }],
    });
    expect(flagsOf(prompted, inspector)).toBeUndefined();
  });
});

const story = (grace: StaffId, words: string, tier: Item['privacy']['tier'] = 'all staff'): Item => ({
  story: { heading: 'work', title: 'Capacity', period: { type: 'now' }, places: [], people: [], beside: null },
  words: { ...staffSaw(grace), words },
  care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
  photographs: [],
  privacy: { tier },
});

describe('A later wording', () => {
  test('that no longer gives cause has mended it; a dismissal does not carry over to it', () => {
    const { write, read, edith, grace, moira, dismiss, flagsOf, figures } = open();
    const add = (words: string) =>
      write((context) =>
        lifeHistoryCommands['lifeHistory.add'](context, { resident: edith, details: story(grace, words) }),
      ).item;
    const amend = (item: EntryId, words: string) =>
      write((context) =>
        lifeHistoryCommands['lifeHistory.amend'](context, {
          resident: edith,
          item,
          details: story(grace, words),
          reason: null,
        }),
      );
    const mended = add('Lacks capacity.');
    amend(mended, 'Could not say what the hernia operation is for on 3 March at ten, with the drawing.');
    expect(figures().rules).toEqual([{ rule: 'T5', version: 1, open: 0, mended: 1, dismissed: 0 }]);

    const again = add('Lacks capacity.');
    dismiss(again);
    amend(again, 'She lacks capacity.');
    expect(flagsOf(again)).toBeUndefined();
    expect(figures().rules).toEqual([{ rule: 'T5', version: 1, open: 1, mended: 1, dismissed: 0 }]);
    expect(read((context) => lookAt(context, edith, march), moira).mended).toEqual(['T5']);
  });
});

describe('What is kept from somebody', () => {
  test('is neither told nor dismissed by them', () => {
    const { write, edith, manager, grace, moira, flagsOf, placeOf, dismiss } = open();
    const { item } = write(
      (context) =>
        lifeHistoryCommands['lifeHistory.add'](context, {
          resident: edith,
          details: story(manager, 'Lacks capacity.', 'private'),
        }),
      moira,
    );
    const flag = placeOf(item);
    expect(flagsOf(item, { id: grace, role: 'care-worker' })).toBeUndefined();
    expect(() => dismiss(item, flag)).toThrow(refusal('no-such-flag'));
  });
});

describe('Told once after saving', () => {
  const told = (it: ReturnType<typeof open>, as = { id: it.grace, role: 'care-worker' as Role }, now = MORNING) =>
    dismissalQueries['dismissals.justWritten'](it.record.reading({ type: 'staff', ...as }, now), {
      resident: it.edith,
    }).map(({ entry }) => entry);

  test('its author alone, for ten minutes, and not once it is dismissed or gives no cause', () => {
    const it = open();
    const entry = it.choose(pressed);
    it.choose('Held up both cups; she reached for the tea.');
    expect(told(it)).toEqual([entry]);
    expect(told(it, it.moira)).toEqual([]);
    expect(told(it, undefined, '2026-03-03T09:29:59.000Z')).toEqual([entry]);
    expect(told(it, undefined, '2026-03-03T09:30:01.000Z')).toEqual([]);
    it.dismiss(entry);
    expect(told(it)).toEqual([]);
  });
});

describe('The words go, and what was said about them goes along', () => {
  test('a record of the wrong person takes its dismissals with it, and begins anew under the right one', () => {
    const it = open();
    const { write, edith, record, figures } = it;
    const walter = write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...identity, preferredName: 'Walter' } }),
    ).resident;
    const entry = it.choose(pressed);
    it.dismiss(entry);
    write((context) =>
      wrongPersonCommands['wrongPerson.move'](context, {
        resident: edith,
        what: 'daily-choice',
        entry,
        to: walter,
        people: [],
        assessed: null,
      }),
    );
    const kept = JSON.stringify([...record.ledger.entriesAbout(edith)].map(({ parts }) => parts));
    expect(kept).not.toContain('occupational therapist');
    expect(record.sqlite.prepare('SELECT count(*) FROM dismissal_event').pluck().get()).toBe(0);
    expect(figures().rules).toEqual([{ rule: 'T13', version: 2, open: 1, mended: 0, dismissed: 0 }]);
  });
});

describe('In numbers', () => {
  test('“Rule flags per 100 entries, fixed vs dismissed”, each out of all of them', () => {
    const { choose, dismiss, read, moira } = open();
    dismiss(choose(pressed));
    choose(pressed);
    choose('Held up both cups; she reached for the tea.');
    const found = read((context) => numberQueries['numbers.get'](context), moira);
    expect(found.rules).toEqual({
      records: 3,
      rules: [{ rule: 'T13', version: 2, open: 1, mended: 0, dismissed: 1 }],
    });
    const figure = (label: string) => found.figures.find((each) => each.label === label);
    expect(figure('A reader would ask about it')).toMatchObject({ count: 1, of: 3 });
    expect(figure('Dismissed with a reason')).toMatchObject({ count: 1, of: 2 });
  });
});
