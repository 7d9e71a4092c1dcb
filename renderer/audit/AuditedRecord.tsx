import type { ReactNode } from 'react';
import type { AuditedRecord as Audited } from '../../db/audit/model.ts';
import { useAsk } from '../api.ts';
import { Flags } from '../dismissals/Flags.tsx';
import { AreaChip } from '../look/frame/AreaChip.tsx';
import { happenedNearby } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';
import styles from './audit.module.css';

interface AuditedRecordProps {
  record: Audited;
  /** Whether somebody has read it in this audit. */
  read?: boolean;
  children?: ReactNode;
}

/** One record as an audit reads it: whose, when, by whom, line by line, and what a reader would ask. */
export function AuditedRecord({ record, read = false, children }: AuditedRecordProps) {
  const { go } = useRoute();
  const nameOf = useStaffNames();
  const whose = (useAsk('residents.list', {}).data ?? []).find(({ id }) => id === record.resident);
  const { shelf, item, about, at, by, lines, flags } = record;
  const name = whose?.preferredName ?? '';
  return (
    <article className={styles.record} data-read={read || undefined} aria-label={`${name}, ${about}`}>
      <header className={styles.head}>
        <AreaChip
          area={shelf === 'support-plan' ? 'neutral' : shelf}
          onGo={() =>
            go({
              screen: 'area',
              resident: record.resident,
              tab: shelf,
              ...(item && shelf !== 'daily-choices' ? { item } : {}),
            })
          }
        >
          <bdi>{name}</bdi>: {about}
        </AreaChip>
        <span className="ow-note">
          {happenedNearby(at)}, written by {nameOf(by)}
        </span>
      </header>
      <dl className={styles.lines}>
        {lines.map(({ label, text, own }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the record
          <div key={index} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd data-own={own || undefined} dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      {flags.length > 0 && <Flags resident={record.resident} entry={record.entry} flags={flags} mayDismiss />}
      {children}
    </article>
  );
}
