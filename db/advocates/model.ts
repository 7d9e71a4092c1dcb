import { z } from 'zod';
import { decisionId } from '../capacity/model.ts';
import type { LawRef } from '../law/model.ts';
import { kind } from '../ledger/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';

/** Whom one asks for, and whose duty it is to send somebody: never the home's (domain A6). */
export const advocateKindsInWords = {
  imca: { words: 'Independent mental capacity advocate (IMCA)', law: 's37' },
  'care-act': { words: 'Care Act advocate', law: 'careact' },
  'imca-dols': { words: 'IMCA under the deprivation of liberty safeguards', law: 'dols' },
} as const satisfies Record<string, { words: string; law: LawRef }>;
export type AdvocateType = keyof typeof advocateKindsInWords;
export const advocateTypes = Object.keys(advocateKindsInWords) as [AdvocateType, ...AdvocateType[]];

export const request = z.strictObject({
  type: z.enum(advocateTypes),
  decision: decisionId.nullable(),
  because: passage(500),
  /** Whose duty it is: ss.37-39, Care Act s.67. */
  body: z.enum(['the local authority', 'the NHS body']),
  askedOf: line(120),
  reference: line(60).nullable(),
  /** When to ask again if nothing has come. */
  chaseOn: day.nullable(),
});
export type Request = z.infer<typeof request>;

/** What has come of it since, one event a time. */
export const news = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('asked again'), answer: passage(500).nullable(), chaseOn: day.nullable() }),
  z.strictObject({ type: z.literal('allocated'), name: line(80), contact: line(200).nullable() }),
  z.strictObject({ type: z.literal('met the person'), how: passage(500).nullable() }),
  z.strictObject({ type: z.literal('report received'), says: passage(2000) }),
  z.strictObject({ type: z.literal('report used'), how: passage(1000) }),
  z.strictObject({ type: z.literal('not sent'), reason: passage(500) }),
  z.strictObject({ type: z.literal('no longer needed'), reason: passage(500) }),
]);
export type News = z.infer<typeof news>;
export const newsTypes = news.options.map((option) => option.shape.type.value);

export const advocateKinds = {
  /** The entry's `at` is the day on which the body was asked. */
  'advocate.asked-for@1': kind('resident', z.strictObject({ request })),
  'advocate.heard-from@1': kind('resident', z.strictObject({ which: z.strictObject({ id: entryId }), news })),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const advocateRow = z.strictObject({
  id: entryId,
  resident: residentId,
  ...done,
  request,
  news: z.array(z.strictObject({ ...done, news })),
});
export type AdvocateRow = z.infer<typeof advocateRow>;

const lastOf = ({ news: all }: AdvocateRow) => all.at(-1)?.news.type ?? 'asked';
/** Where a request stands, in words. */
export const standsAt = (row: AdvocateRow): string =>
  lastOf(row) === 'asked again' ? 'asked, no answer yet' : lastOf(row);

/** Whether somebody still waits for an advocate or for what the advocate found. */
export const isWaiting = (row: AdvocateRow): boolean =>
  !row.news.some(({ news: { type } }) => type === 'report used' || type === 'not sent' || type === 'no longer needed');

/** When to ask again: the last day set, as long as nobody has been allocated. */
export function chaseDue(row: AdvocateRow): string | null {
  if (!isWaiting(row) || row.news.some(({ news: { type } }) => type === 'allocated')) return null;
  const asked = row.news.findLast(({ news: { type } }) => type === 'asked again')?.news;
  return asked?.type === 'asked again' ? asked.chaseOn : row.request.chaseOn;
}

/** What one piece of news says, beside its kind. */
export function newsInWords(each: News): string {
  switch (each.type) {
    case 'asked again':
      return each.answer ?? 'No answer.';
    case 'allocated':
      return [each.name, each.contact].filter(Boolean).join(', ');
    case 'met the person':
      return each.how ?? '';
    case 'report received':
      return each.says;
    case 'report used':
      return each.how;
    case 'not sent':
    case 'no longer needed':
      return each.reason;
  }
}
