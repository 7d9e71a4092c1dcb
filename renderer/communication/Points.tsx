import {
  IconClock,
  IconEar,
  IconEyeglass2,
  IconHandStop,
  IconHeartHandshake,
  IconLanguage,
  IconMessage2,
  IconSun,
  IconThumbUp,
  type TablerIcon,
} from '@tabler/icons-react';
import { type Point, type Profile, pointsOf } from '../../db/communication/model.ts';
import styles from './Communication.module.css';

const icons: Record<Point['about'], TablerIcon> = {
  sight: IconEyeglass2,
  hearing: IconEar,
  aid: IconHeartHandshake,
  way: IconMessage2,
  language: IconLanguage,
  time: IconSun,
  wait: IconClock,
  yes: IconThumbUp,
  no: IconHandStop,
};

/** What to see to before and while asking, one line each, at most as many as are asked for. */
export function Points({ profile, most = 20 }: { profile: Profile; most?: number }) {
  const points = pointsOf(profile);
  return (
    <ul className={styles.points}>
      {points.slice(0, most).map(({ about, text }) => {
        const Icon = icons[about];
        return (
          <li key={`${about} ${text}`}>
            <Icon size={26} aria-hidden />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
