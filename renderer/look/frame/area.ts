import { IconBook2, IconListCheck, IconScale, IconSun, type TablerIcon } from '@tabler/icons-react';
import { type Named, pronounsOf } from '../pronouns.ts';

export type Area = 'life-history' | 'daily-choices' | 'best-interests';
export const areas: readonly Area[] = ['life-history', 'daily-choices', 'best-interests'];

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

/** The sentence that stays in view, so that nobody wonders which area they are in. */
export function bannerOf(area: Area, person: Named): string {
  const { preferredName: name } = person;
  const { them, their, themself } = pronounsOf(person);
  switch (area) {
    case 'life-history':
      return `Who ${name} is. In ${their} words first.`;
    case 'daily-choices':
      return `${name}'s choice today. Could it seriously harm ${them}? Look again with the nurse.`;
    case 'best-interests':
      return `One major decision, at one time. Only if ${name} cannot make it ${themself}.`;
  }
}
