import type { WholeDecision } from '../../../../db/best-interests/methods.ts';
import type { Block, Leaf } from '../document/model.ts';
import { standing } from './decision-voices.ts';
import type { Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Whose decision it was, and who took part (s.4(4), s.4(7)). */
export function whoDecided({ steps }: WholeDecision, { names, resident }: Gathering): Block[] {
  const { maker, attendance } = steps;
  const rows = [
    ...(maker
      ? [
          {
            label: 'Decision maker',
            value: `${names.of(maker.maker.who)} (${maker.maker.basis})${maker.maker.reason ? `. ${maker.maker.reason}` : ''}`,
          },
        ]
      : []),
    ...(attendance
      ? [
          { label: 'How it was talked over', value: attendance.attendance.held },
          {
            label: 'Who was there',
            value:
              attendance.attendance.present
                .map(({ who, as }) => `${names.of(who)}${as ? ` (${as})` : ''}`)
                .join('; ') || 'Nobody named',
          },
          {
            label: `${resident.preferredName}’s part`,
            value: [attendance.person.tookPart, attendance.person.how, attendance.person.absent?.why]
              .filter(Boolean)
              .join('. '),
          },
          ...attendance.attendance.notAsked.map(({ who, because }) => ({
            label: 'Not asked',
            value: `${names.of(who)}: ${because}`,
          })),
        ]
      : []),
  ];
  return rows.length > 0
    ? [
        {
          type: 'part',
          title: 'Who decides, and who took part',
          blocks: [
            { type: 'facts', rows },
            { type: 'law', refs: 'MCA 2005 s.4(4), s.4(7)' },
          ],
        },
      ]
    : [];
}

/** The options side by side, with what each gives and takes; nothing is added up. */
export function optionsPart(decision: WholeDecision, gathering: Gathering): Block[] {
  const set = decision.steps.options?.options;
  if (!set) return [];
  const stances = new Map<string, Map<string, string>>();
  for (const { placing } of decision.placings) {
    if (placing.answers !== 'what is best') continue;
    stances.set(placing.view, new Map(placing.stances.map(({ option, stance }) => [option, stance])));
  }
  const rows = standing(decision).flatMap((view) => {
    const stance = stances.get(view.voice);
    if (!stance) return [];
    const { kind, who } = voiceOf(view.words, gathering, view.entrySeq);
    return [{ kind, who, views: set.options.map(({ key }) => capital(stance.get(key) ?? 'not asked')) }];
  });
  const weighed: Leaf[] = set.options.map((each) => ({
    type: 'steps',
    rows: [
      {
        title: `${each.key}. ${each.title}`,
        text: [
          each.noChange ? 'No change.' : '',
          capital(each.limits),
          each.whatLimits ?? '',
          each.available ? `To be had: ${each.available}` : '',
        ]
          .filter(Boolean)
          .join(' '),
      },
      ...each.weighs.map((weigh) => ({
        title: `${weigh.way === 'gives' ? 'Gives' : 'Takes'} (${weigh.sort})${weigh.magnetic ? ', what matters most' : ''}`,
        text: [
          weigh.what,
          weigh.likelihood && `Likelihood: ${weigh.likelihood}.`,
          weigh.matters && `To ${gathering.resident.preferredName}: ${weigh.matters}.`,
        ]
          .filter(Boolean)
          .join(' '),
      })),
    ],
  }));
  return [
    {
      type: 'part',
      title: 'The options, weighed and never added up',
      blocks: [
        {
          type: 'options',
          options: set.options.slice(0, 6).map(({ key, title, limits }) => ({
            letter: key,
            title,
            note: limits,
            chosen: key === decision.steps.made?.made.chosen,
          })),
          rows,
        },
        ...weighed,
        ...(set.whyNoneLessRestrictive
          ? [{ type: 'paragraph', text: `Why there is none less restrictive: ${set.whyNoneLessRestrictive}` } as const]
          : []),
        { type: 'law', refs: 'MCA 2005 s.1(6), s.4' },
      ],
    },
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
