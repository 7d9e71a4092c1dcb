import { dayPlus } from '../time/model.ts';
import { happenedDay, isPersonsChannel } from '../voices/model.ts';
import { type ElementRow, VIEW_DAYS } from './model.ts';

type Given = Pick<ElementRow, 'wording' | 'againOn' | 'settled' | 'stale' | 'views'>;

/** What an element lacks on a London day, each in one plain line that says what to do. `name` is the person's. */
export function lacksOf({ wording, againOn, settled, stale, views }: Given, name: string, today: string): string[] {
  const own = views.filter(({ words }) => isPersonsChannel(words.voice));
  const newest = own
    .map(({ words }) => happenedDay(words.when))
    .toSorted()
    .at(-1);
  const open = views.filter(({ use }) => use === null).length;
  return [
    newest === undefined && `Nothing from ${name} yet: ask, in the way that works.`,
    newest !== undefined &&
      newest < dayPlus(today, -VIEW_DAYS) &&
      `${name} was last heard about it more than ${VIEW_DAYS} days ago: ask again.`,
    open === 1 && 'One view is neither used nor not used: say what became of it.',
    open > 1 && `${open} views are neither used nor not used: say what became of each.`,
    wording.canStill === null && `What ${name} can still do is not written down.`,
    wording.doing.length === 0 && 'Nobody is named who does it.',
    settled === null && 'It is not settled yet: say where it stands, and how that was checked.',
    settled !== null && stale && 'Something came after it was settled: talk about it again.',
    againOn < today && 'The day to look at it again is past.',
  ].filter((each) => each !== false);
}

/** Why an element cannot be called agreed; null where it can. "Not agreed while a view is neither used nor not used." */
export function whyNotAgreed({ views }: Pick<ElementRow, 'views'>, name: string): string | null {
  if (!views.some(({ words }) => isPersonsChannel(words.voice)))
    return `Nothing that ${name} said or showed is in it, so it cannot be called agreed. Ask ${name} first, or save it as tried for now.`;
  if (views.some(({ use }) => use === null))
    return 'A view in it is neither used nor not used. Say first what became of each view.';
  return null;
}
