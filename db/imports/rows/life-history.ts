import { headings, item, periodInWords, tierToBeginWith } from '../../life-history/model.ts';
import type { ResidentRow } from '../../residents/model.ts';
import type { Happened } from '../../time/model.ts';
import { isOwnWords } from '../../voices/model.ts';
import { CellProblem, happenedFrom, listFrom, oneOf, plain, yearFrom } from '../cells.ts';
import type { Planned } from './planned.ts';
import type { Row } from './row.ts';
import { known, namesOf, whose } from './whose.ts';

/** Whose words a row holds, as a file says it. */
const voiceInFile = {
  said: 'said',
  showed: 'showed',
  wrote: 'wrote',
  reported: 'reported',
  'own-view': 'own view',
  staff: 'staff',
} as const;
type VoiceInFile = keyof typeof voiceInFile;
const alike = { shown: 'showed', written: 'wrote', 'family view': 'own-view', 'staff view': 'staff' } as const;

/** Where statements that came in from a file say they come from. */
const EARLIER = 'From the home’s earlier records';

/** A row of life history: one statement of one voice, with what surrounds it. */
export function lifeHistoryFrom(row: Row): Planned {
  const resident = whose(row);
  const voice = row.get('voice', (text) => oneOf(text, voiceInFile, alike));
  const heading = row.get('heading', (text) => oneOf(text, headings));
  const from = row.get('from', (text) => (text === '' ? null : yearFrom(text)));
  const to = row.get('to', (text) => (text === '' ? null : yearFrom(text)));
  if (from !== null && to !== null && to < from) row.trouble('to', 'The last year comes before the first.');
  if (from === null && to !== null) row.trouble('from', 'Give the first year too.');
  const value = {
    story: {
      heading,
      title: row.needed('title'),
      period: periodFrom(from, to),
      places: row.get('places', listFrom) ?? [],
      people: [],
      beside: null,
    },
    words: statementFrom(row, voice, resident),
    care: {
      useInCare: row.text('useInCare'),
      say: row.text('say'),
      avoid: row.text('avoid'),
      lastSeenToHold: null,
    },
    photographs: [],
    privacy: { tier: tierToBeginWith(heading ?? 'also-know') },
  };
  const details = row.finished(item, value, fieldOf);
  const { id, preferredName } = known(resident);
  return {
    method: 'lifeHistory.add',
    input: { resident: id, details },
    ownWords: isOwnWords(details.words),
    same: { key: `${id}|${plain(details.story.title)}|${plain(details.words.words)}`, field: 'words' },
    reads: `${preferredName}, ${headings[details.story.heading]}, ${periodInWords(details.story.period)}: ${details.story.title}. ${voice ? voiceInFile[voice] : ''}: ${details.words.words}`,
  };
}

const fieldOf: Readonly<Record<string, string>> = {
  title: 'title',
  heading: 'heading',
  period: 'from',
  places: 'places',
  words: 'words',
  document: 'document',
  writtenWhen: 'when',
  when: 'when',
  useInCare: 'useInCare',
  say: 'say',
  avoid: 'avoid',
};

function periodFrom(from: number | null, to: number | null) {
  if (from === null) return { type: 'always' };
  return to === null || to === from ? { type: 'year', year: from, about: false } : { type: 'years', from, to };
}

/** The statement itself. Only what the person said, showed or wrote goes into their own channels; a name decides nothing. */
function statementFrom(row: Row, voice: VoiceInFile | null, resident: ResidentRow | null): unknown {
  const who = row.text('who') ?? '';
  const when: Happened | null = row.get('when', happenedFrom);
  const sought = { language: null, when, how: EARLIER, understood: null };
  const staff = () => row.get('who', (name) => (name === '' ? row.look.voucher : row.look.staff(name)));
  switch (voice) {
    case null:
      return null;
    case 'said':
    case 'showed':
      return { voice: 'person-now', mode: voice, words: own(row, resident), heardBy: staff(), ...sought };
    case 'wrote':
      return {
        voice: 'person-documented',
        words: own(row, resident),
        document: row.needed('document'),
        writtenWhen: row.text('when') ?? 'date not known',
        seenBy: staff(),
        seenOn: row.look.today,
        ...sought,
        when: { precision: 'day', day: row.look.today },
      };
    case 'reported':
      return {
        voice: 'person-reported',
        words: row.needed('words'),
        reportedBy: { type: 'person', id: personNamed(row, who, resident) },
        basis: EARLIER,
        ...sought,
      };
    case 'own-view':
      return { voice: 'own-view', words: row.needed('words'), person: personNamed(row, who, resident), ...sought };
    case 'staff':
      return {
        voice: 'staff',
        words: row.needed('words'),
        speaker: { type: 'staff', id: staff() },
        basis: 'observation',
        ...sought,
      };
  }
}

const own = (row: Row, resident: ResidentRow | null): string =>
  row.ownWords('words', namesOf(resident)) ?? row.needed('words');

const personNamed = (row: Row, who: string, resident: ResidentRow | null) =>
  row.get('who', () => {
    if (who === '') throw new CellProblem('Say who told it: somebody in their life, by name.');
    // Where nobody is named as the resident, that is told already.
    return resident && row.look.person(resident, who).id;
  });
