import { type AdvocateRow, advocateKindsInWords, newsInWords } from '../advocates/model.ts';
import { capital } from '../areas/model.ts';
import { type DisagreementRow, rungs } from '../disagreements/model.ts';
import { type Liberty, limitsInWords, signInWords } from '../liberty/model.ts';
import { careStands, type PlannedCareRow, whoseCare } from '../planned-care/model.ts';
import { shortDateInWords } from '../time/model.ts';
import type { VoiceRow } from '../voices/methods.ts';
import { isOwnWords } from '../voices/model.ts';
import type { EntryId } from '../words/model.ts';
import type { ThreadLine } from './methods.ts';
import type { Names } from './names.ts';

type Written = Pick<ThreadLine, 'entryId' | 'entrySeq' | 'at' | 'recordedAt'> & { readonly by: string };
const lineOf = (
  { entryId, entrySeq, at, recordedAt, by }: Written,
  names: Names,
  told: Pick<ThreadLine, 'title' | 'what' | 'step'> & Partial<Pick<ThreadLine, 'person' | 'gap'>>,
): ThreadLine => ({
  ...{ entryId, entrySeq, at, recordedAt },
  by: names.staff(by),
  ...{ big: false, person: null, gap: null, superseded: false },
  ...told,
});

/** Advocates asked for about a decision, and what came of it. */
export function advocateLines(rows: readonly AdvocateRow[], names: Names): ThreadLine[] {
  return rows.flatMap((row) => {
    const { words } = advocateKindsInWords[row.request.type];
    const step = 'who-took-part' as const;
    const asked = lineOf(row, names, {
      step,
      title: `Asked for: ${words}`,
      what: `${capital(row.request.body)}: ${row.request.askedOf}. ${row.request.because}`,
    });
    const news = row.news.map((each) =>
      lineOf(each, names, {
        step,
        title: `${words}: ${each.news.type}`,
        what: newsInWords(each.news),
      }),
    );
    return [asked, ...news];
  });
}

/** Disagreements about a decision: when they came up, each step of the ladder, how they ended. */
export function disagreementLines(
  rows: readonly DisagreementRow[],
  views: readonly VoiceRow[],
  names: Names,
): ThreadLine[] {
  const step = 'options' as const;
  return rows.flatMap((row) => {
    const person = ownSide(row, views);
    const steps = row.ladder.map((each, at) =>
      lineOf(each, names, {
        step,
        title: at === 0 ? 'A disagreement' : 'A disagreement: next step',
        ...(at === 0 ? { person, gap: person ? null : `${names.resident}’s own side is not written down.` } : {}),
        what: `${row.about.matter}. ${rungs[each.ladder.rung]}: ${each.ladder.what} By ${shortDateInWords(each.ladder.by)}. Meanwhile: ${each.ladder.meanwhile}`,
      }),
    );
    const closed = row.closed
      ? [lineOf(row.closed, names, { step, title: `A disagreement: ${row.closed.how}`, what: row.closed.what })]
      : [];
    return [...steps, ...closed];
  });
}

/** The person's own side of it, in the words in which it was written down as a view. */
function ownSide({ positions }: DisagreementRow, views: readonly VoiceRow[]): ThreadLine['person'] {
  for (const { position } of positions) {
    const words = position.type === 'view' && views.find(({ voice }) => voice === position.view)?.words;
    if (words && isOwnWords(words)) {
      const mode = words.voice === 'person-now' ? words.mode : 'documented';
      return { mode, words: words.words, language: words.language };
    }
  }
  return null;
}

/** The days after: limits that rest on a decision, how they went, and what the person showed of living with them. */
export function limitLines(
  { limits, signs }: Pick<Liberty, 'limits' | 'signs'>,
  of: string,
  names: Names,
): ThreadLine[] {
  const step = 'review' as const;
  const own = limits.filter(({ limit }) => limit.decision === of);
  const ids = new Set<EntryId>(own.map(({ id }) => id));
  const told = own.flatMap((row) => {
    const words = limitsInWords[row.limit.type];
    return [
      lineOf(row, names, { step, title: `A limit: ${words}`, what: `${row.limit.what} ${row.limit.hours}.` }),
      ...row.reviews.map((each) =>
        lineOf(each, names, { step, title: `Looked at again: ${words}`, what: `${each.found} ${each.less}` }),
      ),
      ...(row.ended ? [lineOf(row.ended, names, { step, title: `Ended: ${words}`, what: row.ended.reason })] : []),
    ];
  });
  const shown = signs
    .filter(({ limit }) => limit !== null && ids.has(limit))
    .map((each) =>
      lineOf(each, names, {
        step,
        title: 'The days after',
        what: `Read as ${signInWords[each.shows]}.`,
        person: { mode: each.words.mode, words: each.words.words, language: each.words.language },
      }),
    );
  return [...told, ...shown];
}

/** The planned care that a decision was raised from: how it was agreed and looked at, and why it was raised. */
export function plannedCareLines(rows: readonly PlannedCareRow[], of: string, names: Names): ThreadLine[] {
  const step = 'decision' as const;
  const own = (words: PlannedCareRow['person']['words']) =>
    words && { mode: words.mode, words: words.words, language: words.language };
  return rows
    .filter(({ raised }) => raised?.decision === of)
    .flatMap((row) => [
      lineOf(row, names, {
        step,
        title: 'Planned care, agreed',
        what: `${whoseCare(row.care, names.resident, names.of)}. ${row.care.what} ${row.care.why}`,
        person: own(row.person.words),
        gap: row.person.words ? null : row.person.howTried,
      }),
      ...row.reviews.map((each) =>
        lineOf(each, names, {
          step,
          title: 'Planned care, looked at again',
          what: each.found,
          person: own(each.words),
        }),
      ),
      ...(row.raised ? [lineOf(row.raised, names, { step, title: careStands(row), what: row.raised.because })] : []),
    ]);
}
