import { Button } from '@mantine/core';
import { IconArrowLeft, IconEye, IconLock, IconPencil, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { headings, LOOK_AGAIN_DAYS, periodInWords, tierInWords } from '../../../db/life-history/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { dateInWords, instantInWords, londonDay } from '../../../db/time/model.ts';
import { FlagsOf } from '../../dismissals/RecordFlags.tsx';
import { Photograph } from '../../look/frame/Photograph.tsx';
import { type Names, voiceOf } from '../../look/voices/statements.ts';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import { daysBetween } from '../../look/when.ts';
import { WrongPerson } from '../../wrong-person/WrongPerson.tsx';
import { whereAndWith } from '../names.ts';
import type { StoryItem } from '../order.ts';
import { ConfirmHolds } from './ConfirmHolds.tsx';
import { EarlierWordings } from './EarlierWordings.tsx';
import { CareTag } from './ItemColumn.tsx';
import styles from './ItemPage.module.css';
import { Recordings } from './Recordings.tsx';
import { WhereUsed } from './WhereUsed.tsx';
import { Withdraw } from './Withdraw.tsx';

interface ItemPageProps {
  resident: ResidentRow;
  item: StoryItem;
  names: Names;
  /** The other tellings of the same, this one left out. */
  others: readonly StoryItem[];
  mayWrite: boolean;
  onBack: () => void;
  onCorrect: () => void;
  onAnother: () => void;
  onOpen: (item: StoryItem) => void;
}

/** One part of the story, whole: every picture, the words, what they change in care, and how they came to stand here. */
export function ItemPage(props: ItemPageProps) {
  const { resident, item, names, others, mayWrite, onBack, onCorrect, onAnother, onOpen } = props;
  const [doing, setDoing] = useState<'holds' | 'withdraw' | 'wrong person' | null>(null);
  const { story, care, photographs, privacy, withdrawn } = item;
  const standing = mayWrite && !withdrawn;
  const around = whereAndWith(story, names);
  return (
    <article className={styles.page} aria-labelledby="item-title">
      <Button variant="subtle" px={0} leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={onBack}>
        Back to the story
      </Button>
      <header>
        <p className={styles.when}>
          {periodInWords(story.period)} · {headings[story.heading]}
        </p>
        <h2 id="item-title">
          <bdi>{withdrawn ? <s>{story.title}</s> : story.title}</bdi>
        </h2>
        {around && <p className="ow-note">{around}</p>}
        {privacy.tier !== 'all staff' && (
          <p className={styles.tier}>
            <IconLock size={20} aria-hidden /> Read by: {tierInWords[privacy.tier].toLowerCase()}. Never in a pack.
          </p>
        )}
      </header>
      {withdrawn && (
        <p className={styles.withdrawn}>
          Withdrawn by {names.staff(withdrawn.by)} on {instantInWords(withdrawn.at)}: {withdrawn.reason}
        </p>
      )}
      <div className={styles.spread}>
        <div className={styles.pictures}>
          {photographs.map(({ photo, alt }) => (
            <figure key={photo.sha256}>
              <Photograph photo={photo} alt={alt} width={420} mounted />
              <figcaption className="ow-note">{alt}</figcaption>
            </figure>
          ))}
          <Recordings item={item} />
          <CareOrNothing care={care} />
        </div>
        <div className="ow-stack">
          <VoiceCard {...voiceOf(item.words, names)} struck={withdrawn !== null}>
            {item.words.understood && <p className="ow-note">Checked: {item.words.understood}</p>}
          </VoiceCard>
          <FlagsOf resident={resident.id} entries={[item.entry]} />
          {others.length > 0 && (
            <section className="ow-stack" aria-label="Told differently">
              <h3>Told differently: both stand</h3>
              {others.map((other) => (
                <div key={other.item}>
                  <VoiceCard {...voiceOf(other.words, names)} size="small" />
                  <Button variant="subtle" px={0} onClick={() => onOpen(other)}>
                    Open “{other.story.title}”
                  </Button>
                </div>
              ))}
            </section>
          )}
          <WhereUsed resident={resident} item={item} />
          <HeldLine item={item} names={names} />
          {standing && doing === null && (
            <div className="ow-row">
              <Button
                variant="filled"
                leftSection={<IconEye size={20} aria-hidden />}
                onClick={() => setDoing('holds')}
              >
                Seen to hold
              </Button>
              <Button leftSection={<IconUsers size={20} aria-hidden />} onClick={onAnother}>
                Add another telling
              </Button>
              <Button leftSection={<IconPencil size={20} aria-hidden />} onClick={onCorrect}>
                Correct
              </Button>
              <Button onClick={() => setDoing('withdraw')}>Withdraw</Button>
              <Button variant="subtle" onClick={() => setDoing('wrong person')}>
                Not {resident.preferredName}?
              </Button>
            </div>
          )}
          {doing === 'holds' && <ConfirmHolds resident={resident} item={item} onDone={() => setDoing(null)} />}
          {doing === 'withdraw' && <Withdraw resident={resident} item={item} onDone={() => setDoing(null)} />}
          {doing === 'wrong person' && (
            <WrongPerson
              resident={resident}
              what="life-history"
              entry={item.item}
              onClose={() => setDoing(null)}
              onMoved={onBack}
            />
          )}
          <EarlierWordings item={item} names={names} />
        </div>
      </div>
    </article>
  );
}

function CareOrNothing({ care }: { care: StoryItem['care'] }) {
  if (care.useInCare ?? care.say ?? care.avoid) return <CareTag care={care} />;
  return <p className="ow-note">Nobody has written yet how this is used in care.</p>;
}

/** Who wrote it down, and when it was last seen to be true. */
function HeldLine({ item, names }: { item: StoryItem; names: Names }) {
  const today = londonDay(new Date().toISOString());
  const since = item.lastHeld?.on ?? londonDay(item.recordedAt);
  const ask = !item.withdrawn && daysBetween(since, today) > LOOK_AGAIN_DAYS;
  return (
    <p className="ow-note">
      Written down by {names.staff(item.writtenBy)}, {instantInWords(item.recordedAt)}.{' '}
      {item.lastHeld
        ? `Last seen to hold on ${dateInWords(item.lastHeld.on)}, ${names.staff(item.lastHeld.by)}${item.lastHeld.seen ? `: ${item.lastHeld.seen}` : '.'}`
        : 'Nobody has written yet that it was seen to hold.'}
      {ask && <strong> That is more than half a year ago: does it still hold?</strong>}
    </p>
  );
}
