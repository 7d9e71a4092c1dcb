import { eq } from 'drizzle-orm';
import type { Duty } from '../../best-interests/duties/model.ts';
import { openDuties } from '../../best-interests/duties/open.ts';
import { type Gathered, gather, sharedBy } from '../../best-interests/gather.ts';
import { decision } from '../../best-interests/projection.ts';
import { levelOf, type Matter } from '../../best-interests/triage.ts';
import { type Ability, type Assessment, abilities, decisionId, maybeTwoDecisions } from '../../capacity/model.ts';
import { howToAsk } from '../../communication/queries.ts';
import { type DataRuleId, dataRules } from '../../evidence/model.ts';
import type { ReadContext } from '../../store/model.ts';
import { isPersonsChannel, type Voice } from '../../voices/model.ts';
import type { ResidentId } from '../../words/model.ts';
import type { Finding } from '../model.ts';
import { atEntry, findingOf } from './finding.ts';

/** What the decisions of a resident that have not ended lack, or should be looked at for (D1 to D14, D16, D17, D22, D24). */
export function decisionFindings(context: ReadContext, resident: ResidentId): Finding[] {
  const ids = context.db.select({ id: decision.id }).from(decision).where(eq(decision.resident, resident)).all();
  if (ids.length === 0) return [];
  const shared = sharedBy(context, resident);
  const bestTime = howToAsk(context.db, resident).current?.profile.bestTime ?? null;
  return ids.flatMap(({ id }) => {
    const gathered = gather(context, resident, decisionId.parse(id), shared);
    const { ended, supported, opened } = gathered.steps;
    if (ended || supported) return [];
    const at = { tab: 'best-interests', item: id } as const;
    return foundIn(gathered, bestTime).map(({ rule, what, on, field }) =>
      findingOf(rule, resident, `${opened.matter.question} ${what}`, { ...at, ...atEntry(on, field) }),
    );
  });
}

interface Found {
  readonly rule: DataRuleId;
  readonly what: string;
  readonly on: Finding['entries'][number];
  /** Where it may be dismissed. */
  readonly field: string | null;
}

function foundIn({ steps, state }: Gathered, bestTime: string | null): Found[] {
  const { opened, made } = steps;
  const here = (rule: DataRuleId, what: string | null): Found[] =>
    what === null ? [] : [{ rule, what, on: opened.entryId, field: null }];
  const views = made === null ? null : onlyOthersUsed(state.views, made.weights.notes);
  return [
    ...openDuties(state).flatMap((duty) => here(dataRuleOf(duty), duty.missing)),
    ...(state.assessment ? here('D5', causeNamesNothing(opened.matter.question, state.assessment)) : []),
    ...(state.assessment ? here('D8', notAtBestTime(bestTime, state.assessment.assessment)) : []),
    ...here('D16', everydayOpened({ matter: state.matter, escalators: opened.gate.escalators })),
    ...(maybeTwoDecisions(opened.matter.question)
      ? [{ rule: 'D6' as const, what: '“And” may join two decisions.', on: opened.entryId, field: 'question' }]
      : []),
    ...(made && views ? [{ rule: 'D11' as const, what: views, on: made.entryId, field: 'weights' }] : []),
  ].filter(({ rule }) => known.has(rule));
}

const known = new Set<string>(dataRules.map(({ id }) => id));
// Duties under s.4 and s.6 have no number in the table of rules: they are left out above.
const dataRuleOf = ({ rule }: Duty) => rule as DataRuleId;

const wordsFor: Record<Ability, RegExp> = {
  understand: /\b(?:understand|understood|grasp|make sense|take in|know)/i,
  retain: /\b(?:retain|keep|kept|hold|held|remember|recall|forg[eo]t)/i,
  weigh: /\b(?:weigh|use[ds]?|using|compar|balanc|set .* against)/i,
  communicate: /\b(?:communicat|tell|told|say|said|show|answer|sign)/i,
};
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);

/** D5: "causal sentence names no failed ability and no decision (no word minimum: it breeds padding)" (s.2(1)). */
export function causeNamesNothing(
  question: string,
  {
    assessment,
    conclusion: { link },
  }: {
    readonly assessment: Record<Ability, Pick<Assessment['understand'], 'finding'>>;
    readonly conclusion: { readonly link: string | null };
  },
): string | null {
  if (link === null) return null;
  const failed = abilities.filter((ability) => assessment[ability].finding === 'not able');
  const said = wordsOf(link);
  if (failed.some((ability) => wordsFor[ability].test(link))) return null;
  if ([...wordsOf(question)].some((word) => said.has(word))) return null;
  return 'The sentence that links cause and inability names neither the ability nor the decision.';
}

/** D8: "assessed outside best-time window with no reason": the window is in the person's own profile, in words. */
export function notAtBestTime(bestTime: string | null, { help }: Pick<Assessment, 'help'>): string | null {
  if (bestTime === null || help.some(({ aid }) => aid === 'best time of day')) return null;
  return `Answers are clearest “${bestTime}”. The assessment does not say whether it was then.`;
}

/** D11: "of the views used, none is the person's (channels 1-3); show the counts, never a share of words". */
export function onlyOthersUsed(
  views: readonly { readonly entry: string; readonly voice: Voice }[],
  notes: readonly { readonly view: string; readonly used: 'used' | 'in part' | 'not used' }[],
): string | null {
  const used = notes.filter((note) => note.used !== 'not used');
  const theirs = new Set(views.filter(({ voice }) => isPersonsChannel(voice)).map(({ entry }) => entry));
  if (used.length === 0 || used.some(({ view }) => theirs.has(view))) return null;
  return `Views used: ${used.length}, of these the person’s: 0. Theirs on record: ${theirs.size}.`;
}

/** D16: "everyday category in best interests with no escalator (structured twin of T11)". */
export const everydayOpened = ({
  matter,
  escalators,
}: {
  readonly matter: Matter;
  readonly escalators: readonly string[];
}): string | null =>
  levelOf(matter) === 'everyday' && escalators.length === 0
    ? 'An everyday matter was opened as a decision, and nothing was named that asks for it.'
    : null;
