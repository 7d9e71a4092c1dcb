import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconFileCheck,
  IconHome,
  IconLock,
  IconPackage,
  IconSearch,
  IconSettings,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
  IconZoomQuestion,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { ResidentId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { Portrait } from '../look/frame/Portrait.tsx';
import { tabIcon, tabName, tabs } from '../look/frame/tabs.ts';
import { type Route, useRoute } from '../route.tsx';

/** Ctrl+K: jump to a person, to one of their areas, to something to do, or to a search for words. */
export function Finder({ onLock }: { onLock: () => void }) {
  const { route, go } = useRoute();
  const { mayWrite, isManager, isSenior } = useMe();
  const residents = useAsk('residents.list', {});
  const [typed, setTyped] = useState('');
  const here = residents.data?.find(({ id }) => 'resident' in route && route.resident === id);
  const to = (label: string, Icon: typeof IconHome, screen: Route, description?: string) => ({
    id: label,
    label,
    ...(description ? { description } : {}),
    leftSection: <Icon size={26} aria-hidden />,
    onClick: () => go(screen),
  });
  const search = (label: string, resident?: ResidentId): SpotlightActionData => ({
    ...to(label, IconSearch, { screen: 'search', text: typed.trim(), ...(resident ? { resident } : {}) }),
    // Whatever is typed may be a word of the record.
    keywords: [typed],
  });
  const actions: SpotlightActionGroupData[] = [
    ...(here
      ? [
          {
            group: here.preferredName,
            actions: tabs.map((tab) =>
              to(`${here.preferredName}: ${tabName[tab]}`, tabIcon[tab], { screen: 'area', resident: here.id, tab }),
            ),
          },
        ]
      : []),
    { group: 'Residents', actions: (residents.data ?? []).map((resident) => residentAction(resident, go)) },
    {
      group: 'Do',
      actions: [
        search(
          here ? `Search the words of ${here.preferredName}’s record` : 'Search the words of the record',
          here?.id,
        ),
        to('Home board', IconHome, { screen: 'board' }),
        to('Everyone', IconUsersGroup, { screen: 'everyone' }, 'Also those who left or died'),
        ...(mayWrite ? [to('Add a resident', IconUserPlus, { screen: 'new-resident' })] : []),
        ...(isManager
          ? [to('Make a pack', IconPackage, { screen: 'packs' }), to('Staff', IconUsers, { screen: 'staff' })]
          : []),
        ...(isSenior ? [to('What would be challenged?', IconZoomQuestion, { screen: 'check-text' })] : []),
        to('Check a pack', IconFileCheck, { screen: 'verify' }),
        to('Settings and backup', IconSettings, { screen: 'settings' }),
        { id: 'Lock', label: 'Lock', leftSection: <IconLock size={26} aria-hidden />, onClick: onLock },
      ],
    },
  ];
  return (
    <Spotlight
      actions={actions}
      query={typed}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      triggerOnContentEditable
      tagsToIgnore={[]}
      scrollable
      maxHeight={520}
      nothingFound="Nobody and nothing of that name."
      transitionProps={{ duration: 0 }}
      centered={false}
      yOffset={84}
      overlayProps={{ blur: 0, backgroundOpacity: 0.55 }}
      searchProps={{
        placeholder: 'A name, a room, something to do, or words',
        'aria-label': 'Find',
        leftSection: <IconSearch size={24} aria-hidden />,
      }}
    />
  );
}

const residentAction = ({ id, preferredName, fullName, room, photograph }: ResidentRow, go: (to: Route) => void) => ({
  id,
  label: preferredName,
  description: `${fullName}, room ${room}`,
  keywords: [fullName, room],
  leftSection: <Portrait photograph={photograph} name={preferredName} width={44} />,
  onClick: () => go({ screen: 'front', resident: id }),
});
