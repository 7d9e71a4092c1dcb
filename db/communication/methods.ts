import { z } from 'zod';
import { asKnown, nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { residentId } from '../words/model.ts';
import { because, communication, contact, event, holding, needs, profile, wayTally } from './model.ts';

const one = z.strictObject({ resident: residentId });

/** How each person is asked: anybody who cares for them reads it, and writes down what they see. */
export const communicationMethods = {
  'communication.get': reads(everyone, z.strictObject({ ...one.shape, ...asKnown }), communication),
  /** Counted from three months of choices, which only its own screen needs. */
  'communication.tallies': reads(everyone, z.strictObject(one.shape), z.array(wayTally)),
  'communication.describe': writes(recorders, z.strictObject({ ...one.shape, profile, needs, because }), nothing),
  'communication.stillHolds': writes(recorders, z.strictObject({ ...one.shape, holding }), nothing),
  'communication.tellEvent': writes(recorders, z.strictObject({ ...one.shape, event }), nothing),
  'communication.keepContact': writes(recorders, z.strictObject({ ...one.shape, contact }), nothing),
} as const;
