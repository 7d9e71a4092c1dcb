import { z } from 'zod';
import { nothing, reads, signs, writes } from '../method/model.ts';
import { recorders } from '../staff/model.ts';
import { boardQuestion, choiceBoard } from './model.ts';

/** The screen in a resident's hands: while it stands, nothing else can be called, and it does not lock. */
export const choiceBoardMethods = {
  'choiceBoard.open': writes(recorders, boardQuestion, nothing),
  'choiceBoard.get': reads(recorders, nothing, choiceBoard),
  'choiceBoard.touch': writes(recorders, z.strictObject({ thing: z.int().nonnegative() }), choiceBoard),
  'choiceBoard.askAgain': writes(recorders, z.strictObject({ swap: z.boolean() }), choiceBoard),
  'choiceBoard.leave': signs(recorders, z.strictObject({ pin: z.string().max(20) }), nothing),
} as const;
