import { z } from 'zod';
import { nothing, reads, showsEach, showsNobody, writes } from '../method/model.ts';
import { managers, recorders } from '../staff/model.ts';
import { happened } from '../time/model.ts';
import { staffId } from '../words/model.ts';
import { examples, supervision, supervisionRow, workersWords } from './model.ts';

const staff = { staff: staffId };

/** Supervision from somebody's own records: no number of anybody comes of it, and nobody is set beside anybody else. */
export const supervisionMethods = {
  'supervision.prepare': showsEach(reads(managers, z.strictObject(staff), examples), ({ strong, weak }) =>
    [...strong, ...weak].map(({ resident }) => resident),
  ),
  'supervision.list': showsNobody(reads(managers, z.strictObject(staff), z.array(supervisionRow))),
  /** One's own, to read again what was agreed. */
  'supervision.mine': showsNobody(reads(recorders, nothing, z.array(supervisionRow))),
  'supervision.hold': writes(
    managers,
    z.strictObject({ ...staff, at: happened, supervision, words: workersWords }),
    nothing,
  ),
} as const;
