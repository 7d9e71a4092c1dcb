import { Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { LIKES_DRAFT, type LikesBoard, type LikesRow, movedInWords } from '../../db/likes/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useDraft } from '../drafts/useDraft.ts';
import { useMe } from '../home/useMe.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { useStaffNames } from '../staff/useStaffNames.ts';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import { Drawn } from './Drawn.tsx';
import { KeepLikes } from './KeepLikes.tsx';
import styles from './Likes.module.css';
import { NewLikes } from './NewLikes.tsx';

/** What is liked and what is not, as cards that the person laid; drawn again from what was kept. */
export function LikesSection({ resident }: { resident: ResidentRow }) {
  const { mayWrite } = useMe();
  const boards = useAsk('likes.list', { resident: resident.id });
  const draft = useDraft<LikesBoard>(LIKES_DRAFT, resident.id, mayWrite);
  const [done, setDone] = useState(false);
  const [making, setMaking] = useState(false);
  const waiting = done ? null : draft.value;
  return (
    <section className={styles.section} id="likes" aria-label="Likes">
      <h2>What {resident.preferredName} likes, is not sure of, and does not like</h2>
      {waiting ? (
        <KeepLikes
          resident={resident}
          board={waiting}
          onDone={() => {
            void draft.drop();
            setDone(true);
          }}
        />
      ) : (
        mayWrite && (
          <div>
            <Button
              aria-expanded={making}
              leftSection={making ? <IconChevronUp size={22} aria-hidden /> : <IconChevronDown size={22} aria-hidden />}
              onClick={() => setMaking(!making)}
            >
              Lay cards together
            </Button>
          </div>
        )
      )}
      {making && !waiting && <NewLikes resident={resident} />}
      {boards.data?.length === 0 && !making && !waiting && (
        <p className="ow-note">
          No board yet. Lay out a few cards about one thing, and let {pronounsOf(resident).them} put them where they
          belong.
        </p>
      )}
      <ul className={styles.kept}>
        {boards.data?.map((row) => (
          <li key={row.id}>
            <KeptLikes row={row} resident={resident} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function KeptLikes({ row, resident }: { row: LikesRow; resident: ResidentRow }) {
  const { mayWrite } = useMe();
  const name = useStaffNames();
  const withdraw = useTell('likes.withdraw');
  const [asking, setAsking] = useState(false);
  const [moving, setMoving] = useState(false);
  const [reason, setReason] = useState('');
  const { board, seen, words, note, withdrawn } = row;
  return (
    <>
      <div>
        <h3>
          <bdi>{withdrawn ? <s>{board.topic}</s> : board.topic}</bdi>
        </h3>
        <p className="ow-note">
          {happenedNearby(row.at)}. {resident.preferredName} {movedInWords[seen.moved]}; with {name(seen.observer)}.
        </p>
        {withdrawn && (
          <p>
            Withdrawn by {name(withdrawn.by)}: <bdi>{withdrawn.reason}</bdi>
          </p>
        )}
      </div>
      {!withdrawn && <Drawn cards={board.cards} />}
      {words && (
        <VoiceCard
          voice="said"
          person={resident.preferredName}
          words={words.said}
          language={words.language}
          caption={happenedNearby(row.at)}
          size="small"
        />
      )}
      {seen.observed && (
        <VoiceCard
          voice="showed"
          person={resident.preferredName}
          words={seen.observed}
          caption={happenedNearby(row.at)}
          size="small"
        />
      )}
      {note && (
        <VoiceCard
          voice="staff"
          speaker={name(seen.observer) ?? 'Staff'}
          words={note}
          caption={happenedNearby(row.at)}
          size="small"
        />
      )}
      {mayWrite && !withdrawn && !asking && (
        <div>
          <Button variant="subtle" px={0} onClick={() => setAsking(true)}>
            Withdraw<span className="ow-hidden"> {board.topic}</span>
          </Button>
          <Button variant="subtle" onClick={() => setMoving(true)}>
            Not {resident.preferredName}?<span className="ow-hidden"> {board.topic}</span>
          </Button>
        </div>
      )}
      {moving && <WrongPerson resident={resident} what="likes" entry={row.id} onClose={() => setMoving(false)} />}
      {asking && !withdrawn && (
        <form
          className="ow-stack"
          onSubmit={(event) => {
            event.preventDefault();
            withdraw.mutate({ resident: resident.id, board: row.id, reason });
          }}
        >
          <TextInput
            label="Why does it not stand?"
            value={reason}
            maxLength={500}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          <FormError error={withdraw.error} />
          <div className="ow-row">
            <Button type="submit" variant="filled" disabled={reason.trim() === '' || withdraw.isPending}>
              Withdraw it
            </Button>
            <Button onClick={() => setAsking(false)}>Leave it</Button>
          </div>
        </form>
      )}
    </>
  );
}
