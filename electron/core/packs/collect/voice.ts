import { speakerOf } from '../../../../db/best-interests/names.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Statement } from '../../../../db/voices/model.ts';
import type { Voice } from '../document/model.ts';
import type { Gathering } from './gathering.ts';

/** Languages that the homes' people speak, by the name that staff give them (BCP 47), so that a reader aloud says them right. */
const tags: Readonly<Record<string, string>> = {
  arabic: 'ar',
  bengali: 'bn',
  cantonese: 'yue',
  french: 'fr',
  german: 'de',
  greek: 'el',
  gujarati: 'gu',
  hindi: 'hi',
  irish: 'ga',
  italian: 'it',
  mandarin: 'zh',
  polish: 'pl',
  portuguese: 'pt',
  punjabi: 'pa',
  romanian: 'ro',
  scots: 'sco',
  'scottish gaelic': 'gd',
  somali: 'so',
  spanish: 'es',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
  vietnamese: 'vi',
  welsh: 'cy',
};
/** The tag of a language as staff name it, where it is one that we know. */
export const languageTag = (name: string): string | undefined => tags[name.trim().toLowerCase()];

/** A statement as a pack's page shows it: who, when and how in the caption, the words apart. */
export function voiceOf(statement: Statement, { names }: Pick<Gathering, 'names'>, entry: number): Voice {
  const { language } = statement;
  const tag = language ? languageTag(language.language) : undefined;
  return {
    ...headOf(statement, names),
    words: statement.words,
    ...(tag ? { language: tag } : {}),
    ...(language?.translation
      ? { translation: { words: language.translation, by: language.translatedBy ?? 'someone not named' } }
      : {}),
    entries: [entry],
  };
}

function headOf(statement: Statement, names: Gathering['names']): Pick<Voice, 'kind' | 'who' | 'caption'> {
  const when = happenedInWords(statement.when);
  const how = statement.how ? `, ${statement.how}` : '';
  switch (statement.voice) {
    case 'person-now':
      return statement.mode === 'said'
        ? {
            kind: 'said',
            who: `${names.resident} said`,
            caption: `${when}${how}, to ${names.staff(statement.heardBy)}`,
          }
        : {
            kind: 'showed',
            who: `${names.resident} showed`,
            caption: `${when}${how}, seen by ${names.staff(statement.heardBy)}`,
          };
    case 'person-documented':
      return {
        kind: 'documented',
        who: `${names.resident} wrote`,
        caption: `${statement.document}, ${statement.writtenWhen}, seen ${shortDateInWords(statement.seenOn)} by ${names.staff(statement.seenBy)}`,
      };
    case 'person-reported': {
      const reporter =
        statement.reportedBy.type === 'person'
          ? names.person(statement.reportedBy.id)
          : names.staff(statement.reportedBy.id);
      return {
        kind: 'reported',
        who: `${reporter} told us`,
        caption: `what ${names.resident} used to say, ${statement.basis}; told ${when}${how}`,
      };
    }
    case 'own-view':
      return {
        kind: 'own-view',
        who: names.of({ type: 'person', id: statement.person }),
        caption: `own view, ${when}${how}`,
      };
    case 'staff':
      return {
        kind: 'staff',
        who: speakerOf(statement, names),
        caption: `${statement.basis === 'observation' ? 'what was seen' : 'own opinion'}, ${when}${how}`,
      };
  }
}
