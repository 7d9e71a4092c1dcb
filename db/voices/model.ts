import { z } from 'zod';
import { day, happened } from '../time/model.ts';
import { line, passage, personId, staffId } from '../words/model.ts';

/**
 * The five kinds of statement. The person's own kinds have no field for a speaker: only the person can stand there.
 * What somebody else says can only be said in kinds 3 to 5, each of which names who.
 */
export const voices = ['person-now', 'person-documented', 'person-reported', 'own-view', 'staff'] as const;
export type Voice = (typeof voices)[number];
export const voiceInWords: Record<Voice, string> = {
  'person-now': 'In their own words, or shown',
  'person-documented': 'In their own words, written earlier',
  'person-reported': 'Their words, as someone remembers them',
  'own-view': 'Own view of family, friend or advocate',
  staff: 'Staff or professional',
};

const words = passage(2000);
/** Words in another language are kept as said, with the translation and who made it. */
export const language = z
  .strictObject({ language: line(40), translation: passage(2000).nullable(), translatedBy: line(80).nullable() })
  .nullable();
/** How the view was sought and how understanding was checked; "not checked" is an honest answer. */
const sought = { when: happened, how: line(300).nullable(), understood: line(300).nullable() };

export const personNow = z.strictObject({
  voice: z.literal('person-now'),
  /** Said: verbatim words. Showed: what anyone there would have seen. */
  mode: z.enum(['said', 'showed']),
  words,
  language,
  ...sought,
  heardBy: staffId,
});
export const personDocumented = z.strictObject({
  voice: z.literal('person-documented'),
  words,
  language,
  document: line(120),
  writtenWhen: line(60),
  seenBy: staffId,
  seenOn: day,
  ...sought,
});
export const personReported = z.strictObject({
  voice: z.literal('person-reported'),
  words,
  language,
  reportedBy: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('person'), id: personId }),
    z.strictObject({ type: z.literal('staff'), id: staffId }),
  ]),
  /** When and how the reporter heard it. */
  basis: line(200),
  ...sought,
});
export const ownView = z.strictObject({ voice: z.literal('own-view'), words, language, person: personId, ...sought });
export const staffView = z.strictObject({
  voice: z.literal('staff'),
  words,
  language,
  speaker: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('staff'), id: staffId }),
    z.strictObject({ type: z.literal('professional'), name: line(80), role: line(80) }),
  ]),
  basis: z.enum(['observation', 'opinion']),
  ...sought,
});

export const statement = z.discriminatedUnion('voice', [
  personNow,
  personDocumented,
  personReported,
  ownView,
  staffView,
]);
export type Statement = z.infer<typeof statement>;

/** Whether a statement is in the channels that only the person fills: what they say or show now, and what they wrote. */
export const isOwnWords = (
  statement: Statement,
): statement is Extract<Statement, { voice: 'person-now' | 'person-documented' }> =>
  statement.voice === 'person-now' || statement.voice === 'person-documented';

/** Whether a statement is the person's own: said or shown now, documented, or as reported (rules.md, D10). */
export const isPersonsChannel = (voice: Voice) =>
  voice === 'person-now' || voice === 'person-documented' || voice === 'person-reported';

// The rules about statements, so that a screen can speak them while one types.
export {
  correctionKeepsVoice,
  happenedDay,
  happenedKey,
  hearsayPrompt,
  isToCome,
  needsReason,
  restsOn,
  SLIP_MINUTES,
} from './rules.ts';
