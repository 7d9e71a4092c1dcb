import { advocateKindsInWords, isWaiting } from '../advocates/model.ts';
import { listAdvocatesForResident } from '../advocates/queries.ts';
import { stillStands } from '../authority/model.ts';
import { listPapersForResident } from '../authority/queries.ts';
import { openDuties } from '../best-interests/duties/open.ts';
import { matterInWords } from '../best-interests/model.ts';
import { gatherDecisions } from '../best-interests/queries.ts';
import { rungNames, rungs } from '../disagreements/model.ts';
import { listDisagreementsForResident } from '../disagreements/queries.ts';
import type { ResidentRow } from '../residents/model.ts';
import type { ReadContext } from '../store/model.ts';
import { daysBetween, londonDay, shortDateInWords } from '../time/model.ts';
import type { Counted, Figure } from './model.ts';

type Decision = ReturnType<typeof gatherDecisions>[number] & { readonly resident: ResidentRow['id'] };

const group = 'decisions' as const;
const part = (resident: Counted['resident'], what: string, item: string, more: string | null = null): Counted => ({
  resident,
  what,
  tab: 'best-interests',
  item,
  more,
});
const at = ({ resident, summary }: Decision, more: string | null = null): Counted =>
  part(resident, summary.question, summary.decision, more);

/** Major decisions, what they are about, those against the person's wishes, and those that nobody can follow. */
export function ofDecisions(context: ReadContext, residents: readonly ResidentRow[]): Figure[] {
  const decisions = residents.flatMap(({ id }) =>
    gatherDecisions(context, id).map((each) => ({ ...each, resident: id })),
  );
  return [...decided(decisions), ...ofRegisters(context, residents)];
}

function decided(decisions: readonly Decision[]): Figure[] {
  const made = decisions.filter(({ gathered }) => gathered.steps.made);
  const against = made.filter(({ gathered }) => gathered.steps.made?.made.against);
  const overridden = decisions.filter(({ gathered }) => gathered.steps.opened.gate.override != null);
  const withoutHow = made.filter(({ gathered }) => lacksHow(gathered).length > 0);
  const byMatter = Map.groupBy(decisions, ({ summary }) => summary.matter);
  return [
    {
      group: 'pitfalls',
      under: null,
      label: 'Decided, and how is not written: who, for which reason, or what each view weighed',
      count: withoutHow.length,
      of: made.length,
      what: 'decisions made',
      asks: true,
      list: withoutHow.map((each) => at(each, lacksHow(each.gathered).join(' '))),
    },
    {
      ...{ group, under: null, label: 'Made against what the person wants', count: against.length, of: made.length },
      ...{ what: 'decisions made', asks: true, list: against.map((each) => at(each, whyAgainst(each))) },
    },
    {
      ...{ group, under: null, label: 'Everyday matters opened as decisions all the same', count: overridden.length },
      ...{ of: decisions.length, what: 'decisions', asks: true, list: overridden.map((each) => at(each)) },
    },
    ...[...byMatter]
      .toSorted(([one], [other]) => matterInWords[one].localeCompare(matterInWords[other], 'en-GB'))
      .map(([matter, some]) => ({
        ...{ group, under: 'What decisions are about', label: matterInWords[matter], count: some.length },
        ...{ of: decisions.length, what: 'decisions', asks: true, list: some.map((each) => at(each)) },
      })),
  ];
}

/** What rule D17 asks of "how decided" and does not find; the review date is asked about elsewhere. */
const lacksHow = ({ state }: Decision['gathered']): string[] =>
  openDuties(state)
    .filter(({ rule, missing }) => rule === 'D17' && missing !== 'A review date.')
    .map(({ missing }) => missing);

/** Why it was made against the person's wishes, and what softens it: as whoever decided wrote them. */
function whyAgainst({ gathered }: Decision): string | null {
  const against = gathered.steps.made?.made.against;
  return against ? `Why: ${against.why} What softens it: ${against.softens}` : null;
}

/** Disagreements, powers and papers, and advocates, as they stand now. */
function ofRegisters(context: ReadContext, residents: readonly ResidentRow[]): Figure[] {
  const registers = residents.map(({ id }) => ({
    id,
    papers: listPapersForResident(context, id).filter(stillStands),
    open: listDisagreementsForResident(context.db, id).filter(({ closed }) => closed === null),
    advocates: listAdvocatesForResident(context.db, id),
  }));
  const today = londonDay(context.now);
  const papers = registers.flatMap(({ id, papers: some }) => some.map((row) => ({ id, row })));
  const claimed = papers.filter(({ row }) => row.state === 'claimed');
  const requests = registers.flatMap(({ id, advocates }) => advocates.map((row) => ({ id, row })));
  const waiting = requests.filter(({ row }) => isWaiting(row));
  const disputes = registers.flatMap(({ id, open }) => open.map((row) => ({ id, row })));
  const rungOf = ({ row }: (typeof disputes)[number]) => row.ladder.at(-1)?.ladder.rung ?? 'talk';
  const aged = ({ id, row }: (typeof disputes)[number]) =>
    part(id, `${row.about.matter}: ${ageOf(row.recordedAt, today)}`, row.about.decision ?? 'disagreements');
  return [
    {
      ...{ group, under: null, label: 'A disagreement is open', count: new Set(disputes.map(({ id }) => id)).size },
      ...{ of: residents.length, what: 'residents', asks: true, list: disputes.map(aged) },
    },
    {
      ...{ group, under: null, label: 'Powers and papers claimed that nobody has seen', count: claimed.length },
      ...{ of: papers.length, what: 'powers and papers', asks: true },
      list: claimed.map(({ id }) => part(id, 'claimed, not seen', 'authority')),
    },
    {
      ...{ group, under: null, label: 'Advocates asked for and still waited for', count: waiting.length },
      ...{ of: requests.length, what: 'requests', asks: true },
      list: waiting.map(({ id, row }) =>
        part(
          id,
          `${advocateKindsInWords[row.request.type].words}, asked for ${ageOf(row.recordedAt, today)}`,
          row.request.decision ?? 'disagreements',
        ),
      ),
    },
    ...rungNames.flatMap((rung): Figure[] => {
      const some = disputes.filter((each) => rungOf(each) === rung);
      if (some.length === 0) return [];
      return [
        {
          ...{ group, under: 'Open disagreements, by how far they have gone', label: rungs[rung], count: some.length },
          ...{ of: disputes.length, what: 'open disagreements', asks: true, list: some.map(aged) },
        },
      ];
    }),
  ];
}

/** "12 days, since 3 March 2026". */
function ageOf(since: string, today: string): string {
  const day = londonDay(since);
  const days = daysBetween(day, today);
  return `${days === 1 ? '1 day' : `${days} days`}, since ${shortDateInWords(day)}`;
}
