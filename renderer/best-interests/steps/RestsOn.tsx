import { MultiSelect } from '@mantine/core';
import { headings } from '../../../db/life-history/model.ts';
import { type EntryId, entryId } from '../../../db/words/model.ts';
import type { StoryItem } from '../../life-history/order.ts';

interface RestsOnProps {
  question: string;
  story: readonly StoryItem[];
  entries: readonly EntryId[];
  onChange: (entries: EntryId[]) => void;
}

/** Which parts of the story an answer rests on. What few may read is not offered: all who read the decision read this. */
export function RestsOn({ question, story, entries, onChange }: RestsOnProps) {
  const may = story.filter(({ withdrawn, privacy }) => !withdrawn && privacy.tier === 'all staff');
  const offered = new Set<string>(may.map(({ item }) => item));
  // Views that an answer rests on are kept as they are.
  const kept = entries.filter((entry) => !offered.has(entry));
  if (may.length === 0) return null;
  return (
    <MultiSelect
      label="Rests on, from the life history"
      aria-label={`Rests on, from the life history: ${question}`}
      searchable
      hidePickedOptions
      nothingFoundMessage="Nothing of that name in the story"
      value={entries.filter((entry) => offered.has(entry))}
      data={may.map(({ item, story: { title, heading } }) => ({
        value: item,
        label: `${title} (${headings[heading]})`,
      }))}
      onChange={(chosen) => onChange([...kept, ...chosen.map((each) => entryId.parse(each))])}
    />
  );
}
