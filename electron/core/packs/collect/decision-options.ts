import { capital } from '../../../../db/areas/model.ts';
import { advanceDecisionAsks, asks, paperKinds } from '../../../../db/authority/model.ts';
import type { WholeDecision } from '../../../../db/best-interests/methods.ts';
import { jointly, type Option } from '../../../../db/best-interests/model.ts';
import { dateInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import { standing } from './decision-voices.ts';
import type { Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Whose decision it was, and who took part (s.4(4), s.4(7)). */
export function whoDecided({ steps, papers, holdersAsked }: WholeDecision, { names, resident }: Gathering): Block[] {
  const { maker, attendance, meeting } = steps;
  const rows = [
    ...(maker
      ? [
          {
            label: 'Decision maker',
            value: `${names.of(maker.maker.who)} (${maker.maker.basis})${maker.maker.reason ? `. ${maker.maker.reason}` : ''}`,
          },
          { label: 'Where one looked', value: maker.authority.lookedWhere },
          ...maker.authority.papers.map(({ type, state, covers, saidBy, checks, because }) => ({
            label: paperKinds[type].words,
            value: [
              `${capital(covers)} (${state})`,
              saidBy && `so ${saidBy} says`,
              because,
              checks && asks.map((ask) => `${capital(advanceDecisionAsks[ask])}: ${checks[ask]}`).join('. '),
            ]
              .filter(Boolean)
              .join('. '),
          })),
        ]
      : []),
    ...holdersAsked.flatMap(({ asked }) => {
      const power = papers.find(({ id }) => id === asked.paper);
      return [
        ...asked.answers.map(({ person, answer, says, on }) => ({
          label: names.person(person),
          value: [capital(answer), on && shortDateInWords(on), says].filter(Boolean).join('. '),
        })),
        ...(power ? [{ label: 'Whether the power has spoken', value: jointly(power, asked).plain }] : []),
      ];
    }),
    ...(meeting
      ? [
          {
            label: `${resident.preferredName}’s plan to take part`,
            value: [
              `${dateInWords(meeting.meeting.on)}${meeting.meeting.time ? `, ${meeting.meeting.time}` : ''}, ${meeting.meeting.where}`,
              meeting.meeting.howLong,
              meeting.meeting.help,
            ]
              .filter(Boolean)
              .join('. '),
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
          ...(attendance.attendance.minutesReadBack
            ? [{ label: 'Read back', value: attendance.attendance.minutesReadBack }]
            : []),
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

/** As many options as stand side by side on a page; the rest follow in their own parts alone. */
const SIDE_BY_SIDE = 6;

/** The options side by side, with what each gives and takes; nothing is added up. */
export function optionsPart(decision: WholeDecision, gathering: Gathering): Block[] {
  const set = decision.steps.options?.options;
  if (!set) return [];
  const { chosen } = decision.steps.made?.made ?? {};
  const shown = set.options.slice(0, SIDE_BY_SIDE);
  const heads = shown.map(({ key, title, limits }) => ({ letter: key, title, note: limits, chosen: key === chosen }));
  const rows = decision.placings.flatMap(({ placing }) => viewRow(placing, shown, decision, gathering));
  const side: Leaf[] = rows.length > 0 ? [{ type: 'options', options: heads, rows }] : [];
  const none = set.whyNoneLessRestrictive;
  const law: Leaf = { type: 'law', refs: 'MCA 2005 s.1(6), s.4' };
  return [
    { type: 'part', title: 'The options, and where each voice stands', blocks: side },
    {
      type: 'part',
      title: 'What each gives and takes, weighed and never added up',
      blocks: [
        ...set.options.map((each) => ({
          type: 'part' as const,
          title: `${each.key}. ${each.title}${each.key === chosen ? ' (chosen)' : ''}`,
          blocks: weighed(each, gathering),
        })),
        ...(none ? [{ type: 'paragraph', text: `Why there is none less restrictive: ${none}` } as const] : []),
        law,
      ],
    },
  ];
}

type Placing = WholeDecision['placings'][number]['placing'];

/** One view's row: the person's own words stand in the cells that they speak of; of others, where they stand. */
function viewRow(placing: Placing, shown: readonly Option[], decision: WholeDecision, gathering: Gathering) {
  const view = standing(decision).find(({ voice }) => voice === placing.view);
  if (!view) return [];
  const { kind, who } = voiceOf(view.words, gathering, view.entrySeq);
  const stances = new Map(placing.stances.map(({ option, stance }) => [option, stance]));
  const own = view.words.voice === 'person-now' || view.words.voice === 'person-documented';
  const views = shown.map(({ key }) => {
    const stance = stances.get(key);
    if (!stance || stance === 'not asked') return '';
    return own ? view.words.words : capital(stance);
  });
  const wanted = placing.answers === 'what they would have wanted';
  return [{ kind, who: wanted ? `${who}: what ${gathering.names.resident} would have wanted` : who, views }];
}

function weighed(option: Option, { names }: Gathering): Leaf[] {
  const about = [
    option.noChange ? 'No change.' : '',
    `${capital(option.limits)}${option.whatLimits ? `: ${option.whatLimits}` : ''}.`,
    option.available ? `To be had: ${option.available}` : '',
    option.restraint
      ? `Restraint (s.6). Needed: ${option.restraint.needed} In proportion: ${option.restraint.inProportion} Until: ${option.restraint.until}${option.restraint.lessTried ? ` Tried that limits less: ${option.restraint.lessTried}` : ''}${option.restraint.reduction ? ` Made less: ${option.restraint.reduction}` : ''}${option.restraint.authorisedBy ? ` Allowed by: ${option.restraint.authorisedBy}.` : ''}`
      : '',
    option.notRestraint ? `No restraint (s.6(4)): ${option.notRestraint}` : '',
    option.lifeSustaining ? `Life-sustaining treatment is ${option.lifeSustaining}.` : '',
  ];
  const rows = option.weighs.map((weigh) => [
    `${weigh.way === 'gives' ? 'Gives' : 'Takes'}, ${weigh.sort}`,
    `${weigh.what}${weigh.likelihood ? ` Likelihood: ${weigh.likelihood}.` : ''}`,
    [weigh.matters, weigh.magnetic ? 'what matters most' : null].filter(Boolean).join('; '),
  ]);
  const columns = [
    { title: 'What', share: 3 },
    { title: 'How', share: 8 },
    { title: `To ${names.resident}`, share: 5 },
  ];
  return [
    { type: 'note', text: about.filter(Boolean).join(' ').replace('..', '.') },
    { type: 'table', columns, rows },
  ];
}
