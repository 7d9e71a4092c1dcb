import { z } from 'zod';
import { option, words } from '../daily-choices/model.ts';
import { kind } from '../ledger/model.ts';
import { happened, instant } from '../time/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';

/** Where a card can be put: what is liked, what one is not sure of, what is not liked. All three are full answers. */
export const likesPlaces = ['like', 'not-sure', 'do-not-like'] as const;
export type LikesPlace = (typeof likesPlaces)[number];
export const placeInWords: Record<LikesPlace, string> = {
  like: 'Like',
  'not-sure': 'Not sure',
  'do-not-like': 'Don’t like',
};

/** As many cards as can be looked at in one sitting. */
export const MOST_CARDS = 12;
export const card = option.pick({ label: true, photograph: true, picture: true });
/** A card, and where it was put; null while it lies aside: that is no answer. */
export const likesCard = card.extend({ place: z.enum(likesPlaces).nullable() });
export type LikesCard = z.infer<typeof likesCard>;

const cards = z
  .array(likesCard)
  .min(1, 'Please name one card at least.')
  .max(MOST_CARDS, `Please keep to ${MOST_CARDS} cards at most.`)
  .refine((all) => new Set(all.map(({ label }) => label.toLocaleLowerCase('en-GB'))).size === all.length, {
    message: 'The same card is there twice.',
  });
const topic = line(80);

/** What somebody is asked about, card by card. */
export const likesQuestion = z.strictObject({
  resident: residentId,
  topic,
  cards: z.array(card).min(1).max(MOST_CARDS),
});
export type LikesQuestion = z.infer<typeof likesQuestion>;
/** The board as it stands in their hands. */
export const likesBoard = z.strictObject({ resident: residentId, topic, cards });
export type LikesBoard = z.infer<typeof likesBoard>;

/** The name under which a board is kept until whoever gave it has seen it. */
export const LIKES_DRAFT = 'likes-board';

/** Who put the cards where they lie. */
export const movers = ['the person', 'staff, as shown'] as const;
export const moverInWords: Record<(typeof movers)[number], string> = {
  'the person': 'They moved the cards',
  'staff, as shown': 'They showed, and staff moved the cards',
};

/** The same after the person's name: "Edith moved the cards". */
export const movedInWords: Record<(typeof movers)[number], string> = {
  'the person': 'moved the cards',
  'staff, as shown': 'showed, and staff moved the cards',
};

/**
 * A board that was looked at together: where each card was put, by whose hand, what was seen and said. The person's own
 * words and what staff made of it are parts of their own, so that a pack may show one without another.
 */
export const keptBoard = z
  .strictObject({
    board: z.strictObject({ topic, cards }),
    seen: z.strictObject({ moved: z.enum(movers), observed: passage(1000).nullable(), observer: staffId }),
    words: words.optional(),
    note: passage(500).optional(),
  })
  .refine(({ board }) => board.cards.some(({ place }) => place !== null), {
    path: ['board', 'cards'],
    message: 'No card was put anywhere, so there is nothing to keep. Ask again another time.',
  });
export type KeptBoard = z.infer<typeof keptBoard>;

const which = z.strictObject({ id: entryId });
export const likesKinds = {
  'likes.board-kept@1': kind('resident', keptBoard),
  'likes.board-withdrawn@1': kind(
    'resident',
    z.strictObject({ which, withdrawal: z.strictObject({ reason: passage(500) }) }),
  ),
} as const;

export const likesRow = z.strictObject({
  id: entryId,
  entrySeq: z.int(),
  resident: residentId,
  at: happened,
  recordedAt: instant,
  author: staffId,
  ...keptBoard.shape,
  words: words.nullable(),
  note: z.string().nullable(),
  withdrawn: z.strictObject({ reason: z.string(), at: instant, by: staffId }).nullable(),
});
export type LikesRow = z.infer<typeof likesRow>;
