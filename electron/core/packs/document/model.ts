import { z } from 'zod';
import { cameOf } from '../../../../db/routines/model.ts';
import { day, instant } from '../../../../db/time/model.ts';

/**
 * What a pack says, before it is a page. All text here is data: the template shows it as typed and never reads it as
 * markup. Text may hold several lines. Lists that are empty, and parts and sections left with nothing in them, are
 * left out of the pages, so whoever fills a pack says "nothing recorded" in a `gap` where that is worth saying.
 */
const text = z.string().max(60_000);
const words = text.min(1);
/** Text that this pack does not show, and why: the reader sees that something stands here. */
const withheld = z.strictObject({ withheld: words });
const shown = z.union([words, withheld]);
export type Shown = z.infer<typeof shown>;

const entries = z.array(z.int().nonnegative());
const photograph = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the picture shows, for a reader who cannot see it. */
  alt: words,
});

/** Each voice is drawn in its own way, in colour and in grey, so that none is read as another. */
export const voiceKinds = ['said', 'showed', 'documented', 'reported', 'own-view', 'staff'] as const;
const voice = z.strictObject({
  kind: z.enum(voiceKinds),
  /** The bold start of the caption: "Edith said", "Susan Pickles, daughter". */
  who: words,
  /** The rest of it, when and how: "17 February 2026, own room, to Shazia Hussain". A card without a caption is not made. */
  caption: words,
  words: shown,
  /** BCP 47, where the words are not English: "cy", "ar". */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .optional(),
  translation: z.strictObject({ words: shown, by: words }).optional(),
  entries: entries.optional(),
});
export type Voice = z.infer<typeof voice>;

const timelineItem = z.strictObject({
  period: words,
  title: shown,
  photograph: photograph.optional(),
  voice: voice.optional(),
  usedInCare: shown.optional(),
  /** What is kept with it and is no paper: recordings. */
  keptWith: shown.optional(),
  entries: entries.optional(),
});

const choice = z.strictObject({
  when: words,
  /** What it was about: "Drink", "Clothes". */
  about: words,
  offered: z.array(shown),
  howOffered: text,
  /** What was seen or heard. The person's own words, where there were any, stand apart from what staff saw. */
  said: shown.optional(),
  language: voice.shape.language,
  seen: shown.optional(),
  takenToMean: shown.optional(),
  chosen: shown,
  delivered: shown,
  /** Chosen and delivered differ: the row says so in a word and a mark. */
  differs: z.boolean(),
  entries,
});

const threadStep = z.strictObject({
  when: words,
  weekday: text.optional(),
  title: words,
  text: shown.optional(),
  by: text.optional(),
  /** A ring, a diamond for the decision itself, a dotted ring for what is still to come. */
  state: z.enum(['done', 'decision', 'to-come']),
  /** The person at that moment, or a plain sentence that says why there is nothing. */
  person: z.union([voice, z.strictObject({ nothing: words })]).optional(),
  entries: entries.optional(),
});

/** By what a section is found from another page: "daily-choices". */
const partKey = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const leaf = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: shown }),
  z.strictObject({ type: z.literal('lead'), text: shown }),
  z.strictObject({ type: z.literal('note'), text: shown }),
  /** Something that is not on record, said plainly in a dashed, unlit frame. */
  z.strictObject({ type: z.literal('gap'), text: words }),
  z.strictObject({ type: z.literal('facts'), rows: z.array(z.strictObject({ label: words, value: shown })) }),
  z.strictObject({ type: z.literal('voice'), voice }),
  z.strictObject({ type: z.literal('pair'), left: voice, right: voice }),
  z.strictObject({ type: z.literal('timeline'), items: z.array(timelineItem) }),
  z.strictObject({ type: z.literal('choices'), rows: z.array(choice) }),
  z.strictObject({
    type: z.literal('tally'),
    rows: z.array(
      z.strictObject({ label: words, count: z.int().nonnegative(), of: z.int().nonnegative(), what: words }),
    ),
  }),
  z.strictObject({
    type: z.literal('table'),
    /** Shares of the width; the first column is set bold as the row's heading. */
    columns: z.array(z.strictObject({ title: words, share: z.number().positive().optional() })).min(1),
    rows: z.array(z.array(z.union([text, withheld]))),
  }),
  /** Boxes to be filled in by hand: a title over the rows' names, and an empty box for each column. */
  z.strictObject({
    type: z.literal('boxes'),
    title: words,
    columns: z.array(words).min(1).max(6),
    rows: z.array(words).min(1),
  }),
  /** Section 4 row by row: considered, or not applicable with its reason. */
  z.strictObject({
    type: z.literal('checklist'),
    rows: z.array(
      z.strictObject({
        ref: words,
        item: words,
        answer: z.enum(['considered', 'not-applicable', 'not-answered']),
        text: shown.optional(),
        entries: entries.optional(),
      }),
    ),
  }),
  /** Voices as rows, options as columns. No totals: section 4 is a weighing, not arithmetic. */
  z.strictObject({
    type: z.literal('options'),
    options: z
      .array(z.strictObject({ letter: words, title: words, note: text.optional(), chosen: z.boolean() }))
      .min(1)
      .max(6),
    rows: z.array(z.strictObject({ kind: z.enum(voiceKinds), who: words, views: z.array(z.union([text, withheld])) })),
  }),
  z.strictObject({
    type: z.literal('sought'),
    rows: z.array(
      z.strictObject({ kind: z.enum(voiceKinds), who: words, sought: shown, understood: shown, used: shown, entries }),
    ),
  }),
  /** Things to do, each with a box to tick and room for a name. */
  z.strictObject({
    type: z.literal('to-do'),
    rows: z.array(
      z.strictObject({
        due: words,
        about: words,
        what: words,
        who: text,
        /** The mark of where it is done, and its word. */
        area: z.enum(['life-history', 'daily-choices', 'best-interests', 'neutral']),
        where: words,
      }),
    ),
  }),
  z.strictObject({ type: z.literal('thread'), person: words, steps: z.array(threadStep) }),
  z.strictObject({ type: z.literal('steps'), rows: z.array(z.strictObject({ title: words, text: shown.optional() })) }),
  /** An entry that was put right: the old words stay readable, struck through. */
  z.strictObject({ type: z.literal('corrected'), was: shown, now: shown, why: words, caption: words, entries }),
  /** What is wanted by the clock, day by day, and when it happened: minutes from each day's midnight. */
  z.strictObject({
    type: z.literal('strip'),
    caption: words,
    /** Days from left to right; each of those on which it is wanted stands at its place among them. */
    count: z.int().positive(),
    days: z.array(
      z.strictObject({
        at: z.int().nonnegative(),
        ...{ from: z.int(), to: z.int(), minutes: z.int().nullable() },
        came: z.enum(cameOf),
        within: z.boolean(),
      }),
    ),
  }),
  z.strictObject({ type: z.literal('photograph'), photograph, caption: words }),
  /** Ruled lines to write on, under what is asked. */
  z.strictObject({ type: z.literal('lines'), label: words, count: z.int().positive().max(30) }),
  /** What somebody asks, and where in this pack it is answered: the parts by their keys, with their pages. */
  z.strictObject({
    type: z.literal('where'),
    rows: z.array(z.strictObject({ asks: words, cites: words, parts: z.array(partKey).min(1) })),
  }),
  z.strictObject({ type: z.literal('law'), refs: words }),
  z.strictObject({ type: z.literal('entries'), entries }),
]);
export type Leaf = z.infer<typeof leaf>;

/** A titled part of a section; its heading never stands without something under it. */
const part = z.strictObject({
  type: z.literal('part'),
  title: words,
  blocks: z.array(z.union([leaf, z.strictObject({ type: z.literal('part'), title: words, blocks: z.array(leaf) })])),
});
export type Part = z.infer<typeof part>;
const block = z.union([leaf, part]);
export type Block = z.infer<typeof block>;

export const areas = ['life-history', 'daily-choices', 'best-interests', 'neutral'] as const;
const section = z.strictObject({
  /** Where other pages lead to it; once in a pack. */
  key: partKey.optional(),
  area: z.enum(areas),
  title: words,
  /** The area's one sentence, in view on each of its pages. */
  banner: words,
  /** How the person is heard, in one line on each page about them. */
  hear: words.optional(),
  /** Whom it is about; null where it is about the home. Sections of one resident stand together. */
  resident: words.nullable(),
  blocks: z.array(block),
});
export type Section = z.infer<typeof section>;

export const packModel = z.strictObject({
  /** How it is set: as a pack with its evidence; as a book, a card, a list or paper for staff, which prove nothing. */
  layout: z.enum(['book', 'card', 'form', 'index', 'invitation', 'list', 'own-view', 'paper']).optional(),
  title: words,
  homeName: words,
  /** "Inspector pack". */
  profileName: words,
  /** The resident's name as it heads the pages, or "The whole home". */
  subject: words,
  /** One line under the subject on the front page: room, age, how long here. */
  about: text.optional(),
  portrait: photograph.optional(),
  from: day,
  to: day,
  made: z.strictObject({ at: instant, by: words, why: words, forWhom: words }),
  /** The home's key, eight groups of four. */
  fingerprint: z.string().regex(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/),
  /** "18 entries, proved against the signed checkpoint of 2 March 2026, 11.02 pm (4,977 entries)." */
  proof: words,
  front: z.strictObject({
    whatThisIs: z.array(words),
    /** How the samples in it were drawn. */
    samples: z.array(words),
    howToCheck: z.array(words),
    /** What was left out, and why. */
    leftOut: z.array(words),
  }),
  sections: z.array(section),
});
export type PackModel = z.infer<typeof packModel>;
