import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkText } from '../../../db/evidence/model.ts';

const labelled = z.strictObject({ vague: z.boolean(), text: z.string().min(1) });

/** The labelled sentences of a list beside this file. */
export const sentencesIn = (file: string) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelled.parse(JSON.parse(line)));

/** How many of the vague and of the particular sentences of a list are flagged. */
export function figuresOf(file: string) {
  const all = sentencesIn(file).map(({ vague, text }) => ({ vague, flagged: checkText({ text }).length > 0 }));
  const of = (vague: boolean) => {
    const some = all.filter((each) => each.vague === vague);
    return { of: some.length, flagged: some.filter(({ flagged }) => flagged).length };
  };
  return { vague: of(true), particular: of(false) };
}
