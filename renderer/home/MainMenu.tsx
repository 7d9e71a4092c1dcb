import { Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowsExchange,
  IconBolt,
  IconCalendarDue,
  IconChartBar,
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
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
  IconZoomQuestion,
} from '@tabler/icons-react';
import { useRoute } from '../route.tsx';
import { useMe } from './useMe.tsx';

/** The way to everything that is about the home rather than one person. */
export function MainMenu() {
  const { go } = useRoute();
  const { mayWrite, isManager, isSenior } = useMe();
  return (
    <Menu withInitialFocusPlaceholder={false} width={300} position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button leftSection={<IconMenu2 size={20} aria-hidden />}>Menu</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHome size={22} aria-hidden />} onClick={() => go({ screen: 'board' })}>
          Home board
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsExchange size={22} aria-hidden />}
          onClick={() => go({ screen: 'handover' })}
        >
          Handover
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarDue size={22} aria-hidden />} onClick={() => go({ screen: 'tasks' })}>
          What is due
        </Menu.Item>
        <Menu.Item leftSection={<IconUsersGroup size={22} aria-hidden />} onClick={() => go({ screen: 'everyone' })}>
          Everyone, also who left or died
        </Menu.Item>
        {mayWrite && (
          <Menu.Item
            leftSection={<IconUserPlus size={22} aria-hidden />}
            onClick={() => go({ screen: 'new-resident' })}
          >
            Add a resident
          </Menu.Item>
        )}
        {mayWrite && (
          <Menu.Item
            leftSection={<IconMessageReport size={22} aria-hidden />}
            onClick={() => go({ screen: 'complaints' })}
          >
            Complaints
          </Menu.Item>
        )}
        <Menu.Divider role="separator" />
        {isManager && (
          <Menu.Item leftSection={<IconPackage size={22} aria-hidden />} onClick={() => go({ screen: 'packs' })}>
            Make a pack
          </Menu.Item>
        )}
        {isSenior && (
          <Menu.Item leftSection={<IconBolt size={22} aria-hidden />} onClick={() => go({ screen: 'downtime' })}>
            Paper for a power cut
          </Menu.Item>
        )}
        {isSenior && (
          <Menu.Item
            leftSection={<IconZoomQuestion size={22} aria-hidden />}
            onClick={() => go({ screen: 'check-text' })}
          >
            What would be challenged?
          </Menu.Item>
        )}
        {isSenior && (
          <Menu.Item leftSection={<IconMessages size={22} aria-hidden />} onClick={() => go({ screen: 'templates' })}>
            Templates of reviews
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconFileCheck size={22} aria-hidden />} onClick={() => go({ screen: 'verify' })}>
          Check a pack
        </Menu.Item>
        {isManager && (
          <Menu.Item leftSection={<IconChartBar size={22} aria-hidden />} onClick={() => go({ screen: 'numbers' })}>
            In numbers
          </Menu.Item>
        )}
        {isManager && (
          <Menu.Item leftSection={<IconListSearch size={22} aria-hidden />} onClick={() => go({ screen: 'audit' })}>
            Audit of what is written
          </Menu.Item>
        )}
        {mayWrite && (
          <Menu.Item
            leftSection={<IconMessages size={22} aria-hidden />}
            onClick={() => go({ screen: 'my-supervision' })}
          >
            My supervision
          </Menu.Item>
        )}
        {isManager && (
          <Menu.Item
            leftSection={<IconReportAnalytics size={22} aria-hidden />}
            onClick={() => go({ screen: 'sheets' })}
          >
            Evidence sheets
          </Menu.Item>
        )}
        {isManager && (
          <Menu.Item leftSection={<IconUsers size={22} aria-hidden />} onClick={() => go({ screen: 'staff' })}>
            Staff
          </Menu.Item>
        )}
        {isManager && (
          <Menu.Item leftSection={<IconFileImport size={22} aria-hidden />} onClick={() => go({ screen: 'imports' })}>
            Bring in from a file
          </Menu.Item>
        )}
        {isManager && (
          <Menu.Item leftSection={<IconArchive size={22} aria-hidden />} onClick={() => go({ screen: 'retention' })}>
            How long records are kept
          </Menu.Item>
        )}
        {isManager && (
          <Menu.Item leftSection={<IconKey size={22} aria-hidden />} onClick={() => go({ screen: 'keys' })}>
            Keys of the record
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconSettings size={22} aria-hidden />} onClick={() => go({ screen: 'settings' })}>
          Settings and backup
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
