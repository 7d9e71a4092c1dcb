import { z } from 'zod';
import { reads, showsNobody } from '../method/model.ts';
import { seniors } from '../staff/model.ts';
import { flag } from './model.ts';

/** As much as is looked through at once: a shelf of care plans. */
const MOST_CHARACTERS = 2_000_000;

/** Text from anywhere, looked through as an inspector would; nothing of it is kept. */
export const evidenceMethods = {
  'evidence.checkTexts': showsNobody(
    reads(
      seniors,
      z.strictObject({
        content: z.string().max(MOST_CHARACTERS, 'That is too much at once. Choose a smaller file.'),
        /** A text as it was pasted: each line is a record. Else JSON lines or CSV. */
        plain: z.boolean(),
      }),
      z.strictObject({ records: z.array(z.strictObject({ text: z.string(), flags: z.array(flag) })) }),
    ),
  ),
} as const;
