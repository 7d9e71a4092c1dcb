import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import styles from './Binder.module.css';
import { Portrait } from './Portrait.tsx';
import { isBeside, type Tab, tabIcon, tabName, tabs } from './tabs.ts';

interface BinderProps {
  resident: ResidentRow;
  /** The open tab; none on the front page. */
  open: Tab | null;
  onFront: () => void;
  onOpen: (tab: Tab) => void;
  /** What stays in view above every page: what must be known before a treatment, and how to ask this person. */
  line: ReactNode;
  /** What is said below every page, now and then. */
  below?: ReactNode;
  /** The page beside the tabs. */
  children: ReactNode;
}

/**
 * One person's binder. Photograph, both names and room stay in view on every page of it, so that two people of the
 * same name are never mistaken for each other.
 */
export function Binder({ resident, open, onFront, onOpen, line, below, children }: BinderProps) {
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
        {tabs.map((tab) => (
          <TabKey key={tab} tab={tab} open={open === tab} onOpen={() => onOpen(tab)} />
        ))}
      </nav>
      <div className={styles.page}>
        <div>{line}</div>
        {children}
        {below}
      </div>
    </div>
  );
}

function TabKey({ tab, open, onOpen }: { tab: Tab; open: boolean; onOpen: () => void }) {
  const Icon = tabIcon[tab];
  return (
    <UnstyledButton
      className={styles.tab}
      data-area={isBeside(tab) ? 'neutral' : tab}
      data-open={open || undefined}
      aria-current={open ? 'page' : undefined}
      onClick={onOpen}
    >
      <Icon size={isBeside(tab) ? 24 : 30} aria-hidden />
      <span>{tabName[tab]}</span>
    </UnstyledButton>
  );
}
