import { describe, expect, test } from 'vitest';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import { getDecision } from '../../../db/best-interests/queries.ts';
import {
  capacityKinds,
  helpMissing,
  impairmentMayOpen,
  newAssessment,
  standingConclusion,
} from '../../../db/capacity/model.ts';
import { listAssessmentsForDecision } from '../../../db/capacity/queries.ts';
import { assessmentOf, openDecisionRecord } from '../best-interests/decision.ts';

const messages = (given: unknown) => newAssessment.safeParse(given).error?.issues.map(({ message }) => message) ?? [];

describe('Capacity, in the order that the law asks (ss.2-3, JB [2021] UKSC 52)', () => {
  test('The impairment cannot be opened before an ability is answered "not able"', () => {
    const { weigh: _, ...rest } = assessmentOf(openDecisionRecord()).assessment;
    const weigh = { finding: 'uncertain', asked: null, note: null } as const;
    expect(impairmentMayOpen({ ...rest, weigh })).toBe(false);
    expect(impairmentMayOpen({ ...rest, weigh: { ...weigh, finding: 'not able' } })).toBe(true);
  });
  test('An impairment written down while every ability stands is refused: cause after ability', () => {
    const record = openDecisionRecord();
    const given = assessmentOf(record, 'has capacity for this decision now');
    expect(
      messages({
        ...given,
        conclusion: { ...given.conclusion, impairment: { what: 'Dementia', lasting: 'permanent', mayImprove: null } },
      }),
    ).toEqual([expect.stringMatching(/Ability first, cause after/)]);
  });
  test('"Lacks capacity" needs an ability that is not able (s.3(1)) and the help given first (s.1(3))', () => {
    const record = openDecisionRecord();
    const given = assessmentOf(record);
    const able = { ...given.assessment.weigh, finding: 'able' as const };
    expect(messages({ ...given, assessment: { ...given.assessment, weigh: able, help: [] } })).toEqual([
      expect.stringMatching(/Ability first/),
      expect.stringMatching(/s\.3\(1\)/),
      expect.stringMatching(/s\.1\(3\)/),
    ]);
  });
  test('The conclusion is never worked out: being not able for another cause leaves capacity presumed (s.2(1))', () => {
    const record = openDecisionRecord();
    const given = assessmentOf(record);
    const conclusion = {
      ...given.conclusion,
      conclusion: 'has capacity for this decision now' as const,
      impairment: null,
      link: null,
    };
    expect(messages({ ...given, conclusion })).toEqual([]);
  });
  test('D4: fewer than two steps to help, or talking alone, are named as missing', () => {
    expect(helpMissing([{ aid: 'real objects' }])).toMatch(/Two or more/);
    expect(helpMissing([{ aid: 'explained in words' }, { aid: 'short sentences, one step at a time' }])).toMatch(
      /more than talking/,
    );
    expect(helpMissing([{ aid: 'explained in words' }, { aid: 'real objects' }])).toBeNull();
  });
  test('D5: "lacks capacity" without impairment or link is kept as written, and named as missing', () => {
    const record = openDecisionRecord();
    const given = assessmentOf(record);
    record.assess({ ...given, conclusion: { ...given.conclusion, impairment: null, link: null } });
    const { duties } = record.read((context) => getDecision(context, record.edith, record.decision));
    expect(duties).toContainEqual(expect.objectContaining({ rule: 'D5', step: 'capacity' }));
  });
  test('A conclusion about one decision says nothing about another', () => {
    const record = openDecisionRecord();
    record.assess();
    const { decision: other } = record.write(
      (context) =>
        bestInterestsCommands['decisions.open'](context, {
          resident: record.edith,
          matter: {
            question: 'Shall we give the tablet in jam?',
            whyNow: 'Spat out twice.',
            raisedBy: null,
            told: null,
          },
          gate: { matter: 'covert-medicine', escalators: [], override: null },
          words: null,
        }),
      record.moira,
    );
    const rows = record.read(({ db }) => listAssessmentsForDecision(db, record.decision));
    expect(standingConclusion(rows, record.decision)).toBe('lacks capacity for this decision now');
    expect(standingConclusion(rows, other)).toBeNull();
  });
  test('A second try stands beside the first; one put right is struck through and counts no more', () => {
    const record = openDecisionRecord();
    const first = record.assess();
    record.assess(assessmentOf(record, 'could not be assessed'));
    const rows = () => record.read(({ db }) => listAssessmentsForDecision(db, record.decision));
    expect(rows().map(({ supersededBy }) => supersededBy)).toEqual([null, null]);
    expect(standingConclusion(rows(), record.decision)).toBe('could not be assessed');
    expect(rows()[0]?.entryId).toBe(first.entry);
  });
  test('The person’s own answers are a part of their own, with no field for anybody else’s account', () => {
    const { person } = capacityKinds['capacity.assessed@1'].body.shape;
    expect(
      person.safeParse({
        understand: { mode: 'said', words: 'Ours.', language: null, reportedBy: 'Susan' },
        retain: null,
        weigh: null,
        communicate: null,
        told: null,
      }).success,
    ).toBe(false);
  });
});
