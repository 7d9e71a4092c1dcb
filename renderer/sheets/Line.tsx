import { UnstyledButton } from '@mantine/core';
import type { LeadsTo } from '../../db/sheets/model.ts';
import { useRoute } from '../route.tsx';
import styles from './sheets.module.css';

/** A line of a sheet; where it is about a resident it leads to the page on which it can be seen to. */
export function Line({ text, to }: { text: string; to: LeadsTo | null }) {
  const { go } = useRoute();
  if (to === null) return <span dir="auto">{text}</span>;
  const { resident, tab } = to;
  const open = () => go(tab === 'front' ? { screen: 'front', resident } : { screen: 'area', resident, tab });
  return (
    <UnstyledButton className={styles.to} dir="auto" onClick={open}>
      {text}
    </UnstyledButton>
  );
}
