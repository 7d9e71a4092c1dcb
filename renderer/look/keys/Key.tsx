import { UnstyledButton } from '@mantine/core';
import { IconCheck, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Key.module.css';

interface KeyProps {
  label: string;
  pressed: boolean;
  onPress: () => void;
  icon?: TablerIcon;
  /** A picture of the thing itself above its name; the key then also says "chosen". */
  picture?: ReactNode;
  disabled?: boolean;
  /** The digit or letter that presses it from the keyboard, shown on it. */
  shortcut?: string | undefined;
}

/** A tile that is on or off. A decline and "no response" look like every other key. */
export function Key({ label, pressed, onPress, icon: Icon, picture, disabled = false, shortcut }: KeyProps) {
  return (
    <UnstyledButton
      className={styles.key}
      data-on={pressed || undefined}
      data-picture={picture ? true : undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={onPress}
    >
      {picture && (
        <span className={styles.picture} aria-hidden>
          {picture}
        </span>
      )}
      {Icon && !picture && <Icon size={26} aria-hidden />}
      <span className={styles.label}>
        {label}
        {picture && pressed && (
          <>
            {' '}
            <IconCheck className={styles.tick} size={20} stroke={3} aria-hidden /> chosen
          </>
        )}
      </span>
      {shortcut && (
        <kbd className={styles.shortcut} aria-hidden>
          {shortcut}
        </kbd>
      )}
    </UnstyledButton>
  );
}
