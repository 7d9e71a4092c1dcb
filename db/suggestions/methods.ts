import { z } from 'zod';
import { nothing, reads, writes } from '../method/model.ts';
import { everyone, recorders } from '../staff/model.ts';
import { ownView } from '../voices/model.ts';
import { entryId, passage, residentId } from '../words/model.ts';
import { suggestion, suggestionRow } from './model.ts';

const resident = { resident: residentId };

/** What family and friends suggest, kept as their view, with what the person answered when it was offered. */
export const suggestionMethods = {
  'suggestions.list': reads(everyone, z.strictObject(resident), z.array(suggestionRow)),
  'suggestions.record': writes(
    recorders,
    z.strictObject({ ...resident, suggestion, words: ownView }),
    z.strictObject({ suggestion: entryId }),
  ),
  'suggestions.end': writes(
    recorders,
    z.strictObject({ ...resident, suggestion: entryId, reason: passage(300) }),
    nothing,
  ),
} as const;
