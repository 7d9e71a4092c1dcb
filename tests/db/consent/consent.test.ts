import { describe, expect, test } from 'vitest';
import { authorityCommands } from '../../../db/authority/commands.ts';
import { consentCommands } from '../../../db/consent/commands.ts';
import { consentMethods } from '../../../db/consent/methods.ts';
import { type Asked, askAgainOn, consentStands } from '../../../db/consent/model.ts';
import { listConsentsForResident } from '../../../db/consent/queries.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { openDecisionRecord, paperOf, thatMorning } from '../best-interests/decision.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const today = { precision: 'day', day: '2026-03-03' } as const;
const photograph: Asked = {
  purpose: 'photograph',
  about: 'A photograph for the hall, with her name',
  explained: 'Held up the frame and the one of Dorothy; said that she may say no.',
  aids: ['real objects'],
  needs: 'met',
  answer: 'given',
  by: { type: 'person' },
  checkedBy: ['said back in own words'],
  understood: '“Me, up there, for them coming in.”',
  askAgainOn: '2026-06-03',
};

function open() {
  const record = openDecisionRecord();
  const ask = (more: Partial<Asked> = {}) =>
    record.write((context) =>
      consentCommands['consent.ask'](context, {
        resident: record.edith,
        at: today,
        asked: { ...photograph, ...more },
        person: { words: null },
      }),
    ).consent;
  const withdraw = (consent: EntryId) =>
    record.write((context) =>
      consentCommands['consent.withdraw'](context, {
        resident: record.edith,
        consent,
        at: today,
        withdrawn: { how: 'Taken down at once.' },
        person: { words: null },
      }),
    );
  const list = () => record.read(({ db }) => listConsentsForResident(db, record.edith));
  /** A power of Susan's, as far as it was checked. */
  const power = (type: 'lpa-health-welfare' | 'lpa-property-finance', checked: boolean) => {
    const resident = record.edith;
    const { paper } = record.write((context) =>
      authorityCommands['authority.record'](context, { resident, at: thatMorning, says: paperOf(type) }),
    );
    if (!checked) return paper;
    record.write((context) =>
      authorityCommands['authority.see'](context, {
        resident,
        paper,
        at: thatMorning,
        sighting: { how: 'the original', note: null, scan: null },
      }),
    );
    const found = { against: 'The register', found: 'Registered.', againOn: null };
    record.write(
      (context) =>
        authorityCommands['authority.verify'](context, { resident, paper, at: thatMorning, verification: found }),
      record.moira,
    );
    return paper;
  };
  return { ...record, record, ask, withdraw, list, power };
}

describe('Consent to care, one purpose at a time', () => {
  test('What was asked, how, what was answered and when again; a yes can be taken back at any time', () => {
    const { ask, withdraw, list } = open();
    const consent = ask();
    expect(list().map((row, _, all) => [consentStands(row), askAgainOn(row, all)])).toEqual([['Given', '2026-06-03']]);
    withdraw(consent);
    expect(list().map((row, _, all) => [consentStands(row), askAgainOn(row, all)])).toEqual([['Withdrawn', null]]);
    expect(() => withdraw(consent)).toThrow(refusal('no-such-consent'));
  });

  test('Silence is no consent, and a yes whose understanding nobody checked is not taken in', () => {
    const read = (more: object) =>
      consentMethods['consent.ask'].input.safeParse({
        resident: '019c0000-0000-7000-8000-000000000000',
        at: today,
        asked: { ...photograph, ...more },
        person: { words: null },
      }).success;
    expect(read({})).toBe(true);
    expect(read({ checkedBy: [] })).toBe(false);
    expect(read({ checkedBy: [], answer: 'no answer seen' })).toBe(true);
    expect(read({ checkedBy: [], answer: 'refused' })).toBe(true);
    expect(read({ aids: [] })).toBe(false);
    expect(read({ answer: 'assumed' })).toBe(false);
  });

  test('Nobody consents for somebody else: there is no field for a relative', () => {
    const { list, ask } = open();
    const read = consentMethods['consent.ask'].input.shape.asked.safeParse({
      ...photograph,
      by: { type: 'relative', id: '019c0000-0000-7000-8000-000000000000' },
    });
    expect(read.success).toBe(false);
    ask();
    expect(list()[0]?.asked.by).toEqual({ type: 'person' });
  });

  test('“Cleared only if verified H&W attorney/deputy in scope and the person lacks capacity for that decision” (T4)', () => {
    const { ask, power, record } = open();
    const by = (paper: EntryId) => ({ type: 'power', paper, decision: record.decision }) as const;
    const welfare = power('lpa-health-welfare', true);
    // Nobody has found Edith unable to decide it.
    expect(() => ask({ by: by(welfare) })).toThrow(refusal('presumed-able'));
    record.assess();
    ask({ by: by(welfare), checkedBy: [] });
    expect(() => ask({ by: by(power('lpa-health-welfare', false)) })).toThrow(refusal('no-authority'));
    expect(() => ask({ by: by(power('lpa-property-finance', true)) })).toThrow(refusal('no-authority'));
  });

  test('A day that is past is refused', () => {
    const { ask } = open();
    expect(() => ask({ askAgainOn: '2026-03-02' })).toThrow(refusal('day-past'));
  });
});
