import { z } from 'zod';
import { nothing, reads, showsNobody, writes } from '../method/model.ts';
import { atTheDesk } from '../staff/methods.ts';
import { everyone, managers, newStaff, pin, recorders, roles } from '../staff/model.ts';
import { instant } from '../time/model.ts';
import { staffId } from '../words/model.ts';
import { countries, homeName } from './model.ts';

const folder = z.string().trim().min(1, 'Please choose a folder.').max(1000);
const passphrase = z.string().max(1000);
const job = z.strictObject({ job: z.string() });

export const me = z.strictObject({ id: staffId, name: z.string(), role: z.enum(roles), ends: instant.nullable() });

/** What any page may know before anyone has signed in: nothing about a resident. */
export const homeStatus = z.strictObject({
  state: z.enum(['no-home', 'closed', 'signed-out', 'signed-in']),
  /** The folder of the home that is, or was last, open. */
  folder: z.string().nullable(),
  suggestedFolder: z.string(),
  homeName: z.string().nullable(),
  demo: z.boolean(),
  /** Names and PINs of a demo home's staff; null in any other home. */
  demoStaff: z.array(z.strictObject({ name: z.string(), pin: z.string() })).nullable(),
  desk: z.array(atTheDesk),
  me: me.nullable(),
  /** Whether the screen is in a resident's hands. */
  atChoiceBoard: z.boolean(),
  atLikesBoard: z.boolean(),
  /** Whether one of a resident's people sits at the PC, writing their own view. */
  atContribution: z.boolean(),
  openedAt: instant.nullable(),
  lockAfterSeconds: z.int(),
  shell: z.strictObject({ name: z.enum(['electron', 'chromium', 'command-line']), canPickPath: z.boolean() }),
});

/** Methods of the shell around the record: they open and close it, and are handled by the core itself. */
export const homeMethods = {
  'home.status': reads('anyone', nothing, homeStatus),
  'home.pickPath': reads(
    'anyone',
    z.strictObject({ what: z.enum(['folder', 'file']) }),
    z.strictObject({ path: z.string().nullable() }),
  ),
  /** First run, step by step: nothing is on disk until `home.create`. */
  'home.prepare': writes(
    'anyone',
    z.strictObject({ name: homeName, country: z.enum(countries), folder, passphrase }),
    z.strictObject({ recoveryGroups: z.array(z.string()), typeBack: z.array(z.int()) }),
  ),
  'home.saveRecoverySheet': writes('anyone', z.strictObject({ folder }), z.strictObject({ file: z.string() })),
  'home.confirmRecovery': writes('anyone', z.strictObject({ groups: z.array(z.string().max(20)).length(2) }), nothing),
  'home.create': writes('anyone', z.strictObject({ manager: newStaff.pick({ name: true, pin: true }) }), nothing),
  /** With `goOn`, without entries that are missing at the end of the record, which the ledger then says. */
  'home.open': writes('anyone', z.strictObject({ folder, passphrase, goOn: z.boolean().default(false) }), nothing),
  /** Of a home that is damaged: the newest backup that this PC knows of, and when the record was last written. */
  'home.damage': reads(
    'anyone',
    z.strictObject({ folder }),
    z.strictObject({
      newest: z.strictObject({ file: z.string(), name: z.string(), madeAt: instant }).nullable(),
      lastSign: instant,
    }),
  ),
  /** Opens with the recovery sheet and sets a new passphrase. */
  'home.openWithRecovery': writes(
    'anyone',
    z.strictObject({ folder, recovery: z.string().max(200), newPassphrase: passphrase }),
    nothing,
  ),
  /** A manager whose PIN is forgotten, and whom no other manager can help, sets a new one with the recovery sheet. */
  'home.newPinWithSheet': writes(
    'anyone',
    z.strictObject({ staff: staffId, recovery: z.string().max(200), newPin: pin }),
    nothing,
  ),
  /** For those who work here: a visitor must not leave the floor without its record. */
  'home.close': writes(recorders, nothing, nothing),
  'home.signIn': writes('anyone', z.strictObject({ staff: staffId, pin: z.string().max(20) }), me),
  'home.lock': writes('anyone', nothing, nothing),
  /** Somebody touched a key or the mouse: the idle lock starts counting again. */
  'home.here': showsNobody(reads(everyone, nothing, nothing)),
  'home.restore': writes(
    'anyone',
    /** With `over`, in place of a damaged home, which is kept aside. */
    z.strictObject({ file: folder, folder, passphrase, over: z.boolean().default(false) }),
    z.strictObject({ entries: z.int(), backupMadeAt: instant, keptAside: z.string().nullable() }),
  ),
} as const;

export const backupMethods = {
  /** The last good backup, whether it is more than a day old, where backups are kept, and why the last try failed. */
  'backups.state': showsNobody(
    reads(
      everyone,
      nothing,
      z.strictObject({
        last: z.strictObject({ at: instant, file: z.string() }).nullable(),
        overdue: z.boolean(),
        /** Whether anything was written since the last one. */
        news: z.boolean(),
        folder: z.string().nullable(),
        problem: z.strictObject({ at: instant, message: z.string() }).nullable(),
        lastDrill: z.strictObject({ at: instant, file: z.string(), holds: z.boolean() }).nullable(),
      }),
    ),
  ),
  /** Makes one now; with `keep`, this folder is from then on where one is made each day and when the record is closed. */
  'backups.make': writes(managers, z.strictObject({ folder, keep: z.boolean().default(false) }), job),
  /** Backups are made by hand alone from now on. */
  'backups.stopKeeping': writes(managers, nothing, nothing),
  'backups.list': reads(
    managers,
    nothing,
    z.array(z.strictObject({ file: z.string(), madeAt: instant, entries: z.int(), bytes: z.int() })),
  ),
  /** Fetches pictures whose files are gone out of the folder of the backups. */
  'backups.returnPictures': writes(managers, nothing, z.strictObject({ returned: z.int(), missing: z.int() })),
  /** Puts the newest backup back in a place of its own, checks it whole, and clears it away. */
  'backups.drill': writes(managers, z.strictObject({ passphrase }), job),
} as const;
