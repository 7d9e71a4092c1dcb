import { describe, expect, test } from 'vitest';
import { draftCommands } from '../../../db/drafts/commands.ts';
import { draftQueries } from '../../../db/drafts/queries.ts';
import { kinds } from '../../../db/ledger/kinds.ts';
import { entryFrom } from '../../../db/ledger/read.ts';
import { openTestRecord } from '../../record.ts';

const refusal = (code: string) => expect.objectContaining({ code });
function halfWritten() {
  const record = openTestRecord();
  const which = { resident: record.edith, form: 'decision:made' };
  const moira = { id: record.manager, role: 'manager' } as const;
  const save = (value: string, as?: typeof moira) =>
    record.write((context) => draftCommands['drafts.save'](context, { ...which, value }), as);
  const takeOver = () =>
    record.write(
      (context) =>
        draftCommands['drafts.takeOver'](context, { ...which, from: record.grace, reason: 'Grace is off sick.' }),
      moira,
    );
  const others = (as?: typeof moira) => record.read((context) => draftQueries['drafts.others'](context, which), as);
  const own = (as?: typeof moira) => record.read((context) => draftQueries['drafts.get'](context, which), as);
  return { ...record, moira, save, takeOver, others, own };
}

describe('A half-written form', () => {
  test('is shown to its author alone; a manager sees whose it is and since when, and not what it says', () => {
    const { save, own, others, moira, grace } = halfWritten();
    save('"not for other eyes"');
    expect(own()?.value).toBe('"not for other eyes"');
    expect(own(moira)).toBeNull();
    expect(others(moira)).toEqual([{ staff: grace, savedAt: expect.any(String) }]);
    expect(JSON.stringify(others(moira))).not.toContain('eyes');
    expect(others()).toEqual([]);
  });
  test('is taken over with a reason, which is recorded; what it says is no part of the record', () => {
    const { save, takeOver, own, moira, record, grace } = halfWritten();
    save('"She would rather"');
    expect(takeOver().value).toBe('"She would rather"');
    expect([own(), own(moira)?.value]).toEqual([null, '"She would rather"']);
    const last = [...record.ledger.entries()].at(-1);
    const body = kinds['draft.taken-over@1'].body.parse(last && entryFrom(last).body);
    expect(body).toEqual({ draft: { form: 'decision:made', from: grace }, why: { reason: 'Grace is off sick.' } });
  });
  test('is not taken over twice, nor over what the manager has half written themself', () => {
    const { save, takeOver, moira } = halfWritten();
    expect(() => takeOver()).toThrow(refusal('no-such-draft'));
    save('"one"');
    save('"mine"', moira);
    expect(() => takeOver()).toThrow(refusal('own-draft-first'));
  });
});
