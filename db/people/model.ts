import { z } from 'zod';
import { contact, needs } from '../communication/model.ts';
import { kind } from '../ledger/model.ts';
import type { ResidentRow } from '../residents/model.ts';
import { day } from '../time/model.ts';
import { line, passage, personId, residentId, staffId } from '../words/model.ts';

export const standings = ['family', 'friend', 'advocate', 'professional', 'neighbour or community'] as const;
/** Whether somebody is asked as one who cares, and not as one who is paid to or sent (ss.37-39: "other than one engaged in providing care or treatment ... in a professional capacity or for remuneration"). */
export const isUnpaid = (standing: (typeof standings)[number]): boolean =>
  standing === 'family' || standing === 'friend' || standing === 'neighbour or community';
/** What the person may want someone involved in (s.4(7)(a): "anyone named by the person as someone to be consulted"). */
export const matters = ['daily life', 'health', 'money', 'big decisions', 'life story', 'visits and outings'] as const;

/** Someone in the person's life. No authority is assumed from being a relative. */
export const person = z.strictObject({
  name: line(80),
  relation: line(60),
  standing: z.enum(standings),
  contact: line(200).nullable(),
});
export type Person = z.infer<typeof person>;

/** Whom the person wants involved, in what, and what may be shared: asked of the person, while they can say. */
export const involvement = z
  .strictObject({
    wanted: z.enum(['wanted', 'not wanted', 'not asked yet']),
    inWhat: z.array(z.enum(matters)),
    mayShare: z.array(z.enum(matters)),
    /** What the person said or showed about it, as it was. */
    inTheirWords: passage(500).nullable(),
    askedOn: day.nullable(),
    askedBy: staffId.nullable(),
  })
  .refine((wish) => wish.wanted === 'not asked yet' || (wish.askedOn !== null && wish.askedBy !== null), {
    message: 'Please say when the person was asked, and by whom.',
    path: ['askedOn'],
  });
export type Involvement = z.infer<typeof involvement>;

/** What someone in the person's life needs to read, hear and talk (DAPB1605 asks it of relatives too). */
export const personNeeds = needs.omit({ share: true });
export type PersonNeeds = z.infer<typeof personNeeds>;

/** Whether these needs were met at one contact with them: a letter, a call, a meeting (DAPB1605, step five). */
export const personContact = contact;
export type PersonContact = z.infer<typeof personContact>;

const whose = z.strictObject({ id: personId });
export const peopleKinds = {
  'person.added@1': kind('resident', z.strictObject({ whose, person })),
  /** Written by mistake, and taken back before anything rested on it. */
  'person.withdrawn@1': kind(
    'resident',
    z.strictObject({ whose, withdrawal: z.strictObject({ reason: passage(300) }) }),
  ),
  'person.details-changed@1': kind('resident', z.strictObject({ whose, person })),
  'person.involvement-recorded@1': kind('resident', z.strictObject({ whose, involvement })),
  'person.needs-recorded@1': kind('resident', z.strictObject({ whose, needs: personNeeds })),
  'person.contact@1': kind('resident', z.strictObject({ whose, contact: personContact })),
} as const;

export const personRow = z.strictObject({
  id: personId,
  resident: residentId,
  ...person.shape,
  involvement,
  /** Null until someone has asked them. */
  needs: personNeeds.nullable(),
  /** Contacts of which somebody wrote whether their needs were met, the newest first. */
  contacts: z.array(contact.extend({ by: staffId.nullable() })),
});
export type PersonRow = z.infer<typeof personRow>;

/** Before anyone has asked the person, nothing is assumed and nothing is shared. */
export const notAskedYet: Involvement = {
  wanted: 'not asked yet',
  inWhat: [],
  mayShare: [],
  inTheirWords: null,
  askedOn: null,
  askedBy: null,
};

/** What the person wants of somebody, in a few words. */
export const wishInWords = ({ wanted, inWhat }: Pick<Involvement, 'wanted' | 'inWhat'>): string =>
  ({
    wanted: `Wanted: ${inWhat.join(', ') || 'in what is not written down'}`,
    'not wanted': 'Not wanted involved',
    'not asked yet': 'Nobody has asked yet whether they are wanted',
  })[wanted];

/**
 * Why a life-story book may not be given to somebody, in plain words; null where it may. The person's own wish decides.
 * Once they have died nobody can ask them any more: then the manager decides and says why.
 */
export function whyNoBook(
  { preferredName, status }: Pick<ResidentRow, 'preferredName' | 'status'>,
  { name, involvement }: Pick<PersonRow, 'name' | 'involvement'>,
): string | null {
  const { wanted, mayShare } = involvement;
  if (wanted === 'not wanted') return `${preferredName} did not want ${name} involved, so no book is made for ${name}.`;
  if (wanted === 'wanted' && !mayShare.includes('life story'))
    return `${preferredName} did not say that the life story may be shared with ${name}, so no book is made for ${name}.`;
  if (wanted === 'not asked yet' && status !== 'died')
    return `Nobody has asked ${preferredName} yet what may be shared with ${name}. Ask, and write it down under People first.`;
  return null;
}

/**
 * Why nothing of the record may be given to somebody while the person lives, in plain words; null where something may. The
 * person's own wish decides; being a relative opens nothing.
 */
export function whyNothingShared(
  { preferredName, status }: Pick<ResidentRow, 'preferredName' | 'status'>,
  { name, standing, involvement }: Pick<PersonRow, 'name' | 'standing' | 'involvement'>,
): string | null {
  const { wanted, mayShare } = involvement;
  if (status === 'died')
    return `${preferredName} has died. Who asks for the record now asks under another law: see “Who asks for the record”.`;
  if (standing === 'professional') return `${name} is here as a professional. A family pack is for family and friends.`;
  if (wanted === 'not wanted')
    return `${preferredName} does not want ${name} involved, so nothing is shared with ${name}.`;
  if (wanted === 'not asked yet')
    return `Nobody has asked ${preferredName} yet what may be shared with ${name}. Ask, and write it down under People first.`;
  if (mayShare.length === 0)
    return `${preferredName} did not say that anything may be shared with ${name}. Ask ${preferredName}, and write it down under People first.`;
  return null;
}
