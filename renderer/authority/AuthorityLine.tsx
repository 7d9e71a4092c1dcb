import { UnstyledButton } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import {
  advanceDecisionsAmong,
  advanceDecisionWarning,
  type PaperRow,
  paperKinds,
  paperStateInWords,
  stillStands,
} from '../../db/authority/model.ts';
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
            <b>{paperKinds[row.paper.type].words}</b>: {paperStateInWords[row.state]}.
          </span>
        ))}
      </span>
    </UnstyledButton>
  );
}

/** D2: on every page about somebody, the advance decision that a treatment must not pass by. */
export function AdvanceDecisionLine({ resident }: { resident: ResidentRow }) {
  const { go } = useRoute();
  const found = advanceDecisionsAmong(useAsk('authority.list', { resident: resident.id }).data ?? []);
  const isHere = resident.status === 'resident' || resident.status === 'away';
  if (found.length === 0 || !isHere) return null;
  return (
    <UnstyledButton
      className={styles.across}
      onClick={() => go({ screen: 'area', resident: resident.id, tab: 'best-interests', item: 'authority' })}
    >
      <IconFileAlert size={24} aria-hidden />
      <span>
        {found.map((each) => (
          <span key={`${each.state} ${each.refuses}`}>{advanceDecisionWarning(each)}</span>
        ))}
      </span>
    </UnstyledButton>
  );
}
