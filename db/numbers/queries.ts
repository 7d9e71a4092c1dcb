import { isWaiting } from '../advocates/model.ts';
import { listAdvocatesForResident } from '../advocates/queries.ts';
import { flagsIn } from '../audit/model.ts';
import { figuresOf, lookAt } from '../audit/queries.ts';
import { stillStands } from '../authority/model.ts';
import { listPapersForResident } from '../authority/queries.ts';
import { listSteps, standingOf } from '../best-interests/gather.ts';
import { listDecisionsForResident } from '../best-interests/queries.ts';
import { decisionId } from '../capacity/model.ts';
import { communicationDue } from '../communication/queries.ts';
import { reasonInWords } from '../daily-choices/model.ts';
import { listChoicesForResident } from '../daily-choices/queries.ts';
import { rungs } from '../disagreements/model.ts';
import { listDisagreementsForResident } from '../disagreements/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import { listResidents } from '../residents/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { VIEW_DAYS } from '../support-plan/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { dayPlus, londonDay, shortDateInWords } from '../time/model.ts';
import { happenedDay, isPersonsChannel } from '../voices/model.ts';
import type { Counted, Figure, Numbers } from './model.ts';

export const numberQueries = { 'numbers.get': getNumbers };

/** Choices, and what is written, are counted over so many days. */
const DAYS = 30;
const ALL = 100_000;

/** Every figure, of everybody who lives here now. */
function getNumbers(context: ReadContext): Numbers {
  const residents = listResidents(context.db).filter(({ status }) => status === 'resident' || status === 'away');
  const { figures, reasons } = ofChoices(context, residents);
  const writing = ofWriting(context, residents);
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
      label: 'Family relied on too early: family is heard in it and the person is not',
      count: familyAlone.length,
      of: withFamily.length,
      what: 'parts of a plan in which family is heard',
      asks: true,
      list: familyAlone.map(at),
    },
    {
      group: 'pitfalls',
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
      })),
    },
    {
      group: 'pitfalls',
      label: 'Decided without a how: a view in the plan of which nobody said what became of it',
      count: open.length,
      of: views.length,
      what: 'views in plans',
      asks: true,
      list: open.map(({ each }) => at(each)),
    },
    {
      group: 'plan',
      label: `The person was heard about it in the last ${VIEW_DAYS} days`,
      count: elements.length - unheard.length,
      of: elements.length,
      what: 'parts of a plan',
      asks: false,
      list: unheard.map(at),
    },
  ];
}

function ofChoices(context: ReadContext, residents: readonly ResidentRow[]): Pick<Numbers, 'figures' | 'reasons'> {
  const to = londonDay(context.now);
  const from = dayPlus(to, -DAYS);
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
        })),
      },
    ],
    reasons: [...Map.groupBy(missed, ({ reason }) => reason)]
      .map(([reason, some]) => ({ reason, count: some.length }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 3),
  };
}

function ofDecisions(context: ReadContext, residents: readonly ResidentRow[]): Figure[] {
  const decisions = residents.flatMap(({ id }) =>
    listDecisionsForResident(context, { resident: id }).map((row) => {
      const steps = listSteps(context.db, decisionId.parse(row.decision));
      const opened = standingOf(steps, 'decision.opened@1').at(-1);
      return {
        resident: id,
        row,
        made: standingOf(steps, 'decision.made@1').at(-1),
        overridden: opened?.gate.override != null,
      };
    }),
  );
  const at = ({ resident, row }: (typeof decisions)[number]): Counted => ({
    resident,
    what: row.question,
    tab: 'best-interests',
    item: row.decision,
  });
  const made = decisions.filter((each) => each.made);
  const against = made.filter((each) => each.made?.made.against);
  const overridden = decisions.filter((each) => each.overridden);
  const registers = residents.map(({ id }) => ({
    id,
    papers: listPapersForResident(context, id).filter(stillStands),
    open: listDisagreementsForResident(context.db, id).filter(({ closed }) => closed === null),
    advocates: listAdvocatesForResident(context.db, id),
  }));
  const papers = registers.flatMap(({ id, papers: some }) => some.map((row) => ({ id, row })));
  const claimed = papers.filter(({ row }) => row.state === 'claimed');
  const requests = registers.flatMap(({ id, advocates }) => advocates.map((row) => ({ id, row })));
  const waiting = requests.filter(({ row }) => isWaiting(row));
  const disputes = registers.flatMap(({ id, open }) => open.map((row) => ({ id, row })));
  const part = (resident: Counted['resident'], what: string, item: string): Counted => ({
    resident,
    what,
    tab: 'best-interests',
    item,
  });
  return [
    {
      group: 'decisions',
      label: 'Made against what the person wants',
      count: against.length,
      of: made.length,
      what: 'decisions made',
      asks: true,
      list: against.map(at),
    },
    {
      group: 'decisions',
      label: 'Everyday matters opened as decisions all the same',
      count: overridden.length,
      of: decisions.length,
      what: 'decisions',
      asks: true,
      list: overridden.map(at),
    },
    {
      group: 'decisions',
      label: 'A disagreement is open',
      count: new Set(disputes.map(({ id }) => id)).size,
      of: residents.length,
      what: 'residents',
      asks: true,
      list: disputes.map(({ id, row }) =>
        part(
          id,
          `${row.about.matter}: ${rungs[row.ladder.at(-1)?.ladder.rung ?? 'talk']}, since ${shortDateInWords(londonDay(row.recordedAt))}`,
          row.about.decision ?? 'disagreements',
        ),
      ),
    },
    {
      group: 'decisions',
      label: 'Powers and papers claimed that nobody has seen',
      count: claimed.length,
      of: papers.length,
      what: 'powers and papers',
      asks: true,
      list: claimed.map(({ id }) => part(id, 'claimed, not seen', 'authority')),
    },
    {
      group: 'decisions',
      label: 'Advocates asked for and still waited for',
      count: waiting.length,
      of: requests.length,
      what: 'requests',
      asks: true,
      list: waiting.map(({ id, row }) =>
        part(id, `asked ${shortDateInWords(londonDay(row.recordedAt))}`, row.request.decision ?? 'disagreements'),
      ),
    },
  ];
}

/** What a reader would ask about, and what became of it: the list of them is the audit's. */
function ofWriting(context: ReadContext, residents: readonly ResidentRow[]): Pick<Numbers, 'figures' | 'rules'> {
  const to = londonDay(context.now);
  const span = { from: dayPlus(to, -DAYS), to };
  const { flagged, records, rules } = figuresOf(residents.map(({ id }) => lookAt(context, id, span)));
  const { mended, dismissed, all } = flagsIn({ rules });
  const one: Pick<Figure, 'group' | 'list'> = { group: 'writing', list: [] };
  return {
    figures: [
      { ...one, label: 'A reader would ask about it', count: flagged, of: records, what: 'records', asks: true },
      { ...one, label: 'Mended by a later wording', count: mended, of: all, what: 'flags of a rule', asks: false },
      { ...one, label: 'Dismissed with a reason', count: dismissed, of: all, what: 'flags of a rule', asks: false },
    ],
    rules: { records, rules },
  };
}
