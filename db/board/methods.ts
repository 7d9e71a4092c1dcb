import { z } from 'zod';
import { advanceDecision } from '../authority/model.ts';
import { nothing, reads, showsEach } from '../method/model.ts';
import { secondLook } from '../patterns/model.ts';
import { residentRow } from '../residents/model.ts';
import { everyone } from '../staff/model.ts';
import { task } from '../tasks/model.ts';
import { happened, instant } from '../time/model.ts';
import { language } from '../voices/model.ts';

/** One resident on the home board: the last thing they said or showed, lit; or since when nothing was heard. */
export const boardTile = z.strictObject({
  resident: residentRow,
  choicesToday: z.int().nonnegative(),
  lastWords: z
    .strictObject({
      mode: z.enum(['said', 'showed']),
      words: z.string(),
      language,
      when: happened,
      recordedAt: instant,
    })
    .nullable(),
  /** Whole days since anything was heard or seen, or since admission where nothing ever was; null for anyone not here. */
  daysUnheard: z.int().nonnegative().nullable(),
  /** D2: what anybody must know before a treatment, claimed or checked. */
  advanceDecisions: z.array(advanceDecision),
});

export const boardMethods = {
  'board.today': showsEach(
    reads(
      everyone,
      nothing,
      z.strictObject({
        tiles: z.array(boardTile),
        /** What is due of them soon, by date; all of it stands in a list of its own. */
        due: z.array(task),
        looks: z.array(z.strictObject({ resident: residentRow, look: secondLook })),
      }),
    ),
    ({ tiles, due, looks }) => [...tiles, ...due, ...looks].flatMap(({ resident }) => resident?.id ?? []),
  ),
} as const;
