import type { Statement } from '../../db/voices/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';

/** Whose words a statement holds, by name: what others remember of the person is still the person's. */
export function speakerOf(words: Statement, { names }: People): string {
  switch (words.voice) {
    case 'own-view':
      return names.person(words.person).name;
    case 'staff':
      return words.speaker.type === 'staff' ? names.staff(words.speaker.id) : words.speaker.name;
    default:
      return names.resident;
  }
}
