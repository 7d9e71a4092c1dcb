import type { DailyChoice, Domain, Expression } from '../../../../db/daily-choices/model.ts';
import type { Input } from '../../contract.ts';

type Recorded = Input<'dailyChoices.record'>['record'];
export type PlainAnswer = 'took the first' | 'took the other' | 'declined' | 'not seen';

/** A choice of few words, for what the demo home plants on purpose. */
export interface PlainChoice {
  readonly domain: Domain;
  readonly offered: readonly { readonly label: string; readonly suggestedIn?: string }[];
  readonly howOffered: DailyChoice['choice']['howOffered'];
  readonly answer: PlainAnswer;
  readonly shown: Expression;
  readonly observed?: string | undefined;
  readonly note?: string | undefined;
  readonly observer: string;
}

export function choiceOf(plain: PlainChoice): Recorded {
  const { domain, offered, howOffered, answer, shown, observed = null, note, observer } = plain;
  return {
    choice: {
      ...{ domain, howOffered, matter: null, askAgain: false, offeredBefore: null },
      offered: offered.map(({ label, suggestedIn = null }) => ({
        ...{ label, suggestedIn, photograph: null, picture: null, place: null, side: null },
      })),
      swap: { check: 'not-done', second: null },
      answer: answers[answer],
      reading: answer === 'not seen' ? null : { meaning: null, certainty: 'clear' },
      delivery: {
        outcome: { type: answer === 'declined' ? 'left-as-wished' : 'delivered' },
        reaction: answer === 'not seen' ? { seen: 'neither', text: null } : null,
      },
    },
    seen: { expressedBy: [shown], observed, observer },
    ...(note !== undefined && { note }),
  };
}

const answers = {
  'took the first': { type: 'chosen', options: [0] },
  'took the other': { type: 'chosen', options: [1] },
  declined: { type: 'declined' },
  'not seen': {
    ...{ type: 'no-choice-seen', tried: 'Asked.', did: 'Left it.' },
    guide: { by: 'nothing-known', entry: null, what: null },
  },
} as const satisfies Record<PlainAnswer, Recorded['choice']['answer']>;
