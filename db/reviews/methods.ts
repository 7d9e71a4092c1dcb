import { z } from 'zod';
import { asKnown, nothing, reads, showsNobody, signs, writes } from '../method/model.ts';
import { everyone, managers, recorders, seniors } from '../staff/model.ts';
import { day, happened } from '../time/model.ts';
import { about } from '../voices/kinds.ts';
import { statement } from '../voices/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import { came, point, points, reviewRow, reviewTypeNames, template, unheard } from './model.ts';

const resident = { resident: residentId };
const one = { ...resident, review: entryId, at: happened };
const onePoint = { ...one, point: point.shape.key };
const type = z.enum(reviewTypeNames);

/** Assessments and reviews from templates that ask the person first, and the templates themselves. */
export const reviewMethods = {
  'reviews.templates': showsNobody(reads(everyone, nothing, z.array(template))),
  /** `after`: the version that was looked at, so that nobody writes over what somebody else has just changed. */
  'reviews.editTemplate': writes(
    managers,
    z.strictObject({ type, after: z.int().nonnegative(), points, reason: passage(500) }),
    z.strictObject({ version: z.int() }),
  ),
  'reviews.list': reads(everyone, z.strictObject({ ...resident, ...asKnown }), z.array(reviewRow)),
  'reviews.begin': writes(
    recorders,
    z.strictObject({ ...resident, at: happened, type }),
    z.strictObject({ review: entryId }),
  ),
  /** Records a statement as any other is recorded, and puts it into the point. */
  'reviews.hear': writes(
    recorders,
    z.strictObject({ ...resident, review: entryId, point: point.shape.key, about, words: statement }),
    z.strictObject({ view: entryId }),
  ),
  /** Puts a statement that stands in the record already into the point. */
  'reviews.place': writes(recorders, z.strictObject({ ...onePoint, view: entryId }), nothing),
  'reviews.sayUnheard': writes(recorders, z.strictObject({ ...onePoint, unheard }), nothing),
  'reviews.sayCame': writes(recorders, z.strictObject({ ...onePoint, came }), nothing),
  'reviews.sign': signs(
    seniors,
    z.strictObject({ ...one, nextOn: day, pin: z.string().regex(/^\d{6,12}$/, 'A PIN is 6 to 12 digits.') }),
    nothing,
  ),
  'reviews.stop': writes(seniors, z.strictObject({ ...one, reason: passage(500) }), nothing),
} as const;
