import { type PaperRow, stillStands } from '../authority/model.ts';
import { isUnpaid, type PersonRow } from '../people/model.ts';
import type { VoiceRow } from '../voices/methods.ts';
import { type Attendance, type ConsultedQuestion, consultedQuestions, type Placing } from './steps.ts';

type View = Pick<VoiceRow, 'voice' | 'words' | 'withdrawn'>;
type Placed = { readonly placing: Pick<Placing, 'view' | 'answers'> };

/**
 * The view in which somebody answered one of the two questions of s.4(7): what is best, and apart from that what the person
 * would have wanted. A view that nobody placed tells what they think best; one report of the person tells of their wishes.
 */
export function answered<V extends View>(
  person: string,
  question: ConsultedQuestion,
  views: readonly V[],
  placings: readonly Placed[],
): V | undefined {
  return views.find(({ voice, words, withdrawn }) => {
    if (withdrawn !== null) return false;
    if (words.voice === 'person-reported')
      return (
        question === 'what they would have wanted' &&
        words.reportedBy.type === 'person' &&
        words.reportedBy.id === person
      );
    if (words.voice !== 'own-view' || words.person !== person) return false;
    return (placings.find(({ placing }) => placing.view === voice)?.placing.answers ?? 'what is best') === question;
  });
}

/** Whether somebody holds a power over welfare that still stands (s.4(7)(c)-(d)). */
export const holdsWelfarePower = (person: string, papers: readonly PaperRow[]): PaperRow | undefined =>
  papers.find(
    (row) =>
      stillStands(row) &&
      (row.paper.type === 'lpa-health-welfare' || row.paper.type === 'deputy-welfare') &&
      row.paper.holders.some((held) => held.person === person),
  );

/** Somebody who is to be asked about a decision, and which of the two questions nobody has put to them. */
export interface Consultee {
  readonly name: string;
  readonly unasked: readonly ConsultedQuestion[];
}

/**
 * Whom s.4(7) has consulted: "(a) anyone named by the person as someone to be consulted", "(b) anyone engaged in caring for
 * the person or interested in his welfare", attorneys and deputies. Whoever the person does not want involved is nobody's duty
 * to ask, nor is anyone of whom it is written why it was not practicable or appropriate.
 */
export function consulteesOf(
  people: readonly PersonRow[],
  papers: readonly PaperRow[],
  attendance: Attendance | null,
  views: readonly View[],
  placings: readonly Placed[],
): Consultee[] {
  const left = new Set(attendance?.notAsked.flatMap(({ who }) => (who.type === 'person' ? [who.id as string] : [])));
  return people
    .filter(({ id, standing, involvement: { wanted, inWhat } }) => {
      if (wanted === 'not wanted' || left.has(id)) return false;
      const named = wanted === 'wanted' && inWhat.includes('big decisions');
      return named || isUnpaid(standing) || holdsWelfarePower(id, papers) !== undefined;
    })
    .map(({ id, name, relation }) => ({
      name: `${name}, ${relation}`,
      unasked: consultedQuestions.filter((question) => !answered(id, question, views, placings)),
    }));
}
