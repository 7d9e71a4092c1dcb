import { Button, UnstyledButton } from '@mantine/core';
import { IconLock, IconVolume } from '@tabler/icons-react';
import { periodInWords, tierInWords } from '../../../db/life-history/model.ts';
import { Photograph } from '../../look/frame/Photograph.tsx';
import { type Names, voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import { whereAndWith } from '../names.ts';
import type { StoryItem } from '../order.ts';
import { HeadingSlip } from './HeadingSlip.tsx';
import styles from './Timeline.module.css';

/** Longer than this, the words are cut on the timeline and read whole on the item's own page. */
const LONG = 240;

interface ItemColumnProps {
  item: StoryItem;
  names: Names;
  width: number;
  tilt: number;
  onOpen: () => void;
}

/** One item on the line: its picture, when, the words in the notation of whose they are, and how it is used in care. */
export function ItemColumn({ item, names, width, tilt, onOpen }: ItemColumnProps) {
  const { story, words, care, photographs, recordings, privacy } = item;
  const [picture] = photographs;
  const long = words.words.length > LONG;
  const around = whereAndWith(story, names);
  return (
    <li className={styles.column} data-beside={story.beside !== null || undefined}>
      <div className={styles.hang} style={{ transform: `rotate(${tilt}deg)` }}>
        {picture ? (
          <Photograph photo={picture.photo} alt={picture.alt} width={width} height={204} mounted />
        ) : (
          <HeadingSlip heading={story.heading} />
        )}
      </div>
      <div className={styles.year}>
        <b>{periodInWords(story.period)}</b>
        <UnstyledButton className={styles.title} onClick={onOpen}>
          <bdi>{story.title}</bdi>
        </UnstyledButton>
        {story.beside && <span className={styles.other}>Another telling of the same</span>}
        {around && <span>{around}</span>}
        {recordings.length > 0 && (
          <span>
            <IconVolume size={18} aria-hidden />{' '}
            {recordings.length === 1 ? 'A recording' : `${recordings.length} recordings`}
          </span>
        )}
        {privacy.tier !== 'all staff' && (
          <span className={styles.private}>
            <IconLock size={18} aria-hidden /> {tierInWords[privacy.tier]}
          </span>
        )}
      </div>
      <div className={styles.words} data-long={long || undefined}>
        <VoiceCard {...voiceOf(words, names)} size="small" />
        {long && (
          <Button variant="subtle" px={0} onClick={onOpen}>
            Read all of it
          </Button>
        )}
      </div>
      {(care.useInCare ?? care.say ?? care.avoid) && <CareTag care={care} />}
    </li>
  );
}

/** The tag tied to the item: what it changes in an ordinary day. */
export function CareTag({ care }: { care: StoryItem['care'] }) {
  return (
    <section className={styles.tag} aria-label="How it is used in care">
      <b>How it is used in care</b>
      {care.useInCare && <p>{care.useInCare}</p>}
      {care.say && (
        <p>
          <strong>Say:</strong> {care.say}
        </p>
      )}
      {care.avoid && (
        <p>
          <strong>Better not:</strong> {care.avoid}
        </p>
      )}
    </section>
  );
}
