import type { z } from 'zod';
import type { dailyChoiceMethods } from '../../daily-choices/methods.ts';
import type { lifeHistoryMethods } from '../../life-history/methods.ts';
import type { peopleMethods } from '../../people/methods.ts';
import type { residentMethods } from '../../residents/methods.ts';

type Methods = typeof residentMethods & typeof peopleMethods & typeof lifeHistoryMethods & typeof dailyChoiceMethods;
type Written = 'residents.admit' | 'people.add' | 'lifeHistory.add' | 'dailyChoices.record';

interface Around {
  /** Whether it holds what the person said, showed or wrote: then somebody has to vouch for it. */
  readonly ownWords: boolean;
  /** What two rows, or a row and the record, have in common if they are the same; and the field that shows it. */
  readonly same: { readonly key: string; readonly field: string };
  /** The row in one line, as it would stand in the record. */
  readonly reads: string;
}

/** A row as the very command that a screen would give. */
export type Planned = { [M in Written]: { method: M; input: z.output<Methods[M]['input']> } & Around }[Written];
