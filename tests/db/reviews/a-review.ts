import { peopleCommands } from '../../../db/people/commands.ts';
import { reviewCommands } from '../../../db/reviews/commands.ts';
import type { Came, Point, ReviewType, Unheard } from '../../../db/reviews/model.ts';
import { listReviews, listTemplates } from '../../../db/reviews/queries.ts';
import { supportPlanCommands } from '../../../db/support-plan/commands.ts';
import type { Wording } from '../../../db/support-plan/model.ts';
import { getPlan } from '../../../db/support-plan/queries.ts';
import type { Statement } from '../../../db/voices/model.ts';
import type { EntryId } from '../../../db/words/model.ts';
import { openTestRecord } from '../../record.ts';

export const today = { precision: 'day', day: '2026-03-03' } as const;
export const bath: Wording = {
  title: 'Bath',
  card: { photograph: null, picture: null },
  canStill: null,
  what: 'Bath on Tuesdays at ten.',
  doing: [],
  reviewOn: '2026-06-03',
};
export const notAsked = (voice: 'person' | 'family' | 'staff'): Unheard =>
  ({ voice, because: { type: 'not asked', why: 'Asleep all afternoon.' } }) as Unheard;
export const nothingChanges: Came = { type: 'nothing', because: 'It suits her.' };

/** A record with Edith, her daughter and one thing in her plan, and short ways of holding a review. */
export function openReviewRecord() {
  const record = openTestRecord();
  const { edith: resident, manager } = record;
  const moira = { id: manager, role: 'manager' } as const;
  const details = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
  const susan = record.write((context) => peopleCommands['people.add'](context, { resident, details })).person;
  const own = reviewCommands;
  const element = record.write((context) =>
    supportPlanCommands['plan.begin'](context, { resident, at: today, wording: bath }),
  ).element;
  const templates = () => record.read(listTemplates);
  const pointsOf = (type: ReviewType) => templates().find((each) => each.type === type)?.versions[0]?.points ?? [];
  const edit = (type: ReviewType, after: number, points: Point[], reason = 'In our own words.') =>
    record.write((context) => own['reviews.editTemplate'](context, { type, after, points, reason }), moira);
  const begin = (type: ReviewType = 'review') =>
    record.write((context) => own['reviews.begin'](context, { resident, at: today, type })).review;
  const list = () => record.read((context) => listReviews(context, resident));
  const row = (id: EntryId) => list().find((each) => each.id === id) ?? never();
  const hear = (review: EntryId, point: string, words: Statement) =>
    record.write((context) =>
      own['reviews.hear'](context, { resident, review, point, about: { type: 'general' }, words }),
    ).view;
  const sayUnheard = (review: EntryId, point: string, unheard: Unheard) =>
    record.write((context) => own['reviews.sayUnheard'](context, { resident, review, at: today, point, unheard }));
  const sayCame = (review: EntryId, point: string, came: Came) =>
    record.write((context) => own['reviews.sayCame'](context, { resident, review, at: today, point, came }));
  /** Answers all that a review still lacks, with reasons. */
  const fill = (review: EntryId) => {
    for (const { point, part } of row(review).lacks)
      if (part === 'came') sayCame(review, point, nothingChanges);
      else sayUnheard(review, point, notAsked(part));
  };
  const sign = (review: EntryId, nextOn = '2026-06-03') =>
    record.write(
      (context) => own['reviews.sign'](context, { resident, review, at: today, nextOn, pin: '482915' }),
      moira,
    );
  const change = (what: string, preference: EntryId | null) =>
    record.write((context) =>
      supportPlanCommands['plan.change'](context, {
        resident,
        element,
        at: today,
        wording: { ...bath, what },
        because: { reason: 'She asked for it.', preference },
      }),
    );
  const plan = () => record.read((context) => getPlan(context, resident));
  return {
    ...{ ...record, resident, moira, susan, element, templates, pointsOf, edit, begin, list, row },
    ...{ hear, sayUnheard, sayCame, fill, sign, change, plan },
  };
}

function never(): never {
  throw new Error('It is not there.');
}
