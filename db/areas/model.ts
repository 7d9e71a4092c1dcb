import type { ResidentRow } from '../residents/model.ts';

/** The three things that must never blur into each other. */
export const areas = ['life-history', 'daily-choices', 'best-interests'] as const;
export type Area = (typeof areas)[number];

/** The parts of Best interests that are about no one decision, as they are called there. */
export const partInWords = {
  'planned-care': 'Planned care',
  authority: 'Who has authority',
  disagreements: 'Disagreements and advocates',
  liberty: 'Limits and liberty',
} as const;
export type BestInterestsPart = keyof typeof partInWords;
export const bestInterestsParts = Object.keys(partInWords) as [BestInterestsPart, ...BestInterestsPart[]];

/** What a sentence about a person needs to know. */
export type Named = Pick<ResidentRow, 'preferredName' | 'pronouns'>;

const forms = {
  she: { they: 'she', them: 'her', their: 'her', themself: 'herself', has: 'has', is: 'is', was: 'was' },
  he: { they: 'he', them: 'him', their: 'his', themself: 'himself', has: 'has', is: 'is', was: 'was' },
  they: { they: 'they', them: 'them', their: 'their', themself: 'themselves', has: 'have', is: 'are', was: 'were' },
} as const;

/** The person's own forms: `pronounsOf(edith).their` is "her". */
export const pronounsOf = (person: Pick<Named, 'pronouns'>) => forms[person.pronouns];

/** "Her" at the start of a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence that stays in view, on each screen and each page, so that nobody wonders which area they are in. */
export function bannerOf(area: Area, person: Named): string {
  const { preferredName: name } = person;
  const { them, their, themself } = pronounsOf(person);
  switch (area) {
    case 'life-history':
      return `Who ${name} is. In ${their} words first.`;
    case 'daily-choices':
      return `${name}’s choice today. Could it seriously harm ${them}? Look again with the nurse.`;
    case 'best-interests':
      return `One major decision, at one time. Only if ${name} cannot make it ${themself}.`;
  }
}

export { costNamed, differingNamed, goneForGoodNamed, harmNamed, limitsNamed } from './escalators.ts';
