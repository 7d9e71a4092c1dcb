import { describe, expect, test } from 'vitest';
import { disagreementCommands } from '../../../db/disagreements/commands.ts';
import { disagreementMethods } from '../../../db/disagreements/methods.ts';
import { type Position, stepDue } from '../../../db/disagreements/model.ts';
import { listDisagreementsForResident } from '../../../db/disagreements/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { edith } from '../../record.ts';
import { openDecisionRecord, thatMorning } from '../best-interests/decision.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const talk = {
  rung: 'talk',
  what: 'Sit down with Susan.',
  by: '2026-03-10',
  meanwhile: 'Edith goes to bed when she likes.',
  ground: 's.5: her own choice each night.',
} as const;
function open() {
  const record = openDecisionRecord();
  const ediths = record.edithSays('I’m not tired.');
  const susans = record.askFamily('Seven is late enough.');
  const write = (positions: Position[], more: { resident?: ResidentId; by?: string } = {}) =>
    record.write((context) =>
      disagreementCommands['disagreements.open'](context, {
        resident: more.resident ?? record.edith,
        at: thatMorning,
        about: { decision: null, matter: 'Bed at seven' },
        positions,
        ladder: { ...talk, by: more.by ?? talk.by },
      }),
    ).disagreement;
  const both: Position[] = [
    { type: 'view', view: ediths },
    { type: 'view', view: susans },
  ];
  const list = () => record.read(({ db }) => listDisagreementsForResident(db, record.edith));
  return { record, ediths, susans, both, write, list };
}

describe('The disagreement register (domain A9)', () => {
  test('Positions stand side by side, with the step, its day and what holds meanwhile', () => {
    const { both, write, list } = open();
    write(both);
    const [row] = list();
    expect(row?.positions.map(({ position }) => position)).toEqual(both);
    expect(row?.ladder[0]?.ladder).toEqual(talk);
    expect(row && stepDue(row)).toBe('2026-03-10');
  });
  test('"Interim arrangement and its legal basis must be recorded at every step": without them nothing is taken in', () => {
    const { both } = open();
    const input = (ladder: object) =>
      disagreementMethods['disagreements.move'].input.safeParse({
        resident: '019c0000-0000-7000-8000-000000000000',
        disagreement: '019c0000-0000-7000-8000-000000000001',
        at: thatMorning,
        ladder,
      }).success;
    expect(both).toHaveLength(2);
    expect(input(talk)).toBe(true);
    expect(input({ ...talk, meanwhile: ' ' })).toBe(false);
    expect(input({ ...talk, ground: '' })).toBe(false);
  });
  test('It goes up the ladder step by step, and closes with what it came to', () => {
    const { record, both, write, list } = open();
    const disagreement = write(both);
    const one = { resident: record.edith, disagreement, at: thatMorning };
    record.write(
      (context) =>
        disagreementCommands['disagreements.move'](context, {
          ...one,
          ladder: { ...talk, rung: 'advocate', by: '2026-03-20' },
        }),
      record.moira,
    );
    expect(list()[0]?.ladder.map(({ ladder }) => ladder.rung)).toEqual(['talk', 'advocate']);
    const closing = { how: 'they came to agree', what: 'Edith says when.' } as const;
    record.write((context) => disagreementCommands['disagreements.close'](context, { ...one, closing }), record.moira);
    const [row] = list();
    expect([row?.closed?.how, row && stepDue(row)]).toEqual(['they came to agree', null]);
    const again = () =>
      record.write((context) => disagreementCommands['disagreements.close'](context, { ...one, closing }));
    expect(again).toThrow(refusal('no-such-disagreement'));
  });
  test('The person’s own side is a view of theirs: nobody can word it for them', () => {
    const { record, ediths, both, write } = open();
    const words = { type: 'stated', who: { type: 'resident', id: record.edith }, says: 'She wants to.' };
    const read = disagreementMethods['disagreements.open'].input.shape.positions.safeParse([words, words]);
    expect(read.success).toBe(false);
    record.write((context) =>
      voiceCommands['voices.withdraw'](context, {
        resident: record.edith,
        voice: ediths,
        reason: 'Written for the wrong resident.',
      }),
    );
    expect(() => write(both)).toThrow(refusal('no-such-view'));
  });
  test('A view of another resident, somebody else’s relative, or a day that is past is refused', () => {
    const { record, both, susans, write } = open();
    const { resident } = record.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    expect(() => write(both, { resident })).toThrow(refusal('no-such-view'));
    const tom = record.addPerson('Tom Hartley');
    const stated: Position = { type: 'stated', who: { type: 'person', id: tom }, says: 'Later.' };
    expect(() => write([stated, stated], { resident })).toThrow(refusal('no-such-person'));
    expect(() => write([stated, { type: 'view', view: susans }], { by: '2026-03-02' })).toThrow(refusal('day-past'));
  });
});
