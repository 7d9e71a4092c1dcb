import { z } from 'zod';
import { nothing, reads, showsEach, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { day, instant } from '../time/model.ts';
import { entryId, passage, photographRef, residentId } from '../words/model.ts';
import {
  choiceTime,
  dailyChoice,
  dailyChoiceRow,
  delivery,
  domain,
  holding,
  pictures,
  preference,
  preferenceRow,
  preferenceSource,
} from './model.ts';

const resident = { resident: residentId };
const choice = { ...resident, choice: entryId };
const one = { ...resident, preference: entryId };

/** Something offered before: its name and picture alone, never whether it was chosen. */
const offeredLabel = z.strictObject({
  domain,
  label: z.string(),
  photograph: photographRef.nullable(),
  picture: z.enum(pictures).nullable(),
});

export const dailyChoiceMethods = {
  'dailyChoices.record': writes(
    recorders,
    z.strictObject({ ...resident, record: dailyChoice, at: choiceTime.optional() }),
    z.strictObject({ choice: entryId }),
  ),
  'dailyChoices.deliver': writes(
    recorders,
    z.strictObject({ ...choice, delivery, at: choiceTime.optional() }),
    nothing,
  ),
  'dailyChoices.withdraw': writes(recorders, z.strictObject({ ...choice, reason: passage(500).nullable() }), nothing),
  'dailyChoices.list': reads(
    everyone,
    z.strictObject({
      ...resident,
      from: day.optional(),
      to: day.optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    z.array(dailyChoiceRow),
  ),
  'dailyChoices.today': reads(everyone, z.strictObject(resident), z.array(dailyChoiceRow)),
  'dailyChoices.offeredBefore': reads(
    recorders,
    z.strictObject({ ...resident, domain: domain.optional() }),
    z.strictObject({ labels: z.array(offeredLabel), together: z.array(z.array(offeredLabel)) }),
  ),
  /** For a round of several people: whose choice of a kind is written down already today. */
  'dailyChoices.writtenToday': showsEach(
    reads(recorders, z.strictObject({ domain }), z.array(z.strictObject({ resident: residentId, written: instant }))),
    (rows) => rows.map(({ resident }) => resident),
  ),
  'preferences.list': reads(
    everyone,
    z.strictObject({ ...resident, ended: z.boolean().optional() }),
    z.array(preferenceRow),
  ),
  'preferences.record': writes(
    recorders,
    z.strictObject({ ...resident, preference, source: preferenceSource, holding }),
    z.strictObject({ preference: entryId }),
  ),
  'preferences.seenToHold': writes(recorders, z.strictObject({ ...one, holding }), nothing),
  'preferences.end': writes(recorders, z.strictObject({ ...one, on: day, reason: passage(300) }), nothing),
} as const;
