import type { ReactNode } from 'react';
import styles from './UsedList.module.css';
import type { VoiceCardProps } from './VoiceCard.tsx';

export interface Use {
  id: string;
  voice: VoiceCardProps['voice'];
  who: string;
  used: 'used' | 'partly' | 'not used';
  /** How it was used, or why not. */
  how: ReactNode;
}
const usedInWords: Record<Use['used'], string> = { used: 'Used', partly: 'In part', 'not used': 'Not used' };

/** What became of each voice: one line each, with its own bar. No marks and no order of merit. */
export function UsedList({ uses }: { uses: readonly Use[] }) {
  return (
    <ul className={styles.list} aria-label="How each voice was used">
      {uses.map(({ id, voice, who, used, how }) => (
        <li key={id} data-voice={voice}>
          <bdi>{who}</bdi>: <b>{usedInWords[used]}</b>, {how}
        </li>
      ))}
    </ul>
  );
}
