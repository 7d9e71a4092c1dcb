import { z } from 'zod';
import type { matters, PersonRow } from '../people/model.ts';
import { entryId, passage, personId, residentId } from '../words/model.ts';

/** What one of the person's people may be asked to write about, and what the person has to have agreed to share for it. */
export const itemTypes = ['plan-element', 'decision'] as const;
export type ItemType = (typeof itemTypes)[number];
export const sharedFor: Record<ItemType, (typeof matters)[number]> = {
  'plan-element': 'daily life',
  decision: 'big decisions',
};

export const chosenItem = z.strictObject({ type: z.enum(itemTypes), id: entryId });
export type ChosenItem = z.infer<typeof chosenItem>;

/** Who is asked, about whom, and about what. */
export const invitation = z.strictObject({
  resident: residentId,
  person: personId,
  items: z.array(chosenItem).min(1, 'Please choose one thing at least.').max(12),
});
export type Invitation = z.infer<typeof invitation>;

/** What stands before them: names, each thing by its title, and their own words. Nothing else of the record. */
export const sitting = z.strictObject({
  residentName: z.string(),
  personName: z.string(),
  items: z.array(
    z.strictObject({
      type: z.enum(itemTypes),
      title: z.string(),
      what: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
});
export type Sitting = z.infer<typeof sitting>;
export const ownWords = passage(2000);

/**
 * Why somebody may not write their view of a thing, in one plain line; null where they may. The person's own wish decides
 * who is involved and what is shared (s.4(7)(a)); being a relative decides nothing.
 */
export function whyNotAsked(
  name: string,
  { name: who, standing, involvement }: Pick<PersonRow, 'name' | 'standing' | 'involvement'>,
  type: ItemType,
): string | null {
  const { wanted, mayShare } = involvement;
  if (standing === 'professional')
    return `${who} is asked as a professional. Write their view down as one, with what they are.`;
  if (wanted === 'not wanted') return `${name} does not want ${who} involved, so ${who} is not asked.`;
  if (wanted === 'not asked yet')
    return `Nobody has asked ${name} yet whether ${who} is to be involved. Ask, and write it down under People first.`;
  if (!mayShare.includes(sharedFor[type]))
    return `${name} did not say that ${sharedFor[type]} may be shared with ${who}. Ask ${name}, and write it down under People first.`;
  return null;
}
