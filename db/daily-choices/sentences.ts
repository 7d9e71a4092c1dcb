import { happenedInWords } from '../time/model.ts';
import type { Answer, Choice, Option, Outcome, Seen, Words } from './model.ts';
import { type Expression, expressionInWords, offeringInWords, reasonInWords } from './vocabulary.ts';

/** "tea, toast and jam". */
export function listInWords(items: readonly string[], last = 'and'): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1] ?? ''}`;
}

/** "Tea or orange juice". */
export const offeredInWords = (offered: Choice['offered']): string =>
  listInWords(
    offered.map(({ label }) => label),
    'or',
  );

/** The labels that were chosen; none for a decline or where no choice could be seen. */
export function chosenLabels({ answer, offered }: Pick<Choice, 'answer' | 'offered'>): string[] {
  if (answer.type === 'chose-other') return [answer.what];
  return answer.type === 'chosen' ? answer.options.flatMap((index) => offered[index]?.label ?? []) : [];
}

/** "Chose Tea", "Declined all that was offered", "No choice could be seen": the three read alike. */
export function answerInWords(choice: Pick<Choice, 'answer' | 'offered'>): string {
  const chosen = listInWords(chosenLabels(choice));
  const words: Record<Answer['type'], string> = {
    chosen: `Chose ${chosen}`,
    'chose-other': `Chose something else: ${chosen}`,
    declined: choice.offered.length > 1 ? 'Declined all that was offered' : 'Declined',
    'no-choice-seen': 'No choice could be seen',
  };
  return words[choice.answer.type];
}

/** "Tea on the left, named first": where each stood as the person saw it. None where nobody noted it. */
export function placesInWords(offered: readonly Pick<Option, 'label' | 'side' | 'place'>[]): string[] {
  return offered.flatMap(({ label, side, place }) => {
    const stood = side && (side === 'middle' ? 'in the middle' : `on the ${side}`);
    const named = place === 1 ? 'named first' : place === offered.length ? 'named last' : null;
    const known = [stood, named].filter((each) => each !== null);
    return known.length > 0 ? [`${label} ${known.join(' and ')}`] : [];
  });
}

/** "the real things and said aloud, sides swapped: the same". Empty where nobody noted it. */
export function howOfferedInWords({
  howOffered,
  swap,
  offered = [],
}: Pick<Choice, 'howOffered' | 'swap'> & Partial<Pick<Choice, 'offered'>>): string {
  const ways = howOffered.map((each) => lowered(offeringInWords[each]));
  const swapped = { same: ['sides swapped, same answer'], changed: ['sides swapped, another answer'], 'not-done': [] }[
    swap.check
  ];
  return [listInWords(ways), ...swapped, ...placesInWords(offered)].filter(Boolean).join(', ');
}

/** "reached or took it and smiled", to follow the person's name. */
export const expressedInWords = (expressedBy: readonly Expression[]): string =>
  listInWords(expressedBy.map((each) => expressionInWords[each]));

/**
 * What the person said or showed, for a card; null where nothing was seen or heard. Away from its choice a card also
 * needs to say what it was about: "Warm milk: looked at it and stayed looking."
 */
export function ownWordsOf(
  { expressedBy, observed }: Pick<Seen, 'expressedBy' | 'observed'>,
  words: Words | null | undefined,
  about?: Pick<Choice, 'answer' | 'offered'>,
): { mode: 'said' | 'showed'; words: string } | null {
  if (words) return { mode: 'said', words: words.said };
  if (expressedBy.every((each) => each === 'silence')) return null;
  if (observed) return { mode: 'showed', words: observed };
  const seen = expressedInWords(expressedBy);
  if (!about) return { mode: 'showed', words: `${seen.charAt(0).toUpperCase()}${seen.slice(1)}.` };
  const what = listInWords(chosenLabels(about)) || offeredInWords(about.offered);
  return { mode: 'showed', words: `${what}: ${seen}.` };
}

/** What came of it: "Delivered", "Promised for Tuesday 3 March 2026, tea", "Not delivered: not in stock". */
export function outcomeInWords(outcome: Outcome): string {
  switch (outcome.type) {
    case 'delivered':
      return 'Delivered';
    case 'later':
      return `Promised for ${happenedInWords(outcome.due)}`;
    case 'changed-mind':
      return outcome.to ? `Changed their mind: ${outcome.to}` : 'Changed their mind';
    case 'not-delivered':
      return `Not delivered: ${[lowered(reasonInWords[outcome.reason]), outcome.text].filter(Boolean).join(', ')}`;
    case 'left-as-wished':
      return 'Left as wished';
    case 'done-anyway':
      return `Done anyway: ${outcome.why}`;
  }
}

const lowered = (label: string) =>
  label.startsWith('Makaton') ? label : label.charAt(0).toLowerCase() + label.slice(1);
