import type { WholeDecision } from '../../../../db/best-interests/methods.ts';
import { type ChecklistRow, checklistRows, checklistWords, type Reply } from '../../../../db/best-interests/steps.ts';
import { law } from '../../../../db/law/model.ts';
import { listLifeHistoryForPack } from '../../../../db/life-history/queries.ts';
import {
  dateInWords,
  type Happened,
  happenedInWords,
  instantInWords,
  shortDateInWords,
  timeInWords,
  writtenLater,
} from '../../../../db/time/model.ts';
import type { EntryId } from '../../../../db/words/model.ts';
import type { Block } from '../document/model.ts';
import type { Gathering } from './gathering.ts';

/** The decision: why this and not the others, what changes, when it is looked at again. */
export function whyPart({ steps, followed }: WholeDecision, { resident, names }: Gathering): Block[] {
  const { made, completed } = steps;
  if (!made) return [];
  const { against, changes, reviewOn, reviewIf } = made.made;
  const rows = [
    ...(against
      ? [
          { label: `Against ${resident.preferredName}’s wishes: why`, value: against.why },
          { label: 'What softens it', value: against.softens },
          { label: 'How it was explained', value: against.explained },
        ]
      : []),
    ...changes.map(({ what, who, by }, at) => ({
      label: 'What changes',
      value: [
        `${what} (${who}${by ? `, by ${shortDateInWords(by)}` : ''})`,
        ...followed
          .filter((row) => row.followed.made === made.entryId && row.followed.change === at)
          .map((row) => `${happenedInWords(row.at)}: ${row.followed.outcome}. ${row.followed.what}`),
      ].join('\n'),
    })),
    {
      label: 'Review',
      value: [reviewOn ? dateInWords(reviewOn) : 'No date yet', ...reviewIf.map((each) => `or sooner if ${each}`)].join(
        ', ',
      ),
    },
    ...(completed
      ? [
          {
            label: 'Signed',
            value: `${names.staff(completed.signature.by)}, ${completed.signature.as}, ${instantInWords(completed.recordedAt)}`,
          },
        ]
      : []),
  ];
  return [
    {
      type: 'part',
      title: 'Why this and not the others',
      blocks: [
        { type: 'paragraph', text: made.made.why },
        { type: 'facts', rows },
      ],
    },
  ];
}

/** The rows of section 4, in their order. */
export function checklistPart({ steps }: WholeDecision, { resident, context }: Gathering): Block[] {
  const { checklist } = steps;
  if (!checklist) return [];
  const answers = { ...checklist.answers, ...checklist.consulted } as Partial<
    Record<ChecklistRow, (typeof checklist.answers)['4-2']>
  >;
  const titles = new Map(listLifeHistoryForPack(context.db, resident.id).map(({ item, story }) => [item, story.title]));
  const rows = checklistRows.map((row) => {
    const reply = answers[row];
    const words = checklistWords[row];
    const said = !reply ? {} : { text: reply.answer === 'answered' ? withGrounds(reply, titles) : reply.because };
    return {
      ref: law[words.law].cite,
      item: words.ask.replaceAll('{name}', resident.preferredName),
      answer: !reply
        ? ('not-answered' as const)
        : reply.answer === 'answered'
          ? ('considered' as const)
          : ('not-applicable' as const),
      ...said,
    };
  });
  return [{ type: 'part', title: 'Section 4, row by row', blocks: [{ type: 'checklist', rows }] }];
}

/** The answer, and which parts of the story it rests on. The views that it rests on stand under their own headings. */
function withGrounds(
  { text, entries }: Extract<Reply, { answer: 'answered' }>,
  titles: ReadonlyMap<EntryId, string>,
): string {
  const story = entries.flatMap((entry) => titles.get(entry) ?? []);
  return story.length === 0 ? text : `${text}\nRests on the life history: ${story.join('; ')}.`;
}

/** The decision on one line, from what raised it to its review. */
export function threadPart(decision: WholeDecision, { resident }: Gathering): Block {
  const steps = decision.thread.map((line) => {
    const tag = line.person?.language ?? null;
    return {
      ...threadTime(line.at),
      title: line.superseded ? `${line.title} (put right later)` : line.title,
      ...(line.what ? { text: line.what } : {}),
      by: [line.by, writtenLater(line.at, line.recordedAt)].filter(Boolean).join(', '),
      state: line.big ? ('decision' as const) : ('done' as const),
      ...(line.person
        ? {
            person: {
              kind: line.person.mode,
              who: `${resident.preferredName} ${line.person.mode === 'documented' ? 'wrote' : line.person.mode}`,
              caption: tag ? `in ${tag.language}` : happenedInWords(line.at),
              words: line.person.words,
              ...(tag?.translation
                ? { translation: { words: tag.translation, by: tag.translatedBy ?? 'someone not named' } }
                : {}),
            },
          }
        : line.gap
          ? { person: { nothing: line.gap } }
          : {}),
      entries: [line.entrySeq],
    };
  });
  const next = decision.reviewOn
    ? [
        {
          when: shortDateInWords(decision.reviewOn),
          title: `Review: did it hold for ${resident.preferredName}?`,
          state: 'to-come' as const,
        },
      ]
    : [];
  return {
    type: 'part',
    title: 'From trigger to review',
    blocks: [{ type: 'thread', person: resident.preferredName, steps: [...steps, ...next] }],
  };
}

/** The date first and large, its weekday and time under it: a thread is read down its dates. */
function threadTime(at: Happened): { when: string; weekday?: string } {
  if (at.precision !== 'minute' && at.precision !== 'about') return { when: happenedInWords(at) };
  const [weekday = ''] = dateInWords(at.instant).split(' ');
  const time = `${at.precision === 'about' ? 'about ' : ''}${timeInWords(at.instant)}`;
  return { when: shortDateInWords(at.instant), weekday: `${weekday}, ${time}` };
}
