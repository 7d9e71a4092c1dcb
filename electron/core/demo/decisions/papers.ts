import type { z } from 'zod';
import type { paper } from '../../../../db/authority/model.ts';

/** A power or paper of which nothing is known yet but what it is. */
export const blankPaper: Omit<z.input<typeof paper>, 'type'> = {
  holders: [],
  act: null,
  covers: null,
  restrictions: null,
  preferences: null,
  lifeSustaining: 'not known',
  registered: 'not known',
  reference: null,
  startsOn: null,
  endsOn: null,
  form: null,
  claimedBy: null,
  heldWhere: null,
};
