import type { Statement } from '../../../db/voices/model.ts';
import { happenedNearby } from '../when.ts';
import type { VoiceCardProps } from './VoiceCard.tsx';

/** How the people named in a statement are called. */
export interface Names {
  resident: string;
  staff: (id: string) => string;
  person: (id: string) => { name: string; relation: string };
}

/** What a voice card shows of a statement: whose it is, when and how it was heard, and the words. */
export function voiceOf(statement: Statement, names: Names): VoiceCardProps {
  const { words, language } = statement;
  const when = happenedNearby(statement.when);
  const how = statement.how ? `, ${statement.how}` : '';
  switch (statement.voice) {
    case 'person-now': {
      const heard = statement.mode === 'said' ? 'to' : 'seen by';
      const caption = `${when}${how}, ${heard} ${names.staff(statement.heardBy)}`;
      return { voice: statement.mode, person: names.resident, words, language, caption };
    }
    case 'person-documented': {
      const caption = `${statement.document}, ${statement.writtenWhen}, seen by ${names.staff(statement.seenBy)}`;
      return { voice: 'documented', person: names.resident, words, language, caption };
    }
    case 'person-reported': {
      const { reportedBy } = statement;
      const reporter = reportedBy.type === 'staff' ? names.staff(reportedBy.id) : names.person(reportedBy.id).name;
      return {
        voice: 'reported',
        person: names.resident,
        reporter,
        words,
        language,
        caption: `${statement.basis}. Told ${when}${how}`,
      };
    }
    case 'own-view': {
      const { name, relation } = names.person(statement.person);
      return { voice: 'own-view', speaker: name, relation, words, language, caption: `${when}${how}` };
    }
    case 'staff': {
      const { speaker } = statement;
      const who = speaker.type === 'staff' ? `${names.staff(speaker.id)}, staff` : `${speaker.name}, ${speaker.role}`;
      const basis = statement.basis === 'observation' ? 'what was seen' : 'opinion';
      return { voice: 'staff', speaker: who, words, language, caption: `${basis}, ${when}${how}` };
    }
  }
}
