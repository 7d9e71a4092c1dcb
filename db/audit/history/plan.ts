import { type ElementRow, type Plan, VIEW_DAYS } from '../../support-plan/model.ts';
import { dayPlus } from '../../time/model.ts';
import { happenedDay, isPersonsChannel } from '../../voices/model.ts';
import type { Finding } from '../model.ts';
import { findingOf } from './finding.ts';

/** D18: "plan element linked to no person view in 90 days". A part that is younger than that has its time. */
export function isUnheard({ views, recordedAt }: Pick<ElementRow, 'views' | 'recordedAt'>, today: string): boolean {
  const since = dayPlus(today, -VIEW_DAYS);
  if (recordedAt.slice(0, 10) >= since) return false;
  return !views.some(({ words }) => isPersonsChannel(words.voice) && happenedDay(words.when) >= since);
}

export const planFindings = ({ resident, elements }: Plan, today: string): Finding[] =>
  elements
    .filter((row) => row.ended === null && isUnheard(row, today))
    .map(({ id, wording }) =>
      findingOf('D18', resident, `${wording.title}: nothing from the person in ${VIEW_DAYS} days.`, {
        tab: 'support-plan',
        item: id,
      }),
    );
