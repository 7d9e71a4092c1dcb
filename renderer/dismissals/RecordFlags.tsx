import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { openFlags } from '../../db/dismissals/model.ts';
import type { EntryId, ResidentId } from '../../db/words/model.ts';
import type { Output } from '../../electron/core/contract.ts';
import { useAsk } from '../api.ts';
import styles from './dismissals.module.css';
import { Flags } from './Flags.tsx';

export type Flagged = Output<'dismissals.flagsOf'>[number];

/** What a reader would ask about some records of one resident, asked for together. */
export function useFlagged(resident: ResidentId, entries: readonly EntryId[]): ReadonlyMap<EntryId, Flagged> {
  const asked = useAsk('dismissals.flagsOf', { resident, entries: [...entries] }, { enabled: entries.length > 0 });
  return new Map(asked.data?.map((each) => [each.entry, each]));
}

/** A small mark on a record that a reader would ask about, or whose flags were dismissed; nothing on any other. */
export function RecordFlags({ resident, flagged }: { resident: ResidentId; flagged: Flagged | undefined }) {
  const [open, setOpen] = useState(false);
  if (!flagged) return null;
  const { entry, flags, mayDismiss } = flagged;
  return (
    <div className={styles.here}>
      <Button
        variant="subtle"
        px={0}
        leftSection={<IconMessageQuestion size={20} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {markOf(openFlags(flags).length)}
      </Button>
      {open && <Flags {...{ resident, entry, flags, mayDismiss }} />}
    </div>
  );
}

function markOf(open: number): string {
  if (open === 0) return 'Asked about, and dismissed';
  return open === 1 ? 'A reader would ask one thing' : `A reader would ask ${open} things`;
}

/** The same for records that stand alone on their page. */
export function FlagsOf({ resident, entries }: { resident: ResidentId; entries: readonly EntryId[] }) {
  return [...useFlagged(resident, entries).values()].map((flagged) => (
    <RecordFlags key={flagged.entry} resident={resident} flagged={flagged} />
  ));
}
