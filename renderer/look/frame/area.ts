import { IconBook2, IconListCheck, IconScale, IconSun, type TablerIcon } from '@tabler/icons-react';
import type { Area } from '../../../db/areas/model.ts';

export { type Area, areas, bannerOf } from '../../../db/areas/model.ts';

/** An area is always its colour and its icon and its word; colour alone is lost on paper and in forced colours. */
export const areaName: Record<Area | 'neutral', string> = {
  'life-history': 'Life history',
  'daily-choices': 'Daily choices',
  'best-interests': 'Best interests',
  neutral: 'Support plan',
};
export const areaIcon: Record<Area | 'neutral', TablerIcon> = {
  'life-history': IconBook2,
  'daily-choices': IconSun,
  'best-interests': IconScale,
  neutral: IconListCheck,
};
