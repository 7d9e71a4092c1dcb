import type { z } from 'zod';
import type { DailyChoice, dailyChoice } from '../../../db/daily-choices/model.ts';
import type { StaffId } from '../../../db/words/model.ts';

type Part = 'choice' | 'seen';
/** Changes to the usual choice, part by part. */
export type Changes = { [P in Part]?: Partial<DailyChoice[P]> } & Pick<z.input<typeof dailyChoice>, 'words' | 'note'>;

export const thing = (label: string) => ({
  label,
  photograph: null,
  picture: null,
  place: null,
  side: null,
  suggestedIn: null,
});

/** Tea or orange juice, the real things; she reached for the tea and has it. */
export function teaOrJuice(observer: StaffId, { choice, seen, ...rest }: Changes = {}): DailyChoice {
  return {
    choice: {
      domain: 'drink',
      matter: null,
      offered: [thing('Tea'), thing('Orange juice')],
      howOffered: ['real-things'],
      swap: { check: 'not-done', second: null },
      answer: { type: 'chosen', options: [0] },
      reading: { meaning: null, certainty: 'clear' },
      delivery: { outcome: { type: 'delivered' }, reaction: null },
      askAgain: false,
      offeredBefore: null,
      ...choice,
    },
    seen: { expressedBy: ['took'], observed: null, observer, ...seen },
    ...rest,
  };
}

/** Both declined, and left so. */
export const declinedBoth: Changes = {
  choice: { answer: { type: 'declined' }, delivery: { outcome: { type: 'left-as-wished' }, reaction: null } },
  seen: { expressedBy: ['turned-away'] },
};

/** Nothing could be seen: what was tried, what guided, and how it was taken. */
export const nothingSeen: Changes = {
  choice: {
    answer: {
      type: 'no-choice-seen',
      tried: 'Both cups held out, twice.',
      guide: { by: 'preference', entry: null, what: 'Tea in the morning' },
      did: 'Gave her tea, weak',
    },
    reading: null,
    delivery: { outcome: { type: 'delivered' }, reaction: { seen: 'content', text: 'Drank it all' } },
  },
  seen: { expressedBy: ['silence'] },
};
