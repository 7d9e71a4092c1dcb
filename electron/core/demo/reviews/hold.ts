import type { z } from 'zod';
import type { ReviewType } from '../../../../db/reviews/model.ts';
import type { statement } from '../../../../db/voices/model.ts';
import { clock, type Desk, deskFor } from '../decisions/desk.ts';
import type { Making } from '../home.ts';
import { elementId } from '../plans/plan.ts';
import { type StaffKey, staff } from '../staff.ts';

type Statement = z.input<typeof statement>;

/** One point as it was talked through. Days are counted back from the last day. */
export interface Talked {
  readonly point: string;
  readonly back: number;
  readonly to: StaffKey;
  /** What the person said or showed; a view of the plan by its name; or how it was tried and what was seen; or why not. */
  readonly person:
    | readonly ['said' | 'showed', string]
    | { readonly placed: readonly [element: string, view: string] }
    | { readonly tried: string; readonly saw: string }
    | { readonly notAsked: string };
  readonly how?: string;
  readonly understood?: string;
  /** Their own view; or why nobody was asked. Left out where the template asks none. */
  readonly family?: readonly [person: string, words: string] | string;
  readonly staff: string;
  /** Parts of the plan that it changed or began, by their names; or why nothing changes. */
  readonly came: readonly string[] | string;
  /** When that was said, where it was on a later day. */
  readonly cameBack?: number;
}
export interface Held {
  readonly life: string;
  readonly type: ReviewType;
  readonly by: StaffKey;
  readonly begun: number;
  readonly points: readonly Talked[];
  /** Left out where it is still open. */
  readonly signed?: { readonly back: number; readonly by: 'moira' | 'tomasz'; readonly nextIn: number };
}

/** Puts one assessment or review onto the timeline, as the screens would: begun, each voice in its point, signed. */
export function holdReview(making: Making, { life, type, by, begun, points, signed }: Held): void {
  const desk = deskFor(making, life, `review/${life}/${type}`);
  const resident = () => desk.resident();
  const on = (back: number) => ({ precision: 'day', day: desk.day(back) }) as const;
  const one = (point: string) => ({ resident: resident(), review: desk.of('review'), point });
  desk.put(begun, clock(13, 5), by, (tell) => {
    desk.keep('review', tell('reviews.begin', { resident: resident(), at: on(begun), type }).review);
  });
  points.forEach((each, index) => {
    const minutes = clock(13, 10) + index * 9;
    desk.put(each.back, minutes, each.to, (tell) => {
      const { point, person, family } = each;
      const hear = (words: Statement) => tell('reviews.hear', { ...one(point), about: { type: 'general' }, words });
      const without = (voice: 'family' | 'staff' | 'person', why: string) =>
        tell('reviews.sayUnheard', {
          ...one(point),
          at: on(each.back),
          unheard: { voice, because: { type: 'not asked', why } },
        });
      if ('placed' in person) {
        const [element, view] = person.placed;
        const id = making.ids.of(`decision/plan/${element}/view/${view}`);
        tell('reviews.place', { ...one(point), at: on(each.back), view: id });
      } else if ('tried' in person) {
        const because = { type: 'tried', how: person.tried, saw: person.saw } as const;
        tell('reviews.sayUnheard', { ...one(point), at: on(each.back), unheard: { voice: 'person', because } });
      } else if ('notAsked' in person) without('person', person.notAsked);
      else hear(ownWords(desk, each, person, minutes));
      if (typeof family === 'string') without('family', family);
      else if (family)
        hear(othersView(desk, each, minutes, { voice: 'own-view', person: desk.person(family[0]) }, family[1]));
      const speaker = { type: 'staff', id: desk.staff(each.to) } as const;
      hear(othersView(desk, each, minutes, { voice: 'staff', speaker, basis: 'observation' }, each.staff));
    });
    const cameBack = each.cameBack ?? each.back;
    desk.put(cameBack, clock(15, 20) + index, each.to, (tell) => {
      const came =
        typeof each.came === 'string'
          ? ({ type: 'nothing', because: each.came } as const)
          : { type: 'plan' as const, elements: each.came.map((key) => making.ids.of(elementId(life, key))) };
      tell('reviews.sayCame', { ...one(each.point), at: on(cameBack), came });
    });
  });
  if (!signed) return;
  desk.put(signed.back, clock(16, 10), signed.by, (tell) => {
    const { pin } = staff[signed.by];
    const nextOn = desk.day(-signed.nextIn);
    tell('reviews.sign', { resident: resident(), review: desk.of('review'), at: on(signed.back), nextOn, pin });
  });
}

function ownWords(
  desk: Desk,
  { back, to, how, understood }: Talked,
  [mode, words]: readonly ['said' | 'showed', string],
  minutes: number,
): Statement {
  return { ...desk.heard(mode, words, to, desk.at(back, minutes - 5), how), understood: understood ?? null };
}

type Speaker =
  | { readonly voice: 'own-view'; readonly person: string }
  | {
      readonly voice: 'staff';
      readonly speaker: { readonly type: 'staff'; readonly id: string };
      readonly basis: 'observation';
    };

function othersView(desk: Desk, { back }: Talked, minutes: number, speaker: Speaker, words: string): Statement {
  return { ...speaker, words, language: null, when: desk.at(back, minutes - 2), how: null, understood: null };
}
