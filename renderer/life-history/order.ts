import { type Heading, type Period, periodInWords, periodStart } from '../../db/life-history/model.ts';
import type { Voice } from '../../db/voices/model.ts';
import type { Output } from '../../electron/core/contract.ts';

export type StoryItem = Output<'lifeHistory.list'>[number];
export interface Filter {
  heading: Heading | null;
  voice: Voice | null;
}

/** What still stands and fits the filter, in the order of the life, each other telling right after the first. */
export function timelineOf(items: readonly StoryItem[], { heading, voice }: Filter): StoryItem[] {
  const standing = items.filter((each) => !each.withdrawn);
  const shown = standing.filter(
    (each) => (!heading || each.story.heading === heading) && (!voice || each.words.voice === voice),
  );
  const ids = new Set(shown.map((each) => each.item));
  const tellings = Map.groupBy(shown, ({ story }) => (story.beside && ids.has(story.beside) ? story.beside : null));
  const seen = new Set<string>();
  const withOthers = (each: StoryItem): StoryItem[] => {
    if (seen.has(each.item)) return [];
    seen.add(each.item);
    return [each, ...(tellings.get(each.item) ?? []).flatMap(withOthers)];
  };
  // Two that were put beside each other have no first: they follow at the end rather than being lost.
  return [...(tellings.get(null) ?? []), ...shown].flatMap(withOthers);
}

/** "1953 to 1975", "Always to 1961", "1975 to now": what a page of the timeline spans. */
export function spanInWords(items: readonly StoryItem[]): string {
  const periods = items.map(({ story }) => story.period).toSorted((a, b) => periodStart(a) - periodStart(b));
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return '';
  const [from, to] = [markOf(first), markOf(last)];
  return from === to ? periodInShort(first) : `${from} to ${to === 'Now' ? 'now' : to}`;
}

/** One end of a page: a year rather than what people call it, so that the pages stay short to read. */
function markOf(period: Period): string {
  if (period.type === 'words') return period.around === null ? 'no year' : String(period.around);
  return period.type === 'years' ? String(period.from) : periodInWords(period).replace(/^About /, '');
}
const periodInShort = (period: Period) => (period.type === 'words' ? markOf(period) : periodInWords(period));
