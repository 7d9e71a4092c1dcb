import { z } from 'zod';
import { nothing, reads, signs, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import { keptBoard, likesBoard, likesPlaces, likesQuestion, likesRow } from './model.ts';

const resident = { resident: residentId };

/** What was liked and what was not, card by card, as it was kept. */
export const likesMethods = {
  'likes.list': reads(everyone, z.strictObject(resident), z.array(likesRow)),
  'likes.keep': writes(recorders, z.strictObject({ ...resident, kept: keptBoard }), z.strictObject({ board: entryId })),
  'likes.withdraw': writes(recorders, z.strictObject({ ...resident, board: entryId, reason: passage(500) }), nothing),
} as const;

/** The board in a resident's hands: while it stands, nothing else can be called, and it does not lock. */
export const likesBoardMethods = {
  'likesBoard.open': writes(recorders, likesQuestion, nothing),
  'likesBoard.get': reads(recorders, nothing, likesBoard),
  'likesBoard.move': writes(
    recorders,
    z.strictObject({ card: z.int().nonnegative(), place: z.enum(likesPlaces).nullable() }),
    likesBoard,
  ),
  'likesBoard.leave': signs(recorders, z.strictObject({ pin: z.string().max(20) }), nothing),
} as const;
