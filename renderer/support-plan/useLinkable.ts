import { domainInWords } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Link } from '../../db/support-plan/model.ts';
import { useAsk } from '../api.ts';

/** Something in the record that a part of the plan may rest on, by what it is called. */
export interface Linkable {
  readonly type: Link['type'];
  readonly id: string;
  readonly title: string;
}

/** All that stands: stories that all staff may read, what is usually wanted, boards of likes, decisions. */
export function useLinkable({ id: resident }: ResidentRow): Linkable[] {
  const story = useAsk('lifeHistory.list', { resident }).data ?? [];
  const preferences = useAsk('preferences.list', { resident }).data ?? [];
  const boards = useAsk('likes.list', { resident }).data ?? [];
  const decisions = useAsk('decisions.list', { resident }).data ?? [];
  return [
    ...story
      .filter(({ withdrawn, privacy }) => !withdrawn && privacy.tier === 'all staff')
      .map(({ item, story: { title } }) => ({ type: 'life-history' as const, id: item, title })),
    ...preferences.map(({ id, domain, text }) => ({
      type: 'preference' as const,
      id,
      title: `${domainInWords[domain]}: ${text}`,
    })),
    ...boards
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, board: { topic } }) => ({ type: 'likes' as const, id, title: topic })),
    ...decisions.map(({ decision, question }) => ({ type: 'decision' as const, id: decision, title: question })),
  ];
}
