import { useState } from 'react';
import {
  type Handover,
  type HandoverHours,
  type HandoverNote,
  handoverHours,
  linesOf,
} from '../../db/handover/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { momentNearby } from '../look/when.ts';
import { MakePaper } from '../packs/MakePaper.tsx';
import { OnPaperButton } from '../packs/OnPaperButton.tsx';
import styles from './Handover.module.css';
import { NoteOf } from './NoteOf.tsx';

const hoursInWords: Record<HandoverHours, string> = {
  8: '8 hours',
  12: '12 hours',
  24: 'a day',
  72: '3 days',
};

/** What one shift leaves for the next: each person's own words first, then what cannot wait and what is not as it was. */
export function HandoverScreen() {
  const { isSenior } = useMe();
  const [hours, setHours] = useState<HandoverHours>(12);
  const [printing, setPrinting] = useState(false);
  const start = useTell('packs.startHandover');
  const asked = useAsk('handover.get', { hours }, { every: 60_000 });
  return (
    <AreaFrame
      area="neutral"
      title="Handover"
      line="What people chose, what they are owed, what changed."
      action={isSenior && <OnPaperButton open={printing} onToggle={() => setPrinting(!printing)} />}
    >
      <div className="ow-stack">
        {printing && (
          <MakePaper
            label="Handover on paper"
            about={`The last ${hoursInWords[hours]}, as a PDF to print. Shred it when the shift is over: all of it is in the record.`}
            start={start}
            rest={{ hours }}
          />
        )}
        <div className={styles.since}>
          <Keys legend="How far back?" columns={4}>
            {handoverHours.map((each) => (
              <Key key={each} label={hoursInWords[each]} pressed={hours === each} onPress={() => setHours(each)} />
            ))}
          </Keys>
        </div>
        <Asking asked={asked} what="the handover">
          {(handover) => <Notes handover={handover} />}
        </Asking>
      </div>
    </AreaFrame>
  );
}

const hasNews = (note: HandoverNote) => note.own.length > 0 || linesOf(note).length > 0;

function Notes({ handover: { since, notes } }: { handover: Handover }) {
  const told = notes.filter(hasNews);
  const first = told.filter(({ looks }) => looks.length > 0);
  const quiet = notes.filter((note) => !hasNews(note));
  if (notes.length === 0) return <p>Nobody lives here yet, so there is nothing to hand over.</p>;
  return (
    <>
      <p className="ow-note">Since {momentNearby(since)}.</p>
      {told.length === 0 && <p>Nothing asks to be handed over.</p>}
      <ul className={styles.notes}>
        {[...first, ...told.filter((note) => !first.includes(note))].map((note) => (
          <li key={note.resident.id}>
            <NoteOf note={note} />
          </li>
        ))}
      </ul>
      <Quiet notes={quiet} />
    </>
  );
}

/** Nobody is left out: of whom there is nothing to say, and of whom nothing was written down at all. */
function Quiet({ notes }: { notes: readonly HandoverNote[] }) {
  const chose = notes.filter(({ choices }) => choices > 0);
  const unwritten = notes.filter(({ choices }) => choices === 0);
  return (
    <dl className={styles.quiet}>
      {chose.length > 0 && (
        <>
          <dt>All as chosen</dt>
          <dd>
            {chose.map(({ resident, choices }) => (
              <span key={resident.id}>
                <bdi>{resident.preferredName}</bdi>, {choices === 1 ? '1 choice' : `${choices} choices`}
              </span>
            ))}
          </dd>
        </>
      )}
      {unwritten.length > 0 && (
        <>
          <dt>No choice was written down</dt>
          <dd>
            {unwritten.map(({ resident }) => (
              <span key={resident.id}>
                <bdi>{resident.preferredName}</bdi>
                {resident.status === 'away' && `, ${resident.statusReason === 'hospital' ? 'in hospital' : 'on leave'}`}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
