import { IconEar, IconUsers, type TablerIcon } from '@tabler/icons-react';
import { type Area, areaIcon, areaName, areas } from './area.ts';

/** What belongs to none of the three areas: the plan made together, how the person is asked, who is in their life. */
const beside = ['support-plan', 'how-to-ask', 'people'] as const;
export type Tab = Area | (typeof beside)[number];
export const tabs: readonly Tab[] = [...areas, ...beside];
export const isBeside = (tab: Tab): boolean => beside.some((each) => each === tab);

export const tabName: Record<Tab, string> = {
  ...areaName,
  'support-plan': areaName.neutral,
  'how-to-ask': 'How to ask',
  people: 'People',
};
export const tabIcon: Record<Tab, TablerIcon> = {
  ...areaIcon,
  'support-plan': areaIcon.neutral,
  'how-to-ask': IconEar,
  people: IconUsers,
};
