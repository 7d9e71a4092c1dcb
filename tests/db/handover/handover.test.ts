import { describe, expect, test } from 'vitest';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { type HandoverHours, linesOf } from '../../../db/handover/model.ts';
import { getHandover } from '../../../db/handover/queries.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { type EntryId, residentId } from '../../../db/words/model.ts';
import { edith as identity, MORNING, openTestRecord, type TestRecord } from '../../record.ts';
import { byGaze } from '../communication/sample.ts';
import { type Changes, declinedBoth, nothingSeen, teaOrJuice, thing } from '../daily-choices/sample.ts';

const HOUR = 3_600_000;
/** Two days after Edith came to live here, so that her coming is no news. */
const NOW = new Date(Date.parse(MORNING) + 48 * HOUR).toISOString();
const hoursAgo = (hours: number) => new Date(Date.parse(NOW) - hours * HOUR).toISOString();

function aShift() {
  const record = openTestRecord();
  const { grace, edith } = record;
  const choose = (changes: Changes, hours: number, writtenHoursAgo = hours): EntryId =>
    record.write(
      (context) =>
        dailyChoiceCommands['dailyChoices.record'](context, {
          resident: edith,
          record: teaOrJuice(grace, changes),
          at: { precision: 'minute', instant: hoursAgo(hours) },
        }),
      undefined,
      hoursAgo(writtenHoursAgo),
    ).choice;
  return { ...record, choose, told: (hours: HandoverHours = 12) => noteOf(record, hours) };
}

const handoverOf = ({ record, grace }: TestRecord, hours: HandoverHours) =>
  getHandover(record.reading({ type: 'staff', id: grace, role: 'care-worker' }, NOW), { hours });

function noteOf(record: TestRecord, hours: HandoverHours) {
  const note = handoverOf(record, hours).notes.find(({ resident }) => resident.id === record.edith);
  if (!note) throw new Error('Edith is not in the handover.');
  const lines = linesOf(note).map(({ about, text }) => `${about}: ${text}`);
  return { note, lines };
}

const later = (changes: Changes['choice'] = {}): Changes => ({
  choice: {
    delivery: { outcome: { type: 'later', due: { precision: 'minute', instant: hoursAgo(-2) } }, reaction: null },
    ...changes,
  },
});

describe('What one shift leaves for the next', () => {
  test('what was chosen and came about is counted, and asks for nothing', () => {
    const { choose, told } = aShift();
    choose({}, 2);
    expect(told()).toMatchObject({ note: { choices: 1, own: [] }, lines: [] });
  });

  test('a promise is owed until it is kept, also where it was made before the shift', () => {
    const { choose, told, write, edith } = aShift();
    const promised = choose(later(), 30);
    expect(told().lines).toEqual([
      expect.stringMatching(/^owed: Drink: Tea or Orange juice. Chose Tea. Promised for /),
    ]);
    write(
      (context) =>
        dailyChoiceCommands['dailyChoices.deliver'](context, {
          resident: edith,
          choice: promised,
          delivery: { outcome: { type: 'delivered' }, reaction: null },
        }),
      undefined,
      hoursAgo(1),
    );
    expect(told().lines).toEqual([]);
  });

  test('a decline is told as the answer it is; one to be offered again is owed until it is', () => {
    const { choose, told } = aShift();
    const walk: Changes['choice'] = { ...declinedBoth.choice, domain: 'outdoors', offered: [thing('A walk')] };
    choose({ ...declinedBoth, choice: walk }, 5);
    expect(told().lines).toEqual(['declined: Outdoors: A walk. Left as wished.']);
    const again = choose({ ...declinedBoth, choice: { ...walk, askAgain: true } }, 4);
    expect(told().lines[0]).toBe('owed: Outdoors: A walk. Declined. Offer it again.');
    choose({ choice: { offeredBefore: again } }, 3);
    expect(told().lines).toEqual([
      'declined: Outdoors: A walk. Offered again since, and taken.',
      'declined: Outdoors: A walk. Left as wished.',
    ]);
  });

  test('chosen and not delivered says why; no choice seen says what staff did', () => {
    const { choose, told } = aShift();
    choose(
      {
        choice: {
          delivery: { outcome: { type: 'not-delivered', reason: 'stock', text: null }, reaction: null },
        },
      },
      6,
    );
    choose(nothingSeen, 3);
    expect(told().lines).toEqual([
      'not-delivered: Drink: Tea or Orange juice. Chose Tea. Not delivered: not in stock.',
      'unseen: Drink: Tea or Orange juice. Staff did: Gave her tea, weak.',
    ]);
  });

  test('what was only written down in the shift is in it; what is older is not; what was withdrawn is in none', () => {
    const { choose, told, write, edith } = aShift();
    choose(declinedBoth, 20, 2);
    choose(declinedBoth, 20);
    expect(told().note.declined).toHaveLength(1);
    expect(told(24).note.declined).toHaveLength(2);
    const slip = choose(declinedBoth, 1);
    write(
      (context) =>
        dailyChoiceCommands['dailyChoices.withdraw'](context, { resident: edith, choice: slip, reason: 'Another.' }),
      undefined,
      hoursAgo(0),
    );
    expect(told().note.declined).toHaveLength(1);
  });

  test('their own words stand first and apart: very words and what was seen, two at most, never a mere tick', () => {
    const { choose, told } = aShift();
    const say = (said: string, hours: number) =>
      choose({ words: { said, language: null }, seen: { expressedBy: ['spoke'] } }, hours);
    say('Ooh.', 9);
    say('Not that.', 8);
    choose({ seen: { observed: 'Held the cup to her cheek.' } }, 7);
    choose({}, 6);
    choose({ ...nothingSeen, seen: { expressedBy: ['silence'], observed: 'She slept.' } }, 5);
    const { note, lines } = told();
    expect(note.own.map(({ words, seen }) => words?.said ?? seen.observed)).toEqual([
      'Held the cup to her cheek.',
      'Not that.',
    ]);
    expect(lines.join()).not.toContain('Not that.');
  });

  test('what changed is told: an event asks how to ask now, and is answered by writing it anew', () => {
    const record = aShift();
    const { write, told, edith } = record;
    write(
      (context) =>
        communicationCommands['communication.tellEvent'](context, {
          resident: edith,
          event: { type: 'fall', on: '2026-03-04', words: null },
        }),
      undefined,
      hoursAgo(3),
    );
    expect(told().lines).toEqual(['changed: Fall, 4 March 2026. How do we ask now? To be answered by 18 March 2026.']);
    write(
      (context) => communicationCommands['communication.describe'](context, { resident: edith, ...byGaze }),
      undefined,
      hoursAgo(2),
    );
    expect(told().lines).toEqual([
      'changed: Fall, 4 March 2026.',
      'changed: How to ask was written anew. Read it before asking.',
    ]);
  });

  test('who came, went away, came back or died is told; who died before is not there', () => {
    const record = aShift();
    const { write, told, edith } = record;
    const status = (change: Parameters<(typeof residentCommands)['residents.changeStatus']>[1]['status']) =>
      write(
        (context) => residentCommands['residents.changeStatus'](context, { resident: edith, status: change }),
        undefined,
        hoursAgo(2),
      );
    write(
      (context) => residentCommands['residents.admit'](context, { identity: { ...identity, preferredName: 'May' } }),
      undefined,
      hoursAgo(4),
    );
    const may = handoverOf(record, 12).notes.find(({ resident }) => resident.preferredName === 'May');
    expect(may?.changed).toEqual([{ type: 'came' }]);
    status({ status: 'away', since: '2026-03-05', reason: 'hospital' });
    expect(told().lines).toEqual(['changed: In hospital since 5 March 2026.']);
    status({ status: 'resident', since: '2026-03-05', reason: null });
    expect(told().lines).toEqual([
      'changed: Back here since 5 March 2026.',
      'changed: Came back from hospital, 5 March 2026. How do we ask now? To be answered by 19 March 2026.',
    ]);
    status({ status: 'died', since: '2026-03-05', reason: null });
    expect(told().lines).toEqual(['changed: Died on 5 March 2026.']);
    status({ status: 'died', since: '2026-03-03', reason: null });
    expect(handoverOf(record, 12).notes.map(({ resident }) => resident.id)).not.toContain(residentId.parse(edith));
  });

  test('declines that cannot wait stand before all else', () => {
    const { choose, told } = aShift();
    choose(declinedBoth, 3);
    choose({ ...declinedBoth, choice: { ...declinedBoth.choice, domain: 'food', offered: [thing('Soup')] } }, 2);
    expect(told().lines[0]).toBe(
      'look: Food and drink declined both times in this shift. Tell the nurse now. This is no fluid chart. Her answer stands.',
    );
  });
});
