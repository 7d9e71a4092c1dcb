import { bannerOf } from '../../../../db/areas/model.ts';
import type { WholeDecision } from '../../../../db/best-interests/methods.ts';
import {
  getDecision,
  listDecisionsForResident,
  listTurnedBackForResident,
} from '../../../../db/best-interests/queries.ts';
import { type ChecklistRow, checklistRows, checklistWords } from '../../../../db/best-interests/steps.ts';
import { matterInWords } from '../../../../db/best-interests/triage.ts';
import { law } from '../../../../db/law/model.ts';
import { dateInWords, happenedInWords, instantInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { VoiceRow } from '../../../../db/voices/methods.ts';
import { isPersonsChannel } from '../../../../db/voices/model.ts';
import type { Block, Leaf, Section } from '../document/model.ts';
import { capacityParts } from './capacity.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** The few major decisions, each from trigger to review; drafts say what is still open. */
export function gatherBestInterests(gathering: Gathering): Gathered {
  const { resident, context } = gathering;
  const decisions = listDecisionsForResident(context, { resident: resident.id }).map(({ decision }) =>
    getDecision(context, resident.id, decision),
  );
  const turnedBack = listTurnedBackForResident(context.db, resident.id);
  const overview = overviewOf(decisions, turnedBack, gathering);
  return {
    sections: [overview, ...decisions.map((each) => decisionSection(each, gathering))],
    entries: [...decisions.flatMap(entriesOf), ...turnedBack.map((each) => each.entrySeq)],
    photographs: [],
    samples: [
      'Best interests: every decision there is, drafts included, and every matter that was turned back as an everyday choice.',
    ],
  };
}

const entriesOf = (decision: WholeDecision): number[] => [
  ...decision.thread.map((line) => line.entrySeq),
  ...decision.placings.map((row) => row.entrySeq),
];

function overviewOf(
  decisions: readonly WholeDecision[],
  turnedBack: ReturnType<typeof listTurnedBackForResident>,
  gathering: Gathering,
): Section {
  const { resident, names } = gathering;
  const blocks: Block[] =
    decisions.length === 0
      ? [{ type: 'gap', text: `Nobody has had to decide a major matter for ${resident.preferredName}.` }]
      : [
          {
            type: 'table',
            columns: [
              { title: 'Decision', share: 5 },
              { title: 'Whose it is', share: 5 },
              { title: 'Where it stands', share: 4 },
              { title: 'Review', share: 3 },
            ],
            rows: decisions.map((each) => [
              each.question,
              each.whose,
              statusInWords(each),
              each.reviewOn ? shortDateInWords(each.reviewOn) : 'No date yet',
            ]),
          },
        ];
  if (turnedBack.length > 0) {
    blocks.push({
      type: 'part',
      title: 'Everyday matters, turned back to Daily choices',
      blocks: [
        {
          type: 'note',
          text: `These were brought here and are ${resident.preferredName}’s own choice. No form was opened.`,
        },
        {
          type: 'table',
          columns: [
            { title: 'Matter', share: 6 },
            { title: 'Kind', share: 4 },
            { title: 'When, and by whom', share: 6 },
            { title: 'Entry', share: 1.4 },
          ],
          rows: turnedBack.map((each) => [
            each.words,
            matterInWords[each.gate.matter],
            `${instantInWords(each.recordedAt)}, ${names.staff(each.by)}`,
            String(each.entrySeq),
          ]),
        },
      ],
    });
  }
  return {
    area: 'best-interests',
    title: 'Major decisions',
    banner: bannerOf('best-interests', resident),
    resident: resident.fullName,
    blocks,
  };
}

function statusInWords({ status, stops, musts }: WholeDecision): string {
  const open = stops + musts;
  const sentence = status.charAt(0).toUpperCase() + status.slice(1);
  return status === 'draft' ? `Draft: ${open} ${open === 1 ? 'thing' : 'things'} still open` : sentence;
}

function decisionSection(decision: WholeDecision, gathering: Gathering): Section {
  const { resident } = gathering;
  const blocks: Block[] = [
    { type: 'lead', text: leadOf(decision, gathering) },
    ...openDuties(decision),
    { type: 'part', title: `${resident.preferredName}’s words first`, blocks: ownWords(decision, gathering) },
    ...othersViews(decision, gathering),
    ...soughtAndUsed(decision, gathering),
    ...capacityParts(decision, gathering),
    ...whoDecided(decision, gathering),
    ...optionsPart(decision, gathering),
    ...whyPart(decision, gathering),
    ...checklistPart(decision, gathering),
    threadPart(decision, gathering),
  ];
  return {
    area: 'best-interests',
    title: decision.question,
    banner: bannerOf('best-interests', resident),
    resident: resident.fullName,
    blocks,
  };
}

function leadOf({ steps, whose }: WholeDecision, { names }: Gathering): string {
  const { made, completed, maker, options } = steps;
  if (!made) return `${whose}. Nothing has been decided.`;
  const chosen = options?.options.options.find(({ key }) => key === made.made.chosen);
  const by = maker ? ` by ${names.of(maker.maker.who)}` : '';
  return `${chosen?.title ?? made.made.chosen}. Decided ${happenedInWords(made.at)}${by}${completed ? '' : '. Not yet signed as complete'}.`;
}

function openDuties({ duties, steps }: WholeDecision): Block[] {
  const signed = steps.completed?.signature;
  const open: Leaf[] = duties.map(({ rule, missing }) => ({ type: 'gap', text: `Still open (${rule}): ${missing}` }));
  const urgent: Leaf[] = signed?.urgent ? [{ type: 'paragraph', text: `Made urgently: ${signed.urgent.reason}` }] : [];
  return open.length + urgent.length > 0
    ? [{ type: 'part', title: 'What is still open', blocks: [...urgent, ...open] }]
    : [];
}

const standing = ({ views }: WholeDecision): VoiceRow[] => views.filter((view) => !view.withdrawn).toReversed();

function ownWords(decision: WholeDecision, gathering: Gathering): Leaf[] {
  const own = standing(decision).filter(
    ({ words }) => words.voice === 'person-now' || words.voice === 'person-documented',
  );
  if (own.length > 0)
    return own.map((view) => ({ type: 'voice', voice: voiceOf(view.words, gathering, view.entrySeq) }));
  const tried = decision.steps.attendance?.person.howTried;
  return [
    {
      type: 'gap',
      text: tried
        ? `Nothing in ${gathering.resident.preferredName}’s own words. How it was looked for: ${tried}`
        : `Nothing in ${gathering.resident.preferredName}’s own words is written here.`,
    },
  ];
}

function othersViews(decision: WholeDecision, gathering: Gathering): Block[] {
  const others = standing(decision).filter(
    ({ words }) => words.voice !== 'person-now' && words.voice !== 'person-documented',
  );
  const voices = others.map((view) => voiceOf(view.words, gathering, view.entrySeq));
  const blocks: Leaf[] = [];
  for (let at = 0; at < voices.length; at += 2) {
    const [left, right] = [voices[at], voices[at + 1]];
    if (left && right) blocks.push({ type: 'pair', left, right });
    else if (left) blocks.push({ type: 'voice', voice: left });
  }
  return blocks.length > 0 ? [{ type: 'part', title: 'Reported, and others’ own views, apart', blocks }] : [];
}

function soughtAndUsed(decision: WholeDecision, gathering: Gathering): Block[] {
  const weights = new Map((decision.steps.made?.weights.notes ?? []).map((note) => [note.view as string, note]));
  const used = { used: 'Used', 'in part': 'In part', 'not used': 'Not used' } as const;
  const rows = standing(decision).map((view) => {
    const voice = voiceOf(view.words, gathering, view.entrySeq);
    const note = weights.get(view.voice);
    return {
      kind: voice.kind,
      who: isPersonsChannel(view.words.voice)
        ? `${gathering.resident.preferredName}${view.words.voice === 'person-now' ? ', now' : ', earlier'}`
        : voice.who,
      sought: `${happenedInWords(view.words.when)}. ${view.words.how ?? 'How is not written down.'}`,
      understood: view.words.understood ?? 'Not checked',
      used: note ? `${used[note.used]}: ${note.how}` : 'Not yet said',
      entries: [view.entrySeq],
    };
  });
  return rows.length > 0
    ? [{ type: 'part', title: 'Sought, understood, used', blocks: [{ type: 'sought', rows }] }]
    : [];
}

function whoDecided({ steps }: WholeDecision, { names, resident }: Gathering): Block[] {
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

function optionsPart(decision: WholeDecision, gathering: Gathering): Block[] {
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
          options: set.options
            .slice(0, 6)
            .map(({ key, title, limits }) => ({
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

function whyPart({ steps }: WholeDecision, { resident, names }: Gathering): Block[] {
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
    ...changes.map(({ what, who, by }) => ({
      label: 'What changes',
      value: `${what} (${who}${by ? `, by ${shortDateInWords(by)}` : ''})`,
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

function checklistPart({ steps }: WholeDecision, { resident }: Gathering): Block[] {
  const { checklist } = steps;
  if (!checklist) return [];
  const answers = { ...checklist.answers, ...checklist.consulted } as Partial<
    Record<ChecklistRow, (typeof checklist.answers)['4-2']>
  >;
  const rows = checklistRows.map((row) => {
    const reply = answers[row];
    const words = checklistWords[row];
    const said = !reply ? {} : { text: reply.answer === 'answered' ? reply.text : reply.because };
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

function threadPart(decision: WholeDecision, { resident }: Gathering): Block {
  const steps = decision.thread.map((line) => {
    const tag = line.person?.language ?? null;
    return {
      when: happenedInWords(line.at),
      title: line.superseded ? `${line.title} (put right later)` : line.title,
      ...(line.what ? { text: line.what } : {}),
      by: line.by,
      state: line.big ? ('decision' as const) : ('done' as const),
      ...(line.person
        ? {
            person: {
              kind: line.person.mode === 'said' ? ('said' as const) : ('showed' as const),
              who: `${resident.preferredName} ${line.person.mode}`,
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
