import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type LikesBoard, moverInWords, movers } from '../../db/likes/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { hearsayPrompt } from '../../db/voices/model.ts';
import { useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { Drawn } from './Drawn.tsx';
import styles from './Likes.module.css';

interface KeepLikesProps {
  resident: ResidentRow;
  board: LikesBoard;
  onDone: () => void;
}

/** What was laid where is an answer only once staff who sat there say how it came about. */
export function KeepLikes({ resident, board, onDone }: KeepLikesProps) {
  const me = useMe();
  const keep = useTell('likes.keep');
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever comes back from the board is asked about it first.
  useEffect(() => heading.current?.focus(), []);
  const [moved, setMoved] = useState<(typeof movers)[number] | null>(null);
  const [said, setSaid] = useState('');
  const [observed, setObserved] = useState('');
  const [note, setNote] = useState('');
  const name = resident.preferredName;
  const { they } = pronounsOf(resident);
  const other = hearsayPrompt(said, [resident.fullName, name]);
  const text = (typed: string) => (typed.trim() === '' ? null : typed);
  const save = () =>
    moved &&
    keep.mutate(
      {
        resident: resident.id,
        kept: {
          board: { topic: board.topic, cards: board.cards },
          seen: { moved, observed: text(observed), observer: me.id },
          ...(text(said) ? { words: { said, language: null } } : {}),
          ...(text(note) ? { note } : {}),
        },
      },
      { onSuccess: onDone },
    );
  return (
    <div className="ow-stack">
      <h3 tabIndex={-1} ref={heading} className={styles.begin}>
        From the board: <bdi>{board.topic}</bdi>
      </h3>
      <Drawn cards={board.cards} />
      <Keys legend="Who moved the cards?">
        {movers.map((each) => (
          <Key key={each} label={moverInWords[each]} pressed={moved === each} onPress={() => setMoved(each)} />
        ))}
      </Keys>
      <Told
        label={`What did ${name} say?`}
        description="The very words. Leave it empty where nothing was said."
        most={1000}
        value={said}
        onChange={setSaid}
      />
      {other && (
        <Notice kind="warn" title={`“${other}” reads as someone else’s account.`}>
          Only what {name} said belongs here.
        </Notice>
      )}
      <Told
        label={`What did ${they} show?`}
        description="What anyone there would have seen."
        most={1000}
        value={observed}
        onChange={setObserved}
      />
      <Told
        label="What do you take from it?"
        description="Yours, and kept apart from the above."
        most={500}
        value={note}
        onChange={setNote}
      />
      <FormError error={keep.error} />
      <div className="ow-row">
        <Button variant="filled" disabled={moved === null || keep.isPending} onClick={save}>
          Keep the board
        </Button>
        <Button onClick={onDone}>Throw it away</Button>
      </div>
    </div>
  );
}

interface ToldProps {
  label: string;
  description: string;
  most: number;
  value: string;
  onChange: (text: string) => void;
}

const Told = ({ label, description, most, value, onChange }: ToldProps) => (
  <Textarea
    label={label}
    description={description}
    autosize
    minRows={1}
    maxLength={most}
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);
