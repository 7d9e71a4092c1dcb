import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { personId, residentId } from '../words/model.ts';
import { involvement, person, personContact, personNeeds, personRow } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, person: personId };

export const peopleMethods = {
  'people.list': reads(everyone, z.strictObject(resident), z.array(personRow)),
  'people.add': writes(
    recorders,
    z.strictObject({ ...resident, details: person }),
    z.strictObject({ person: personId }),
  ),
  'people.changeDetails': writes(recorders, z.strictObject({ ...one, details: person }), nothing),
  'people.recordInvolvement': writes(recorders, z.strictObject({ ...one, involvement }), nothing),
  'people.keepContact': writes(recorders, z.strictObject({ ...one, contact: personContact }), nothing),
  'people.recordNeeds': writes(recorders, z.strictObject({ ...one, needs: personNeeds }), nothing),
} as const;
