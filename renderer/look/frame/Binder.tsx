import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconEar, IconUsers, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { type Area, areaIcon, areaName, areas } from './area.ts';
import styles from './Binder.module.css';
import { Portrait } from './Portrait.tsx';

/** The three areas; how the person is asked and who is in their life, which belong to none of them. */
export type Tab = Area | Beside;
type Beside = 'how-to-ask' | 'people';
const beside: Record<Beside, { name: string; icon: TablerIcon }> = {
  'how-to-ask': { name: 'How to ask', icon: IconEar },
  people: { name: 'People', icon: IconUsers },
};
const isBeside = (tab: Tab): tab is Beside => Object.hasOwn(beside, tab);

interface BinderProps {
  resident: ResidentRow;
  /** The open tab; none on the front page. */
  open: Tab | null;
  onFront: () => void;
  onOpen: (tab: Tab) => void;
  /** What stays in view above every page: how to ask this person. */
  line: ReactNode;
  /** The page beside the tabs. */
  children: ReactNode;
}

/**
 * One person's binder. Photograph, both names and room stay in view on every page of it, so that two people of the
 * same name are never mistaken for each other.
 */
export function Binder({ resident, open, onFront, onOpen, line, children }: BinderProps) {
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
        {(['how-to-ask', 'people'] as const).map((tab) => (
          <TabKey key={tab} tab={tab} open={open === tab} onOpen={() => onOpen(tab)} />
        ))}
      </nav>
      <div className={styles.page}>
        {line}
        {children}
      </div>
    </div>
  );
}

function TabKey({ tab, open, onOpen }: { tab: Tab; open: boolean; onOpen: () => void }) {
  const { name, icon: Icon } = isBeside(tab) ? beside[tab] : { name: areaName[tab], icon: areaIcon[tab] };
  return (
    <UnstyledButton
      className={styles.tab}
      data-area={isBeside(tab) ? 'neutral' : tab}
      data-open={open || undefined}
      aria-current={open ? 'page' : undefined}
      onClick={onOpen}
    >
      <Icon size={isBeside(tab) ? 24 : 30} aria-hidden />
      <span>{name}</span>
    </UnstyledButton>
  );
}
