import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { type Area, areaIcon, areaName, areas } from './area.ts';
import styles from './Binder.module.css';
import { Portrait } from './Portrait.tsx';

/** The three areas, and the people in the person's life, which belong to none of them. */
export type Tab = Area | 'people';

interface BinderProps {
  resident: ResidentRow;
  /** The open tab; none on the front page. */
  open: Tab | null;
  onFront: () => void;
  onOpen: (tab: Tab) => void;
  /** The page beside the tabs. */
  children: ReactNode;
}

/**
 * One person's binder. Photograph, both names and room stay in view on every page of it, so that two people of the
 * same name are never mistaken for each other.
 */
export function Binder({ resident, open, onFront, onOpen, children }: BinderProps) {
  return (
    <div className={styles.frame}>
      <nav className={styles.binder} aria-label={resident.preferredName}>
        <UnstyledButton className={styles.who} onClick={onFront}>
          <span className={styles.face}>
            <Portrait photograph={resident.photograph} name={resident.preferredName} width={80} />
          </span>
          <b>
            <bdi>{resident.preferredName}</bdi>
          </b>
          <span className={styles.full}>
            <bdi>{resident.fullName}</bdi>
          </span>
          <span>room {resident.room}</span>
          <VisuallyHidden>: front page</VisuallyHidden>
        </UnstyledButton>
        {areas.map((area) => (
          <TabKey key={area} tab={area} open={open === area} onOpen={() => onOpen(area)} />
        ))}
        <TabKey tab="people" open={open === 'people'} onOpen={() => onOpen('people')} />
      </nav>
      {children}
    </div>
  );
}

function TabKey({ tab, open, onOpen }: { tab: Tab; open: boolean; onOpen: () => void }) {
  const Icon = tab === 'people' ? IconUsers : areaIcon[tab];
  return (
    <UnstyledButton
      className={styles.tab}
      data-area={tab === 'people' ? 'neutral' : tab}
      data-open={open || undefined}
      aria-current={open ? 'page' : undefined}
      onClick={onOpen}
    >
      <Icon size={tab === 'people' ? 24 : 30} aria-hidden />
      <span>{tab === 'people' ? 'People' : areaName[tab]}</span>
    </UnstyledButton>
  );
}
