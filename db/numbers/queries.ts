import { flagsIn } from '../audit/model.ts';
import { figuresOf, lookAt } from '../audit/queries.ts';
import { communicationDue } from '../communication/queries.ts';
import { reasonInWords } from '../daily-choices/model.ts';
import { listChoicesForResident } from '../daily-choices/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { useInWords, uses, VIEW_DAYS } from '../support-plan/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { dayPlus, londonDay, shortDateInWords } from '../time/model.ts';
import { happenedDay, isPersonsChannel } from '../voices/model.ts';
import { ofDecisions } from './decisions.ts';
import type { Counted, Figure, Numbers } from './model.ts';

export const numberQueries = { 'numbers.get': (context: ReadContext) => getNumbers(context) };

/** Choices, and what is written, are counted over so many days. */
const DAYS = 30;
const ALL = 100_000;

/** London days, both included. */
type Span = { readonly from: string; readonly to: string };
function lastDays(context: ReadContext): Span {
  const to = londonDay(context.now);
  return { from: dayPlus(to, -DAYS), to };
}

/** Every figure, of everybody who lives here now; choices, and what is written, of some days. */
export function getNumbers(context: ReadContext, span = lastDays(context)): Numbers {
  const residents = listResidents(context.db).filter(({ status }) => status === 'resident' || status === 'away');
  const { figures, reasons } = ofChoices(context, residents, span);
  const writing = ofWriting(context, residents, span);
  return {
    figures: [...ofPlans(context, residents), ...figures, ...ofDecisions(context, residents), ...writing.figures],
    reasons,
    rules: writing.rules,
  };
}

function ofPlans(context: ReadContext, residents: readonly ResidentRow[]): Figure[] {
  const since = dayPlus(londonDay(context.now), -VIEW_DAYS);
  const elements = residents.flatMap(({ id }) =>
    getPlan(context, id).elements.flatMap((row) => (row.ended ? [] : [{ resident: id, row }])),
  );
  const at = ({ resident, row }: (typeof elements)[number]): Counted => ({
    resident,
    what: row.wording.title,
    tab: 'support-plan',
    item: row.id,
    more: null,
  });
  const own = ({ row }: (typeof elements)[number]) => row.views.filter(({ words }) => isPersonsChannel(words.voice));
  const withFamily = elements.filter(({ row }) => row.views.some(({ words }) => words.voice === 'own-view'));
  const familyAlone = withFamily.filter((each) => own(each).length === 0);
  const unheard = elements.filter((each) => !own(each).some(({ words }) => happenedDay(words.when) >= since));
  const views = elements.flatMap((each) => each.row.views.map((view) => ({ each, view })));
  const open = views.filter(({ view }) => view.use === null);
  const asked = communicationDue(
    context.db,
    residents.map(({ id }) => id),
  ).filter(({ why }) => why === 'changed');
  const late = asked.filter(({ due }) => due < londonDay(context.now));
  return [
    {
      group: 'pitfalls',
      under: null,
      label: 'Family relied on too early: family is heard in it and the person is not',
      count: familyAlone.length,
      of: withFamily.length,
      what: 'parts of a plan in which family is heard',
      asks: true,
      list: familyAlone.map(at),
    },
    {
      group: 'pitfalls',
      under: null,
      label: 'Communication not adapted: something changed, and nobody asked how to ask now within 14 days',
      count: late.length,
      of: residents.length,
      what: 'residents',
      asks: true,
      list: late.map(({ resident, due }) => ({
        resident,
        what: `to be asked by ${shortDateInWords(due)}`,
        tab: 'how-to-ask',
        item: null,
        more: null,
      })),
    },
    {
      group: 'pitfalls',
      under: null,
      label: 'Decided without a how: a view in the plan of which nobody said what became of it',
      count: open.length,
      of: views.length,
      what: 'views in plans',
      asks: true,
      list: open.map(({ each }) => at(each)),
    },
    {
      group: 'plan',
      under: null,
      label: `The person was heard about it in the last ${VIEW_DAYS} days`,
      count: elements.length - unheard.length,
      of: elements.length,
      what: 'parts of a plan',
      asks: false,
      list: unheard.map(at),
    },
    ...uses.map((how): Figure => {
      const some = views.filter(({ view }) => view.use?.used === how);
      return {
        ...{ group: 'plan', under: 'What became of the views in plans', label: useInWords[how], count: some.length },
        ...{ of: views.length, what: 'views in plans', asks: true },
        list: some.map(({ each, view }) => ({ ...at(each), more: view.use?.how ?? null })),
      };
    }),
  ];
}

function ofChoices(
  context: ReadContext,
  residents: readonly ResidentRow[],
  { from, to }: Span,
): Pick<Numbers, 'figures' | 'reasons'> {
  const chosen = residents.flatMap(({ id }) =>
    listChoicesForResident(context, { resident: id, from, to, limit: ALL }).filter(
      ({ withdrawn, choice: { answer } }) =>
        withdrawn === null && (answer.type === 'chosen' || answer.type === 'chose-other'),
    ),
  );
  const missed = chosen.flatMap(({ resident, choice, later }) => {
    const { outcome } = later[0]?.delivery ?? choice.delivery;
    return outcome.type === 'not-delivered' ? [{ resident, reason: reasonInWords[outcome.reason] }] : [];
  });
  const byResident = Map.groupBy(missed, ({ resident }) => resident);
  return {
    figures: [
      {
        group: 'choices',
        under: null,
        label: 'Chosen and not delivered',
        count: missed.length,
        of: chosen.length,
        what: 'choices',
        asks: true,
        list: [...byResident].map(([resident, some]) => ({
          resident,
          what: some.length === 1 ? 'once' : `${some.length} times`,
          tab: 'daily-choices',
          item: null,
          more: null,
        })),
      },
    ],
    reasons: [...Map.groupBy(missed, ({ reason }) => reason)]
      .map(([reason, some]) => ({ reason, count: some.length }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 3),
  };
}

/** What a reader would ask about, and what became of it: the list of them is the audit's. */
function ofWriting(
  context: ReadContext,
  residents: readonly ResidentRow[],
  span: Span,
): Pick<Numbers, 'figures' | 'rules'> {
  const { flagged, records, rules } = figuresOf(residents.map(({ id }) => lookAt(context, id, span)));
  const { mended, dismissed, all } = flagsIn({ rules });
  const one: Pick<Figure, 'group' | 'under' | 'list'> = { group: 'writing', under: null, list: [] };
  return {
    figures: [
      { ...one, label: 'A reader would ask about it', count: flagged, of: records, what: 'records', asks: true },
      { ...one, label: 'Mended by a later wording', count: mended, of: all, what: 'flags of a rule', asks: false },
      { ...one, label: 'Dismissed with a reason', count: dismissed, of: all, what: 'flags of a rule', asks: false },
    ],
    rules: { records, rules },
  };
}
