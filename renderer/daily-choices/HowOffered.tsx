import { UnstyledButton } from '@mantine/core';
import { IconLayoutBoardSplit } from '@tabler/icons-react';
import { useState } from 'react';
import { type DailyChoiceRow, howOfferedInWords, type Offering } from '../../db/daily-choices/model.ts';
import { BeforeBoard } from '../choice-board/BeforeBoard.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import styles from './DailyChoices.module.css';
import { wayOn } from './form.ts';
import type { PartProps } from './Offered.tsx';
import { WaysOfOffering } from './WaysOfOffering.tsx';
import { WhereTheyStood } from './WhereTheyStood.tsx';

const quick: readonly [Offering, string][] = [
  ['real-things', 'Real things'],
  ['pictures', 'Pictures'],
  ['said-aloud', 'Said aloud'],
];
const waysInWords = (howOffered: readonly Offering[]) =>
  howOfferedInWords({ howOffered: [...howOffered], swap: { check: 'not-done', second: null } });

interface HowOfferedProps extends PartProps {
  last: DailyChoiceRow | undefined;
  onGive: (voice: string | null) => Promise<void>;
}

/** How it was put: what is usual here is one tap, the aids are one glance away. Last time is offered, never assumed. */
export function HowOffered({ form, onChange, last, resident, onGive }: HowOfferedProps) {
  const [open, setOpen] = useState(false);
  const [board, setBoard] = useState(false);
  // The board has kept where each stood; one thing alone stands nowhere.
  const canStand = form.offered.length > 1 && form.board.length === 0;
  const [standing, setStanding] = useState(() => Object.values(form.stood).some((at) => at !== null));
  const before = last?.choice.howOffered ?? [];
  const aids = form.howOffered.filter((way) => !quick.some(([name]) => name === way));
  const swapped = { same: 'Sides swapped, same', changed: 'Sides swapped, another answer', 'not-done': '' }[form.swap];
  const besides = [waysInWords(aids), swapped].filter(Boolean).join('. ');
  const swap = () => onChange((so) => ({ ...so, swap: so.swap === 'same' ? 'not-done' : 'same' }));
  return (
    <div className={styles.how}>
      <Keys legend="How I offered" columns={3}>
        {before.length > 0 && form.howOffered.length === 0 && (
          <div className={styles.whole}>
            <Key
              label={`As last time: ${waysInWords(before)}`}
              shortcut="h"
              pressed={false}
              onPress={() => onChange((so) => ({ ...so, howOffered: before }))}
            />
          </div>
        )}
        <div className={styles.whole}>
          <Key
            label="On the choice board"
            icon={IconLayoutBoardSplit}
            pressed={form.howOffered.includes('choice-board')}
            onPress={() => setBoard(true)}
          />
        </div>
        {quick.map(([way, label]) => (
          <Key
            key={way}
            label={label}
            pressed={form.howOffered.includes(way)}
            onPress={() => onChange((so) => wayOn(so, way))}
          />
        ))}
      </Keys>
      <div className={styles.about}>
        <UnstyledButton className={styles.quiet} aria-pressed={form.swap === 'same'} onClick={swap}>
          {form.swap === 'same' ? 'Sides swapped, same ✓' : 'Swapped sides: same'}
        </UnstyledButton>
        <UnstyledButton className={styles.quiet} onClick={() => setOpen(true)}>
          Other ways, aids
        </UnstyledButton>
      </div>
      {canStand && (
        <UnstyledButton className={styles.quiet} aria-expanded={standing} onClick={() => setStanding(!standing)}>
          Where each stood
        </UnstyledButton>
      )}
      {canStand && standing && <WhereTheyStood resident={resident} form={form} onChange={onChange} />}
      {aids.length > 0 && <p className="ow-note">And {besides}.</p>}
      <BeforeBoard
        resident={resident}
        things={form.offered}
        opened={board}
        onClose={() => setBoard(false)}
        onThing={(index, thing) =>
          onChange((so) => ({ ...so, offered: so.offered.map((each, at) => (at === index ? thing : each)) }))
        }
        onGive={onGive}
      />
      <WaysOfOffering
        opened={open}
        onClose={() => setOpen(false)}
        form={form}
        onChange={onChange}
        resident={resident}
      />
    </div>
  );
}
