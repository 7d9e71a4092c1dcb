import { describe, expect, test } from 'vitest';
import { lifeHistoryCommands } from '../../../db/life-history/commands.ts';
import { outcomeCommands } from '../../../db/outcomes/commands.ts';
import { getOutcomes } from '../../../db/outcomes/queries.ts';
import { routineCommands } from '../../../db/routines/commands.ts';
import { getRoutines } from '../../../db/routines/queries.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import type { Wording } from '../../../db/support-plan/model.ts';
import { getPlan } from '../../../db/support-plan/queries.ts';
import { voiceCommands } from '../../../db/voices/commands.ts';
import type { Statement } from '../../../db/voices/model.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { said, viewOf } from '../voices/statements.ts';
import { MARKER, twoRecords } from './two-records.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const today = { precision: 'day', day: '2026-03-03' } as const;
const wording: Wording = {
  ...{ title: MARKER, card: { photograph: null, picture: 'bread' }, canStill: MARKER, what: MARKER },
  ...{ doing: [{ who: 'Night staff', what: MARKER, from: '2026-03-03' }], reviewOn: '2026-05-12' },
};

/** A part of the plan in Edith's record that is Walter's, with views, an agreement, links and a change. */
function planned() {
  const it = twoRecords();
  const { write, wrong, grace } = it;
  const begin = (words = wording) =>
    write((context) => supportPlanCommands['plan.begin'](context, { resident: wrong, at: today, wording: words }))
      .element;
  const element = begin();
  const one = { resident: wrong, element, at: today };
  const hear = (words: Statement, about: EntryId = element) =>
    write((context) =>
      voiceCommands['voices.record'](context, { resident: wrong, about: { type: 'plan-element', id: about }, words }),
    ).voice;
  const use = (view: EntryId) =>
    write((context) =>
      supportPlanCommands['plan.useView'](context, { ...one, use: { view, used: 'used', how: MARKER } }),
    );
  const own = hear(said(grace, `${MARKER}: up before the bread.`));
  use(own);
  const susan = it.addPerson('Susan Hartley');
  use(hear(viewOf(susan, `${MARKER}: he was a baker.`)));
  write((context) =>
    supportPlanCommands['plan.settle'](context, {
      ...one,
      settled: { standing: 'agreed', checkedBy: ['said back in own words'], understood: MARKER, note: null },
    }),
  );
  const { item } = write((context) =>
    lifeHistoryCommands['lifeHistory.add'](context, {
      resident: wrong,
      details: {
        story: {
          heading: 'work',
          title: 'The mill',
          period: { type: 'years', from: 1953, to: 1961 },
          places: [],
          people: [],
          beside: null,
        },
        words: said(grace, 'At the mill.'),
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: { tier: 'all staff' },
      },
    }),
  );
  write((context) =>
    supportPlanCommands['plan.link'](context, { ...one, links: [{ type: 'life-history', id: item }] }),
  );
  write((context) =>
    supportPlanCommands['plan.change'](context, {
      ...{ ...one, wording: { ...wording, what: `${MARKER} again` } },
      because: { reason: MARKER, preference: own },
    }),
  );
  const plan = (resident = wrong) => it.read((context) => getPlan(context, resident));
  const rank = (order: readonly EntryId[]) =>
    write((context) =>
      supportPlanCommands['plan.rank'](context, {
        ...{ resident: wrong, at: today, person: { words: said(grace, `${MARKER} first.`) } },
        ranking: {
          order: order.map((each) => ({
            element: each,
            title: plan().elements.find(({ id }) => id === each)?.wording.title ?? '',
          })),
          ...{ laidBy: 'the person', photograph: null, observed: MARKER, observer: grace },
        },
      }),
    );
  return { ...it, begin, element, susan, plan, rank, item };
}

describe('A part of the support plan that was written on the wrong person', () => {
  test('goes with its views, what became of them and what changed it; where it stands is settled again', async () => {
    const { move, look, element, chose, susan, plan, wrong, walter, leftBehind, stubs, joan } = planned();
    expect(look('plan-element', element)).toMatchObject({
      people: [{ id: susan }],
      links: [{ what: 'life-history', count: 1 }],
      anew: [expect.stringContaining('Where it stands')],
    });
    move('plan-element', element, { people: chose(susan) });
    expect(plan().elements).toEqual([]);
    const [row] = plan(walter).elements;
    expect(row).toMatchObject({
      wording: { what: `${MARKER} again` },
      settled: null,
      rests: { links: [] },
      changes: [{ reason: MARKER, preference: { words: { words: `${MARKER}: up before the bread.` } } }],
    });
    expect(row?.views.map(({ words, use }) => [words.voice, use?.used]).sort()).toEqual([
      ['own-view', 'used'],
      ['person-now', 'used'],
    ]);
    expect(JSON.stringify(row)).toContain(joan);
    expect(stubs(wrong)).toMatchObject([{ direction: 'away', what: 'plan-element' }]);
    expect(await leftBehind()).toEqual([]);
  });

  test('what somebody said goes only with whoever said it: left out, nothing of it arrives', async () => {
    const { move, element, chose, susan, plan, walter, leftBehind } = planned();
    move('plan-element', element, { people: chose(susan, null) });
    expect(plan(walter).elements[0]?.views.map(({ words }) => words.voice)).toEqual(['person-now']);
    expect(await leftBehind()).toEqual([]);
  });

  test('an order of cards goes with the cards in it, for nobody ranks another’s; a card alone stays while it lies in one', async () => {
    const { move, element, begin, rank, chose, susan, plan, walter, leftBehind } = planned();
    const second = begin({ ...wording, title: `${MARKER} two` });
    const third = begin({ ...wording, title: `${MARKER} three` });
    rank([second, element]);
    rank([third, second]);
    expect(() => move('plan-element', element, { people: chose(susan) })).toThrow(refusal('rested-on'));
    const [newest] = plan().rankings;
    move('ranking', newest?.entryId ?? '', { people: chose(susan) });
    expect(plan()).toMatchObject({ elements: [], rankings: [] });
    const moved = plan(walter);
    expect(moved.rankings).toHaveLength(2);
    const ids = moved.elements.map(({ id }) => id);
    expect(moved.rankings[0]?.ranking.order.map(({ element: each }) => each)).toEqual([ids[0], ids[1]]);
    expect(await leftBehind()).toEqual([]);
  });

  test('a meeting about the plan goes with who was there, chosen anew', async () => {
    const { write, wrong, walter, move, susan, chose, plan, leftBehind, grace, moira, joan } = planned();
    write(
      (context) =>
        supportPlanCommands['plan.review'](context, {
          ...{ resident: wrong, at: today },
          review: {
            ...{
              type: 'review',
              where: MARKER,
              present: [{ type: 'person', id: susan }],
              help: MARKER,
              minutes: MARKER,
            },
            ...{ readBack: MARKER, involvement: MARKER, nextOn: '2026-05-12' },
          },
          person: { there: 'throughout', words: said(grace, MARKER), absent: null },
        }),
      moira,
    );
    move('plan-meeting', plan().reviews[0]?.entryId ?? '', { people: chose(susan) });
    expect(plan().reviews).toEqual([]);
    expect(plan(walter).reviews).toMatchObject([
      { review: { present: [{ id: joan }] }, person: { words: { words: MARKER } } },
    ]);
    move('plan-element', plan().elements[0]?.id ?? '', { people: chose(susan) });
    expect(await leftBehind()).toEqual([]);
  });

  test('a meeting that is planned goes with who comes, chosen anew', async () => {
    const { write, wrong, walter, move, susan, joan, chose, plan, leftBehind, grace } = planned();
    write((context) =>
      supportPlanCommands['plan.planMeeting'](context, {
        ...{ resident: wrong, at: today, person: { words: said(grace, MARKER) } },
        meeting: {
          ...{ on: '2026-03-12', time: MARKER, where: MARKER, who: [{ type: 'person', id: susan }] },
          ...{ howLong: null, help: MARKER, agenda: [{ title: MARKER, card: wording.card }], nobodyOfTheirs: null },
        },
      }),
    );
    move('plan-meeting', plan().meeting?.entryId ?? '', { people: chose(susan) });
    expect(plan().meeting).toBeNull();
    expect(plan(walter).meeting).toMatchObject({ meeting: { who: [{ id: joan }] }, words: { words: MARKER } });
    move('plan-element', plan().elements[0]?.id ?? '', { people: chose(susan) });
    expect(await leftBehind()).toEqual([]);
  });

  test('what is wanted by the clock, and a word on how it goes, go without the part of the plan that stays', async () => {
    const { write, read, wrong, walter, element, move, susan, chose, plan, leftBehind, grace } = planned();
    const at = { resident: wrong, at: today };
    const { id } = write((context) =>
      routineCommands['routines.begin'](context, {
        ...at,
        routine: {
          ...{ what: MARKER, from: '05:00', to: '05:30', days: ['Monday'], element },
          shownBy: { domain: 'drink', thing: MARKER },
        },
        words: said(grace, MARKER),
      }),
    );
    write((context) =>
      outcomeCommands['outcomes.tell'](context, {
        ...at,
        told: { element, taken: 'suits' },
        person: { words: said(grace, MARKER) },
      }),
    );
    expect(() => move('plan-element', element, { people: chose(susan) })).toThrow(refusal('rested-on'));
    move('routine', id);
    const [told] = read((context) => getOutcomes(context, wrong)).own;
    move('outcome', told?.entryId ?? '');
    expect(read((context) => getRoutines(context, wrong)).routines).toEqual([]);
    expect(read((context) => getRoutines(context, walter)).routines).toMatchObject([
      { routine: { what: MARKER, element: null }, words: [{ words: { words: MARKER } }] },
    ]);
    expect(read((context) => getOutcomes(context, walter)).own).toMatchObject([{ words: { words: MARKER } }]);
    move('plan-element', plan().elements[0]?.id ?? '', { people: chose(susan) });
    expect(await leftBehind()).toEqual([]);
  });
});
