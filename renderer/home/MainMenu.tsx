import { Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowsExchange,
  IconBolt,
  IconCalendarDue,
  IconChartBar,
  IconClipboardText,
  IconFileCheck,
  IconFileImport,
  IconHome,
  IconKey,
  IconListSearch,
  IconMenu2,
  IconMessageReport,
  IconMessages,
  IconPackage,
  IconReportAnalytics,
  IconSettings,
  IconTransfer,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
  IconZoomQuestion,
  type TablerIcon,
} from '@tabler/icons-react';
import { type Route, useRoute } from '../route.tsx';
import styles from './MainMenu.module.css';
import { useMe } from './useMe.tsx';

type Who = 'everyone' | 'recorders' | 'seniors' | 'managers';
interface Way {
  readonly words: string;
  readonly icon: TablerIcon;
  readonly to: Route;
  readonly who: Who;
}
interface Group {
  readonly title: string;
  readonly ways: readonly Way[];
}

const today: Group = {
  title: 'Today',
  ways: [
    { words: 'Home board', icon: IconHome, to: { screen: 'board' }, who: 'everyone' },
    { words: 'Handover', icon: IconArrowsExchange, to: { screen: 'handover' }, who: 'everyone' },
    { words: 'What is due', icon: IconCalendarDue, to: { screen: 'tasks' }, who: 'everyone' },
    { words: 'Everyone, also who left or died', icon: IconUsersGroup, to: { screen: 'everyone' }, who: 'everyone' },
    { words: 'Add a resident', icon: IconUserPlus, to: { screen: 'new-resident' }, who: 'recorders' },
    { words: 'Complaints', icon: IconMessageReport, to: { screen: 'complaints' }, who: 'recorders' },
    { words: 'My supervision', icon: IconMessages, to: { screen: 'my-supervision' }, who: 'recorders' },
  ],
};
const inAndOut: Group = {
  title: 'In and out',
  ways: [
    { words: 'Make a pack', icon: IconPackage, to: { screen: 'packs' }, who: 'managers' },
    { words: 'Check a pack', icon: IconFileCheck, to: { screen: 'verify' }, who: 'everyone' },
    { words: 'Paper for a power cut', icon: IconBolt, to: { screen: 'downtime' }, who: 'seniors' },
    { words: 'Bring in from a file', icon: IconFileImport, to: { screen: 'imports' }, who: 'managers' },
    { words: 'Move a record', icon: IconTransfer, to: { screen: 'transfer' }, who: 'managers' },
  ],
};
const howItIsDone: Group = {
  title: 'How well it is done',
  ways: [
    { words: 'What would be challenged?', icon: IconZoomQuestion, to: { screen: 'check-text' }, who: 'seniors' },
    { words: 'Templates of reviews', icon: IconClipboardText, to: { screen: 'templates' }, who: 'seniors' },
    { words: 'Audit of what is written', icon: IconListSearch, to: { screen: 'audit' }, who: 'managers' },
    { words: 'In numbers', icon: IconChartBar, to: { screen: 'numbers' }, who: 'managers' },
    { words: 'Evidence sheets', icon: IconReportAnalytics, to: { screen: 'sheets' }, who: 'managers' },
  ],
};
const theRecord: Group = {
  title: 'Staff and the record',
  ways: [
    { words: 'Staff', icon: IconUsers, to: { screen: 'staff' }, who: 'managers' },
    { words: 'How long records are kept', icon: IconArchive, to: { screen: 'retention' }, who: 'managers' },
    { words: 'Keys of the record', icon: IconKey, to: { screen: 'keys' }, who: 'managers' },
    { words: 'Settings and backup', icon: IconSettings, to: { screen: 'settings' }, who: 'everyone' },
  ],
};
/** Two columns, so that all of it stands on a small screen at once. */
const columns: readonly (readonly Group[])[] = [
  [today, inAndOut],
  [howItIsDone, theRecord],
];

/** The way to everything that is about the home rather than one person. */
export function MainMenu() {
  const { mayWrite, isManager, isSenior } = useMe();
  const may: Record<Who, boolean> = {
    everyone: true,
    recorders: mayWrite,
    seniors: isSenior,
    managers: isManager,
  };
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      width={isSenior ? 620 : 310}
      position="bottom-end"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Button leftSection={<IconMenu2 size={20} aria-hidden />}>Menu</Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {columns.map((groups) => (
          <div key={groups[0]?.title}>
            {groups.map(({ title, ways }) => (
              <Ways key={title} title={title} ways={ways.filter(({ who }) => may[who])} />
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Ways({ title, ways }: Group) {
  const { go } = useRoute();
  if (ways.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a menu may hold groups, and no fieldset
    <div role="group" aria-label={title}>
      <Menu.Label aria-hidden className={styles.label ?? ''}>
        {title}
      </Menu.Label>
      {ways.map(({ words, icon: Icon, to }) => (
        <Menu.Item key={words} leftSection={<Icon size={22} aria-hidden />} onClick={() => go(to)}>
          {words}
        </Menu.Item>
      ))}
    </div>
  );
}
