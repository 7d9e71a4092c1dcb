import type { Paper } from '../authority/model.ts';
import type { DailyChoice } from '../daily-choices/model.ts';
import type { Item } from '../life-history/model.ts';
import { restsOn, type Statement } from '../voices/model.ts';
import type { PersonId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';

/**
 * What is recorded again under the right person. Links to the wrong person's own entries and people do not go along:
 * they would tell one person's life in another's record.
 */
export function choiceAgain({ choice, ...record }: DailyChoice): DailyChoice {
  const { answer } = choice;
  return {
    ...record,
    choice: {
      ...choice,
      matter: choice.matter && { ...choice.matter, from: null },
      offered: choice.offered.map((option) => ({ ...option, suggestedIn: null })),
      answer: answer.type === 'no-choice-seen' ? { ...answer, guide: { ...answer.guide, entry: null } } : answer,
      offeredBefore: null,
    },
  };
}

export function itemAgain(item: Item, speaker: PersonId | null, lastHeld: string | null): Item {
  const { story, words, care, photographs, recordings, privacy } = item;
  return {
    story: { ...story, people: story.people.filter(({ type }) => type === 'named'), beside: null },
    words: statementAgain(words, speaker),
    care: { ...care, lastSeenToHold: lastHeld ?? care.lastSeenToHold },
    photographs,
    ...(recordings && { recordings }),
    privacy,
  };
}

/**
 * A paper is claimed anew: whoever held it for the wrong person holds nothing for the right one until somebody has looked,
 * and whoever saw it saw another person's.
 */
export function paperAgain(paper: Paper): Paper {
  const claimedBy = paper.claimedBy?.type === 'person' ? null : paper.claimedBy;
  return { ...paper, holders: [], claimedBy };
}

/** The same words; someone else's are told again by one of the right person's own people. Throws Refused('whose-words'). */
export function statementAgain(statement: Statement, speaker: PersonId | null): Statement {
  if (restsOn(statement).people.length === 0) return statement;
  if (speaker === null) {
    throw new Refused(
      'whose-words',
      'These are the words of someone in a person’s life. Say which of the right person’s people said them; add them under People first.',
    );
  }
  if (statement.voice === 'own-view') return { ...statement, person: speaker };
  if (statement.voice === 'person-reported') return { ...statement, reportedBy: { type: 'person', id: speaker } };
  return statement;
}
