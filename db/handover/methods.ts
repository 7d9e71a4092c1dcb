import { z } from 'zod';
import { reads, showsEach } from '../method/model.ts';
import { everyone } from '../staff/model.ts';
import { handover, hours } from './model.ts';

export const handoverMethods = {
  /** What the next shift has to know of everyone who lives here, looking back so many hours. */
  'handover.get': showsEach(reads(everyone, z.strictObject({ hours }), handover), ({ notes }) =>
    notes.map(({ resident }) => resident.id),
  ),
} as const;
