import type { OfferedThing } from '../../db/patterns/model.ts';
import type { Plan } from '../../db/support-plan/model.ts';

type Element = Plan['elements'][number];

/**
 * The parts of the plan that speak of something offered: those that name it, or that rest on what is usually wanted of
 * its kind. Only where to look; whether anything changes is for staff to ask and to confirm there.
 */
export function elementsAbout(
  elements: readonly Element[],
  { label, domain }: Pick<OfferedThing, 'label' | 'domain'>,
  preferences: readonly { id: string; domain: string }[],
): readonly Element[] {
  const standing = elements.filter(({ ended }) => !ended);
  const named = standing.filter(({ wording }) =>
    [wording.title, wording.what, ...wording.doing.map(({ what }) => what)].some((text) => names(text, label)),
  );
  if (named.length > 0) return named;
  const ofKind = new Set(preferences.filter((each) => each.domain === domain).map(({ id }) => id));
  return standing.filter(({ rests }) => rests?.links.some(({ type, id }) => type === 'preference' && ofKind.has(id)));
}

/** Whether a text names something by its whole words: "tea" is not in "team". */
const names = (text: string, label: string): boolean => wordsOf(text).includes(wordsOf(label));
const wordsOf = (text: string): string =>
  ` ${
    text
      .toLocaleLowerCase('en-GB')
      .match(/[\p{L}\d]+/gu)
      ?.join(' ') ?? ''
  } `;
