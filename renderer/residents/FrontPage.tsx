import { Button } from '@mantine/core';
import { IconId, IconListCheck, IconPackage, IconPencil, IconUserQuestion, IconUsers } from '@tabler/icons-react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { AuthorityLine } from '../authority/AuthorityLine.tsx';
import { ToHearWell } from '../communication/ToHearWell.tsx';
import { useMe } from '../home/useMe.tsx';
import { Portrait } from '../look/frame/Portrait.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { useFocusKept } from '../look/useFocusKept.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import { CameFrom } from '../transfer/CameFrom.tsx';
import { Doors } from './Doors.tsx';
import styles from './FrontPage.module.css';
import { born, inShort, whereabouts } from './words.ts';

/** One person: their face, the last thing they said or showed, who matters to them, and three doors. */
export function FrontPage({ resident }: { resident: ResidentRow }) {
  const { go } = useRoute();
  const { mayWrite, isManager, isSenior } = useMe();
  const { them } = pronounsOf(resident);
  const away = whereabouts(resident);
  const heading = useFocusKept();
  return (
    <main className={styles.front} id="page">
      <section className={styles.top}>
        <Portrait
          photograph={resident.photograph}
          name={resident.preferredName}
          width={236}
          height={264}
          decorative={false}
        />
        <div className={styles.middle}>
          <h1 tabIndex={-1} ref={heading}>
            <bdi>{resident.fullName}</bdi>
          </h1>
          <p className={styles.short}>
            {inShort(resident, them)} {away && <b>{away}</b>}
            <WhoMatters resident={resident} />
          </p>
          <LastWords resident={resident} />
          <AuthorityLine resident={resident} />
          <CameFrom resident={resident} />
          <div className={styles.ways}>
            <Button
              leftSection={<IconListCheck size={22} aria-hidden />}
              onClick={() => go({ screen: 'area', resident: resident.id, tab: 'support-plan' })}
            >
              Support plan
            </Button>
            <Button
              leftSection={<IconUsers size={22} aria-hidden />}
              onClick={() => go({ screen: 'area', resident: resident.id, tab: 'people' })}
            >
              People
            </Button>
            {isSenior && (
              <Button
                leftSection={<IconId size={22} aria-hidden />}
                aria-label="Know-me card"
                onClick={() => go({ screen: 'card', resident: resident.id })}
              >
                Card
              </Button>
            )}
            {isManager && (
              <Button
                leftSection={<IconPackage size={22} aria-hidden />}
                aria-label="Make a pack"
                onClick={() => go({ screen: 'packs', resident: resident.id })}
              >
                Pack
              </Button>
            )}
            {isManager && (
              <Button
                leftSection={<IconUserQuestion size={22} aria-hidden />}
                aria-label={`Who asks for ${resident.preferredName}’s record`}
                onClick={() => go({ screen: 'access', resident: resident.id })}
              >
                Who asks
              </Button>
            )}
            {mayWrite && (
              <Button
                leftSection={<IconPencil size={22} aria-hidden />}
                aria-label="Name, room, photograph"
                onClick={() => go({ screen: 'identity', resident: resident.id })}
              >
                Name
              </Button>
            )}
          </div>
        </div>
        <ToHearWell resident={resident} />
      </section>
      <Doors resident={resident} />
    </main>
  );
}

/** Languages, birth, and whom the person wants involved: those who have not been asked about are not listed as wanted. */
function WhoMatters({ resident }: { resident: ResidentRow }) {
  const people = useAsk('people.list', { resident: resident.id });
  const wanted = (people.data ?? []).filter(({ involvement }) => involvement.wanted === 'wanted');
  return (
    <span className={styles.matters}>
      {resident.languages.join(', then ')}. {born(resident)}. Wants involved:{' '}
      {wanted.length > 0 ? wanted.map(({ name }) => name).join(', ') : 'not asked yet, or nobody'}.
    </span>
  );
}

/** The newest of the person's own words, lit; or that nobody has listened yet. */
function LastWords({ resident }: { resident: ResidentRow }) {
  const board = useAsk('board.today', {});
  const last = board.data?.tiles.find((tile) => tile.resident.id === resident.id)?.lastWords;
  // Nobody is asked to listen to somebody who has died.
  if (!last && resident.status === 'died') return null;
  if (!last) {
    return (
      <p className={styles.unlit}>
        {board.isPending
          ? 'Looking up the last words'
          : `Nothing in ${pronounsOf(resident).their} own words yet. Sit down with ${resident.preferredName} and listen.`}
      </p>
    );
  }
  return (
    <VoiceCard
      voice={last.mode}
      person={resident.preferredName}
      words={last.words}
      language={last.language}
      caption={happenedNearby(last.when)}
      size={last.words.length > 160 ? 'usual' : 'large'}
    />
  );
}
