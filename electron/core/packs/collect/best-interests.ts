import { bannerOf } from '../../../../db/areas/model.ts';
import { citeOf } from '../../../../db/best-interests/duties/model.ts';
import type { WholeDecision } from '../../../../db/best-interests/methods.ts';
import {
  getDecision,
  listDecisionsForResident,
  listTurnedBackForResident,
} from '../../../../db/best-interests/queries.ts';
import { matterInWords } from '../../../../db/best-interests/triage.ts';
import { unwiseInWords } from '../../../../db/capacity/model.ts';
import { law } from '../../../../db/law/model.ts';
import { happenedInWords, instantInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf, Section } from '../document/model.ts';
import { capacityParts } from './capacity.ts';
import { checklistPart, threadPart, whyPart } from './decision-made.ts';
import { optionsPart, whoDecided } from './decision-options.ts';
import { othersViews, ownWords, soughtAndUsed } from './decision-voices.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { gatherPlannedCare } from './planned-care.ts';
import {
  advocateEntries,
  advocateParts,
  disagreementEntries,
  disagreementParts,
  gatherRegisters,
} from './registers.ts';

/** The few major decisions, each from trigger to review; drafts say what is still open. */
export function gatherBestInterests(gathering: Gathering): Gathered {
  const { resident, context } = gathering;
  const decisions = listDecisionsForResident(context, { resident: resident.id }).map(({ decision }) =>
    getDecision(context, resident.id, decision),
  );
  const turnedBack = listTurnedBackForResident(context.db, resident.id);
  const registers = gatherRegisters(gathering);
  const planned = gatherPlannedCare(gathering);
  const overview = overviewOf(decisions, turnedBack, gathering);
  return {
    sections: [
      { ...overview, blocks: [...overview.blocks, ...registers.blocks] },
      ...planned.sections,
      ...decisions.map((each) => decisionSection(each, gathering)),
    ],
    entries: [
      ...decisions.flatMap(entriesOf),
      ...turnedBack.map((each) => each.entrySeq),
      ...registers.entries,
      ...planned.entries,
    ],
    photographs: registers.photographs,
    samples: [
      'Best interests: every decision, drafts included; every matter that was turned back as an everyday choice; every power and paper, ended ones too.',
      ...planned.samples,
    ],
  };
}

const entriesOf = (decision: WholeDecision): number[] => [
  ...decision.thread.map((line) => line.entrySeq),
  ...decision.placings.map((row) => row.entrySeq),
  ...decision.disagreements.flatMap(disagreementEntries),
  ...decision.advocates.flatMap(advocateEntries),
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
    ...decision.warnings.map(({ title, what }) => ({
      type: 'gap' as const,
      text: [title, what].filter(Boolean).join(' '),
    })),
    ...openDuties(decision),
    ...supportedPart(decision, gathering),
    { type: 'part', title: `${resident.preferredName}’s words first`, blocks: ownWords(decision, gathering) },
    ...othersViews(decision, gathering),
    ...soughtAndUsed(decision, gathering),
    ...capacityParts(decision, gathering),
    ...whoDecided(decision, gathering),
    ...advocateParts(decision.advocates, gathering),
    ...optionsPart(decision, gathering),
    ...disagreementParts(decision.disagreements, gathering),
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

/** What was chosen, by whom and when, or that nothing is decided. */
export function leadOf({ steps, whose, status, unwise }: WholeDecision, { names, resident }: Gathering): string {
  const { made, completed, maker, options, supported, ended } = steps;
  if (status === 'supported decision' && supported) {
    const tag = unwise ? ` ${unwiseInWords} (${law['s1-4'].cite}).` : '';
    return `${resident.preferredName} decided, ${happenedInWords(supported.at)}. ${supported.supported.decided}${tag}`;
  }
  if (status === 'ended' && ended) return `${whose}. Ended: ${ended.ended.because}. ${ended.ended.what}`;
  if (!made) return `${whose}. Nothing has been decided.`;
  const chosen = options?.options.options.find(({ key }) => key === made.made.chosen);
  const by = maker ? ` by ${names.of(maker.maker.who)}` : '';
  return `${chosen?.title ?? made.made.chosen}. Decided ${happenedInWords(made.at)}${by}${completed ? '' : '. Not yet signed as complete'}.`;
}

/** The person's own decision (s.1(2)-(3)): in their words, with what helped and what happens because of it. */
function supportedPart({ steps: { supported }, status }: WholeDecision, { resident }: Gathering): Block[] {
  if (!supported || status !== 'supported decision') return [];
  const { decided, helpThatWorked, changes, unwise } = supported.supported;
  const row = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return [
    {
      type: 'part',
      title: `${resident.preferredName} decided`,
      blocks: [
        {
          type: 'facts',
          rows: [
            ...row('The decision', decided),
            ...row(law['s1-4'].cite, unwise ? unwiseInWords : null),
            ...row('What helped', helpThatWorked),
            ...row('Because of it', changes),
          ],
        },
      ],
    },
  ];
}

function openDuties({ duties, steps }: WholeDecision): Block[] {
  const signed = steps.completed?.signature;
  const open: Leaf[] = duties.map((duty) => ({ type: 'gap', text: `Still open, ${citeOf(duty)}: ${duty.missing}` }));
  const urgent: Leaf[] = signed?.urgent ? [{ type: 'paragraph', text: `Made urgently: ${signed.urgent.reason}` }] : [];
  return open.length + urgent.length > 0
    ? [{ type: 'part', title: 'What is still open', blocks: [...urgent, ...open] }]
    : [];
}
