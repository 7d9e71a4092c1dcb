import { advanceDecisionWarning } from '../authority/model.ts';
import { eventInWords } from '../communication/vocabulary.ts';
import { answerInWords, offeredInWords, outcomeInWords } from '../daily-choices/sentences.ts';
import { domainInWords } from '../daily-choices/vocabulary.ts';
import { lookInWords } from '../patterns/sentences.ts';
import { type Happened, shortDateInWords } from '../time/model.ts';
import type { Change, HandoverNote } from './model.ts';

/** One thing to hand over: what kind of thing, what it is, and when it was where that is worth saying. */
export interface HandoverLine {
  readonly about: 'treatment' | 'look' | 'owed' | 'not-delivered' | 'declined' | 'unseen' | 'changed';
  readonly text: string;
  readonly at: Happened | null;
}

export const lineInWords: Record<HandoverLine['about'], string> = {
  treatment: 'Before any treatment',
  look: 'Look again',
  owed: 'Owed',
  'not-delivered': 'Did not come about',
  declined: 'Declined',
  unseen: 'No choice seen',
  changed: 'Changed',
};

/** All there is to hand over of one person beside their own words, what cannot wait first. */
export function linesOf(note: HandoverNote): HandoverLine[] {
  const taken = new Set(note.takenSince);
  const line = (about: HandoverLine['about'], at: Happened | null, ...parts: readonly string[]): HandoverLine => ({
    about,
    at,
    text: parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' '),
  });
  const answered = ({ choice }: HandoverNote['owed'][number]) =>
    `${domainInWords[choice.domain]}: ${offeredInWords(choice.offered)}. ${answerInWords(choice)}`;
  const came = ({ choice, later }: HandoverNote['owed'][number]) => (later[0]?.delivery ?? choice.delivery).outcome;
  return [
    ...note.advanceDecisions.map((each) => line('treatment', null, advanceDecisionWarning(each))),
    ...note.looks.map((look) => {
      const { saw, ask } = lookInWords(look, note.resident);
      return line('look', null, saw, ask);
    }),
    ...note.owed.map((each) =>
      line(
        'owed',
        each.at,
        answered(each),
        came(each).type === 'later' ? outcomeInWords(came(each)) : 'Offer it again',
      ),
    ),
    ...note.notDelivered.map((each) => line('not-delivered', each.at, answered(each), outcomeInWords(came(each)))),
    ...note.declined.map((each) =>
      line(
        'declined',
        each.at,
        `${domainInWords[each.choice.domain]}: ${offeredInWords(each.choice.offered)}`,
        taken.has(each.id) ? 'Offered again since, and taken' : outcomeInWords(came(each)),
      ),
    ),
    ...note.unseen.map((each) =>
      line(
        'unseen',
        each.at,
        `${domainInWords[each.choice.domain]}: ${offeredInWords(each.choice.offered)}`,
        ...(each.choice.answer.type === 'no-choice-seen' ? [`Staff did: ${each.choice.answer.did}`] : []),
      ),
    ),
    ...note.changed.map((change) => line('changed', null, changeInWords(change))),
  ];
}

function changeInWords(change: Change): string {
  switch (change.type) {
    case 'came':
      return 'Came to live here';
    case 'back':
      return `Back here since ${shortDateInWords(change.since)}`;
    case 'away':
      return `${change.reason === 'hospital' ? 'In hospital' : 'On leave'} since ${shortDateInWords(change.since)}`;
    case 'left':
      return `Lives elsewhere since ${shortDateInWords(change.since)}`;
    case 'died':
      return `Died on ${shortDateInWords(change.since)}`;
    case 'event':
      return `${eventInWords[change.event]}, ${shortDateInWords(change.on)}${change.askBy ? `. How do we ask now? To be answered by ${shortDateInWords(change.askBy)}` : ''}`;
    case 'how-to-ask':
      return 'How to ask was written anew. Read it before asking';
    case 'usual':
      return `Usually, ${domainInWords[change.domain].toLowerCase()}: ${change.text}`;
    case 'decision':
      return `Best interests, ${stepInWords[change.step]}: ${change.question}`;
  }
}

const stepInWords = {
  opened: 'a decision was begun',
  signed: 'a decision was made and signed',
  supported: 'the person decides',
  ended: 'ended',
};
