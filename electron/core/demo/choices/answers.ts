import type { DailyChoice, Delivery, Expression } from '../../../../db/daily-choices/model.ts';
import { asWords } from '../home.ts';
import type { Life, Line, Occasion, Show } from '../life.ts';
import type { Random } from '../random.ts';
import { unseen, unseenAnywhere } from './gaps.ts';
import { deliveryOf, type Later, readReaction } from './outcomes.ts';
import type { Speaker } from './speaker.ts';

/** A choice as it will be recorded, but for the ids that the record has yet to give. */
export interface Answered {
  readonly record: Omit<DailyChoice, 'seen' | 'choice'> & {
    readonly seen: Omit<DailyChoice['seen'], 'observer'>;
    readonly choice: Omit<DailyChoice['choice'], 'offeredBefore' | 'answer'> & { readonly answer: Answer };
    /** The chapter that guided staff where no choice could be seen. */
    readonly guide: string | null;
  };
  readonly chosen: readonly number[];
  readonly later: (Later & { readonly delivery: Delivery }) | null;
  /** Minutes after which it is asked again. */
  readonly again: number | null;
}
type Choice = DailyChoice['choice'];
type Plain<T> = T extends { type: 'no-choice-seen' }
  ? Omit<T, 'guide'> & {
      guide: {
        by: 'life-history' | 'preference' | 'pattern' | 'nothing-known';
        entry: string | null;
        what: string | null;
      };
    }
  : T;
type Answer = Plain<Choice['answer']>;

export interface Asking {
  readonly life: Life;
  readonly random: Random;
  readonly speaker: Speaker;
  readonly occasion: Occasion;
  readonly day: string;
  readonly minutes: number;
  /** Nothing can be seen or heard of this person in these days. */
  readonly silent: boolean;
  readonly asksAgain: boolean;
}

/** What the person answers to an occasion today. */
export function answerTo(asking: Asking): Answered {
  const { life, random, speaker, occasion, silent } = asking;
  if (silent || random.chance(life.unseen ?? 0.02)) return nothingSeen(asking);
  if (random.chance(occasion.declines ?? 0.09)) {
    return heard(
      asking,
      { type: 'declined' },
      [],
      speaker.words(occasion, 'no'),
      speaker.shown(occasion, 'no'),
      life.noSigns,
    );
  }
  const other = speaker.other(occasion);
  if (other) return heard(asking, { type: 'chose-other', what: other[0] }, [], other[1], null, life.signs);
  const option = random.weighted(occasion.leans ?? occasion.offered.map(() => 1));
  const said = speaker.words(occasion, String(option));
  const shown = said === null || random.chance(0.15) ? speaker.shown(occasion, String(option)) : null;
  return heard(asking, { type: 'chosen', options: [option] }, [option], said, shown, life.signs);
}

type Offer = Pick<Choice, 'domain' | 'matter' | 'offered' | 'howOffered'>;
/** What was held out, in the order of this time: nobody is offered the same thing first each day. */
function offer({ random, occasion }: Asking): { readonly offer: Offer; readonly order: readonly number[] } {
  const order = random.shuffled(occasion.offered.map((_, at) => at));
  const sides = occasion.offered.length === 2 && occasion.how.includes('real-things') && random.chance(0.4);
  const offered = order.map((which, at) => {
    const each = occasion.offered[which] ?? '';
    const [label, picture] = typeof each === 'string' ? [each, null] : each;
    return {
      ...{ label, picture, photograph: null, suggestedIn: null },
      place: sides ? at + 1 : null,
      side: sides ? ((at === 0 ? 'left' : 'right') as 'left' | 'right') : null,
    };
  });
  return { offer: { domain: occasion.domain, matter: null, offered, howOffered: [...occasion.how] }, order };
}

function heard(
  asking: Asking,
  answer: Extract<Answer, { type: 'chosen' | 'chose-other' | 'declined' }>,
  chosen: readonly number[],
  line: Line | null,
  shown: Show | null,
  signs: readonly Expression[],
): Answered {
  const { life, random, occasion, asksAgain } = asking;
  const { offer: put, order } = offer(asking);
  const placeOf = (option: number) => order.indexOf(option);
  const swap = swapOf(asking, chosen.map(placeOf));
  const expressedBy = expressionsOf(random, line, shown, signs);
  const certainty = swap.check === 'changed' ? 'unsure' : certaintyOf(random, line !== null, life);
  const meaning = chosen[0] !== undefined && random.chance(0.22) ? (occasion.means?.[chosen[0]] ?? null) : null;
  const { delivery, later, note } = deliveryOf(asking, answer.type, chosen);
  const again =
    asksAgain &&
    answer.type === 'declined' &&
    (occasion.domain === 'food' || occasion.domain === 'drink') &&
    random.chance(0.6);
  const said = line === null ? null : asWords(life, line);
  return {
    record: {
      choice: {
        ...put,
        ...{ swap, reading: { meaning, certainty }, delivery, askAgain: again },
        answer: answer.type === 'chosen' ? { ...answer, options: answer.options.map(placeOf) } : answer,
      },
      seen: { expressedBy, observed: shown?.[1] ?? null },
      ...(said && { words: { said: said.words, language: said.language } }),
      ...(note !== null && { note }),
      guide: null,
    },
    chosen,
    later,
    again: again ? random.int(35, 90) : null,
  };
}

function nothingSeen(asking: Asking): Answered {
  const { life, random, occasion, asksAgain } = asking;
  const [tried, did] = random.pick(unseen[occasion.domain] ?? [unseenAnywhere]);
  const guide = life.guide && random.chance(0.6) ? life.guide : null;
  const again = asksAgain && random.chance(0.35);
  return {
    record: {
      choice: {
        ...offer(asking).offer,
        swap: { check: 'not-done', second: null },
        answer: {
          type: 'no-choice-seen',
          tried,
          guide: guide
            ? { by: guide.by, entry: null, what: guide.what }
            : { by: 'pattern', entry: null, what: usual(occasion) },
          did,
        },
        reading: null,
        delivery: { outcome: { type: 'delivered' }, reaction: readReaction(random, 'neither') },
        askAgain: again,
      },
      seen: { expressedBy: ['silence'], observed: null },
      guide: guide?.chapter ?? null,
    },
    chosen: [],
    later: null,
    again: again ? random.int(25, 70) : null,
  };
}

/** What has mostly been chosen at this time of day. */
function usual({ offered, leans }: Occasion): string {
  const most = leans ? leans.indexOf(Math.max(...leans)) : 0;
  const label = offered[most] ?? offered[0];
  return `Mostly “${typeof label === 'string' ? label : label?.[0]}” at this time of day`;
}

/** Now and then the sides are swapped and it is asked again; mostly the answer stays. */
function swapOf({ random, occasion }: Asking, chosen: readonly number[]): Choice['swap'] {
  const [option] = chosen;
  const can = occasion.offered.length === 2 && occasion.how.includes('real-things') && option !== undefined;
  if (!can || !random.chance(0.22)) return { check: 'not-done', second: null };
  return random.chance(0.8) ? { check: 'same', second: null } : { check: 'changed', second: 1 - option };
}

function expressionsOf(
  random: Random,
  line: Line | null,
  shown: Show | null,
  signs: readonly Expression[],
): Expression[] {
  const all = new Set<Expression>();
  if (shown) all.add(shown[0]);
  if (line) all.add('spoke');
  if (all.size === 0 || random.chance(0.25)) all.add(random.pick(signs));
  return [...all];
}

function certaintyOf(random: Random, spoke: boolean, life: Life): 'clear' | 'probable' | 'unsure' {
  const clear = spoke ? 0.93 : (life.unseen ?? 0) > 0.05 ? 0.4 : 0.72;
  if (random.chance(clear)) return 'clear';
  return random.chance(0.8) ? 'probable' : 'unsure';
}
