import { type BestInterestsPart, partInWords } from '../areas/model.ts';
import type { Paper } from '../authority/model.ts';
import { authorityEvent } from '../authority/projection.ts';
import type { DailyChoice } from '../daily-choices/model.ts';
import { dailyChoice, preference } from '../daily-choices/projection.ts';
import type { BodyOf, KindName } from '../ledger/kinds.ts';
import { authorOf, type Entry } from '../ledger/model.ts';
import type { Limit } from '../liberty/model.ts';
import { libertyEvent } from '../liberty/projection.ts';
import type { Item } from '../life-history/model.ts';
import { lifeHistoryRow } from '../life-history/projection.ts';
import type { KeptBoard } from '../likes/model.ts';
import { likesBoardRow } from '../likes/projection.ts';
import { outcomeEvent } from '../outcomes/projection.ts';
import type { WriteDb } from '../store/model.ts';
import { suggestion } from '../suggestions/projection.ts';
import type { Wording } from '../support-plan/model.ts';
import { supportPlanEvent } from '../support-plan/projection.ts';
import type { Statement } from '../voices/model.ts';
import { voiceStatement } from '../voices/projection.ts';
import { tablesOfEntries } from '../wrong-person/projection.ts';
import { drop, dropEntry, dropThing, keep, type Piece, PLACES, pieceOf, rowOf } from './rows.ts';

type Appliers = { readonly [K in KindName]?: (db: WriteDb, entry: Entry<BodyOf<K>>) => void };
const appliers: Appliers = {
  'life-history.item-recorded@1': (db, entry) => keepItem(db, entry, entry.header.id, authorOf(entry.header)),
  'life-history.item-amended@1': (db, entry) => {
    const before = rowOf(db, lifeHistoryRow, entry.header.link?.entry);
    if (!before) return;
    drop(db, before.entrySeq);
    keepItem(db, entry, before.item, before.author);
  },
  'life-history.item-withdrawn@1': (db, { header }) => dropEntry(db, lifeHistoryRow, header.link?.entry),
  'voice.recorded@1': keepStatement,
  'voice.recorded@2': keepStatement,
  'voice.amended@1': amendStatement,
  'voice.amended@2': amendStatement,
  'voice.withdrawn@1': (db, { header }) => dropEntry(db, voiceStatement, header.link?.entry),
  'daily-choice.recorded@1': keepChoice,
  'daily-choice.withdrawn@1': (db, { body }) => dropEntry(db, dailyChoice, body.which.id),
  'suggestion.recorded@1': keepSuggestion,
  'suggestion.ended@1': (db, { body }) => dropEntry(db, suggestion, body.which.id),
  'authority.recorded@1': (db, entry) => keepPaper(db, entry, entry.body.paper),
  'authority.put-right@1': (db, entry) => {
    dropThing(db, authorityEvent, entry.body.which.id);
    keepPaper(db, entry, entry.body.paper);
  },
  'advocate.asked-for@1': (db, entry) => {
    const { request } = entry.body;
    keepPart(db, entry, 'disagreements', [{ voice: 'about', words: [request.because, request.askedOf] }]);
  },
  'disagreement.opened@1': keepDisagreement,
  'limit.begun@1': (db, entry) => keepLimit(db, entry, entry.body.limit),
  'limit.changed@1': (db, entry) => {
    // What is written of its medicine stays: it is said apart.
    dropThing(db, libertyEvent, entry.body.which.id, ['limit.begun@1', 'limit.changed@1']);
    keepLimit(db, entry, entry.body.limit);
  },
  'limit.medicine-written@1': (db, entry) => {
    const { medicine, person } = entry.body;
    const { name, purpose, howDecided, openlyFirst, pharmacist } = medicine;
    keepPart(db, entry, 'liberty', [
      { voice: 'about', words: [name, purpose, howDecided, openlyFirst, pharmacist?.advice, person.howAsked] },
      ...(person.words ? [pieceOf(person.words)] : []),
    ]);
  },
  'liberty.shown@1': (db, entry) => keepPart(db, entry, 'liberty', [pieceOf(entry.body.words)]),
  'liberty.applied-for@1': (db, entry) =>
    keepPart(db, entry, 'liberty', [{ voice: 'about', words: [entry.body.application.arrangements] }]),
  'plan.element-begun@1': (db, entry) => keepElement(db, entry, entry.header.id, entry.body.wording),
  'plan.element-changed@1': (db, entry) => {
    const { which, wording } = entry.body;
    dropThing(db, supportPlanEvent, which.id);
    keepElement(db, entry, which.id, wording);
  },
  'plan.talked-about@1': (db, entry) => {
    const { which, talked } = entry.body;
    keep(db, entry, { area: 'support-plan', item: which.id, title: talked.title }, [
      { voice: 'about', words: [talked.decided, talked.understood] },
    ]);
  },
  'plan.reviewed@1': (db, { body: { review, person }, ...entry }) =>
    keep(db, entry, { area: 'support-plan', item: entry.header.id, title: 'Looked at together' }, [
      { voice: 'about', words: [review.minutes, review.help] },
      ...(person.words ? [pieceOf(person.words)] : []),
    ]),
  'plan.meeting-planned@1': (db, { body: { meeting, person }, ...entry }) =>
    keep(db, entry, { area: 'support-plan', item: entry.header.id, title: 'A meeting planned' }, [
      { voice: 'about', words: [...meeting.agenda.map(({ title }) => title), meeting.help ?? ''] },
      ...(person.words ? [pieceOf(person.words)] : []),
    ]),
  'plan.ranked@1': (db, { body: { person }, ...entry }) =>
    keep(
      db,
      entry,
      { area: 'support-plan', item: entry.header.id, title: 'What matters most' },
      person.words ? [pieceOf(person.words)] : [],
    ),
  'planned-care.agreed@1': (db, entry) => {
    const { care, person, others } = entry.body;
    keepPart(db, entry, 'planned-care', [
      { voice: 'about', words: [care.question, care.what, care.why, person.howTried] },
      ...(person.words ? [pieceOf(person.words)] : []),
      ...others.asked.map(
        ({ who, best, wanted }): Piece =>
          who.type === 'person'
            ? { voice: 'own-view', speaker: who.id, words: [best, wanted] }
            : { voice: 'about', words: [best, wanted] },
      ),
    ]);
  },
  'planned-care.reviewed@1': (db, entry) => {
    const { review, person } = entry.body;
    keepPart(db, entry, 'planned-care', [
      { voice: 'about', words: [review.found] },
      ...(person.words ? [pieceOf(person.words)] : []),
    ]);
  },
  'consent.asked@1': (db, { body: { asked, person }, ...entry }) =>
    keepConsent(db, entry, { about: asked.about, written: [asked.explained, asked.understood], words: person.words }),
  'consent.withdrawn@1': (db, { body: { withdrawn, person }, ...entry }) =>
    keepConsent(db, entry, { about: null, written: [withdrawn.how], words: person.words }),
  'routine.begun@1': keepRoutine,
  'routine.told@1': keepRoutine,
  'routine.changed@1': keepRoutine,
  'outcome.told@1': (db, { body: { person }, ...entry }) => keepOutcome(db, entry, [pieceOf(person.words)]),
  'outcome.seen@1': (db, { body: { seen }, ...entry }) =>
    keepOutcome(db, entry, [{ voice: 'staff', speaker: seen.observer, words: [seen.help, seen.what] }]),
  'outcome.withdrawn@1': (db, { body }) => dropThing(db, outcomeEvent, body.which.id),
  'review.unheard@1': (db, { body: { unheard }, ...entry }) => {
    const { because } = unheard.what;
    keepReview(db, entry, because.type === 'tried' ? [because.how, because.saw] : [because.why]);
  },
  'review.came@1': (db, { body: { came }, ...entry }) =>
    keepReview(db, entry, came.what.type === 'nothing' ? [came.what.because] : []),
  'likes.board-kept@1': keepLikes,
  'likes.board-withdrawn@1': (db, { body }) => dropEntry(db, likesBoardRow, body.which.id),
  'preference.recorded@1': keepPreference,
  'preference.ended@1': (db, { body }) => dropEntry(db, preference, body.which.id),
  'wrong-person.moved-away@1': dropLinked,
  'wrong-person.moved-away@2': dropLinked,
  'import.entry-deleted@1': dropLinked,
};

function dropLinked(db: WriteDb, { header }: Pick<Entry, 'header'>): void {
  for (const table of tablesOfEntries) dropEntry(db, table, header.link?.entry);
}

/** Brings the index up to date with one entry, before the tables that it is looked up in are. */
export function projectSearch(db: WriteDb, entry: Entry): void {
  // An entry is handed only to the applier of its own kind, so its body is of that kind.
  const apply = (appliers as Record<string, ((db: WriteDb, entry: Entry) => void) | undefined>)[entry.header.kind];
  apply?.(db, entry);
}

function keepItem(db: WriteDb, { position, header, body }: Entry<Item>, item: string, author: string): void {
  const { story, words, care, recordings = [], privacy } = body;
  keep(db, { position, header }, { area: 'life-history', item, title: story.title, tier: privacy.tier, author }, [
    {
      voice: 'about',
      words: [
        ...[story.title, ...story.places, ...namesIn(story), care.useInCare, care.say, care.avoid],
        ...recordings.map(({ says }) => says),
      ],
    },
    pieceOf(words),
  ]);
}

const namesIn = (story: Item['story']): string[] =>
  story.people.flatMap((someone) => (someone.type === 'named' ? [someone.name] : []));

const shelfOf = { general: 'life-history', decision: 'best-interests', 'plan-element': 'support-plan' } as const;
function keepStatement(db: WriteDb, { position, header, body }: Entry<BodyOf<'voice.recorded@2'>>): void {
  const { about, words } = body;
  const item = about.type === 'general' ? header.id : about.id;
  keep(db, { position, header }, { area: shelfOf[about.type], item, title: '' }, [pieceOf(words)]);
}
function amendStatement(db: WriteDb, entry: Entry<BodyOf<'voice.recorded@2'>>): void {
  dropEntry(db, voiceStatement, entry.header.link?.entry);
  keepStatement(db, entry);
}

function keepChoice(db: WriteDb, { position, header, body }: Entry<DailyChoice>): void {
  const { choice, seen, words, note } = body;
  const { answer } = choice;
  keep(db, { position, header }, { area: 'daily-choices', item: header.id, title: '', domain: choice.domain }, [
    {
      voice: 'about',
      words: [...choice.offered.map(({ label }) => label), answer.type === 'chose-other' ? answer.what : null],
    },
    { voice: 'said', words: [words?.said, words?.language?.translation] },
    { voice: 'showed', words: [seen.observed] },
    {
      voice: 'staff',
      speaker: seen.observer,
      words: [
        choice.reading?.meaning,
        note,
        choice.matter?.words,
        answer.type === 'no-choice-seen' ? answer.did : null,
      ],
    },
  ]);
}

function keepLikes(db: WriteDb, { position, header, body }: Entry<KeptBoard>): void {
  const { board, seen, words, note } = body;
  keep(db, { position, header }, { area: 'daily-choices', item: header.id, title: board.topic }, [
    { voice: 'about', words: [board.topic, ...board.cards.map(({ label }) => label)] },
    { voice: 'said', words: [words?.said, words?.language?.translation] },
    { voice: 'showed', words: [seen.observed] },
    { voice: 'staff', speaker: seen.observer, words: [note] },
  ]);
}

function keepSuggestion(db: WriteDb, { position, header, body }: Entry<BodyOf<'suggestion.recorded@1'>>): void {
  const { suggestion: could, words } = body;
  const where = { area: 'daily-choices', item: header.id, title: 'Suggested', domain: could.domain } as const;
  keep(db, { position, header }, where, [{ voice: 'about', words: [could.label] }, pieceOf(words)]);
}

function keepPreference(db: WriteDb, { position, header, body }: Entry<BodyOf<'preference.recorded@1'>>): void {
  const { preference: usual, source } = body;
  const where = { area: 'daily-choices', item: header.id, title: 'Usually wanted', domain: usual.domain } as const;
  keep(db, { position, header }, where, [
    { voice: 'about', words: [usual.text] },
    source.type === 'statement'
      ? pieceOf(source.statement)
      : { voice: 'staff', speaker: source.seenBy, words: [source.saw] },
  ]);
}

/** Keeps words of a part of Best interests that is about no one decision; `domain` holds the part that shows them. */
function keepPart(
  db: WriteDb,
  { position, header }: Pick<Entry, 'position' | 'header'>,
  part: BestInterestsPart,
  pieces: readonly Piece[],
): void {
  const shelf = { area: 'best-interests', item: header.id, title: partInWords[part], domain: part } as const;
  keep(db, { position, header }, shelf, pieces);
}
const keepPaper = (db: WriteDb, entry: Entry, { covers, restrictions, preferences, heldWhere }: Paper): void =>
  keepPart(db, entry, 'authority', [{ voice: 'about', words: [covers, restrictions, preferences, heldWhere] }]);

const keepLimit = (
  db: WriteDb,
  entry: Entry,
  { what, needed, inProportion, lessTried, ordinary, effect }: Limit,
): void =>
  keepPart(db, entry, 'liberty', [
    { voice: 'about', words: [what, needed, inProportion, lessTried, ordinary, effect] },
  ]);

function keepElement(db: WriteDb, entry: Pick<Entry, 'position' | 'header'>, item: string, wording: Wording): void {
  const { title, canStill, what, doing } = wording;
  keep(db, entry, { area: 'support-plan', item, title }, [
    { voice: 'about', words: [title, canStill, what, ...doing.map((each) => each.what)] },
  ]);
}

function keepConsent(
  db: WriteDb,
  entry: Pick<Entry, 'position' | 'header'>,
  { about, written, words }: { about: string | null; written: readonly string[]; words: Statement | null },
): void {
  const shelf = { area: 'support-plan', item: entry.header.id, title: 'Consent', domain: 'consent' } as const;
  keep(db, entry, shelf, [
    { voice: 'about', words: [about] },
    ...(words ? [pieceOf(words)] : []),
    { voice: 'staff', speaker: authorOf(entry.header), words: written },
  ]);
}

/** What is wanted, and the word for it in its own voice; what was wanted before is found too, for it stays readable. */
function keepRoutine(
  db: WriteDb,
  { position, header, body }: Entry<BodyOf<'routine.begun@1' | 'routine.told@1' | 'routine.changed@1'>>,
): void {
  const shelf = { area: 'support-plan', item: header.id, title: 'Routines', domain: 'routines' } as const;
  keep(db, { position, header }, shelf, [
    ...('routine' in body ? [{ voice: 'about' as const, words: [body.routine.what] }] : []),
    pieceOf(body.words),
  ]);
}

function keepOutcome(db: WriteDb, entry: Pick<Entry, 'position' | 'header'>, pieces: readonly Piece[]): void {
  const shelf = { area: 'support-plan', item: entry.header.id, title: 'How it goes', domain: 'outcomes' } as const;
  keep(db, entry, shelf, pieces);
}

function keepReview(db: WriteDb, entry: Pick<Entry, 'position' | 'header'>, written: readonly string[]): void {
  const shelf = { area: 'support-plan', item: entry.header.id, title: 'Assessments and reviews' } as const;
  keep(db, entry, { ...shelf, domain: 'reviews' }, [
    { voice: 'staff', speaker: authorOf(entry.header), words: written },
  ]);
}

function keepDisagreement(db: WriteDb, entry: Entry<BodyOf<'disagreement.opened@1'>>): void {
  const { about, positions, ladder } = entry.body;
  const stated = positions.flatMap((each): Piece[] => {
    if (each.type === 'view') return [];
    const { who, says } = each;
    const speaker = who.type === 'professional' ? `${who.name}, ${who.role}` : who.id;
    return [{ voice: who.type === 'person' ? 'own-view' : 'staff', speaker, words: [says] }];
  });
  const ours: Piece = { voice: 'about', words: [about.matter, ladder.what, ladder.meanwhile] };
  // An entry has eight places; the sides beyond them are found by what they are about.
  keepPart(db, entry, 'disagreements', [ours, ...stated].slice(0, PLACES));
}
