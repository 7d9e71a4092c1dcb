import type { ResidentRow } from '../../db/residents/model.ts';
import { dateInWords, knownDateInWords, shortDateInWords } from '../../db/time/model.ts';

/** "In hospital since Tuesday 3 March 2026": nothing for someone who is here. */
export function whereabouts({ status, statusSince, statusReason }: ResidentRow): string | null {
  const since = statusSince ? ` on ${dateInWords(statusSince)}` : '';
  switch (status) {
    case 'resident':
      return null;
    case 'away':
      return `${statusReason === 'hospital' ? 'In hospital' : 'On leave'}${statusSince ? ` since ${dateInWords(statusSince)}` : ''}.`;
    case 'left':
      return `Left${since}.`;
    case 'died':
      return `Died${since}.`;
  }
}

/** "Call her Edith. Room 12. Here since 4 June 2024." */
export function inShort(resident: ResidentRow, them: string): string {
  const since = resident.movedIn ? ` Here since ${shortDateInWords(resident.movedIn)}.` : '';
  return `Call ${them} ${resident.preferredName}. Room ${resident.room}.${since}`;
}

/** "Born 3 March 1936", "born about 1936". */
export const born = ({ dateOfBirth }: ResidentRow) =>
  dateOfBirth.known === 'not' ? 'Birth date not known' : `Born ${knownDateInWords(dateOfBirth)}`;
