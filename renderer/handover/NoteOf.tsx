import { Button } from '@mantine/core';
import {
  IconArrowRight,
  IconClockExclamation,
  IconEyeOff,
  IconFileAlert,
  IconHandStop,
  IconPackageOff,
  IconRefresh,
  IconZoomExclamation,
} from '@tabler/icons-react';
import { ownWordsOf } from '../../db/daily-choices/model.ts';
import { type HandoverLine, type HandoverNote, lineInWords, linesOf } from '../../db/handover/model.ts';
import { useStaffName } from '../daily-choices/ChoiceCard.tsx';
import { Portrait } from '../look/frame/Portrait.tsx';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import styles from './Handover.module.css';

const icons: Record<HandoverLine['about'], typeof IconEyeOff> = {
  treatment: IconFileAlert,
  look: IconZoomExclamation,
  owed: IconClockExclamation,
  'not-delivered': IconPackageOff,
  declined: IconHandStop,
  unseen: IconEyeOff,
  changed: IconRefresh,
};

/** One person's part of the handover: their face and own words, then line by line what the next shift has to know. */
export function NoteOf({ note }: { note: HandoverNote }) {
  const { go } = useRoute();
  const { resident, choices } = note;
  const { id, preferredName: name, photograph, room } = resident;
  return (
    <article className={styles.note} aria-label={name} data-urgent={note.looks.length > 0 || undefined}>
      <header>
        <Portrait photograph={photograph} name={name} width={72} />
        <div>
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <p className="ow-note">
            Room {room}. {choices === 1 ? '1 choice' : `${choices} choices`}
          </p>
        </div>
        <Button
          mih={44}
          variant="subtle"
          rightSection={<IconArrowRight size={20} aria-hidden />}
          onClick={() => go({ screen: 'area', resident: id, tab: 'daily-choices' })}
          aria-label={`Daily choices of ${name}`}
        >
          Daily choices
        </Button>
      </header>
      <Own note={note} />
      <ul>
        {linesOf(note).map(({ about, text, at }) => {
          const Icon = icons[about];
          return (
            <li key={`${about} ${text} ${JSON.stringify(at)}`} data-about={about}>
              <Icon size={22} aria-hidden />
              <span>
                <b>{lineInWords[about]}.</b> {text}
                {at && <span className="ow-note"> {happenedNearby(at)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </article>
  );
}

function Own({ note: { resident, own } }: { note: HandoverNote }) {
  const nameOf = useStaffName();
  return own.map((row) => {
    const told = ownWordsOf(row.seen, row.words);
    if (!told) return null;
    const by = nameOf(row.seen.observer);
    return (
      <VoiceCard
        key={row.id}
        voice={told.mode}
        person={resident.preferredName}
        words={told.words}
        language={told.mode === 'said' ? (row.words?.language ?? null) : null}
        caption={`${happenedNearby(row.at)}, ${told.mode === 'said' ? 'to' : 'seen by'} ${by}`}
        size="small"
      />
    );
  });
}
