import { costNamed, differingNamed, goneForGoodNamed, harmNamed, limitsNamed } from '../areas/model.ts';
import type { Choice, DailyChoice, Delivery } from './model.ts';
import type { Domain, Expression } from './vocabulary.ts';

/** A rule that a record breaks: where, and what to do, in one plain sentence. */
export interface Broken {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
type Rule = (record: DailyChoice) => Broken | null;

const broken = (path: Broken['path'], message: string): Broken => ({ path, message });

/** Whether anything was seen or heard at all. Silence is never a yes, and never a no. */
export const isHeard = (expressedBy: readonly Expression[]): boolean => expressedBy.some((each) => each !== 'silence');

/** Whether an outcome can follow an answer: a decline is kept to or gone against; anything else is given or is not. */
export function outcomeFits(answer: Choice['answer']['type'], outcome: Delivery['outcome']['type']): boolean {
  const ofDecline = outcome === 'left-as-wished' || outcome === 'done-anyway';
  return answer === 'declined' ? ofDecline || outcome === 'changed-mind' : !ofDecline;
}

const silenceCarriesNoAnswer: Rule = ({ choice, seen }) =>
  choice.answer.type === 'no-choice-seen' || isHeard(seen.expressedBy)
    ? null
    : broken(
        ['seen', 'expressedBy'],
        'Silence is never a choice. Say what you saw, or record that no choice could be seen.',
      );

const noResponseStandsAlone: Rule = ({ seen, words }) =>
  seen.expressedBy.includes('silence') && (isHeard(seen.expressedBy) || words !== undefined)
    ? broken(['seen', 'expressedBy'], '“No response” stands alone. Take it off if something was seen or heard.')
    : null;

const wordsWereSpokenOrSigned: Rule = ({ seen, words }) =>
  words === undefined || seen.expressedBy.some((each) => each === 'spoke' || each === 'yes-or-no' || each === 'sign')
    ? null
    : broken(['seen', 'expressedBy'], 'There are words here. Say that they were spoken, or signed.');

const whatIsChosenWasOffered: Rule = ({ choice }) =>
  choice.answer.type !== 'chosen' || choice.answer.options.every((index) => index < choice.offered.length)
    ? null
    : broken(['choice', 'answer'], 'Only what was offered can be chosen. Use “Something else” for anything more.');

const offeredOnce: Rule = ({ choice }) =>
  new Set(choice.offered.map(({ label }) => label.toLocaleLowerCase('en-GB'))).size === choice.offered.length
    ? null
    : broken(['choice', 'offered'], 'The same thing is offered twice.');

const secondAnswerOnlyWhereItChanged: Rule = ({ choice }) =>
  choice.swap.second === null || (choice.swap.check === 'changed' && choice.swap.second < choice.offered.length)
    ? null
    : broken(['choice', 'swap'], 'A second answer is kept only where the answer changed.');

const anAnswerIsRead: Rule = ({ choice }) =>
  choice.answer.type === 'no-choice-seen' || choice.reading !== null
    ? null
    : broken(['choice', 'reading'], 'Please say how sure you are: clear, probable or unsure.');

const noAnswerIsNotRead: Rule = ({ choice }) =>
  choice.answer.type === 'no-choice-seen' && choice.reading !== null
    ? broken(['choice', 'reading'], 'Where no choice could be seen there is nothing to read into it.')
    : null;

const noChoiceSaysHowItWasTaken: Rule = ({ choice }) =>
  choice.answer.type === 'no-choice-seen' &&
  choice.delivery.outcome.type === 'delivered' &&
  choice.delivery.reaction === null
    ? broken(['choice', 'delivery', 'reaction'], 'Please say how it was taken: that is the only answer there is.')
    : null;

const outcomeFollowsAnswer: Rule = ({ choice }) =>
  outcomeFits(choice.answer.type, choice.delivery.outcome.type)
    ? null
    : broken(['choice', 'delivery', 'outcome'], 'This does not follow from the answer. Say again what came of it.');

const reasonIsExplained: Rule = ({
  choice: {
    delivery: { outcome },
  },
}) =>
  outcome.type === 'not-delivered' &&
  (outcome.reason === 'other' || outcome.reason === 'safety') &&
  outcome.text === null
    ? broken(['choice', 'delivery', 'outcome', 'text'], 'Please say why in a few words.')
    : null;

const translationNamesTranslator: Rule = ({ words }) =>
  words?.language && (words.language.translation === null) !== (words.language.translatedBy === null)
    ? broken(['words', 'language'], 'A translation needs the name of who made it, and a translator a translation.')
    : null;

const rules: readonly Rule[] = [
  silenceCarriesNoAnswer,
  noResponseStandsAlone,
  wordsWereSpokenOrSigned,
  whatIsChosenWasOffered,
  offeredOnce,
  secondAnswerOnlyWhereItChanged,
  anAnswerIsRead,
  noAnswerIsNotRead,
  noChoiceSaysHowItWasTaken,
  outcomeFollowsAnswer,
  reasonIsExplained,
  translationNamesTranslator,
];

/** Every rule that a choice breaks, as sentences that say what to do. */
export function brokenRules(record: DailyChoice): Broken[] {
  return rules.flatMap((rule) => rule(record) ?? []);
}

/** What is worth a second look: prompts, never stops, for nothing stops a true record (Regulation 17). */
export type Prompt =
  | 'tell-the-nurse'
  | 'answer-changed'
  | 'went-against'
  | 'not-safe'
  | 'a-limit'
  | 'weight-or-skin'
  | 'for-good'
  | 'views-differ'
  | 'four-weeks';

/**
 * Food or drink declined, an answer that changed with the sides, a decline gone against, something not safe; and what
 * staff wrote of a limit, of weight or skin, of taking something away for good, of another view, of cost or distance
 * (domain B1, escalators). They open nothing by themselves.
 */
export function promptsOf(record: Pick<DailyChoice, 'choice' | 'seen' | 'note'>): Prompt[] {
  const { domain, answer, swap, reading, delivery } = record.choice;
  const written = writtenByStaff(record);
  const prompts: Prompt[] = [];
  if (answer.type === 'declined' && isFoodOrDrink(domain)) prompts.push('tell-the-nurse');
  if (swap.check === 'changed' && reading?.certainty === 'clear') prompts.push('answer-changed');
  if (delivery.outcome.type === 'done-anyway') prompts.push('went-against');
  if (delivery.outcome.type === 'not-delivered' && delivery.outcome.reason === 'safety') prompts.push('not-safe');
  if (limitsNamed(written).length > 0) prompts.push('a-limit');
  if (harmNamed(written).length > 0) prompts.push('weight-or-skin');
  if (goneForGoodNamed(written).length > 0) prompts.push('for-good');
  if (differingNamed(written).length > 0) prompts.push('views-differ');
  if (costNamed(written).length > 0) prompts.push('four-weeks');
  return prompts;
}

/** What staff put into their own words: never what the person said. */
function writtenByStaff({ choice, seen, note }: Pick<DailyChoice, 'choice' | 'seen' | 'note'>): string {
  const { answer, reading, delivery } = choice;
  const { outcome, reaction } = delivery;
  return [
    ...[note, seen.observed, reading?.meaning, reaction?.text],
    ...(answer.type === 'no-choice-seen' ? [answer.tried, answer.did] : []),
    outcome.type === 'done-anyway' ? outcome.why : outcome.type === 'not-delivered' ? outcome.text : null,
  ]
    .filter(Boolean)
    .join('\n');
}

export const isFoodOrDrink = (domain: Domain): boolean => domain === 'food' || domain === 'drink';

/** Whether something is still owed: promised for later, and nothing has come about since. */
export function isOwed(row: {
  choice: Pick<Choice, 'delivery'>;
  later: readonly { delivery: Delivery }[];
  withdrawn: unknown;
}): boolean {
  const latest = row.later[0]?.delivery ?? row.choice.delivery;
  return row.withdrawn === null && latest.outcome.type === 'later';
}
