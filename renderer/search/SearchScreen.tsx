import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { asked } from '../../db/search/model.ts';
import { useAsk } from '../api.ts';
import { HowToAskLine } from '../communication/HowToAskLine.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { Hits } from './Hits.tsx';
import styles from './Search.module.css';

/** How long one has to pause before it looks: in milliseconds. */
const PAUSE = 200;

interface SearchScreenProps {
  /** Whose record is searched first; null where one comes from no record. */
  resident: ResidentRow | null;
  text?: string;
}

/** Words looked for in the record, each hit in its area and its voice. */
export function SearchScreen({ resident, text: begun = '' }: SearchScreenProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [typed, setTyped] = useState(begun);
  const [everywhere, setEverywhere] = useState(resident === null);
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const fits = asked.safeParse(text).success;
  const name = resident?.preferredName;
  const inRecord = useAsk(
    'search.inRecord',
    { resident: resident?.id ?? '', text },
    { enabled: fits && !everywhere && resident !== null },
  );
  const inHome = useAsk('search.inHome', { text }, { enabled: fits && everywhere });
  return (
    <AreaFrame
      area="neutral"
      title="Search the words"
      line="What was said, shown, chosen and told. What you may not read is not found."
    >
      <div className="ow-stack">
        {resident && !everywhere && <HowToAskLine resident={resident} />}
        <div className={styles.bar}>
          <TextInput
            label="Words"
            description="All of them have to be there; the last may be half a word."
            value={typed}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            ref={field}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
          {resident && (
            <Keys legend="Where?">
              <Key label={`${name}’s record`} pressed={!everywhere} onPress={() => setEverywhere(false)} />
              <Key label="Everyone’s" pressed={everywhere} onPress={() => setEverywhere(true)} />
            </Keys>
          )}
        </div>
        {fits && (
          <Asking asked={everywhere ? inHome : inRecord} what="these words">
            {(found) => <Hits found={found} text={text} where={everywhere ? null : (name ?? null)} />}
          </Asking>
        )}
      </div>
    </AreaFrame>
  );
}
