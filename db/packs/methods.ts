import { z } from 'zod';
import { hours } from '../handover/model.ts';
import { nothing, reads, showsNobody, signs, writes } from '../method/model.ts';
import { everyone, managers, seniors } from '../staff/model.ts';
import { proposal } from '../subject-access/model.ts';
import { taskFilter } from '../tasks/model.ts';
import { instant } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { cardRequest } from './card.ts';
import {
  afterDeathRequest,
  bookRequest,
  findings,
  invitationRequest,
  jobState,
  packRequest,
  planPaperRequest,
} from './model.ts';

const path = z.string().trim().min(1, 'Please choose a file or a folder.').max(1000);
const job = z.strictObject({ job: z.string().max(60) });

export const packMethods = {
  /** Packs that leave the building: in one zip under a passphrase that is made for them. */
  'packs.start': writes(managers, z.strictObject({ ...packRequest.shape, folder: path }), job),
  /** What rules propose to leave out of somebody’s copy of their own record, as it would be made now. */
  'packs.proposals': reads(managers, z.strictObject({ resident: residentId, request: entryId }), z.array(proposal)),
  /** A plain print: packs that anybody opens who holds them. It is signed for. */
  'packs.startPlain': signs(
    managers,
    z.strictObject({ ...packRequest.shape, folder: path, as: z.enum(['files', 'zip']), pin: z.string().max(20) }),
    job,
  ),
  /** Puts the stand-alone verifier into a folder: for whoever has packs to check and not this program. */
  'verify.putVerifier': showsNobody(
    reads(seniors, z.strictObject({ folder: path }), z.strictObject({ file: z.string() })),
  ),
  'packs.startBook': writes(managers, z.strictObject({ ...bookRequest.shape, folder: path }), job),
  'packs.startAfterDeath': writes(managers, z.strictObject({ ...afterDeathRequest.shape, folder: path }), job),
  /** Paper for a power cut: whoever leads a shift may have to print it. */
  'packs.startDowntime': writes(seniors, z.strictObject({ folder: path }), job),
  /** A know-me card, for the wall of a room or for a hospital: it may be needed at three in the morning. */
  'packs.startCard': writes(seniors, cardRequest.safeExtend({ folder: path }), job),
  /** The handover sheet, on paper. */
  'packs.startHandover': writes(seniors, z.strictObject({ hours, folder: path }), job),
  /** What is due, on paper: what a filter lets through. */
  'packs.startDue': writes(seniors, z.strictObject({ filter: taskFilter, folder: path }), job),
  /** An invitation to a meeting about a decision, for the person themself. */
  'packs.startInvitation': writes(seniors, z.strictObject({ ...invitationRequest.shape, folder: path }), job),
  /** Paper about the support plan: for the person, or for one of their people to write on. */
  'packs.startPlanPaper': writes(seniors, z.strictObject({ request: planPaperRequest, folder: path }), job),
  /** An empty complaints form, to be laid out: one way of making complaining easy (s.164A(2), Regulation 16). */
  'packs.startComplaintForm': writes(seniors, z.strictObject({ folder: path }), job),
  /** Opens a finished pack in the PC's own viewer; false where the shell cannot. */
  'packs.show': showsNobody(reads(everyone, z.strictObject({ file: path }), z.strictObject({ opened: z.boolean() }))),
  /** Checks the whole record, and that it goes on from a checkpoint, pack or backup that left it earlier. */
  'verify.home': writes(managers, z.strictObject({ against: path.nullable().default(null) }), job),
  /** What was found changed at the start, and when the record was last checked whole. */
  'verify.state': showsNobody(
    reads(
      everyone,
      nothing,
      z.strictObject({
        atStart: z.array(z.string()),
        /** Pictures of the record whose files are gone from the folder of the home. */
        missingPictures: z.int(),
        whole: z.strictObject({ at: instant, holds: z.boolean() }).nullable(),
      }),
    ),
  ),
  /**
   * Checks a pack, a zip or folder of packs, or a backup from anywhere; needs no home. The passphrase is that of a zip, and
   * the fingerprint one that reached the reader another way.
   */
  'verify.file': reads(
    'anyone',
    z.strictObject({
      path,
      passphrase: z.string().max(400).nullable().default(null),
      fingerprint: z.string().max(80).nullable().default(null),
    }),
    findings,
  ),
  'jobs.progress': showsNobody(reads(everyone, job, jobState)),
  'jobs.cancel': showsNobody(writes(everyone, job, nothing)),
} as const;
