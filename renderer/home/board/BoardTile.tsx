import { UnstyledButton } from '@mantine/core';
import { IconFileAlert, IconSun } from '@tabler/icons-react';
import { advanceDecisionInShort } from '../../../db/authority/model.ts';
import { dateInWords, londonDay } from '../../../db/time/model.ts';
import type { Output } from '../../../electron/core/contract.ts';
import { Portrait } from '../../look/frame/Portrait.tsx';
import { langOf } from '../../look/languages.ts';
import { capital, pronounsOf } from '../../look/pronouns.ts';
import { dayPlus, happenedNearby } from '../../look/when.ts';
import styles from './Board.module.css';
import { isLit } from './tiles.ts';

interface BoardTileProps {
  tile: Output<'board.today'>['tiles'][number];
  now: Date;
  onOpen: () => void;
}

/** One person on the home board: lit by their own last words, or unlit with one plain sentence. */
export function BoardTile({ tile, now, onOpen }: BoardTileProps) {
  const { resident, choicesToday, lastWords, advanceDecisions } = tile;
  const lit = isLit(tile) && resident.status === 'resident';
  const lang = langOf(lastWords?.language?.language);
  return (
    <UnstyledButton className={styles.tile} data-lit={lit || undefined} onClick={onOpen}>
      <Portrait photograph={resident.photograph} name={resident.preferredName} width={64} />
      <span className={styles.text}>
        <span className={styles.name}>
          <b>
            <bdi>{resident.preferredName}</bdi>
          </b>{' '}
          <span className={`ow-note ${styles.room}`}>room {resident.room}</span>
        </span>
        {lit && lastWords ? (
          <>
            <span className={styles.words} data-mode={lastWords.mode} dir="auto" {...(lang ? { lang } : {})}>
              {lastWords.words}
            </span>
            {lastWords.language?.translation && (
              <span className={styles.translation}>In English: {lastWords.language.translation}</span>
            )}
            <span className="ow-note">{capital(happenedNearby(lastWords.when, now))}</span>
          </>
        ) : (
          <span className={styles.none}>{whyUnlit(tile, now)}</span>
        )}
        {advanceDecisions.map((each) => (
          <span key={`${each.state} ${each.refuses}`} className={styles.before}>
            <IconFileAlert size={20} aria-hidden />
            {advanceDecisionInShort(each)}
          </span>
        ))}
      </span>
      <span className={styles.count}>
        <IconSun size={20} aria-hidden />
        {choicesToday}
        <span className="ow-hidden"> choices today</span>
      </span>
    </UnstyledButton>
  );
}

function whyUnlit({ resident, daysUnheard }: BoardTileProps['tile'], now: Date): string {
  if (resident.status === 'away') {
    const where = resident.statusReason === 'hospital' ? 'In hospital' : 'On leave';
    return resident.statusSince ? `${where} since ${dateInWords(resident.statusSince)}.` : `${where}.`;
  }
  const { their } = pronounsOf(resident);
  const since = dayPlus(londonDay(now.toISOString()), -(daysUnheard ?? 0));
  return (daysUnheard ?? 0) === 0
    ? `Nothing in ${their} own words yet. Sit down and listen.`
    : `Nothing in ${their} own words since ${dateInWords(since)}.`;
}
