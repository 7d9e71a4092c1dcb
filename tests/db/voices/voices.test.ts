import { describe, expect, test } from 'vitest';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { addStaff, staffCommands } from '../../../db/staff/commands.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import { voiceStatement } from '../../../db/voices/projection.ts';
import { listVoicesForResident } from '../../../db/voices/queries.ts';
import { edith as edithHartley, openTestRecord } from '../../record.ts';
import { openDecisionRecord } from '../best-interests/decision.ts';
import { reported, said, staffSaw, viewOf, wrote } from './statements.ts';

const general = { type: 'general' } as const;

function home() {
  const it = openTestRecord();
  const manager = { id: it.manager, role: 'manager' } as const;
  const { susan, other, stranger, agency, inspector } = it.write((context) => {
    const admitted = residentCommands['residents.admit'](context, {
      identity: { ...edithHartley, preferredName: 'Walter' },
    });
    const details = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
    return {
      susan: peopleCommands['people.add'](context, { resident: it.edith, details }).person,
      other: admitted.resident,
      stranger: peopleCommands['people.add'](context, { resident: admitted.resident, details }).person,
      agency: addStaff(context, {
        name: 'Tom Price',
        role: 'care-worker',
        pin: '118264',
        ends: '2026-03-01T00:00:00.000Z',
      }).staff,
      inspector: addStaff(context, {
        name: 'Ann Lee',
        role: 'inspector',
        pin: '530917',
        ends: '2026-03-09T00:00:00.000Z',
        sees: 'everyone',
      }).staff,
    };
  }, manager);
  const record = (
    words: Parameters<(typeof voiceCommands)['voices.record']>[1]['words'],
    about: Parameters<(typeof voiceCommands)['voices.record']>[1]['about'] = general,
  ) => it.write((context) => voiceCommands['voices.record'](context, { resident: it.edith, about, words })).voice;
  const list = (about?: Parameters<typeof listVoicesForResident>[1]['about']) =>
    it.read((context) => listVoicesForResident(context, { resident: it.edith, about }));
  const { ledger, sqlite } = it.record;
  return { ...it, ledger, sqlite, boss: manager, susan, other, stranger, agency, inspector, record, list };
}

describe('Views are kept as given', () => {
  test('Each of the five kinds is kept apart and comes back as it went in', () => {
    const { grace, susan, record, list } = home();
    const given = [said(grace), wrote(grace), reported(susan), viewOf(susan), staffSaw(grace)];
    for (const each of given) record(each);
    expect(list().map((row) => row.words)).toEqual([...given].reverse());
  });

  test('Views about one decision are listed for it alone', () => {
    const { grace, edith, decision, edithSays, write, read } = openDecisionRecord();
    const living = { type: 'decision', id: decision } as const;
    edithSays('I like my room.');
    write((context) =>
      voiceCommands['voices.record'](context, { resident: edith, about: general, words: said(grace, 'I like tea.') }),
    );
    const list = (about?: typeof living | typeof general) =>
      read((context) => listVoicesForResident(context, { resident: edith, about })).map((row) => row.words.words);
    expect(list(living)).toEqual(['I like my room.']);
    expect(list(general)).toEqual(['I like tea.']);
    expect(list()).toHaveLength(2);
  });

  test('A view is never filed under a decision that is another resident’s, or nobody’s', () => {
    const { grace, decision, moira, write } = openDecisionRecord();
    const words = said(grace, 'I like my room.');
    const walter = write(
      (context) =>
        residentCommands['residents.admit'](context, { identity: { ...edithHartley, preferredName: 'Walter' } }),
      moira,
    ).resident;
    const file = (id: string) => () =>
      write((context) =>
        voiceCommands['voices.record'](context, { resident: walter, about: { type: 'decision', id }, words }),
      );
    expect(file(decision)).toThrow('This resident has no such decision.');
    expect(file('019ca000-0000-7000-8000-000000000009')).toThrow('This resident has no such decision.');
  });

  test('Only someone who works here now can have heard it', () => {
    const { manager, agency, inspector, boss, write, grace, record } = home();
    for (const nobody of [agency, inspector]) {
      expect(() => record(said(nobody))).toThrow(expect.objectContaining({ code: 'not-a-witness' }));
      expect(() => record(wrote(nobody))).toThrow(expect.objectContaining({ code: 'not-a-witness' }));
    }
    record(said(manager));
    write((context) => staffCommands['staff.close'](context, { staff: grace }), boss);
    expect(() => record(said(grace))).toThrow(expect.objectContaining({ code: 'not-a-witness' }));
  });

  test('A view belongs to someone in this person’s life, not in another’s', () => {
    const { stranger, record, list } = home();
    expect(() => record(viewOf(stranger))).toThrow(expect.objectContaining({ code: 'no-such-person' }));
    expect(() => record(reported(stranger))).toThrow(expect.objectContaining({ code: 'no-such-person' }));
    expect(list()).toEqual([]);
  });

  test('A translation names who made it', () => {
    const { grace, record } = home();
    const arabic = {
      ...said(grace, 'أريد الشاي'),
      language: { language: 'Arabic', translation: 'I want tea', translatedBy: null },
    };
    expect(() => record(arabic)).toThrow(expect.objectContaining({ code: 'translator-missing' }));
    record({ ...arabic, language: { ...arabic.language, translatedBy: 'Layla Haddad' } });
  });

  test('Nobody has yet said what is still to come', () => {
    const { grace, record } = home();
    const tomorrow = { precision: 'day', day: '2026-03-04' } as const;
    expect(() => record({ ...said(grace), when: tomorrow })).toThrow(expect.objectContaining({ code: 'time-to-come' }));
    expect(() => record({ ...wrote(grace), seenOn: tomorrow.day })).toThrow(
      expect.objectContaining({ code: 'time-to-come' }),
    );
  });
});

describe('Corrections of a view', () => {
  test('A daughter’s view cannot be corrected into her mother’s words, nor the words into her view', () => {
    const { grace, susan, edith, write, record, list } = home();
    const given = [said(grace), wrote(grace), reported(susan), viewOf(susan), staffSaw(grace)];
    for (const before of given) {
      const voice = record(before);
      for (const after of given.filter((each) => each.voice !== before.voice)) {
        const amend = () =>
          write((context) =>
            voiceCommands['voices.amend'](context, { resident: edith, voice, words: after, reason: 'whose it is' }),
          );
        expect(amend, `${before.voice} to ${after.voice}`).toThrow(expect.objectContaining({ code: 'voice-changed' }));
      }
    }
    expect(list().map((row) => row.words)).toEqual([...given].reverse());
  });

  test('The old wording stays, with why and by whom it was corrected', () => {
    const { grace, edith, manager, boss, write, record, list } = home();
    const voice = record(said(grace, 'Up at five.'));
    const amend = (reason: string | null, as = boss) =>
      write(
        (context) =>
          voiceCommands['voices.amend'](context, { resident: edith, voice, words: said(grace, 'Up at four.'), reason }),
        as,
      );
    expect(() => amend(null)).toThrow(expect.objectContaining({ code: 'reason-missing' }));
    amend('Grace’s note says four');
    const [row] = list();
    expect(row).toMatchObject({ voice, words: { words: 'Up at four.' }, withdrawn: null });
    expect(row?.earlier).toMatchObject([
      { words: { words: 'Up at five.' }, reason: 'Grace’s note says four', endedBy: manager, author: grace },
    ]);
    expect(row?.entry).not.toBe(voice);
  });

  test('What was withdrawn stays readable with its reason, and cannot be corrected', () => {
    const { grace, edith, write, record, list } = home();
    const voice = record(said(grace));
    const which = { resident: edith, voice };
    write((context) => voiceCommands['voices.withdraw'](context, { ...which, reason: 'Walter said it' }));
    expect(list()).toMatchObject([
      { words: { words: 'Up at four.' }, withdrawn: { reason: 'Walter said it', by: grace } },
    ]);
    const again = () =>
      write((context) => voiceCommands['voices.amend'](context, { ...which, words: said(grace), reason: 'x' }));
    expect(again).toThrow(expect.objectContaining({ code: 'no-such-voice' }));
  });

  test('A statement is not found under another resident', () => {
    const { grace, other, write, record } = home();
    const voice = record(said(grace));
    expect(() =>
      write((context) => voiceCommands['voices.withdraw'](context, { resident: other, voice, reason: 'x' })),
    ).toThrow(expect.objectContaining({ code: 'no-such-voice' }));
  });

  test('The rows can be thrown away and made again from the ledger', () => {
    const { grace, susan, edith, write, read, record, ledger, sqlite } = home();
    const voice = record(said(grace));
    record(viewOf(susan));
    write((context) =>
      voiceCommands['voices.amend'](context, {
        resident: edith,
        voice,
        words: said(grace, 'Up at three.'),
        reason: null,
      }),
    );
    write((context) => voiceCommands['voices.withdraw'](context, { resident: edith, voice, reason: 'not hers' }));
    const rows = () => read(({ db }) => db.select().from(voiceStatement).all());
    const before = rows();
    expect(before).toHaveLength(3);
    rebuildProjections(sqlite, ledger);
    expect(rows()).toEqual(before);
  });
});
