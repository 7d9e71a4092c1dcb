import { describe, expect, test } from 'vitest';
import { communicationCommands } from '../../../db/communication/commands.ts';
import { ANSWER_WITHIN_DAYS, inOneLine, onePrintedLine, openQuestion } from '../../../db/communication/model.ts';
import { communicationDue, howToAsk, talliesOf } from '../../../db/communication/queries.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { handlers } from '../../../electron/core/handlers.ts';
import { openTestRecord } from '../../record.ts';
import { declinedBoth, teaOrJuice } from '../daily-choices/sample.ts';
import { byGaze } from './sample.ts';

const at = (day: string) => `${day}T10:00:00.000Z`;

function aRecord() {
  const it = openTestRecord();
  const { edith: resident, write, read } = it;
  const tell = <M extends keyof typeof communicationCommands>(
    method: M,
    input: Omit<Parameters<(typeof communicationCommands)[M]>[1], 'resident'>,
    day = '2026-03-03',
  ) => write((context) => communicationCommands[method](context, { resident, ...input } as never), undefined, at(day));
  return {
    ...it,
    tell,
    known: () => read((context) => howToAsk(context.db, resident)),
    tallies: () => read((context) => talliesOf(context, { resident })),
    due: () => read(({ db }) => communicationDue(db, [resident])[0]),
    status: (status: 'away' | 'resident', since: string, day = since) =>
      write(
        (context) =>
          residentCommands['residents.changeStatus'](context, {
            resident,
            status: { status, since, reason: status === 'away' ? 'hospital' : null },
          }),
        undefined,
        at(day),
      ),
  };
}

describe('How somebody is asked', () => {
  test('is written whole; what was written before stays in its history', () => {
    const { tell, known } = aRecord();
    expect(known()).toMatchObject({ current: null, earlier: [], question: null });
    tell('communication.describe', byGaze);
    const later = { ...byGaze, profile: { ...byGaze.profile, level: 1 as const, wait: 30 } };
    tell('communication.describe', later, '2026-03-10');
    expect(known()).toMatchObject({
      current: { profile: { level: 1, wait: 30 } },
      earlier: [{ profile: { level: 2, wait: 10 } }],
    });
  });

  test('reads as one line: what must be on, how to put it, how long to wait, what yes and no look like', () => {
    expect(inOneLine(byGaze.profile)).toBe(
      'Glasses on, and clean. Left hearing aid in and working. The real things, two things only. Wait 10 seconds. Then wait again. No: looks away. Yes: looks, and stays looking. Clearest before 11 in the morning.',
    );
  });

  test('on a printed page the needs come first, whatever room they take, then what fits', () => {
    const { profile, needs } = byGaze;
    const line = (most: number) => onePrintedLine({ profile, needs }, most);
    expect(line(0)).toMatch(/^Needs: [^.]+\.$/);
    expect(line(line(0).length + 30)).toBe(`${line(0)} Glasses on, and clean.`);
    expect(line(1000)).toBe(`${line(0)} ${inOneLine(profile)}`);
  });

  test('the needs are looked at again on a day to come, within a year (DAPB1605, step six: review)', () => {
    const { tell, known } = aRecord();
    const by = (reviewBy: string) => () =>
      tell('communication.describe', { ...byGaze, needs: { ...byGaze.needs, reviewBy } });
    expect(by('2026-03-03')).toThrow(expect.objectContaining({ code: 'review-gone' }));
    expect(by('2027-03-05')).toThrow(expect.objectContaining({ code: 'review-too-far' }));
    expect(known().current).toBeNull();
    by('2027-03-04')();
    expect(known().current).not.toBeNull();
  });
});

describe('“How do we ask now?”', () => {
  test('is asked within 14 days of what may have changed it, until someone has looked', () => {
    const { tell, known, due } = aRecord();
    tell('communication.describe', byGaze);
    expect(due()).toMatchObject({ why: 'review', due: '2026-09-01' });
    tell('communication.tellEvent', { event: { type: 'infection', on: '2026-03-08', words: null } }, '2026-03-09');
    expect(ANSWER_WITHIN_DAYS).toBe(14);
    expect(known().question).toMatchObject({ event: { type: 'infection' }, due: '2026-03-22' });
    expect(due()).toMatchObject({ why: 'changed', due: '2026-03-22' });
    const holding = { on: '2026-03-10', saw: 'Tea and juice: she looked at the tea, and stayed looking.' };
    tell('communication.stillHolds', { holding }, '2026-03-10');
    expect(known()).toMatchObject({ question: null, held: holding, events: [{ answeredAt: at('2026-03-10') }] });
    expect(due()).toMatchObject({ why: 'review' });
  });

  test('is asked of whoever comes back from hospital, without anybody having to think of it', () => {
    const { status, known, tell } = aRecord();
    tell('communication.describe', byGaze);
    status('away', '2026-03-05');
    expect(known().question).toBeNull();
    status('resident', '2026-03-12');
    expect(known().question).toMatchObject({ event: { type: 'hospital', on: '2026-03-12' }, due: '2026-03-26' });
    const lower = { ...byGaze, profile: { ...byGaze.profile, level: 1 as const } };
    tell('communication.describe', lower, '2026-03-14');
    expect(known().question).toBeNull();
  });

  test('is not answered by what was seen before the change, nor by a day to come', () => {
    const { tell } = aRecord();
    const holding = (on: string) => ({ holding: { on, saw: 'She looked at the tea.' } });
    expect(() => tell('communication.stillHolds', holding('2026-03-03'))).toThrow(
      expect.objectContaining({ code: 'nothing-described' }),
    );
    tell('communication.describe', byGaze);
    tell('communication.tellEvent', { event: { type: 'fall', on: '2026-03-08', words: null } }, '2026-03-09');
    expect(() => tell('communication.stillHolds', holding('2026-03-07'), '2026-03-10')).toThrow(
      expect.objectContaining({ code: 'seen-before' }),
    );
    expect(() => tell('communication.stillHolds', holding('2026-03-11'), '2026-03-10')).toThrow(
      expect.objectContaining({ code: 'day-to-come' }),
    );
  });

  test('the oldest change that nobody answered comes first', () => {
    const events = [
      { on: '2026-03-10', answeredAt: null },
      { on: '2026-03-02', answeredAt: null },
      { on: '2026-02-01', answeredAt: at('2026-02-03') },
    ];
    expect(openQuestion(events)).toEqual({ event: events[1], due: '2026-03-16' });
    expect(openQuestion([])).toBeNull();
  });
});

describe('Whether the needs were met is kept at each contact (DAPB1605, step five: meet)', () => {
  test('with what was missing where they were not', () => {
    const { tell, known } = aRecord();
    const contact = { on: '2026-03-02', with: 'Optician', met: 'not-met' as const, words: 'No large print' };
    tell('communication.keepContact', { contact });
    expect(known().contacts).toMatchObject([contact]);
  });
});

describe('Which ways of asking got a clear answer', () => {
  test('is counted by kind of choice; an unclear answer and one that was withdrawn are not clear', () => {
    const { write, grace, edith: resident, tallies } = aRecord();
    const record = (choice: ReturnType<typeof teaOrJuice>) =>
      write((context) => dailyChoiceCommands['dailyChoices.record'](context, { resident, record: choice }));
    record(teaOrJuice(grace));
    record(teaOrJuice(grace, declinedBoth));
    const unsure = teaOrJuice(grace);
    record({ ...unsure, choice: { ...unsure.choice, reading: { meaning: 'Perhaps the tea.', certainty: 'unsure' } } });
    const taken = record(teaOrJuice(grace));
    write((context) =>
      handlers['dailyChoices.withdraw'](context, { resident, choice: taken.choice, reason: 'Written twice' }),
    );
    const [way] = unsure.choice.howOffered;
    expect(tallies().find((tally) => tally.way === way)).toEqual({ domain: 'drink', way, clear: 2, of: 3 });
  });
});
