import { describe, expect, test } from 'vitest';
import { auditCommands } from '../../../db/audit/commands.ts';
import { auditMethods } from '../../../db/audit/methods.ts';
import { type AuditRow, figuresTogether, type LookPart, yesOf } from '../../../db/audit/model.ts';
import { patternsIn } from '../../../db/audit/patterns.ts';
import { auditQueries, listAudits, sampleOf } from '../../../db/audit/queries.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { type EntryId, entryId, residentId } from '../../../db/words/model.ts';
import { openTestRecord } from '../../record.ts';
import { type Changes, teaOrJuice, thing } from '../daily-choices/sample.ts';
import { anyPerson, anyStaff, said, staffSaw } from '../voices/statements.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const march = { from: '2026-03-01', to: '2026-03-31' };

function open() {
  const record = openTestRecord();
  const moira = { id: record.manager, role: 'manager' } as const;
  const choose = (changes: Changes = {}) =>
    record.write((context) =>
      dailyChoiceCommands['dailyChoices.record'](context, {
        resident: record.edith,
        record: teaOrJuice(record.grace, changes),
      }),
    ).choice;
  const look = (span = march) => record.read((context) => auditQueries['audit.lookThrough'](context, span), moira);
  const begin = (more: { size?: number; seed?: string | null } = {}) =>
    record.write((context) => auditCommands['audit.begin'](context, { ...march, size: 10, seed: null, ...more }), moira)
      .audit;
  const audits = () => record.read(listAudits, moira);
  const row = (id: EntryId): AuditRow => {
    const found = audits().find((each) => each.id === id);
    if (!found) throw new Error('The audit is there.');
    return found;
  };
  return { ...record, moira, choose, look, begin, audits, row };
}

describe('Every record looked through by rule', () => {
  test('What staff wrote is asked about; what the person said is shown and never judged', () => {
    const { choose, look } = open();
    choose({ note: 'Eventually agreed after much encouragement.' });
    choose({
      seen: { expressedBy: ['spoke'] },
      words: { said: 'No point asking me, I’m no feeder.', language: null },
    });
    const { figures, flagged } = look();
    expect(figures).toEqual({
      records: 2,
      flagged: 1,
      rules: [{ rule: 'T13', version: 2, open: 1, mended: 0, dismissed: 0 }],
    });
    expect(flagged[0]?.lines).toContainEqual({
      label: 'Note',
      text: 'Eventually agreed after much encouragement.',
      own: false,
    });
    expect(flagged[0]?.flags[0]?.quote).toBe('Eventually agreed');
  });

  test('Stories, views and what was seen are looked through too, each in its area', () => {
    const { write, edith, grace, look, choose } = open();
    choose({ seen: { observed: 'Seemed happy.' } });
    write((context) =>
      lifeHistoryCommands['lifeHistory.add'](context, {
        resident: edith,
        details: {
          story: { heading: 'work', title: 'Capacity', period: { type: 'now' }, places: [], people: [], beside: null },
          words: { ...staffSaw(grace), words: 'Lacks capacity.' },
          care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
          photographs: [],
          privacy: { tier: 'all staff' },
        },
      }),
    );
    write((context) =>
      voiceCommands['voices.record'](context, {
        resident: edith,
        about: { type: 'general' },
        words: { ...said(grace, 'All right then.'), understood: 'She nodded.' },
      }),
    );
    expect(look().flagged.map(({ shelf, flags }) => [shelf, flags.map(({ rule }) => rule)])).toEqual([
      ['daily-choices', ['T8']],
      ['life-history', ['T5']],
      ['life-history', ['T14']],
    ]);
  });

  test('Looked through part by part, it is the same as looked through at once', () => {
    const { choose, look, read, moira, edith } = open();
    for (let times = 0; times < 5; times += 1) choose({ choice: { offered: [thing('Tea')] } });
    choose({ note: 'Eventually agreed after much encouragement.' });
    const part = (which: LookPart) =>
      read((context) => auditQueries['audit.lookThrough'](context, { ...march, part: which }), moira);
    const parts = [part({ type: 'resident', resident: edith }), part({ type: 'together' })];
    const whole = look();
    expect(whole.findings.length).toBeGreaterThan(1);
    expect(figuresTogether(parts.map(({ figures }) => figures))).toEqual(whole.figures);
    expect(parts.flatMap(({ flagged }) => flagged)).toEqual(whole.flagged);
    expect(parts.flatMap(({ findings }) => findings)).toEqual(whole.findings);
  });

  test('Other days, what was withdrawn, and days turned round', () => {
    const { choose, look, write, edith } = open();
    const choice = choose({ note: 'No change.' });
    expect(look({ from: '2026-02-01', to: '2026-02-28' }).figures.records).toBe(0);
    write((context) =>
      dailyChoiceCommands['dailyChoices.withdraw'](context, { resident: edith, choice, reason: 'Twice.' }),
    );
    expect(look().figures.records).toBe(0);
    expect(() => look({ from: '2026-03-02', to: '2026-03-01' })).toThrow(refusal('days-turned-round'));
  });
});

describe('A sample that anybody can draw again', () => {
  const ids = Array.from({ length: 200 }, (_, at) =>
    entryId.parse(`019ca000-0000-7000-8000-${String(at).padStart(12, '0')}`),
  );
  test('The same seed draws the same records, another seed others; no record twice', () => {
    expect(sampleOf(ids, 10, 'april')).toEqual(sampleOf(ids.toReversed(), 10, 'april'));
    expect(sampleOf(ids, 10, 'april')).not.toEqual(sampleOf(ids, 10, 'may'));
    expect(new Set(sampleOf(ids, 40, 'april')).size).toBe(40);
    expect(sampleOf(ids.slice(0, 3), 10, 'april')).toHaveLength(3);
  });
  test('Every record has its chance: over many seeds each is drawn about as often', () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const id of sampleOf(ids, 20, String(seed))) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    const counts = ids.map((id) => drawn.get(id) ?? 0);
    // 40 are expected of each; the chance that any of 200 falls outside of these is under one in a thousand.
    expect(Math.min(...counts)).toBeGreaterThan(12);
    expect(Math.max(...counts)).toBeLessThan(72);
  });
});

describe('An audit, from its sample to what was done', () => {
  test('It keeps its seed and the figures as they were, whatever is written later', () => {
    const { choose, begin, row } = open();
    choose({ note: 'No change.' });
    const audit = begin({ seed: 'march' });
    choose({ note: 'Family involved.' });
    expect(row(audit).audit).toMatchObject({ seed: 'march', of: 1, figures: { records: 1, flagged: 1 } });
  });

  test('An audit that was begun before flags could be mended or dismissed is read with what it counted', () => {
    const { write, audits, home, moira } = open();
    write(
      (context) =>
        context.append({
          kind: 'audit.begun@1',
          subject: { type: 'home', id: home },
          body: {
            audit: {
              ...{ ...march, seed: 'old', sample: [], of: 9 },
              figures: { records: 9, flagged: 2, byRule: [{ rule: 'T13', count: 2 }] },
            },
          },
        }),
      moira,
    );
    expect(audits()[0]?.audit.figures).toEqual({
      records: 9,
      flagged: 2,
      rules: [{ rule: 'T13', version: 1, open: 2, mended: null, dismissed: null }],
    });
  });

  test('A person reads each record, and what was answered last stands', () => {
    const { choose, begin, row, write, moira } = open();
    const [one, two] = [choose(), choose()];
    const audit = begin();
    const answer = (entry: EntryId, asked: 'yes' | 'no' | 'not asked here') =>
      write(
        (context) =>
          auditCommands['audit.answer'](context, {
            audit,
            read: { entry, answers: { asked, heard: 'yes', became: 'in part' }, note: null },
          }),
        moira,
      );
    answer(one, 'no');
    answer(one, 'yes');
    answer(two, 'not asked here');
    expect(row(audit).reads).toHaveLength(2);
    expect(yesOf(row(audit), 'asked')).toEqual({ count: 1, of: 1 });
    expect(yesOf(row(audit), 'became')).toEqual({ count: 0, of: 2 });
    expect(() => answer(choose(), 'yes')).toThrow(refusal('not-in-sample'));
  });

  test('An action has an owner and a day, and is finished once; a closed audit takes no more', () => {
    const { choose, begin, row, write, moira, grace } = open();
    choose();
    const audit = begin();
    const add = (by: string) =>
      write(
        (context) =>
          auditCommands['audit.addAction'](context, { audit, action: { what: 'Show two things.', owner: grace, by } }),
        moira,
      );
    expect(() => add('2026-03-01')).toThrow(refusal('day-past'));
    add('2026-04-01');
    write(
      (context) =>
        auditCommands['audit.close'](context, {
          audit,
          closed: { found: 'One thing was offered on nights.', againOn: '2026-04-03' },
        }),
      moira,
    );
    expect(() => add('2026-04-01')).toThrow(refusal('audit-closed'));
    const action = row(audit).actions[0]?.entryId as EntryId;
    const finish = () =>
      write(
        (context) =>
          auditCommands['audit.finishAction'](context, { audit, done: { action, what: 'Two cups on every tray.' } }),
        moira,
      );
    finish();
    expect(row(audit).actions[0]?.done?.what).toBe('Two cups on every tray.');
    expect(finish).toThrow(refusal('no-such-action'));
  });

  test('Nothing written, no such audit, more than anybody reads', () => {
    const { begin, write, moira } = open();
    expect(begin).toThrow(refusal('nothing-to-audit'));
    const nobody = entryId.parse('019ca000-0000-7000-8000-00000000dead');
    const close = () =>
      write(
        (context) =>
          auditCommands['audit.close'](context, { audit: nobody, closed: { found: 'x', againOn: '2026-04-03' } }),
        moira,
      );
    expect(close).toThrow(refusal('no-such-audit'));
    expect(auditMethods['audit.begin'].input.safeParse({ ...march, size: 41, seed: null }).success).toBe(false);
  });
});

describe('What no single record shows (D20, D21)', () => {
  const ids = { grace: anyStaff, edith: residentId.parse(anyPerson), entry: entryId.parse(anyPerson) };
  const row = (changes: Changes, recordedAt = '2026-03-03T09:20:00.000Z', at = '2026-03-03T09:10:00.000Z') => {
    const { grace, edith } = ids;
    const { choice } = teaOrJuice(grace, changes);
    return {
      entry: ids.entry,
      resident: edith,
      by: grace,
      at: { precision: 'minute', instant: at } as const,
      recordedAt,
      choice,
    };
  };
  const found = (rows: Parameters<typeof patternsIn>[0]) => patternsIn(rows).map(({ rule, what }) => `${rule} ${what}`);
  const offered = (rows: Parameters<typeof patternsIn>[0]) => found(rows).filter((each) => each.startsWith('D20'));
  const placed = (answer: number) => ({
    choice: {
      offered: ['Tea', 'Juice'].map((label, at) => ({ ...thing(label), place: at + 1 })),
      answer: { type: 'chosen' as const, options: [answer] },
    },
  });

  test('“one option only”', () => {
    expect(found([row({ choice: { offered: [thing('Tea')] } }), row({})])).toEqual([
      'D20 One thing only was offered, 1 of 2 times. What else could there have been?',
    ]);
  });
  test('“≥80% first position over ≥10 records”, and not below', () => {
    const first = Array.from({ length: 8 }, () => row(placed(0)));
    const second = Array.from({ length: 2 }, () => row(placed(1)));
    expect(offered([...first, ...second])).toEqual([
      'D20 What was named first was taken 8 of 10 times, by chance about 5. Swap them and ask again.',
    ]);
    expect(offered([...first.slice(1), ...second, row(placed(1))])).toEqual([]);
    expect(offered([...first, ...second.slice(1)])).toEqual([]);
  });
  test('“≥80% last position over ≥10 records”', () => {
    const last = Array.from({ length: 10 }, () => row(placed(1)));
    expect(offered(last)).toEqual([
      'D20 What was named last was taken 10 of 10 times, by chance about 5. Swap them and ask again.',
    ]);
    expect(offered(last.slice(1))).toEqual([]);
  });
  test('“≥80% left position over ≥10 records”', () => {
    const left = Array.from({ length: 10 }, () =>
      row({
        choice: {
          offered: ['Tea', 'Juice'].map((label, at) => ({ ...thing(label), side: at === 0 ? 'left' : 'right' })),
          answer: { type: 'chosen' as const, options: [0] },
        },
      }),
    );
    expect(offered(left)).toEqual([
      'D20 What stood on the left was taken 10 of 10 times, by chance about 5. Swap them and ask again.',
    ]);
  });
  test('“0 declines in ≥60 records”', () => {
    const spread = (n: number) =>
      Array.from({ length: n }, (_, at) =>
        row({}, new Date(Date.UTC(2026, 2, 3, 9, at * 5)).toISOString(), '2026-03-03T09:10:00.000Z'),
      );
    expect(found(spread(48))).toEqual([]);
    expect(found(spread(60))[0]).toBe('D20 Nothing was declined in 60 records. Is no an answer here?');
  });
  test('“≥5 records by one user in 2 min, or recorded >4 h after event”', () => {
    const within = (seconds: number, n: number) =>
      Array.from({ length: n }, (_, at) => row({}, new Date(Date.UTC(2026, 2, 3, 9, 20, at * seconds)).toISOString()));
    expect(found(within(30, 5))).toEqual(['D21 5 records or more within two minutes, once.']);
    expect(found(within(31, 5))).toEqual([]);
    expect(found(within(1, 4))).toEqual([]);
    expect(found([row({}, '2026-03-03T13:11:00.000Z')])).toEqual([
      'D21 1 of 1 records were written down more than four hours later.',
    ]);
    expect(found([row({}, '2026-03-03T13:09:00.000Z')])).toEqual([]);
  });
});
