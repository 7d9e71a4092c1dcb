import type { z } from 'zod';
import type { ownView, personDocumented, personNow, personReported, staffView } from '../../../db/voices/model.ts';
import { type PersonId, personId, type StaffId, staffId } from '../../../db/words/model.ts';

const sought = {
  language: null,
  when: { precision: 'part-of-day', day: '2026-03-03', part: 'breakfast' },
  how: 'at the kitchen table',
  understood: null,
} as const;

/** Ids in the shape of ids, of nobody in particular. */
export const anyStaff: StaffId = staffId.parse('019ca000-0000-7000-8000-000000000001');
export const anyPerson: PersonId = personId.parse('019ca000-0000-7000-8000-000000000002');

export const said = (heardBy: StaffId, words = 'Up at four.'): z.infer<typeof personNow> => ({
  voice: 'person-now',
  mode: 'said',
  words,
  heardBy,
  ...sought,
});
export const wrote = (seenBy: StaffId): z.infer<typeof personDocumented> => ({
  voice: 'person-documented',
  words: 'He asked me by the ovens.',
  document: 'letter',
  writtenWhen: 'June 1994',
  seenBy,
  seenOn: '2026-02-01',
  ...sought,
});
export const reported = (id: PersonId, words = 'You talk to the peas.'): z.infer<typeof personReported> => ({
  voice: 'person-reported',
  words,
  reportedBy: { type: 'person', id },
  basis: 'used to say so in the 1990s',
  ...sought,
});
export const viewOf = (person: PersonId, words = 'She was happiest in the garden.'): z.infer<typeof ownView> => ({
  voice: 'own-view',
  words,
  person,
  ...sought,
});
export const staffSaw = (id: StaffId): z.infer<typeof staffView> => ({
  voice: 'staff',
  words: 'She sets six cups each morning.',
  speaker: { type: 'staff', id },
  basis: 'observation',
  ...sought,
});
