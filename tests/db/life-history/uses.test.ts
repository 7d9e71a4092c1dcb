import { beforeEach, describe, expect, test } from 'vitest';
import { bestInterestsCommands } from '../../../db/best-interests/commands.ts';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import type { DailyChoice } from '../../../db/daily-choices/model.ts';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import type { Item } from '../../../db/life-history/model.ts';
import { usesOfItem } from '../../../db/life-history/uses.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import type { EntryId, ResidentId } from '../../../db/words/model.ts';
import { edith } from '../../record.ts';
import { openDecisionRecord } from '../best-interests/decision.ts';
import { nothingSeen, teaOrJuice } from '../daily-choices/sample.ts';
import { said } from '../voices/statements.ts';

let home: ReturnType<typeof openDecisionRecord>;
beforeEach(() => {
  home = openDecisionRecord();
  home.assess();
  home.nameMoira();
  return () => home.record.close();
});
const moira = () => ({ id: home.manager, role: 'manager' }) as const;
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

function tell(title: string, tier: Item['privacy']['tier'] = 'all staff', resident: ResidentId = home.edith): EntryId {
  return home.write(
    (context) =>
      lifeHistoryCommands['lifeHistory.add'](context, {
        resident,
        details: {
          story: { heading: 'work', title, period: { type: 'always' }, places: [], people: [], beside: null },
          words: said(home.grace),
          care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
          photographs: [],
          privacy: { tier },
        },
      }),
    moira(),
  ).item;
}
const answer = (entries: EntryId[], text = 'Useful, and a hymn on Sunday.') =>
  home.write(
    (context) =>
      bestInterestsCommands['decisions.answerChecklist'](context, {
        ...home.on,
        changed: 'Thought of again',
        answers: { '4-6-a': { answer: 'answered', text, entries } },
        consulted: {},
      }),
    moira(),
  );
type Guide = Extract<DailyChoice['choice']['answer'], { type: 'no-choice-seen' }>['guide'];
/** Nothing could be seen, and staff went by this. */
function wentBy(guide: Guide, as?: ReturnType<typeof moira>): void {
  const none = nothingSeen.choice?.answer;
  if (none?.type !== 'no-choice-seen') throw new Error('Nothing was seen in this sample.');
  const choice = { ...nothingSeen.choice, answer: { ...none, guide } };
  const record = teaOrJuice(home.grace, { ...nothingSeen, choice });
  home.write((context) => dailyChoiceCommands['dailyChoices.record'](context, { resident: home.edith, record }), as);
}
const uses = (item: EntryId) => home.read((context) => usesOfItem(context, { resident: home.edith, item }), moira());

describe('“Life history informed decisions” is shown, not said', () => {
  test('a part of the story names the decisions whose checklist rests on it, as that now stands', () => {
    const [ovens, chapel] = [tell('The early ovens'), tell('Chapel')];
    expect(uses(ovens)).toEqual({ choices: [], choicesInAll: 0, plan: [], decisions: [] });
    answer([ovens]);
    expect(uses(ovens).decisions).toEqual([
      { decision: home.decision, question: expect.stringContaining('Beech Court'), rows: ['4-6-a'] },
    ]);
    answer([chapel], 'A hymn on Sunday.');
    expect(uses(ovens).decisions).toEqual([]);
    expect(uses(chapel).decisions).toHaveLength(1);
  });

  test('and the choices in which it guided staff because none could be seen', () => {
    const ovens = tell('The early ovens');
    wentBy({ by: 'life-history', entry: ovens, what: null });
    expect(uses(ovens)).toMatchObject({ choicesInAll: 1, choices: [{ did: 'Gave her tea, weak' }] });
  });

  test('a decision rests on no part of another’s story, on none that few may read, and on none that was withdrawn', () => {
    const { resident: ada } = home.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, fullName: 'Ada Low' } }),
    );
    expect(() => answer([tell('Ada’s', 'all staff', ada)])).toThrow(refusal('no-such-item'));
    expect(() => answer([tell('For few', 'seniors')])).toThrow(refusal('kept-from-some'));
    const gone = tell('Gone');
    home.write(
      (context) =>
        lifeHistoryCommands['lifeHistory.withdraw'](context, { resident: home.edith, item: gone, reason: 'Wrong' }),
      moira(),
    );
    expect(() => answer([gone])).toThrow(refusal('no-such-item'));
  });
});

describe('What staff went by where no choice could be seen', () => {
  test('stands in this resident’s record, and nobody who reads their choices is kept from it', () => {
    const { resident: frank } = home.write((context) =>
      residentCommands['residents.admit'](context, { identity: { ...edith, preferredName: 'Frank' } }),
    );
    const story = (entry: EntryId) => ({ by: 'life-history', entry, what: 'Gone by' }) as const;
    expect(() => wentBy(story(tell('His ovens', 'all staff', frank)))).toThrow(refusal('no-such-item'));
    const forFew = tell('For few', 'seniors');
    expect(() => wentBy(story(forFew))).toThrow(refusal('no-such-item'));
    expect(() => wentBy(story(forFew), moira())).toThrow(refusal('for-few'));
    expect(() => wentBy({ ...story(forFew), by: 'preference' })).toThrow(refusal('no-such-preference'));
    expect(() => wentBy({ ...story(forFew), by: 'pattern' })).toThrow(refusal('no-such-guide'));
  });
});
