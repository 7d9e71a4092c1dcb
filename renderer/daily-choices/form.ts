import { type BoardRound, type ChoiceBoard, whatWasTouched } from '../../db/choice-board/model.ts';
import {
  type Certainty,
  type Choice,
  type DailyChoice,
  type Domain,
  dailyChoice,
  type Expression,
  type Guide,
  type NotDeliveredReason,
  type Offering,
  type Option,
  type Reaction,
} from '../../db/daily-choices/model.ts';
import type { SuggestionRow } from '../../db/suggestions/model.ts';
import type { Happened } from '../../db/time/model.ts';
import type { EntryId, StaffId } from '../../db/words/model.ts';
import { pictureFor } from './pictures.ts';
import { notNoted, placesAt, type Stood } from './stood.ts';

/** Something offered, and the suggestion that it came from, where it did. */
export type Offered = Pick<Option, 'label' | 'photograph' | 'picture'> & {
  readonly suggestedIn?: Option['suggestedIn'];
};

/** What has been tapped and typed so far. It starts empty for each choice: nothing of an earlier one is carried in. */
export interface ChoiceForm {
  readonly domain: Domain | null;
  readonly matter: string | null;
  readonly offered: readonly Offered[];
  /** Whether all that was offered has been named. */
  readonly named: boolean;
  readonly howOffered: readonly Offering[];
  readonly swap: Choice['swap']['check'];
  /** Where things stood and which was named first, where it was asked without the board. */
  readonly stood: Stood;
  /** What was touched on the choice board, where it was asked there. */
  readonly board: readonly BoardRound[];
  readonly answer: { type: 'chosen'; option: number } | { type: 'chose-other' | 'declined' | 'no-choice-seen' } | null;
  readonly other: string;
  readonly expressedBy: readonly Expression[];
  readonly words: string;
  readonly language: string;
  readonly translation: string;
  readonly translatedBy: string;
  readonly observed: string;
  readonly meaning: string;
  readonly certainty: Certainty | null;
  readonly outcome: Choice['delivery']['outcome']['type'] | null;
  readonly due: Happened | null;
  readonly reason: NotDeliveredReason | null;
  readonly why: string;
  readonly reaction: Reaction | null;
  readonly reactionText: string;
  readonly tried: string;
  readonly guide: Guide | null;
  readonly guideEntry: EntryId | null;
  readonly guideWhat: string;
  readonly did: string;
  readonly askAgain: boolean;
  readonly offeredBefore: EntryId | null;
  readonly note: string;
  readonly at: Happened | null;
  readonly observer: StaffId | null;
}

export const emptyForm: ChoiceForm = {
  domain: null,
  matter: null,
  offered: [],
  named: false,
  howOffered: [],
  swap: 'not-done',
  stood: notNoted,
  board: [],
  answer: null,
  other: '',
  expressedBy: [],
  words: '',
  language: '',
  translation: '',
  translatedBy: '',
  observed: '',
  meaning: '',
  certainty: null,
  outcome: null,
  due: null,
  reason: null,
  why: '',
  reaction: null,
  reactionText: '',
  tried: '',
  guide: null,
  guideEntry: null,
  guideWhat: '',
  did: '',
  askAgain: false,
  offeredBefore: null,
  note: '',
  at: null,
  observer: null,
};

const toggled = <T>(items: readonly T[], item: T) =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];

/** Adds something that was offered, with the drawing that fits its name; what is there already stays once. */
export function offer(form: ChoiceForm, label: string, known?: Offered): ChoiceForm {
  const name = label.trim();
  const same = (each: Offered) => each.label.toLocaleLowerCase('en-GB') === name.toLocaleLowerCase('en-GB');
  if (name === '' || form.offered.length >= 6 || form.offered.some(same)) return form;
  return {
    ...form,
    stood: notNoted,
    offered: [...form.offered, known ?? { label: name, photograph: null, picture: pictureFor(name) }],
  };
}

/** Begins with what somebody suggested, so that more can be named beside it: one thing alone is no choice. */
export function fromSuggestion(form: ChoiceForm, { id, domain, label }: Suggested): ChoiceForm {
  const known = { label, photograph: null, picture: pictureFor(label), suggestedIn: id };
  const start = form.domain === domain && !form.named ? form : { ...emptyForm, matter: form.matter, domain };
  return offer(start, label, known);
}
type Suggested = Pick<SuggestionRow, 'id' | 'domain' | 'label'>;

/** Takes something off again; an answer that rested on it goes too. */
export function takeBack(form: ChoiceForm, index: number): ChoiceForm {
  const answer = form.answer?.type === 'chosen' ? null : form.answer;
  return {
    ...form,
    offered: form.offered.filter((_, at) => at !== index),
    named: false,
    answer,
    stood: notNoted,
    board: [],
  };
}

/** What was asked on the choice board: how it was put and where things stood. What was touched is for staff to say. */
export function fromBoard(form: ChoiceForm, { domain, things, rounds }: ChoiceBoard): ChoiceForm {
  return {
    ...form,
    domain,
    // The board knows nothing of who suggested what.
    offered: things.map((thing) => ({ ...form.offered.find(({ label }) => label === thing.label), ...thing })),
    named: true,
    howOffered: [...new Set([...form.howOffered, 'choice-board' as const])],
    swap: whatWasTouched(rounds).swap.check,
    stood: notNoted,
    board: rounds,
  };
}

/** Staff saw what the board did: the picture that was touched, wherever it stood. */
export function sawItTouched(form: ChoiceForm): ChoiceForm {
  const { answer } = whatWasTouched(form.board);
  if (answer === null) return form;
  const chosen = answered({ ...form, answer: null }, { type: 'chosen', option: answer });
  return chosen.expressedBy.includes('pointed') ? chosen : express(chosen, 'pointed');
}

/** A way of answering, on or off. "No response" stands alone, and is no answer: then no choice could be seen. */
export function express(form: ChoiceForm, expression: Expression): ChoiceForm {
  if (expression === 'silence') {
    const on = !form.expressedBy.includes('silence');
    return on
      ? { ...answered(form, { type: 'no-choice-seen' }), expressedBy: ['silence'] }
      : { ...form, expressedBy: [], answer: form.answer?.type === 'no-choice-seen' ? null : form.answer };
  }
  return {
    ...form,
    expressedBy: toggled(
      form.expressedBy.filter((each) => each !== 'silence'),
      expression,
    ),
  };
}

/** Words are spoken: typing them says so. */
export function say(form: ChoiceForm, words: string): ChoiceForm {
  const spoken = form.expressedBy.some((each) => each === 'spoke' || each === 'yes-or-no' || each === 'sign');
  return words.trim() !== '' && !spoken ? { ...express(form, 'spoke'), words } : { ...form, words };
}

/** Takes an answer, or takes it off again. What came of another kind of answer is asked anew. */
export function answered(form: ChoiceForm, answer: NonNullable<ChoiceForm['answer']>): ChoiceForm {
  const again = JSON.stringify(form.answer) === JSON.stringify(answer);
  const kindOf = (each: ChoiceForm['answer']) =>
    each?.type === 'declined' || each?.type === 'no-choice-seen' ? each.type : 'taken';
  const outcome = kindOf(form.answer) === kindOf(answer) ? form.outcome : null;
  const certainty = answer.type === 'no-choice-seen' ? null : form.certainty;
  const expressedBy =
    answer.type === 'no-choice-seen' ? form.expressedBy : form.expressedBy.filter((each) => each !== 'silence');
  return { ...form, answer: again ? null : answer, outcome, certainty, expressedBy };
}

export const wayOn = (form: ChoiceForm, way: Offering): ChoiceForm => ({
  ...form,
  howOffered: toggled(form.howOffered, way),
});

/** What is still to be said before this can be saved, the next thing first; empty when it can. */
export function missing(form: ChoiceForm, they: string): string[] {
  const taken =
    form.answer?.type === 'chosen' || form.answer?.type === 'chose-other' || form.answer?.type === 'declined';
  const unseen = form.answer?.type === 'no-choice-seen';
  const asked: [boolean, string][] = [
    [form.offered.length === 0 || form.domain === null, 'What was offered?'],
    [form.answer === null, `What did ${they} choose?`],
    [form.answer?.type === 'chose-other' && form.other.trim() === '', `What did ${they} choose instead?`],
    [form.expressedBy.length === 0, 'What did you see?'],
    [taken && form.certainty === null, 'How sure are you?'],
    [unseen && form.tried.trim() === '', 'What did you try?'],
    [unseen && form.guide === null, 'What did you go by?'],
    [unseen && form.did.trim() === '', 'What did you do?'],
    [form.outcome === null, form.answer?.type === 'declined' ? 'Was it left?' : 'What came of it?'],
    [form.outcome === 'later' && form.due === null, 'When will it be?'],
    [form.outcome === 'not-delivered' && form.reason === null, 'Why not?'],
    [form.outcome === 'done-anyway' && form.why.trim() === '', 'Why was it done anyway?'],
    [unseen && form.outcome === 'delivered' && form.reaction === null, `How did ${they} take it?`],
  ];
  return asked.flatMap(([is, question]) => (is ? [question] : []));
}

const text = (typed: string) => typed.trim() || null;

/** The record that the form amounts to, by the schema that the record itself uses; or what is wrong, in plain words. */
export function recordOf(form: ChoiceForm, me: StaffId): { record: DailyChoice } | { problems: string[] } {
  const parsed = dailyChoice.safeParse(draftOf(form, me));
  return parsed.success
    ? { record: parsed.data }
    : { problems: [...new Set(parsed.error.issues.map(({ message }) => message))] };
}

function draftOf(form: ChoiceForm, me: StaffId) {
  return {
    choice: {
      domain: form.domain,
      matter: form.matter === null ? null : { words: form.matter, from: null },
      offered: form.offered.map((each, index) => ({
        ...each,
        ...placesAt(form, index),
        suggestedIn: each.suggestedIn ?? null,
      })),
      howOffered: form.howOffered,
      swap: { check: form.swap, second: secondOf(form) },
      answer: answerOf(form),
      reading: form.certainty && { meaning: text(form.meaning), certainty: form.certainty },
      delivery: {
        outcome: outcomeOf(form),
        reaction: form.reaction && { seen: form.reaction, text: text(form.reactionText) },
      },
      askAgain: form.askAgain,
      offeredBefore: form.offeredBefore,
    },
    seen: { expressedBy: form.expressedBy, observed: text(form.observed), observer: form.observer ?? me },
    ...(text(form.words) ? { words: { said: form.words, language: languageOf(form) } } : {}),
    ...(text(form.note) ? { note: form.note } : {}),
  };
}

/** The other answer, where the board saw it change with the sides. */
function secondOf({ swap, board, answer }: ChoiceForm): number | null {
  const { answer: first, swap: again } = whatWasTouched(board);
  if (swap !== 'changed' || answer?.type !== 'chosen' || again.second === null) return null;
  return answer.option === first ? again.second : answer.option === again.second ? first : null;
}

function answerOf({ answer, other, tried, guide, guideEntry, guideWhat, did }: ChoiceForm) {
  switch (answer?.type) {
    case 'chosen':
      return { type: 'chosen', options: [answer.option] };
    case 'chose-other':
      return { type: 'chose-other', what: other };
    case 'no-choice-seen':
      return { type: 'no-choice-seen', tried, guide: { by: guide, entry: guideEntry, what: text(guideWhat) }, did };
    default:
      return answer;
  }
}

/** What came of it, as the record holds it; the same for a delivery that is recorded later. */
export function outcomeOf({ outcome, due, reason, why }: Pick<ChoiceForm, 'outcome' | 'due' | 'reason' | 'why'>) {
  switch (outcome) {
    case 'later':
      return { type: outcome, due };
    case 'changed-mind':
      return { type: outcome, to: text(why) };
    case 'not-delivered':
      return { type: outcome, reason, text: text(why) };
    case 'done-anyway':
      return { type: outcome, why };
    default:
      return { type: outcome };
  }
}

function languageOf({ language, translation, translatedBy }: ChoiceForm) {
  return text(language) ? { language, translation: text(translation), translatedBy: text(translatedBy) } : null;
}
