import { Button } from '@mantine/core';
import { IconPlus, IconSearch, IconTimeline, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { useRoute } from '../route.tsx';
import { Circle } from './circle/Circle.tsx';
import { useEveryone } from './names.ts';
import type { StoryItem } from './order.ts';
import { StorySheet } from './sheet/StorySheet.tsx';
import { ItemPage } from './story/ItemPage.tsx';
import { Story } from './story/Story.tsx';

/** What stands on the page: the whole story, one part of it, or a sheet being filled in. */
type View =
  | { type: 'story' }
  | { type: 'circle' }
  | { type: 'item'; item: string }
  | { type: 'add'; beside: StoryItem | null }
  | { type: 'correct'; item: StoryItem };

interface LifeHistoryScreenProps {
  resident: ResidentRow;
  carried?: string;
  /** One part of the story to open, by its id. */
  item?: string;
}

/** Who the person is, in their words first: photographs and words along one timeline. */
export function LifeHistoryScreen({ resident, item: opened }: LifeHistoryScreenProps) {
  const story = useAsk('lifeHistory.list', { resident: resident.id });
  const everyone = useEveryone(resident);
  const { mayWrite } = useMe();
  const { go } = useRoute();
  const [view, setView] = useState<View>(opened ? { type: 'item', item: opened } : { type: 'story' });
  const open = (item: StoryItem) => setView({ type: 'item', item: item.item });
  const add = () => setView({ type: 'add', beside: null });
  const toStory = () => setView({ type: 'story' });
  const adding = view.type === 'add' || view.type === 'correct';
  return (
    <AreaFrame
      area="life-history"
      resident={resident}
      action={
        !adding && (
          <>
            <Button
              leftSection={
                view.type === 'circle' ? <IconTimeline size={22} aria-hidden /> : <IconUsers size={22} aria-hidden />
              }
              onClick={() => setView({ type: view.type === 'circle' ? 'story' : 'circle' })}
            >
              {view.type === 'circle' ? 'Timeline' : 'Circle of people'}
            </Button>
            <Button
              leftSection={<IconSearch size={22} aria-hidden />}
              onClick={() => go({ screen: 'search', resident: resident.id })}
            >
              Search
            </Button>
            {mayWrite && (
              <Button leftSection={<IconPlus size={22} aria-hidden />} onClick={add}>
                Add to the story
              </Button>
            )}
          </>
        )
      }
    >
      <Asking asked={story} what={`the story of ${resident.preferredName}`}>
        {(items) => {
          const item =
            view.type === 'item' && items.find((each) => each.item === view.item || each.entry === view.item);
          if (view.type === 'add' || view.type === 'correct') {
            const existing = view.type === 'correct' ? view.item : null;
            const beside = view.type === 'add' ? view.beside : null;
            const leave = () => (existing ? open(existing) : beside ? open(beside) : toStory());
            return (
              <StorySheet resident={resident} everyone={everyone} existing={existing} beside={beside} onDone={leave} />
            );
          }
          if (view.type === 'circle')
            return <Circle resident={resident} people={everyone.people} items={items} onOpen={open} />;
          if (!item) {
            return (
              <Story
                resident={resident}
                items={items}
                names={everyone.names}
                onOpen={open}
                onBegin={mayWrite ? add : null}
              />
            );
          }
          return (
            <ItemPage
              key={item.item}
              resident={resident}
              item={item}
              names={everyone.names}
              others={otherTellings(items, item)}
              mayWrite={mayWrite}
              onBack={toStory}
              onCorrect={() => setView({ type: 'correct', item })}
              onAnother={() => setView({ type: 'add', beside: item })}
              onOpen={open}
            />
          );
        }}
      </Asking>
    </AreaFrame>
  );
}

/** Every other telling of the same thing that stands, from whichever of them one comes. */
function otherTellings(items: readonly StoryItem[], item: StoryItem): StoryItem[] {
  const root = item.story.beside ?? item.item;
  return items.filter(
    (each) => !each.withdrawn && each.item !== item.item && (each.item === root || each.story.beside === root),
  );
}
