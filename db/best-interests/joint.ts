import { z } from 'zod';
import type { PaperRow, PaperType } from '../authority/model.ts';
import type { LawRef } from '../law/model.ts';
import { day } from '../time/model.ts';
import { entryId, passage, personId } from '../words/model.ts';

/** Whether a matter is one of those for which the attorneys must agree, where a power says so of some matters only. */
export const forThisMatter = ['all must agree', 'each may act alone', 'not known yet'] as const;
export const holderAnswers = ['agrees', 'disagrees', 'could not be reached', 'not asked yet'] as const;
/** What each holder of a power answered about this decision, one set a paper: written anew whenever one of them answers. */
export const holdersAsked = z.strictObject({
  paper: entryId,
  thisMatter: z.enum(forThisMatter),
  answers: z
    .array(
      z.strictObject({
        person: personId,
        answer: z.enum(holderAnswers),
        /** What they said, as they said it. */
        says: passage(800).nullable(),
        on: day.nullable(),
      }),
    )
    .max(12)
    .refine((all) => new Set(all.map(({ person }) => person)).size === all.length, 'Somebody answers twice.'),
});
export type HoldersAsked = z.infer<typeof holdersAsked>;

/** Where those who hold a power stand towards deciding together. */
export const jointStates = [
  'each alone',
  'all agree',
  'not all have answered',
  'they disagree',
  'one can no longer act',
] as const;
export interface Joint {
  readonly state: (typeof jointStates)[number];
  readonly law: LawRef;
  readonly plain: string;
}

type Power = Pick<PaperRow, 'lost'> & { readonly paper: Pick<PaperRow['paper'], 'type' | 'act' | 'holders'> };

/**
 * s.10(4): the instrument may appoint attorneys to act "(a) jointly, (b) jointly and severally, or (c) jointly in respect
 * of some matters and jointly and severally in respect of others". s.10(5): where it does not say, "it is to be assumed
 * that they are appointed to act jointly". Of deputies nothing is assumed: the court says how they act (s.19(4)).
 */
function mustAgree({ paper: { type, act } }: Power, thisMatter: HoldersAsked['thisMatter']): boolean {
  if (act === null) return !isDeputy(type);
  if (act === 'together or alone' || act === 'one alone') return false;
  return act === 'together only' || thisMatter !== 'each may act alone';
}
const isDeputy = (type: PaperType): boolean => type === 'deputy-welfare' || type === 'deputy-property';

/** Who was appointed to act, replacements apart. */
export const appointed = ({ paper: { holders } }: Power): string[] =>
  holders.flatMap(({ person, replacement }) => (replacement ? [] : [person]));

/**
 * Whether a power can decide with those who hold it. It never says what is best for anybody: only whether this power has
 * spoken. s.13(5)-(7): where attorneys act jointly, one of them who can no longer act revokes the power, unless the
 * instrument names a replacement.
 */
export function jointly(power: Power, asked: Omit<HoldersAsked, 'paper'> | null): Joint {
  const all = appointed(power);
  const { type, holders } = power.paper;
  const howTheyAct = isDeputy(type) ? 's19-4' : 's10-4';
  const whom = isDeputy(type) ? 'the court' : 'the Public Guardian';
  if (all.length < 2 || !mustAgree(power, asked?.thisMatter ?? 'not known yet'))
    return { state: 'each alone', law: howTheyAct, plain: 'Each of those who hold it may decide alone.' };
  if (power.lost.some(({ person }) => all.includes(person)))
    return {
      state: 'one can no longer act',
      law: isDeputy(type) ? 's19-4' : 's13-7',
      plain: holders.some(({ replacement }) => replacement)
        ? `They act together, and one of them can no longer act. Read in it whether the replacement steps in, and ask ${whom}, before anybody relies on it.`
        : `They act together, and one of them can no longer act. The whole power may have ended with that: ask ${whom} before anybody relies on it.`,
    };
  const given = all.map((person) => asked?.answers.find((each) => each.person === person)?.answer ?? 'not asked yet');
  if (given.includes('disagrees'))
    return {
      state: 'they disagree',
      law: howTheyAct,
      plain:
        'They act together, and they do not agree. The power cannot decide while they differ, and nobody counts votes. Talk, write it down as a disagreement, ask for an advocate; if it cannot wait, the court is asked.',
    };
  if (!given.every((answer) => answer === 'agrees'))
    return {
      state: 'not all have answered',
      law: howTheyAct,
      plain:
        'They act together, and not all of them have answered. The power cannot decide without each of them. If one cannot be reached in time, say so, and name who decides meanwhile and why.',
    };
  return { state: 'all agree', law: howTheyAct, plain: 'They act together, and each of them agrees.' };
}

/** Whether a power that has to be used together has spoken. */
export const hasSpoken = ({ state }: Joint): boolean => state === 'each alone' || state === 'all agree';
