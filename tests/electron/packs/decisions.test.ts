import { describe, expect, test } from 'vitest';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import type { NewAssessment } from '../../../db/capacity/model.ts';
import { plannedCareCommands } from '../../../db/planned-care/commands.ts';
import { gatherBestInterests } from '../../../electron/core/packs/collect/best-interests.ts';
import { gatheringFor } from '../../../electron/core/packs/collect/gathering.ts';
import {
  assessmentOf,
  openDecisionRecord,
  optionOf,
  thatMorning,
  twoOptions,
} from '../../db/best-interests/decision.ts';
import { said } from '../../db/voices/statements.ts';

type Open = ReturnType<typeof openDecisionRecord>;
/** What the pack says of Edith's decisions, and the entries that it rests on. */
function gathered(record: Open) {
  const { sections, entries } = record.read((context) =>
    gatherBestInterests(gatheringFor(context, record.edith, '2026-03-01', '2026-03-31')),
  );
  return { text: JSON.stringify(sections), entries };
}
const changed = (record: Open, more: Partial<NewAssessment['assessment']>, able = false): NewAssessment => {
  const given = assessmentOf(record, able ? 'has capacity for this decision now' : undefined);
  return { ...given, assessment: { ...given.assessment, ...more } };
};

describe('A pack tells of decisions as they were made', () => {
  test('a supported decision leads with what the person decided, in their words, with what helped; an unwise one says so', () => {
    const record = openDecisionRecord();
    record.assess(changed(record, { unwise: true }, true));
    record.write((context) =>
      bestInterestsCommands['decisions.support'](context, {
        ...record.on,
        supported: {
          ...{ decided: 'She stays in the room with the damp.', helpThatWorked: 'Both doors.', changes: null },
          unwise: true,
        },
        person: { words: said(record.grace, 'I’m stopping, damp or no damp.') },
      }),
    );
    const { text } = gathered(record);
    for (const words of [
      'Edith decided, ',
      'She stays in the room with the damp. Unwise decision, capacity not in doubt (s.1(4)).',
      'I’m stopping, damp or no damp.',
      'Both doors.',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Nothing has been decided.');
  });

  test('what comes and goes is told with its pattern, what holds until when, and each try with its time of day', () => {
    const record = openDecisionRecord();
    const fluctuates = {
      ...{ pattern: 'Clearer after ten.', canWaitUntil: '2026-03-20' },
      ...{ holdingAction: 'Her room is kept.', wishesWhenClear: 'To stay.' },
    };
    const at = (instant: string) => ({ precision: 'minute', instant }) as const;
    record.assess(changed(record, { fluctuates }), record.decision, at('2026-03-02T17:30:00.000Z'));
    record.assess(changed(record, { fluctuates }), record.decision, at('2026-03-03T08:30:00.000Z'));
    const { text } = gathered(record);
    for (const words of [
      'Clearer after ten.',
      '20 March 2026',
      'Her room is kept.',
      'To stay.',
      'Tries by time of day',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/"afternoon","lacks capacity.*"morning","lacks capacity/);
  });

  test('what restrains is told with all that s.6 asks; whoever was not asked stands under what is still open', () => {
    const record = openDecisionRecord();
    record.assess();
    record.nameMoira();
    record.addPerson('Susan Hartley');
    const [stay] = twoOptions.options;
    if (!stay) throw new Error('There are two.');
    const restraint = {
      ...{ needed: 'The road.', inProportion: 'Lorries.', lessTried: 'A bell.', until: 'The fence is up.' },
      ...{ reduction: 'Open by day first.', authorisedBy: null },
    };
    record.setOptions({ ...twoOptions, options: [stay, optionOf('B', 'A keypad', { restraint })] });
    const { text } = gathered(record);
    expect(text).toContain('Tried that limits less: A bell. Made less: Open by day first.');
    expect(text).toContain('Still open, s.4(7): Susan Hartley, daughter, has not been asked');
  });

  test('planned care stands beside the decisions, in the person’s words, with the entries that it rests on', () => {
    const record = openDecisionRecord();
    record.write((context) =>
      plannedCareCommands['plannedCare.agree'](context, {
        resident: record.edith,
        at: thatMorning,
        says: {
          ...{ matter: 'room-key', question: 'A key of your own?', decides: { type: 'the person' } },
          ...{ what: 'Her own key, on a ribbon.', why: 'She asked who could open it.', reviewOn: '2026-06-01' },
        },
        person: { words: said(record.grace, 'My own front door.'), howTried: null },
        others: { asked: [] },
      }),
    );
    const { text, entries } = gathered(record);
    for (const words of [
      'Agreed: A key of your own?',
      'Edith decides.',
      'My own front door.',
      'Her own key, on a ribbon.',
    ])
      expect(text).toContain(words);
    expect(entries).toContain(record.record.ledger.size() - 1);
  });
});
