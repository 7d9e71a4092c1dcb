import type { WholeDecision } from '../../../../db/best-interests/methods.ts';
import {
  type AssessmentRow,
  abilities,
  abilityInWords,
  abilityLaw,
  fluctuationInWords,
  triesInWords,
  unwiseInWords,
} from '../../../../db/capacity/model.ts';
import { law } from '../../../../db/law/model.ts';
import { happenedInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import type { Gathering } from './gathering.ts';
import { languageTag } from './voice.ts';

/** Each assessment that stands, in the order of sections 2 and 3: help first, ability, and only then the cause. */
export function capacityParts({ assessments }: WholeDecision, gathering: Gathering): Block[] {
  const standing = assessments.filter((row) => row.supersededBy === null);
  return [
    ...standing.map(
      (row): Block => ({
        type: 'part',
        title: `Capacity for this decision, ${happenedInWords(row.at)}`,
        blocks: assessmentBlocks(row, gathering),
      }),
    ),
    ...(standing.some(({ assessment }) => assessment.fluctuates) ? [triesPart(standing)] : []),
  ];
}

/** What comes and goes, try by try with its time of day. */
const triesPart = (rows: readonly AssessmentRow[]): Block => ({
  type: 'part',
  title: 'Tries by time of day',
  blocks: [
    {
      type: 'table',
      columns: [
        { title: 'When', share: 6 },
        { title: 'Time of day', share: 3 },
        { title: 'Concluded', share: 7 },
      ],
      rows: triesInWords(rows).map(({ at, part, found }) => [happenedInWords(at), part ?? 'Not written down', found]),
    },
  ],
});

function assessmentBlocks(row: AssessmentRow, gathering: Gathering): Leaf[] {
  const { assessment, conclusion, person, others } = row;
  const { names, resident } = gathering;
  return [
    {
      type: 'facts',
      rows: [
        {
          label: 'Assessed by',
          value: `${names.of(assessment.assessor)}${assessment.minutes ? `, ${assessment.minutes} minutes` : ''}`,
        },
        { label: 'Why in doubt', value: assessment.whyInDoubt },
        ...(assessment.unwise && conclusion.conclusion === 'has capacity for this decision now'
          ? [{ label: law['s1-4'].cite, value: unwiseInWords }]
          : []),
        ...(assessment.fluctuates ? fluctuationInWords(assessment.fluctuates, resident.preferredName) : []).map(
          ([label, value]) => ({ label, value }),
        ),
        { label: 'What matters to know', value: assessment.information.join('\n') || 'Not written down' },
        ...(others.present.length > 0 ? [{ label: 'Also there', value: others.present.join('; ') }] : []),
      ],
    },
    {
      type: 'steps',
      rows: assessment.help.map((each) => ({
        title: each.aid.charAt(0).toUpperCase() + each.aid.slice(1),
        text: `${each.what} ${each.effect}`,
      })),
    },
    ...abilities.flatMap((ability): Leaf[] => {
      const { finding, asked, note } = assessment[ability];
      const answer = person[ability];
      const tag = answer?.language ? languageTag(answer.language.language) : undefined;
      return [
        {
          type: 'facts',
          rows: [
            {
              label: `${abilityInWords[ability]} (${law[abilityLaw[ability]].cite})`,
              value: [
                finding ? `${finding.charAt(0).toUpperCase()}${finding.slice(1)}.` : 'Not answered.',
                asked && `Asked: ${asked}`,
                note,
              ]
                .filter(Boolean)
                .join(' '),
            },
          ],
        },
        ...(answer
          ? [
              {
                type: 'voice' as const,
                voice: {
                  kind: answer.mode,
                  who: `${resident.preferredName} ${answer.mode}`,
                  caption: happenedInWords(row.at),
                  words: answer.words,
                  ...(tag ? { language: tag } : {}),
                  ...(answer.language?.translation
                    ? {
                        translation: {
                          words: answer.language.translation,
                          by: answer.language.translatedBy ?? 'someone not named',
                        },
                      }
                    : {}),
                  entries: [row.entrySeq],
                },
              },
            ]
          : []),
      ];
    }),
    {
      type: 'facts',
      rows: [
        ...(conclusion.impairment
          ? [
              {
                label: 'Impairment or disturbance',
                value: `${conclusion.impairment.what} (${conclusion.impairment.lasting})`,
              },
            ]
          : []),
        ...(conclusion.link ? [{ label: 'What links the two', value: conclusion.link }] : []),
        { label: 'Concluded', value: `${resident.preferredName} ${conclusion.conclusion}. ${conclusion.reasons}` },
        ...(person.told
          ? [
              {
                label: `Telling ${resident.preferredName}`,
                value: `${person.told.how}${person.told.answer ? ` ${resident.preferredName} ${person.told.answer.mode}: ${person.told.answer.words}` : ''}`,
              },
            ]
          : []),
        ...others.disputed.map(({ by, what }) => ({ label: 'Disputed by', value: `${names.of(by)}: ${what}` })),
      ],
    },
    { type: 'law', refs: 'MCA 2005 s.2, s.3; A Local Authority v JB [2021] UKSC 52' },
  ];
}
