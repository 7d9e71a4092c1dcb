import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Heading, headings } from '../../../db/life-history/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { type Voice, voiceInWords, voices } from '../../../db/voices/model.ts';
import { EmptyState } from '../../look/tell/EmptyState.tsx';
import type { Names } from '../../look/voices/statements.ts';
import { MovedStubs } from '../../wrong-person/MovedStubs.tsx';
import { type Filter, type StoryItem, timelineOf } from '../order.ts';
import { Documents } from './Documents.tsx';
import { EmptyStory } from './EmptyStory.tsx';
import styles from './Story.module.css';
import { Timeline } from './Timeline.tsx';

/** Fewer than this are seen at a glance; a filter would only be in the way. */
const ENOUGH_TO_FILTER = 5;
const everything: Filter = { heading: null, voice: null };

interface StoryProps {
  resident: ResidentRow;
  items: readonly StoryItem[];
  names: Names;
  onOpen: (item: StoryItem) => void;
  onBegin: (() => void) | null;
}

/** The whole story: the timeline, what to show of it, and what was withdrawn, kept apart below. */
export function Story({ resident, items, names, onOpen, onBegin }: StoryProps) {
  const [filter, setFilter] = useState<Filter>(everything);
  const standing = items.filter((each) => !each.withdrawn);
  const withdrawn = items.filter((each) => each.withdrawn);
  const shown = timelineOf(items, filter);
  if (items.length === 0) return <EmptyStory resident={resident} onBegin={onBegin} />;
  const filters = standing.length >= ENOUGH_TO_FILTER && (
    <Filters items={standing} filter={filter} shown={shown.length} onChange={setFilter} />
  );
  return (
    <>
      {shown.length > 0 ? (
        <Timeline items={shown} names={names} onOpen={onOpen} tools={filters} />
      ) : (
        <EmptyState
          title="Nothing of that has been told yet"
          action={
            standing.length > 0 ? (
              <Button onClick={() => setFilter(everything)}>Show the whole story</Button>
            ) : (
              onBegin && <Button onClick={onBegin}>Add to the story</Button>
            )
          }
        >
          <p>It may be worth asking about.</p>
        </EmptyState>
      )}
      <Documents resident={resident} items={standing} names={names} onOpen={onOpen} />
      {withdrawn.length > 0 && (
        <details className={styles.withdrawn}>
          <summary>Withdrawn: {withdrawn.length}</summary>
          <ul>
            {withdrawn.map((each) => (
              <li key={each.item}>
                <Button variant="subtle" px={0} onClick={() => onOpen(each)}>
                  <s>
                    <bdi>{each.story.title}</bdi>
                  </s>
                </Button>
                {each.withdrawn && (
                  <span className="ow-note">
                    {names.staff(each.withdrawn.by)}, {instantInWords(each.withdrawn.at)}: {each.withdrawn.reason}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <MovedStubs resident={resident} whats={['life-history']} />
    </>
  );
}

interface FiltersProps {
  items: readonly StoryItem[];
  filter: Filter;
  shown: number;
  onChange: (filter: Filter) => void;
}

/** What to show: by what it is about, and by whose words. Only what is there is offered. */
function Filters({ items, filter, shown, onChange }: FiltersProps) {
  const about = new Set(items.map(({ story }) => story.heading));
  const whose = new Set(items.map(({ words }) => words.voice));
  const headingsHere = (Object.keys(headings) as Heading[]).filter((heading) => about.has(heading));
  const voicesHere = voices.filter((voice) => whose.has(voice));
  return (
    <div className={styles.filters}>
      <NativeSelect
        label="About"
        value={filter.heading ?? ''}
        data={[{ value: '', label: 'Everything' }, ...headingsHere.map((value) => ({ value, label: headings[value] }))]}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, heading: (value || null) as Heading | null })}
      />
      <NativeSelect
        label="Whose words"
        value={filter.voice ?? ''}
        data={[
          { value: '', label: 'Everyone’s' },
          ...voicesHere.map((value) => ({ value, label: voiceInWords[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, voice: (value || null) as Voice | null })}
      />
      <p className="ow-note" role="status">
        {shown < items.length && `${shown} of ${items.length}`}
      </p>
    </div>
  );
}
