import {
  IconBabyCarriage,
  IconBowlSpoon,
  IconBriefcase,
  IconBuildingChurch,
  IconCalendarHeart,
  IconCat,
  IconEar,
  IconEarOff,
  IconHandStop,
  IconHeart,
  IconHeartHandshake,
  IconHelpHexagon,
  IconHome,
  IconInfoCircle,
  IconLeaf,
  IconLock,
  IconMoodSmile,
  IconMusic,
  IconPencil,
  IconSchool,
  IconScissors,
  IconStar,
  IconSun,
  IconSunset2,
  IconTrain,
  IconUsers,
  IconWind,
  type TablerIcon,
} from '@tabler/icons-react';
import { type Heading, headings } from '../../../db/life-history/model.ts';
import styles from './Timeline.module.css';

const icons: Record<Heading, TablerIcon> = {
  'matters-most': IconStar,
  people: IconUsers,
  communication: IconEar,
  wellness: IconLeaf,
  'please-do': IconHandStop,
  support: IconHelpHexagon,
  'also-know': IconInfoCircle,
  childhood: IconBabyCarriage,
  school: IconSchool,
  work: IconBriefcase,
  'home-and-places': IconHome,
  'war-and-moving': IconTrain,
  'love-and-loss': IconHeart,
  faith: IconBuildingChurch,
  food: IconBowlSpoon,
  'music-and-senses': IconMusic,
  interests: IconScissors,
  routines: IconSun,
  'good-and-bad-days': IconCalendarHeart,
  treasures: IconCat,
  comforts: IconHeartHandshake,
  worries: IconWind,
  humour: IconMoodSmile,
  'best-not-mentioned': IconEarOff,
  identity: IconLock,
  hopes: IconPencil,
  'end-of-life': IconSunset2,
};

/** Where there is no photograph, a slip in the album's corners says what this is about. */
export function HeadingSlip({ heading }: { heading: Heading }) {
  const Icon = icons[heading];
  return (
    <div className={styles.slip}>
      <Icon size={40} stroke={1.5} aria-hidden />
      <span>{headings[heading]}</span>
    </div>
  );
}
