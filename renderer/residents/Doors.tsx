import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { answerInWords } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { type Area, areaIcon, areaName, bannerOf } from '../look/frame/area.ts';
import { Photograph } from '../look/frame/Photograph.tsx';
import { happenedNearby } from '../look/when.ts';
import { useRoute } from '../route.tsx';
import styles from './Doors.module.css';

/** The three areas as three doors, each in its own colour, shape, icon and word. */
export function Doors({ resident }: { resident: ResidentRow }) {
  return (
    <section className={styles.doors} aria-label="The three areas">
      <LifeHistoryDoor resident={resident} />
      <DailyChoicesDoor resident={resident} />
      <BestInterestsDoor resident={resident} />
    </section>
  );
}

interface DoorProps {
  area: Area;
  resident: ResidentRow;
  children: React.ReactNode;
}

function Door({ area, resident, children }: DoorProps) {
  const { go } = useRoute();
  const Icon = areaIcon[area];
  return (
    <UnstyledButton
      className={styles.door}
      data-area={area}
      onClick={() => go({ screen: 'area', resident: resident.id, tab: area })}
    >
      <span className={styles.name}>
        <Icon size={32} aria-hidden />
        <b>{areaName[area]}</b>
      </span>
      <span className={styles.banner}>{bannerOf(area, resident)}</span>
      {children}
    </UnstyledButton>
  );
}

function LifeHistoryDoor({ resident }: { resident: ResidentRow }) {
  const story = useAsk('lifeHistory.list', { resident: resident.id });
  const items = story.data?.filter((item) => !item.withdrawn) ?? [];
  const prints = items.flatMap((item) => item.photographs.slice(0, 1)).slice(0, 3);
  return (
    <Door area="life-history" resident={resident}>
      {prints.length > 0 ? (
        <span className={styles.prints}>
          {prints.map(({ photo, alt }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same print may hang in two places
            <span key={`${photo.sha256} ${index}`}>
              <Photograph photo={photo} alt={alt} width={180} height={132} />
            </span>
          ))}
        </span>
      ) : (
        <ul className={styles.titles}>
          {items.slice(0, 3).map(({ item, story: { title } }) => (
            <li key={item}>{title}</li>
          ))}
        </ul>
      )}
      {story.data &&
        (items.length === 0 ? (
          <span className={styles.begin}>Nothing told yet. Begin with one thing.</span>
        ) : (
          <span className={styles.foot}>{items.length} told so far</span>
        ))}
    </Door>
  );
}

function DailyChoicesDoor({ resident }: { resident: ResidentRow }) {
  const { mayWrite } = useMe();
  const today = useAsk('dailyChoices.today', { resident: resident.id });
  const choices = today.data?.filter((row) => !row.withdrawn) ?? [];
  return (
    <Door area="daily-choices" resident={resident}>
      {mayWrite && (
        <span className={styles.record}>
          <IconPlus size={26} aria-hidden />
          Record a choice
        </span>
      )}
      {choices.length > 0 && (
        <ul className={styles.choices}>
          {choices.slice(0, 4).map((row) => (
            <li key={row.id}>
              <span>{happenedNearby(row.at).replace(/^today, /, '')}</span>
              <b>{answerInWords(row.choice)}</b>
            </li>
          ))}
        </ul>
      )}
      {today.data && choices.length === 0 && <span className={styles.begin}>Nothing recorded today.</span>}
    </Door>
  );
}

function BestInterestsDoor({ resident }: { resident: ResidentRow }) {
  const decisions = useAsk('decisions.list', { resident: resident.id });
  const newest = decisions.data?.[0];
  const waiting = decisions.data?.filter(({ status }) => status === 'draft').length ?? 0;
  const count = decisions.data?.length ?? 0;
  return (
    <Door area="best-interests" resident={resident}>
      <span className={styles.document}>
        <span>
          {newest ? (
            <>
              <b>{newest.question}</b>
              <span>
                {newest.status === 'draft'
                  ? 'In draft'
                  : `${newest.status.charAt(0).toUpperCase()}${newest.status.slice(1)}`}
              </span>
              <span className="ow-note">{newest.whose}</span>
            </>
          ) : (
            <span className="ow-note">{decisions.data ? 'No major decision has come up.' : ''}</span>
          )}
          {count > 0 && (
            <span className={styles.foot}>
              {count} {count === 1 ? 'decision' : 'decisions'}.{' '}
              {waiting === 0 ? 'None in draft.' : `${waiting} in draft.`}
            </span>
          )}
        </span>
        <span className={styles.margin}>{newest?.reviewOn ? `Review by ${dateInWords(newest.reviewOn)}` : ''}</span>
      </span>
    </Door>
  );
}
