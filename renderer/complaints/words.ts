import { type ComplaintRow, type Step, subjects } from '../../db/complaints/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import type { VoiceCardProps } from '../look/voices/VoiceCard.tsx';
import { daysBetween, happenedNearby, today } from '../look/when.ts';

export const stepTitles: Record<Step['type'], string> = {
  acknowledged: 'Told that it came',
  progress: 'Told how it is going',
  found: 'Looked into',
  answered: 'Answered',
  change: 'To be changed because of it',
  done: 'Changed',
  escalated: 'Taken further',
  closed: 'Closed',
  reopened: 'Opened again',
  'put-right': 'Put right',
};

/** "by 5 March 2026: 2 days left". */
export function dueInWords(due: string): string {
  const left = daysBetween(today(), due);
  const days = Math.abs(left) === 1 ? '1 day' : `${Math.abs(left)} days`;
  const when = left < 0 ? `${days} late` : left === 0 ? 'today is the last day' : `${days} left`;
  return `by ${shortDateInWords(due)}: ${when}`;
}

export const aboutInWords = ({ complaint: { about } }: ComplaintRow): string =>
  about.map((each) => subjects[each]).join('; ');

/** Who complains, as a caption has it. */
export function complainantInWords({ complainant: { who } }: ComplaintRow, { names, nameOf }: People): string {
  switch (who.type) {
    case 'resident':
      return names.resident;
    case 'person':
    case 'staff':
      return nameOf(who);
    case 'other':
      return `${who.name}, ${who.role}`;
    case 'anonymous':
      return 'Somebody who gave no name';
  }
}

/** What somebody other than the person says, in the notation of their own voice; null where the complaint is the person's. */
export function complainantsVoice(row: ComplaintRow, people: People): VoiceCardProps | null {
  const { who, says } = row.complainant;
  if (says === null) return null;
  const caption = happenedNearby(row.at);
  if (who.type === 'staff') return { voice: 'staff', speaker: people.names.staff(who.id), words: says, caption };
  return { voice: 'own-view', speaker: complainantInWords(row, people), words: says, caption };
}
