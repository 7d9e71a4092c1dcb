import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './AreaChip.module.css';
import { type Area, areaIcon, areaName } from './area.ts';

interface AreaChipProps {
  area: Area | 'neutral';
  /** Where it leads, in words; the area's own name if left out. */
  children?: ReactNode;
  onGo: () => void;
}

/** A link into an area, with the area's mark on it. It is never the status of a person. */
export function AreaChip({ area, children, onGo }: AreaChipProps) {
  const Icon = areaIcon[area];
  return (
    <UnstyledButton className={styles.chip} data-area={area} onClick={onGo}>
      <Icon size={20} aria-hidden />
      {children ? (
        <span>
          <span className="ow-hidden">{areaName[area]}: </span>
          {children}
        </span>
      ) : (
        areaName[area]
      )}
    </UnstyledButton>
  );
}
