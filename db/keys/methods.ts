import { z } from 'zod';
import { nothing, reads, signs, writes } from '../method/model.ts';
import { managers } from '../staff/model.ts';
import { instant } from '../time/model.ts';
import { staffId } from '../words/model.ts';
import { keyEvents, passphrase, slotId, waysOfOpening } from './model.ts';

const ownPin = z.string().max(20);
const folder = z.string().trim().min(1, 'Please choose a folder.').max(1000);
const job = z.strictObject({ job: z.string() });

const way = z.strictObject({
  slot: slotId,
  kind: z.enum(waysOfOpening),
  made: instant,
  /** Whose opener it is; null for the passphrase and the sheet, and where the ledger does not know. */
  holder: staffId.nullable(),
  /** sound: put there by this record. old: made by an earlier version. changed: nobody who held the keys put it there. */
  state: z.enum(['sound', 'old', 'changed']),
});

const event = z.strictObject({
  what: z.enum(keyEvents),
  at: instant,
  by: staffId.nullable(),
  about: staffId.nullable(),
});

/** What somebody who knew the keys may have taken along, and what has been done about it since. */
const leaver = z.strictObject({
  closed: instant.nullable(),
  opener: slotId.nullable(),
  /** Whether each was done after the login was closed; the record last, after the other two. */
  since: z.strictObject({ passphrase: z.boolean(), sheet: z.boolean(), record: z.boolean() }),
  /** Backups that open with what they knew, and packs that they made: newest first. */
  backups: z.array(z.strictObject({ at: instant, file: z.string() })),
  packs: z.array(z.strictObject({ at: instant, forWhom: z.string(), residents: z.int() })),
});

/** The keys of the home: for managers, each change signed with their own PIN. */
export const keyMethods = {
  'keys.list': reads(
    managers,
    nothing,
    z.strictObject({
      ways: z.array(way),
      events: z.array(event),
      /** When the data key was last changed; until then it is the one that the home was made with. */
      rotatedAt: instant.nullable(),
    }),
  ),
  'keys.changePassphrase': signs(managers, z.strictObject({ passphrase, pin: ownPin }), nothing),
  'keys.addOpener': signs(managers, z.strictObject({ staff: staffId, passphrase, pin: ownPin }), nothing),
  'keys.removeOpener': signs(managers, z.strictObject({ slot: slotId, pin: ownPin }), nothing),
  /** A new recovery sheet, in three steps: it opens nothing until two of its groups were typed back. */
  'keys.prepareSheet': writes(
    managers,
    nothing,
    z.strictObject({ groups: z.array(z.string()), typeBack: z.array(z.int()) }),
  ),
  'keys.saveSheet': writes(managers, z.strictObject({ folder }), z.strictObject({ file: z.string() })),
  'keys.replaceSheet': signs(
    managers,
    z.strictObject({ groups: z.array(z.string().max(20)).length(2), pin: ownPin }),
    nothing,
  ),
  'keys.rotate': signs(managers, z.strictObject({ pin: ownPin }), job),
  'keys.leaver': reads(managers, z.strictObject({ staff: staffId }), leaver),
} as const;
