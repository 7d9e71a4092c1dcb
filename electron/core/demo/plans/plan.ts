import type { z } from 'zod';
import type { Link, Settled, UseOfView, Wording } from '../../../../db/support-plan/model.ts';
import type { personNow, statement } from '../../../../db/voices/model.ts';
import { type Desk, deskFor } from '../decisions/desk.ts';
import type { Making } from '../home.ts';
import type { StaffKey } from '../staff.ts';

type Statement = z.input<typeof statement>;

/** A view of one thing in the plan and what became of it. Days are counted back from the last day. */
export interface PlanView {
  readonly key: string;
  readonly from: 'said' | 'showed' | { readonly family: string } | { readonly staff: StaffKey };
  readonly words: string;
  readonly back: number;
  readonly to: StaffKey;
  readonly understood?: string;
  /** Left out where nobody has said yet what became of it. */
  readonly use?: readonly [UseOfView, string];
}
export interface PlanElement {
  readonly key: string;
  readonly title: string;
  readonly picture: Wording['card']['picture'];
  readonly what: string;
  readonly canStill: string | null;
  readonly doing: readonly (readonly [who: string, what: string])[];
  readonly begun: number;
  readonly by: StaffKey;
  readonly reviewIn: number;
  readonly views: readonly PlanView[];
  readonly settled?: Settled & { readonly back: number };
  readonly restsOn?: readonly (readonly [Link['type'], string])[];
  /** What was done before, and the view that changed it. */
  readonly before?: {
    readonly what: string;
    readonly changed: number;
    readonly because: string;
    readonly reason: string;
  };
}

/** Puts one thing of a plan onto the timeline, as the screens would: begun, talked about, changed, settled. */
export function planElement(making: Making, life: string, element: PlanElement): void {
  const desk = deskFor(making, life, `plan/${element.key}`);
  const { key, by, begun, before, settled, restsOn = [] } = element;
  const at = (back: number) => ({ precision: 'day', day: desk.day(back) }) as const;
  const which = () => ({ resident: desk.resident(), element: desk.of('element') });
  desk.put(begun, 600, by, (tell) => {
    const wording = wordingOf(desk, element, before?.what ?? element.what);
    const { element: id } = tell('plan.begin', { resident: desk.resident(), at: at(begun), wording });
    desk.keep('element', id);
    making.ids.keep(elementId(life, key), id);
  });
  element.views.forEach((view, index) => {
    desk.put(view.back, 620 + index * 7, view.to, (tell) => {
      const about = { type: 'plan-element', id: desk.of('element') } as const;
      const words = wordsOf(desk, view, 615 + index * 7);
      desk.keep(`view/${view.key}`, tell('voices.record', { resident: desk.resident(), about, words }).voice);
      if (!view.use) return;
      const [used, how] = view.use;
      tell('plan.useView', { ...which(), at: at(view.back), use: { view: desk.viewId(view.key), used, how } });
    });
  });
  if (before)
    desk.put(before.changed, 700, by, (tell) => {
      const because = { reason: before.reason, preference: desk.viewId(before.because) };
      tell('plan.change', {
        ...which(),
        at: at(before.changed),
        wording: wordingOf(desk, element, element.what),
        because,
      });
    });
  if (settled)
    desk.put(settled.back, 720, by, (tell) => {
      const { back, ...where } = settled;
      tell('plan.settle', { ...which(), at: at(back), settled: where });
      const links = restsOn.map(([type, name]) => ({ type, id: making.ids.of(name) }));
      if (links.length > 0) tell('plan.link', { ...which(), at: at(back), links });
    });
}

export const elementId = (life: string, key: string): string => `plan/${life}/${key}`;

function wordingOf(
  desk: Desk,
  { title, picture, canStill, doing, begun, reviewIn }: PlanElement,
  what: string,
): Wording {
  return {
    title,
    card: { photograph: null, picture },
    canStill,
    what,
    doing: doing.map(([who, does]) => ({ who, what: does, from: desk.day(begun) })),
    reviewOn: desk.day(-reviewIn),
  };
}

function wordsOf(desk: Desk, { from, words, back, to, understood }: PlanView, minutes: number): Statement {
  const when = desk.at(back, minutes);
  if (from === 'said' || from === 'showed') {
    const heard: z.input<typeof personNow> = desk.heard(from, words, to, when);
    return { ...heard, understood: understood ?? null };
  }
  const common = { words, language: null, when, how: null, understood: understood ?? null };
  if ('family' in from) return { voice: 'own-view', person: desk.person(from.family), ...common };
  return { voice: 'staff', speaker: { type: 'staff', id: desk.staff(from.staff) }, basis: 'opinion', ...common };
}
