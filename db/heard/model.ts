import { z } from 'zod';
import { voices } from '../voices/model.ts';
import { entryId, personId } from '../words/model.ts';

/** What became of a statement in one place: a part of the plan, or a decision. */
const became = z.strictObject({
  where: z.enum(['plan', 'decision']),
  title: z.string(),
  used: z.enum(['used', 'partly', 'not used']),
  how: z.string(),
});
/** One statement as the picture of voices shows it. */
export const heardRow = z.strictObject({
  view: entryId,
  voice: z.enum(voices),
  mode: z.enum(['said', 'showed']).nullable(),
  /** Whose it is: the person's own id, one of their people's, of staff, or the name of somebody from outside. */
  who: z.string(),
  /** The London day, as far as it is known: a month, a year, or nothing. */
  day: z.string(),
  /** Whether anybody wrote down that it was checked what was understood. */
  checked: z.boolean(),
  about: z.enum(['general', 'decision', 'plan-element']),
  became: z.array(became),
});
export type HeardRow = z.infer<typeof heardRow>;

/** Who was heard, when, how, and what came of it. No number of it is a score, and none is set against another. */
export const picture = z.strictObject({
  rows: z.array(heardRow),
  /** People whom the person wants involved and of whom no view is written down here. */
  notHeard: z.array(personId),
  /** What they do not agree on: parts of the plan, and disagreements that are open. */
  differ: z.array(z.string()),
});
export type Picture = z.infer<typeof picture>;

/** One voice of the picture: the person's own three channels stand together, everybody else under their name. */
export interface Heard {
  readonly who: string;
  readonly rows: readonly HeardRow[];
  /** The newest day on which they were heard, as far as days are known. */
  readonly last: string | null;
  readonly used: number;
  readonly partly: number;
  readonly notUsed: number;
  readonly unanswered: number;
}

/** The statements by whose they are: the person first, then whoever was heard last. */
export function bySpeaker(rows: readonly HeardRow[], resident: string): Heard[] {
  const groups = [...Map.groupBy(rows, ({ who }) => who)].map(([who, some]): Heard => {
    const of = (used: string) => some.filter(({ became: all }) => all.some((each) => each.used === used)).length;
    const days = some.map(({ day }) => day).filter((day) => day.length === 10);
    return {
      who,
      rows: some,
      last: days.toSorted().at(-1) ?? null,
      used: of('used'),
      partly: of('partly'),
      notUsed: of('not used'),
      unanswered: some.filter(({ became: all }) => all.length === 0).length,
    };
  });
  return groups.toSorted(
    (a, b) => Number(b.who === resident) - Number(a.who === resident) || (b.last ?? '').localeCompare(a.last ?? ''),
  );
}
