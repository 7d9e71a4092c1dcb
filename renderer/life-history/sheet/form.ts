import { type Heading, headings, type Item, item, type Period, type Tier } from '../../../db/life-history/model.ts';
import type { Happened } from '../../../db/time/model.ts';
import type { Statement } from '../../../db/voices/model.ts';

/** Whose words they are; the person's own, now, said or showed, are one kind with two ways. */
export type Whose = 'said' | 'showed' | 'documented' | 'reported' | 'own-view' | 'staff';
/** The kinds in which the person stands themselves: no one else has a field there. */
export const isOwn = (whose: Whose | null) => whose === 'said' || whose === 'showed' || whose === 'documented';

/** The sheet as it is being filled in; whoever is named is an id, or '' while nobody is. */
export interface Typed {
  whose: Whose | null;
  words: string;
  language: string;
  translation: string;
  translatedBy: string;
  when: Happened | null;
  how: string;
  understood: string;
  witness: string;
  document: string;
  writtenWhen: string;
  seenOn: string | null;
  /** "person:<id>" or "staff:<id>". */
  reporter: string;
  basis: string;
  person: string;
  /** "staff:<id>" or "professional". */
  speaker: string;
  professional: string;
  profession: string;
  observed: 'observation' | 'opinion';
  heading: Heading | '';
  title: string;
  period: TypedPeriod;
  places: string[];
  /** "person:<id>", or a name. */
  people: string[];
  beside: string | null;
  useInCare: string;
  say: string;
  avoid: string;
  lastSeenToHold: string | null;
  photographs: Item['photographs'];
  recordings: NonNullable<Item['recordings']>;
  tier: Tier;
}
export interface TypedPeriod {
  type: Period['type'] | '';
  year: string;
  to: string;
  about: boolean;
  words: string;
}

const noPeriod: TypedPeriod = { type: '', year: '', to: '', about: false, words: '' };

/** An empty sheet. The witness begins as whoever is writing; the words begin empty, always. */
export function emptySheet(me: string, beside: string | null = null): Typed {
  return {
    whose: null,
    words: '',
    language: '',
    translation: '',
    translatedBy: '',
    when: null,
    how: '',
    understood: '',
    witness: me,
    document: '',
    writtenWhen: '',
    seenOn: null,
    reporter: '',
    basis: '',
    person: '',
    speaker: `staff:${me}`,
    professional: '',
    profession: '',
    observed: 'observation',
    heading: '',
    title: '',
    period: noPeriod,
    places: [],
    people: [],
    beside,
    useInCare: '',
    say: '',
    avoid: '',
    lastSeenToHold: null,
    photographs: [],
    recordings: [],
    tier: 'all staff',
  };
}

/** A sheet filled with an item as it stands, to be corrected. */
export function sheetOf(existing: Item, me: string): Typed {
  const { story, words, care, photographs, recordings = [], privacy } = existing;
  return {
    ...emptySheet(me, story.beside),
    ...typedStatement(words),
    heading: story.heading,
    title: story.title,
    period: typedPeriod(story.period),
    places: story.places,
    people: story.people.map((someone) => (someone.type === 'person' ? `person:${someone.id}` : someone.name)),
    useInCare: care.useInCare ?? '',
    say: care.say ?? '',
    avoid: care.avoid ?? '',
    lastSeenToHold: care.lastSeenToHold,
    photographs,
    recordings,
    tier: privacy.tier,
  };
}

function typedStatement(words: Statement): Partial<Typed> {
  const { language, when, how, understood } = words;
  const shared = {
    words: words.words,
    language: language?.language ?? '',
    translation: language?.translation ?? '',
    translatedBy: language?.translatedBy ?? '',
    when,
    how: how ?? '',
    understood: understood ?? '',
  };
  switch (words.voice) {
    case 'person-now':
      return { ...shared, whose: words.mode, witness: words.heardBy };
    case 'person-documented': {
      const { document, writtenWhen, seenOn } = words;
      return { ...shared, whose: 'documented', witness: words.seenBy, document, writtenWhen, seenOn };
    }
    case 'person-reported': {
      const { type, id } = words.reportedBy;
      return { ...shared, whose: 'reported', reporter: `${type}:${id}`, basis: words.basis };
    }
    case 'own-view':
      return { ...shared, whose: 'own-view', person: words.person };
    case 'staff':
      return words.speaker.type === 'staff'
        ? { ...shared, whose: 'staff', speaker: `staff:${words.speaker.id}`, observed: words.basis }
        : {
            ...shared,
            whose: 'staff',
            speaker: 'professional',
            professional: words.speaker.name,
            profession: words.speaker.role,
            observed: words.basis,
          };
  }
}

function typedPeriod(period: Period): TypedPeriod {
  switch (period.type) {
    case 'year':
      return { ...noPeriod, type: 'year', year: String(period.year), about: period.about };
    case 'years':
      return { ...noPeriod, type: 'years', year: String(period.from), to: String(period.to) };
    case 'decade':
      return { ...noPeriod, type: 'decade', year: String(period.decade) };
    case 'words':
      return {
        ...noPeriod,
        type: 'words',
        words: period.words,
        year: period.around === null ? '' : String(period.around),
      };
    default:
      return { ...noPeriod, type: period.type };
  }
}

/** What is wrong with a sheet, by its own fields, in plain words; empty when it can be saved. */
export type Problems = Partial<Record<keyof Typed, string>>;

/** The item that a sheet makes, or what is still missing from it. */
export function readSheet(typed: Typed): { item: Item; problems: null } | { item: null; problems: Problems } {
  if (typed.whose === null) return { item: null, problems: { whose: 'Please say first whose words these are.' } };
  const parsed = item.safeParse({
    story: {
      heading: typed.heading,
      title: typed.title,
      period: periodOf(typed.period),
      places: typed.places,
      people: typed.people.map(someoneOf),
      beside: typed.beside,
    },
    words: statementOf(typed),
    care: {
      useInCare: orNull(typed.useInCare),
      say: orNull(typed.say),
      avoid: orNull(typed.avoid),
      lastSeenToHold: typed.lastSeenToHold,
    },
    photographs: typed.photographs,
    ...(typed.recordings.length > 0 && { recordings: typed.recordings }),
    privacy: { tier: typed.tier },
  });
  const unnamed = translationProblem(typed);
  if (parsed.success && !unnamed) return { item: parsed.data, problems: null };
  const problems: Problems = unnamed ?? {};
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = fieldOf(path.map(String));
    problems[field] ??= plain[field] ?? message;
  }
  return { item: null, problems };
}

function translationProblem({ language, translation, translatedBy }: Typed): Problems | null {
  if (language.trim() === '') return null;
  if (translation.trim() !== '' && translatedBy.trim() === '')
    return { translatedBy: 'Please name who translated it.' };
  return translation.trim() === '' && translatedBy.trim() !== ''
    ? { translation: 'Please write the translation.' }
    : null;
}

/** Words that say more than the schema can, where a choice is missing. */
const plain: Problems = {
  when: 'Please say when, as exactly as it is known.',
  witness: 'Please name who heard or saw it.',
  reporter: 'Please name who told you.',
  person: 'Please name whose view it is.',
  heading: 'Please choose what it is about.',
  period: 'Please say when in the life this was: a year in four figures, a decade, or words.',
  photographs: 'Please say in a few words what the picture shows.',
  recordings: 'Please say in a few words what is to be heard.',
  seenOn: 'Please give the day on which it was seen.',
};

const fields: Record<string, keyof Typed> = {
  heardBy: 'witness',
  seenBy: 'witness',
  reportedBy: 'reporter',
  name: 'professional',
  role: 'profession',
};

function fieldOf(path: string[]): keyof Typed {
  const [part, first = '', second = ''] = path;
  if (part === 'photographs' || part === 'recordings') return part;
  if (part === 'privacy') return 'tier';
  if (first === 'language') return second === 'translation' || second === 'translatedBy' ? second : 'language';
  if (first === 'speaker') return fields[second] ?? 'speaker';
  return fields[first] ?? (first as keyof Typed);
}

const orNull = (text: string) => (text.trim() === '' ? null : text);

function statementOf(typed: Typed): unknown {
  const { words, how, understood } = typed;
  const language =
    typed.language.trim() === ''
      ? null
      : { language: typed.language, translation: orNull(typed.translation), translatedBy: orNull(typed.translatedBy) };
  const shared = { words, language, when: typed.when, how: orNull(how), understood: orNull(understood) };
  switch (typed.whose) {
    case 'said':
    case 'showed':
      return { voice: 'person-now', mode: typed.whose, ...shared, heardBy: typed.witness };
    case 'documented': {
      const { document, writtenWhen, seenOn, witness: seenBy } = typed;
      // A letter is sought on the day on which it was seen.
      const when = seenOn ? { precision: 'day', day: seenOn } : { precision: 'unknown' };
      return { voice: 'person-documented', ...shared, when, document, writtenWhen, seenBy, seenOn: seenOn ?? '' };
    }
    case 'reported':
      return { voice: 'person-reported', ...shared, reportedBy: namedBy(typed.reporter), basis: typed.basis };
    case 'own-view':
      return { voice: 'own-view', ...shared, person: typed.person };
    case 'staff': {
      const { professional: name, profession: role } = typed;
      const speaker = typed.speaker === 'professional' ? { type: 'professional', name, role } : namedBy(typed.speaker);
      return { voice: 'staff', ...shared, speaker, basis: typed.observed };
    }
    case null:
      return null;
  }
}

function namedBy(key: string): { type: string; id: string } {
  const [type = '', id = ''] = key.split(':');
  return { type, id };
}

const someoneOf = (key: string) => (key.startsWith('person:') ? namedBy(key) : { type: 'named', name: key });

const yearOf = (text: string) => (/^\d{4}$/.test(text.trim()) ? Number(text) : null);

function periodOf({ type, year, to, about, words }: TypedPeriod): unknown {
  switch (type) {
    case 'year':
      return { type, year: yearOf(year), about };
    case 'years':
      return { type, from: yearOf(year), to: yearOf(to) };
    case 'decade':
      return { type, decade: yearOf(year) };
    case 'words':
      return { type, words, around: year.trim() === '' ? null : (yearOf(year) ?? year) };
    case '':
      return null;
    default:
      return { type };
  }
}

/** Headings in the order in which a sheet offers them. */
export const headingChoices = Object.entries(headings).map(([value, label]) => ({ value, label }));
