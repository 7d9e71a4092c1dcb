import { UnstyledButton } from '@mantine/core';
import {
  IconArchive,
  IconDeviceUsb,
  IconHome,
  IconListSearch,
  IconMessageReport,
  IconMessages,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Task } from '../../db/tasks/model.ts';
import chip from '../look/frame/AreaChip.module.css';
import { AreaChip } from '../look/frame/AreaChip.tsx';
import { tabIcon, tabName } from '../look/frame/tabs.ts';
import { type Route, useRoute } from '../route.tsx';

type Place = Task['place'];

const aboutHome: Record<Exclude<Place['screen'], 'area'>, { words: string; icon: TablerIcon }> = {
  audit: { words: 'Audit', icon: IconListSearch },
  complaints: { words: 'Complaints', icon: IconMessageReport },
  supervision: { words: 'Supervision', icon: IconMessages },
  retention: { words: 'Records kept', icon: IconArchive },
  settings: { words: 'Backups', icon: IconDeviceUsb },
  board: { words: 'Home board', icon: IconHome },
};

/** The way to where a task is done, with the mark of that place on it. */
export function PlaceLink({ task }: { task: Task }) {
  const { go } = useRoute();
  const { place } = task;
  const onGo = () => go(routeTo(task));
  if (place.screen === 'area' && place.tab !== 'how-to-ask' && place.tab !== 'people')
    return <AreaChip area={place.tab === 'support-plan' ? 'neutral' : place.tab} onGo={onGo} />;
  const { words, icon: Icon } =
    place.screen === 'area' ? { words: tabName[place.tab], icon: tabIcon[place.tab] } : aboutHome[place.screen];
  return (
    <UnstyledButton className={chip.chip} data-area="neutral" onClick={onGo}>
      <Icon size={20} aria-hidden />
      {words}
    </UnstyledButton>
  );
}

function routeTo({ place, resident }: Task): Route {
  switch (place.screen) {
    case 'area':
      // Whatever stands behind a tab is about somebody.
      if (!resident) return { screen: 'board' };
      return {
        screen: 'area',
        resident: resident.id,
        tab: place.tab,
        ...(place.item === null ? {} : { item: place.item }),
      };
    case 'audit':
      return { screen: 'audit', ...(place.audit === null ? {} : { audit: place.audit }) };
    default:
      return place;
  }
}
