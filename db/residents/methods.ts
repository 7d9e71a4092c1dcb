import { z } from 'zod';
import { nothing, reads, showsEach, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { residentId } from '../words/model.ts';
import { identity, residentRow, statusChange } from './model.ts';

const one = z.strictObject({ resident: residentId });

export const residentMethods = {
  'residents.list': showsEach(reads(everyone, nothing, z.array(residentRow)), (all) => all.map(({ id }) => id)),
  'residents.get': reads(everyone, one, residentRow),
  'residents.admit': writes(recorders, z.strictObject({ identity }), z.strictObject({ resident: residentId })),
  'residents.changeIdentity': writes(recorders, z.strictObject({ ...one.shape, identity }), nothing),
  'residents.changeStatus': writes(recorders, z.strictObject({ ...one.shape, status: statusChange }), nothing),
} as const;
