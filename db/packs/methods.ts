import { z } from 'zod';
import { hours } from '../handover/model.ts';
import { nothing, reads, showsNobody, writes } from '../method/model.ts';
import { everyone, managers, seniors } from '../staff/model.ts';
import { instant } from '../time/model.ts';
import { cardRequest } from './card.ts';
import { bookRequest, findings, invitationRequest, jobState, packRequest, planPaperRequest } from './model.ts';

const path = z.string().trim().min(1, 'Please choose a file or a folder.').max(1000);
const job = z.strictObject({ job: z.string().max(60) });

export const packMethods = {
  'packs.start': writes(managers, z.strictObject({ ...packRequest.shape, folder: path }), job),
  'packs.startBook': writes(managers, z.strictObject({ ...bookRequest.shape, folder: path }), job),
  /** Paper for a power cut: whoever leads a shift may have to print it. */
  'packs.startDowntime': writes(seniors, z.strictObject({ folder: path }), job),
  /** A know-me card, for the wall of a room or for a hospital: it may be needed at three in the morning. */
  'packs.startCard': writes(seniors, cardRequest.safeExtend({ folder: path }), job),
  /** The handover sheet, on paper. */
  'packs.startHandover': writes(seniors, z.strictObject({ hours, folder: path }), job),
  /** An invitation to a meeting about a decision, for the person themself. */
  'packs.startInvitation': writes(seniors, z.strictObject({ ...invitationRequest.shape, folder: path }), job),
  /** Paper about the support plan: for the person, or for one of their people to write on. */
  'packs.startPlanPaper': writes(seniors, z.strictObject({ request: planPaperRequest, folder: path }), job),
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
  /** Checks a pack or a backup from anywhere; needs no home. A backup is only checked whole with its passphrase. */
  'verify.file': reads('anyone', z.strictObject({ path }), findings),
  'jobs.progress': showsNobody(reads(everyone, job, jobState)),
  'jobs.cancel': showsNobody(writes(everyone, job, nothing)),
} as const;
