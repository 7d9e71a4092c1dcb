import type { ResidentRow } from '../../db/residents/model.ts';

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
export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
