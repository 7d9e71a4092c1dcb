import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { entryId, residentId } from '../words/model.ts';
import { advocateRow, news, request } from './model.ts';

const resident = { resident: residentId };

/** Advocates asked for: whom, when, what came, how it was used. */
export const advocateMethods = {
  'advocates.list': reads(everyone, z.strictObject({ ...resident, ...asKnown }), z.array(advocateRow)),
  'advocates.ask': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, request }),
    z.strictObject({ request: entryId }),
  ),
  'advocates.hear': writes(recorders, z.strictObject({ ...resident, request: entryId, at: happened, news }), nothing),
} as const;
