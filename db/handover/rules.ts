import { type DailyChoiceRow, isHeard, isOwed } from '../daily-choices/model.ts';
import type { Instant } from '../time/model.ts';
import { happenedKey } from '../voices/rules.ts';
import type { HandoverNote } from './model.ts';

/** More cards than this and nobody reads them at the change of a shift. */
const MOST_OWN_WORDS = 2;

/** Whether it happened in the time, or was only written down in it. */
const within = ({ at, recordedAt }: DailyChoiceRow, since: Instant) => happenedKey(at) >= since || recordedAt >= since;

type FromChoices = Pick<
  HandoverNote,
  'choices' | 'own' | 'owed' | 'notDelivered' | 'declined' | 'takenSince' | 'unseen'
>;

/** What a shift's choices leave for the next one. `choices` stand, newest first, and may be older where owed. */
export function fromChoices(choices: readonly DailyChoiceRow[], since: Instant): FromChoices {
  const recent = choices.filter((each) => within(each, since));
  const isToBeOfferedAgain = (each: DailyChoiceRow) =>
    each.choice.askAgain && within(each, since) && askedAgain(each, choices).length === 0;
  const owed = choices.filter((each) => isOwed(each) || isToBeOfferedAgain(each));
  const left = recent.filter((each) => !owed.includes(each));
  const declined = left.filter(({ choice }) => choice.answer.type === 'declined');
  return {
    choices: recent.length,
    own: recent.filter(saidOrShowed).slice(0, MOST_OWN_WORDS),
    owed,
    notDelivered: left.filter((each) => !declined.includes(each) && hasCome(each, 'not-delivered')),
    declined,
    takenSince: declined.filter((each) => askedAgain(each, choices).some(tookOne)).map(({ id }) => id),
    unseen: left.filter(({ choice }) => choice.answer.type === 'no-choice-seen'),
  };
}

const hasCome = ({ choice, later }: DailyChoiceRow, type: string) =>
  (later[0]?.delivery ?? choice.delivery).outcome.type === type;

/** Very words, or what somebody wrote that they saw; a mere tick tells the next shift nothing. */
const saidOrShowed = ({ seen, words }: DailyChoiceRow) =>
  isHeard(seen.expressedBy) && (words !== null || seen.observed !== null);

const askedAgain = ({ id }: DailyChoiceRow, all: readonly DailyChoiceRow[]) =>
  all.filter(({ choice }) => choice.offeredBefore === id);

const tookOne = ({ choice: { answer } }: DailyChoiceRow) => answer.type === 'chosen' || answer.type === 'chose-other';
