import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { domainInWords } from '../../db/daily-choices/model.ts';
import { type Found, type Hit, MOST_HITS, type SearchVoice } from '../../db/search/model.ts';
import { useAsk } from '../api.ts';
import { tabIcon, tabName } from '../look/frame/tabs.ts';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import styles from './Search.module.css';

interface HitsProps {
  found: Found;
  text: string;
  /** Whose record was searched; null where it was everyone's. */
  where: string | null;
}

/** What was found, area by area: who someone is, what they chose, and decisions are never one list. */
export function Hits({ found: { areas }, text, where }: HitsProps) {
  if (areas.length === 0)
    return (
      <EmptyState title={`“${text}” is not found${where === null ? '' : ` in ${where}’s record`}`}>
        <p>Try one word of it, or another word for the same. Withdrawn words are not searched.</p>
      </EmptyState>
    );
  return (
    <div className={styles.areas}>
      {areas.map((each) => (
        <InArea key={each.area} found={each} named={where === null} />
      ))}
    </div>
  );
}

function InArea({ found: { area, hits, more }, named }: { found: Found['areas'][number]; named: boolean }) {
  const Icon = tabIcon[area];
  const times = hits.length === 1 ? 'Found once.' : `Found ${hits.length} times.`;
  return (
    <section className={styles.area} data-area={area} aria-label={tabName[area]}>
      <h2>
        <Icon size={26} aria-hidden /> {tabName[area]}
      </h2>
      <p className="ow-note" role="status">
        {more ? `The ${MOST_HITS} newest. Add a word to find fewer.` : times}
      </p>
      <ul>
        {hits.map((hit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one entry may be found in several voices
          <li key={`${hit.item} ${hit.voice} ${index}`}>
            <HitCard hit={hit} named={named} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HitCard({ hit, named }: { hit: Hit; named: boolean }) {
  const { go } = useRoute();
  const residents = useAsk('residents.list', {});
  const whose = residents.data?.find(({ id }) => id === hit.resident);
  const name = whose?.preferredName ?? '';
  const about = [
    named ? `${name}, room ${whose?.room ?? ''}` : null,
    hit.title || (hit.domain && domainInWords[hit.domain]),
  ]
    .filter(Boolean)
    .join(': ');
  return (
    <>
      <UnstyledButton
        className={styles.to}
        onClick={() =>
          go({
            screen: 'area',
            resident: hit.resident,
            tab: hit.area,
            ...(hit.area === 'daily-choices' ? {} : { item: hit.part ?? hit.item }),
          })
        }
      >
        <b>
          <bdi>{about || tabName[hit.area]}</bdi>
        </b>
        <IconArrowRight size={20} aria-hidden />
      </UnstyledButton>
      {hit.voice === 'about' ? (
        <p className={styles.plain}>
          <Marked hit={hit} /> <span className="ow-note">{happenedNearby(hit.at)}</span>
        </p>
      ) : (
        <VoiceCard
          {...voiceOf(hit.voice, name, hit.speaker ?? 'Somebody not named')}
          words={hit.snippet.map(({ text }) => text).join('')}
          marked={<Marked hit={hit} />}
          caption={happenedNearby(hit.at)}
          size="small"
        />
      )}
    </>
  );
}

const Marked = ({ hit: { snippet } }: { hit: Hit }) =>
  snippet.map(({ text, found }, index) => {
    const key = `${index} ${text}`;
    return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });

/** The notation of a voice, with whoever it has to name. */
function voiceOf(voice: Exclude<SearchVoice, 'about'>, person: string, speaker: string) {
  switch (voice) {
    case 'said':
    case 'showed':
    case 'documented':
      return { voice, person } as const;
    case 'reported':
      return { voice, person, reporter: speaker } as const;
    case 'own-view':
    case 'staff':
      return { voice, speaker } as const;
  }
}
