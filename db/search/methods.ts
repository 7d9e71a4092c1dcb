import { z } from 'zod';
import { reads, showsEach } from '../method/model.ts';
import { everyone } from '../staff/model.ts';
import { residentId } from '../words/model.ts';
import { asked, found } from './model.ts';

/** Words looked for in the record: what the caller may not read is neither shown nor counted. */
export const searchMethods = {
  'search.inRecord': reads(everyone, z.strictObject({ resident: residentId, text: asked }), found),
  'search.inHome': showsEach(reads(everyone, z.strictObject({ text: asked }), found), ({ areas }) =>
    areas.flatMap(({ hits }) => hits.map(({ resident }) => resident)),
  ),
} as const;
