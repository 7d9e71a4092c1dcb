import { shortDateInWords } from '../../../../db/time/model.ts';
import { partsNamed } from '../parts.ts';
import { homeTotals } from './home-totals.ts';
import type { PackOrder, Profile } from './profile.ts';

/**
 * For whoever commissions the care: what somebody’s preferences changed in it, what was talked about at assessment and
 * review, and how family was heard beside them. No more of the record than that takes.
 */
const commissionerProfile: Profile = {
  called: 'Commissioner pack',
  parts: partsNamed([
    'preference-changes',
    'discussions',
    'family-views',
    'communication',
    'daily-numbers',
    'decisions-listed',
  ]),
  hear: true,
  portrait: false,
  provesWho: false,
  front: ({ homeName, resident: { fullName, preferredName }, from, to }) => ({
    whatThisIs: [
      `For whoever commissions ${fullName}’s care at ${homeName}: what ${preferredName} prefers and what was changed because of it, what was talked about at assessment and review, and what family or friends said beside ${preferredName}, never in ${preferredName}’s place. Choices are counted from ${shortDateInWords(from)} to ${shortDateInWords(to)}.`,
    ],
    leftOut: [
      'Life history, single choices, complaints, and the whole of each decision: they are not needed for this, and stand in the record.',
      'How the person’s people are reached.',
    ],
  }),
};

export const commissionerOrder: Pick<PackOrder, 'profilesFor' | 'alongside'> = {
  profilesFor: () => [commissionerProfile],
  alongside: homeTotals,
};
