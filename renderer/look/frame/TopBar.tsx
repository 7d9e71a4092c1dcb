import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLock, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { roleInWords, type StaffRow } from '../../../db/staff/model.ts';
import { instantInWords } from '../../../db/time/model.ts';
import { useNow } from '../useNow.ts';
import { Mark } from './Mark.tsx';
import { Portrait } from './Portrait.tsx';
import styles from './TopBar.module.css';

interface TopBarProps {
  homeName: string;
  staff: Pick<StaffRow, 'name' | 'role'>;
  /** The way to everything else about the home. */
  menu: ReactNode;
  onHome: () => void;
  onFind: () => void;
  onLock: () => void;
}

/** Home, the date in full, who is writing, and the lock. */
export function TopBar({ homeName, staff, menu, onHome, onFind, onLock }: TopBarProps) {
  const now = useNow();
  return (
    <header className={styles.top}>
      <UnstyledButton className={styles.home} onClick={onHome}>
        <Mark size={44} />
        <span className={styles.name}>Own Words</span>
        <span className={styles.house}>
          <bdi>{homeName}</bdi>
        </span>
        <VisuallyHidden>: go to the home board</VisuallyHidden>
      </UnstyledButton>
      <span className="ow-grow" />
      <time className={styles.time} dateTime={now.toISOString()}>
        {instantInWords(now.toISOString())}
      </time>
      <Button
        className={styles.find}
        leftSection={<IconSearch size={20} aria-hidden />}
        onClick={onFind}
        aria-keyshortcuts="Control+K"
      >
        Find <span className={styles.keys}>Ctrl K</span>
      </Button>
      {menu}
      <span className={styles.me}>
        <Portrait photograph={null} name={staff.name} width={40} round />
        <span>
          <b>
            <bdi>{staff.name}</bdi>
          </b>
          , {roleInWords[staff.role].toLowerCase()}
        </span>
      </span>
      <Button leftSection={<IconLock size={20} aria-hidden />} onClick={onLock}>
        Lock
      </Button>
    </header>
  );
}
