import { z } from 'zod';
import { type Names, namesOf, speakerOf } from '../best-interests/names.ts';
import { pointsOf } from '../communication/model.ts';
import { howToAsk } from '../communication/queries.ts';
import { listPreferencesForResident } from '../daily-choices/preference-queries.ts';
import { domainInWords } from '../daily-choices/vocabulary.ts';
import type { LifeHistoryItem } from '../life-history/methods.ts';
import { type Heading, periodInWords } from '../life-history/model.ts';
import { listLifeHistoryForPack } from '../life-history/queries.ts';
import { wishInWords } from '../people/model.ts';
import { listPeopleForResident } from '../people/queries.ts';
import { pronouns } from '../residents/model.ts';
import { getResident } from '../residents/queries.ts';
import { listAuthors } from '../staff/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { day, happened, instant, knownDate } from '../time/model.ts';
import type { Statement } from '../voices/model.ts';
import type { ResidentId } from '../words/model.ts';

/** Our words for the headings that PRSB's About Me has, in its order (domain.md B6). */
export const aboutMeHeadings = [
  'What is most important to me',
  'People who are important to me',
  'How I communicate and how to communicate with me',
  'My wellness',
  'Please do and please don’t',
  'How and when to support me',
  'Also worth knowing about me',
  'Supported to write this by',
] as const;
type AboutMeHeading = (typeof aboutMeHeadings)[number];

/** Under which of them each part of a life story stands; what is not named here is worth knowing too. */
const under: Partial<Record<Heading, AboutMeHeading>> = {
  'matters-most': 'What is most important to me',
  hopes: 'What is most important to me',
  treasures: 'What is most important to me',
  faith: 'What is most important to me',
  people: 'People who are important to me',
  'love-and-loss': 'People who are important to me',
  communication: 'How I communicate and how to communicate with me',
  wellness: 'My wellness',
  'good-and-bad-days': 'My wellness',
  comforts: 'My wellness',
  worries: 'My wellness',
  'please-do': 'Please do and please don’t',
  'best-not-mentioned': 'Please do and please don’t',
  support: 'How and when to support me',
  routines: 'How and when to support me',
};

/** Whose words, as the file says it. */
const whoseWords = ['said', 'showed', 'wrote', 'remembered by someone', 'own view of someone else', 'staff'] as const;
const said = z
  .strictObject({
    whose: z.enum(whoseWords),
    words: z.string(),
    /** Who heard, saw, remembers or holds it. */
    by: z.string(),
    when: happened,
    /** How it was sought, and how it was checked that it was understood; null where nobody wrote that down. */
    sought: z.string().nullable(),
    understood: z.string().nullable(),
    language: z.string().nullable(),
    translation: z.strictObject({ words: z.string(), by: z.string() }).nullable(),
  })
  .describe(
    'One statement of one voice. “said”, “showed” and “wrote” are the person’s own; nobody else’s stands under these.',
  );

const entry = z
  .strictObject({
    title: z.string(),
    period: z.string().nullable(),
    /** Empty where staff wrote it down as what they know. */
    statements: z.array(said),
    /** What staff know or do because of it. */
    inCare: z.array(z.string()),
    recordedAt: instant.nullable(),
    lastSeenToHold: day.nullable(),
  })
  .describe('One thing that is known, the person’s own words first.');

export const aboutMe = z
  .strictObject({
    format: z.literal('own-words-about-me/1'),
    notice: z.string(),
    home: z.string(),
    madeAt: instant,
    by: z.string(),
    why: z.string(),
    forWhom: z.string(),
    person: z.strictObject({
      preferredName: z.string(),
      fullName: z.string(),
      pronouns: z.enum(pronouns),
      dateOfBirth: knownDate,
      languages: z.array(z.string()),
    }),
    headings: z.array(z.strictObject({ heading: z.enum(aboutMeHeadings), entries: z.array(entry) })),
  })
  .describe('What a home knows of a person, shaped to the headings of PRSB’s About Me. No conformance is claimed.');
export type AboutMe = z.infer<typeof aboutMe>;
type Entry = z.infer<typeof entry>;

export const ABOUT_ME_NOTICE =
  'Shaped to the headings of PRSB’s About Me, in our own words. It has not been assessed against the standard, and no conformance with it is claimed. What is kept from some of the staff is not in it.';

/** What is known of a resident under the headings of About Me: without what is kept from some of the staff, and without what was withdrawn. */
export function gatherAboutMe(context: ReadContext, id: ResidentId): Pick<AboutMe, 'person' | 'headings'> {
  const { db } = context;
  const resident = getResident(db, id);
  const people = listPeopleForResident(db, id);
  const names = namesOf(resident, listAuthors(db), people);
  const stories = listLifeHistoryForPack(db, id).filter(({ withdrawn }) => withdrawn === null);
  const usual = listPreferencesForResident(context, { resident: id });
  const of = (heading: AboutMeHeading) =>
    stories
      .filter(({ story }) => (under[story.heading] ?? 'Also worth knowing about me') === heading)
      .map((item) => storyEntry(item, names));
  const statements = [
    ...stories.map(({ words }) => words),
    ...usual.flatMap(({ source }) => (source.type === 'statement' ? [source.statement] : [])),
  ];
  const rest: Partial<Record<AboutMeHeading, Entry[]>> = {
    'People who are important to me': people.map((row) =>
      known(`${row.name}, ${row.relation}`, [wishInWords(row.involvement)]),
    ),
    'How I communicate and how to communicate with me': communicationEntries(context, id),
    'How and when to support me': usual.map((row) => ({
      ...known(domainInWords[row.domain], [row.text]),
      statements: row.source.type === 'statement' ? [saidOf(row.source.statement, names)] : [],
      recordedAt: row.recordedAt,
      lastSeenToHold: row.lastSeen.on,
    })),
    'Supported to write this by': [...new Set(statements.flatMap((each) => helperOf(each, names)))].map((name) =>
      known(name, []),
    ),
  };
  const { preferredName, fullName, pronouns: theirs, dateOfBirth, languages } = resident;
  return {
    person: { preferredName, fullName, pronouns: theirs, dateOfBirth, languages },
    headings: aboutMeHeadings.map((heading) => ({
      heading,
      entries: [...of(heading), ...(rest[heading] ?? [])].toSorted(ownWordsFirst),
    })),
  };
}

const known = (title: string, inCare: readonly string[]): Entry => ({
  title,
  period: null,
  statements: [],
  inCare: [...inCare],
  recordedAt: null,
  lastSeenToHold: null,
});

const filled = (lines: readonly (string | null)[]): string[] =>
  lines.filter((line): line is string => line !== null && line !== '');

const storyEntry = ({ story, words, care, recordedAt, lastHeld }: LifeHistoryItem, names: Names): Entry => ({
  title: story.title,
  period: periodInWords(story.period),
  statements: [saidOf(words, names)],
  inCare: filled([care.useInCare, care.say && `Say: ${care.say}`, care.avoid && `Better not: ${care.avoid}`]),
  recordedAt,
  lastSeenToHold: lastHeld?.on ?? null,
});

function communicationEntries(context: ReadContext, resident: ResidentId): Entry[] {
  const { current } = howToAsk(context.db, resident);
  if (!current) return [];
  const { content, upset, avoid } = current.profile;
  const more = [content && `Content: ${content}`, upset && `Upset: ${upset}`, avoid && `Better not: ${avoid}`];
  const lines = [...pointsOf(current.profile).map(({ text }) => text), ...filled(more)];
  return [{ ...known('How to ask, and how an answer looks', lines), recordedAt: current.recordedAt }];
}

function saidOf(statement: Statement, names: Names): z.infer<typeof said> {
  const { language, words, when, how, understood } = statement;
  return {
    whose: whoseOf(statement),
    words,
    by: byOf(statement, names),
    when,
    sought: how,
    understood,
    language: language?.language ?? null,
    translation: language?.translation
      ? { words: language.translation, by: language.translatedBy ?? 'someone not named' }
      : null,
  };
}

function whoseOf(statement: Statement): (typeof whoseWords)[number] {
  const others = {
    'person-documented': 'wrote',
    'person-reported': 'remembered by someone',
    'own-view': 'own view of someone else',
    staff: 'staff',
  } as const;
  return statement.voice === 'person-now' ? statement.mode : others[statement.voice];
}

function byOf(statement: Statement, names: Names): string {
  switch (statement.voice) {
    case 'person-now':
      return names.staff(statement.heardBy);
    case 'person-documented':
      return `${statement.document}, ${statement.writtenWhen}, seen by ${names.staff(statement.seenBy)}`;
    case 'person-reported':
      return statement.reportedBy.type === 'person'
        ? names.of({ type: 'person', id: statement.reportedBy.id })
        : names.staff(statement.reportedBy.id);
    default:
      return speakerOf(statement, names);
  }
}

/** Who helped the person to be heard: whoever heard them, or saw what they wrote. */
function helperOf(statement: Statement, names: Names): string[] {
  if (statement.voice === 'person-now') return [names.staff(statement.heardBy)];
  return statement.voice === 'person-documented' ? [names.staff(statement.seenBy)] : [];
}

const place = { said: 0, showed: 0, wrote: 0 } as Partial<Record<(typeof whoseWords)[number], number>>;
const rank = ({ statements: [first] }: Entry): number => (first ? (place[first.whose] ?? 1) : 2);
const ownWordsFirst = (one: Entry, other: Entry): number => rank(one) - rank(other);
