import { z } from 'zod';
import { bestInterestsKinds } from '../../../db/best-interests/model.ts';
import { type Happened, happened } from '../../../db/time/model.ts';
import { passage } from '../../../db/words/model.ts';
import type { Whole } from '../DecisionDocument.tsx';
import { type Heard, heardFrom, statementFrom } from '../form/HeardField.tsx';

export interface MadeValues extends Record<string, unknown> {
  at: Happened | null;
  chosen: string | null;
  why: string;
  weights: Record<string, { used: string | null; how: string }>;
  isAgainst: boolean;
  against: { why: string; softens: string; explained: string };
  changes: { what: string; who: string; by: string | null }[];
  reviewOn: string | null;
  reviewIf: string;
  told: string;
  heard: Heard;
  changed: string;
}
const { step: _, ...parts } = bestInterestsKinds['decision.made@1'].body.shape;
export const madeInput = z.strictObject({ ...parts, at: happened.nullable(), changed: passage(500).nullable() });

const standing = (whole: Whole) => whole.views.filter(({ withdrawn }) => withdrawn === null);

/** The form with what was saved before, or empty. */
export function madeStart(whole: Whole, me: string): MadeValues {
  const row = whole.steps.made;
  return {
    at: row?.at ?? null,
    chosen: row?.made.chosen ?? null,
    why: row?.made.why ?? '',
    weights: Object.fromEntries(
      standing(whole).map(({ voice }) => {
        const note = row?.weights.notes.find(({ view }) => view === voice);
        return [voice, { used: note?.used ?? null, how: note?.how ?? '' }];
      }),
    ),
    isAgainst: row?.made.against != null,
    against: row?.made.against ?? { why: '', softens: '', explained: '' },
    changes: row?.made.changes ?? [],
    reviewOn: row?.made.reviewOn ?? null,
    reviewIf: row?.made.reviewIf.join('\n') ?? '',
    told: row?.person.how ?? '',
    heard: heardFrom(row?.person.words, me),
    changed: '',
  };
}

/** From the form to the record. A view without a note stays without one, and is named as missing (D17). */
export function madeShape(values: MadeValues, whole: Whole): unknown {
  const { at, chosen, why, weights, isAgainst, against, changes, reviewOn, reviewIf, told, heard, changed } = values;
  return {
    at,
    changed,
    made: {
      chosen,
      among: whole.steps.options?.entryId ?? '',
      why,
      against: isAgainst ? against : null,
      changes,
      reviewOn,
      reviewIf: reviewIf
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    },
    weights: {
      notes: standing(whole).flatMap(({ voice }) => {
        const note = weights[voice];
        return note?.used && note.how.trim() !== '' ? [{ view: voice, used: note.used, how: note.how }] : [];
      }),
    },
    person: { how: told, words: statementFrom(heard, at) },
  };
}
