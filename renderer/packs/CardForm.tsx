import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { domainInWords, type PreferenceRow } from '../../db/daily-choices/model.ts';
import { type CardVersion, cardToBeginWith, domainMayStandOnCard, mayBeOnCard } from '../../db/packs/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { isOwnWords } from '../../db/voices/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import type { StoryItem } from '../life-history/order.ts';
import { pronounsOf } from '../look/pronouns.ts';
import styles from './Card.module.css';
import { MakePaper } from './MakePaper.tsx';

const about: Record<CardVersion, string> = {
  room: 'One page, read by every visitor: how to ask, and what you choose below. Belief, personal care, worries, love and loss, war and the end of life are not offered here.',
  hospital:
    'Both sides of a sheet that goes along: full name and birth, how to ask, what you choose below, and who may hear about health. No medicines and no diagnoses: those go on the hospital’s own form.',
};

interface CardFormProps {
  version: CardVersion;
  resident: ResidentRow;
  items: readonly StoryItem[];
  preferences: readonly PreferenceRow[];
}

/** What may stand on this card, each line to be left out or put in, and what the person says to it. */
export function CardForm({ version, resident, items, preferences }: CardFormProps) {
  const start = useTell('packs.startCard');
  const { them } = pronounsOf(resident);
  const may = mayBeOnCard(items, version);
  const usual = preferences.filter(({ domain }) => domainMayStandOnCard(domain, version));
  const [onCard, setOnCard] = useState<ReadonlySet<EntryId>>(() => {
    const first = cardToBeginWith(items, preferences, version);
    return new Set([...first.items, ...first.preferences]);
  });
  const [photograph, setPhotograph] = useState(resident.photograph !== null);
  const [asked, setAsked] = useState('');
  const line = (id: EntryId, title: string, text: string) => (
    <Checkbox
      key={id}
      checked={onCard.has(id)}
      label={
        <>
          <b>
            <bdi>{title}</bdi>
          </b>{' '}
          <bdi>{text}</bdi>
        </>
      }
      onChange={({ currentTarget: { checked } }) =>
        setOnCard((now) => new Set(checked ? [...now, id] : [...now].filter((each) => each !== id)))
      }
    />
  );
  return (
    <MakePaper
      label="Know-me card"
      about={about[version]}
      start={start}
      rest={{
        resident: resident.id,
        version,
        items: may.filter(({ item }) => onCard.has(item)).map(({ item }) => item),
        preferences: usual.filter(({ id }) => onCard.has(id)).map(({ id }) => id),
        photograph,
        asked: asked.trim() || null,
      }}
    >
      <fieldset className={`ow-plain ${styles.lines}`}>
        <legend>From the life history</legend>
        {may.map((item) => line(item.item, item.story.title, saidOnCard(item)))}
        {may.length === 0 && <p className="ow-note">Nothing there is for this card yet.</p>}
      </fieldset>
      <fieldset className={`ow-plain ${styles.lines}`}>
        <legend>Usually wanted</legend>
        {usual.map(({ id, domain, text }) => line(id, domainInWords[domain], text))}
        {usual.length === 0 && <p className="ow-note">Nothing is on record for this card yet.</p>}
      </fieldset>
      {resident.photograph && (
        <Checkbox
          label="With the photograph"
          checked={photograph}
          onChange={({ currentTarget: { checked } }) => setPhotograph(checked)}
        />
      )}
      <Textarea
        label={`What did ${resident.preferredName} say or show when asked about this card?`}
        description={
          version === 'room'
            ? `Show ${them} the lines first: it hangs where visitors read it. Kept in the record, not on the card.`
            : 'Leave empty where there was no time to ask. Kept in the record, not on the card.'
        }
        autosize
        minRows={2}
        maxLength={150}
        value={asked}
        onChange={({ currentTarget: { value } }) => setAsked(value)}
      />
    </MakePaper>
  );
}

const ownWords = (words: StoryItem['words']): string => {
  if (words.voice === 'person-documented') return `Wrote: “${words.words}”`;
  return words.voice === 'person-now' && words.mode === 'showed' ? `Showed: ${words.words}` : `Said: “${words.words}”`;
};

/** The same lines as the card prints. */
const saidOnCard = ({ words, care }: StoryItem): string =>
  [
    isOwnWords(words) && ownWords(words),
    care.useInCare,
    care.say && `Say: ${care.say}`,
    care.avoid && `Better not: ${care.avoid}`,
  ]
    .filter(Boolean)
    .join(' ');
