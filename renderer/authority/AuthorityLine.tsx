import { UnstyledButton } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { type PaperRow, paperKinds, stillStands } from '../../db/authority/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { useRoute } from '../route.tsx';
import styles from './AuthorityLine.module.css';

/** What anyone must know before treatment, with how far it has been checked: an advance decision, a welfare power, an order. */
const shown: readonly PaperRow['paper']['type'][] = [
  'adrt',
  'lpa-health-welfare',
  'deputy-welfare',
  'court-order',
  'respect',
];
const stateInWords: Partial<Record<PaperRow['state'], string>> = {
  claimed: 'claimed, nobody here has seen it',
  seen: 'seen, not checked yet',
  verified: 'seen and checked',
};

/** One line on a person's front page for each paper that decides or must be looked at before treatment. */
export function AuthorityLine({ resident }: { resident: ResidentRow }) {
  const { go } = useRoute();
  const rows = (useAsk('authority.list', { resident: resident.id }).data ?? []).filter(
    (row) => stillStands(row) && shown.includes(row.paper.type),
  );
  if (rows.length === 0) return null;
  return (
    <UnstyledButton
      className={styles.line}
      onClick={() => go({ screen: 'area', resident: resident.id, tab: 'best-interests', item: 'authority' })}
    >
      <IconFileAlert size={24} aria-hidden />
      <span>
        {rows.map((row) => (
          <span key={row.id}>
            <b>{paperKinds[row.paper.type].words}</b>: {stateInWords[row.state]}.
          </span>
        ))}
      </span>
    </UnstyledButton>
  );
}
