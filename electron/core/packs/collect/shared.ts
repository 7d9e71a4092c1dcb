import { bannerOf } from '../../../../db/areas/model.ts';
import { getDecision, listDecisionsForResident } from '../../../../db/best-interests/queries.ts';
import { needsInWords, pointsOf } from '../../../../db/communication/model.ts';
import { howToAsk } from '../../../../db/communication/queries.ts';
import { domainInWords } from '../../../../db/daily-choices/model.ts';
import { listPreferencesForResident } from '../../../../db/daily-choices/preference-queries.ts';
import { periodInWords } from '../../../../db/life-history/model.ts';
import { listLifeHistoryForPack } from '../../../../db/life-history/queries.ts';
import { domainMayStandOnCard } from '../../../../db/packs/card.ts';
import type { matters, PersonRow } from '../../../../db/people/model.ts';
import { useInWords, viewsIn } from '../../../../db/support-plan/model.ts';
import { getPlan } from '../../../../db/support-plan/queries.ts';
import { shortDateInWords } from '../../../../db/time/model.ts';
import { isOwnWords, type Statement } from '../../../../db/voices/model.ts';
import type { EntryId, PersonId } from '../../../../db/words/model.ts';
import type { Block, Leaf, Section } from '../document/model.ts';
import type { Part } from '../parts.ts';
import { leadOf } from './best-interests.ts';
import { gatherDailyNumbers } from './daily-choices.ts';
import { ownWords, standing } from './decision-voices.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

type Matter = (typeof matters)[number];
/** Who reads, and which parts of the story may still be told to them on the day the pack is made. */
interface Reader {
  readonly person: PersonRow;
  readonly stories: ReadonlySet<EntryId>;
}

/**
 * What of the record each matter opens that the person agreed to share. Each part takes in what it names and nothing else:
 * the person’s own words, and the reader’s own view. What anybody else said is for nobody here.
 */
const opened: Record<Matter, (reader: Reader) => readonly Part[]> = {
  health: () => [['communication', sharedNeeds]],
  'life story': ({ stories }) => [['life-history', (gathering) => sharedStory(gathering, stories)]],
  'daily life': ({ person }) => [
    ['daily-choices', sharedDays],
    ['support-plan', (gathering) => sharedPlan(gathering, person.id)],
  ],
  'big decisions': ({ person }) => [['best-interests', (gathering) => sharedDecisions(gathering, person.id)]],
  // The record keeps no money, and no visits apart from daily life.
  money: () => [],
  'visits and outings': () => [],
};
/** The parts that are opened to a reader, in the order of the areas. */
export const sharedParts = (reader: Reader): Part[] =>
  (Object.keys(opened) as Matter[])
    .filter((matter) => reader.person.involvement.mayShare.includes(matter))
    .flatMap((matter) => opened[matter](reader));

const area = (
  { resident }: Gathering,
  section: Pick<Section, 'area' | 'title' | 'banner' | 'blocks'>,
  entries: readonly number[],
  photographs: readonly string[] = [],
): Gathered => ({
  // What holds nothing is no part of a pack for a reader who would only learn that it is empty.
  sections: section.blocks.length === 0 ? [] : [{ ...section, resident: resident.fullName }],
  entries: section.blocks.length === 0 ? [] : entries,
  photographs,
  samples: [],
});

function sharedStory(gathering: Gathering, stories: ReadonlySet<EntryId>): Gathered {
  const { context, resident } = gathering;
  const items = listLifeHistoryForPack(context.db, resident.id).filter(
    ({ item, withdrawn }) => stories.has(item) && withdrawn === null,
  );
  const blocks: Block[] = items.map((each) => {
    const [first] = each.photographs;
    return {
      type: 'timeline',
      items: [
        {
          period: periodInWords(each.story.period),
          title: each.story.title,
          ...(first ? { photograph: { sha256: first.photo.sha256, alt: first.alt } } : {}),
          voice: voiceOf(each.words, gathering, each.entrySeq),
        },
      ],
    };
  });
  return area(
    gathering,
    {
      area: 'life-history',
      title: `Who ${resident.preferredName} is`,
      banner: bannerOf('life-history', resident),
      blocks,
    },
    items.map(({ entrySeq }) => entrySeq),
    items.flatMap(({ photographs: [first] }) => (first ? [first.photo.sha256] : [])),
  );
}

function sharedDays(gathering: Gathering): Gathered {
  const { context, resident } = gathering;
  const [counted] = gatherDailyNumbers(gathering).sections;
  const usual = listPreferencesForResident(context, { resident: resident.id }).filter(({ domain }) =>
    domainMayStandOnCard(domain, 'room'),
  );
  const blocks: Block[] = [
    ...(counted?.blocks ?? []),
    {
      type: 'part',
      title: 'What is usually wanted',
      blocks: [
        {
          type: 'facts',
          rows: usual.map(({ domain, text }) => ({ label: domainInWords[domain], value: text })),
        },
      ],
    },
  ];
  return area(
    gathering,
    {
      area: 'daily-choices',
      title: `What ${resident.preferredName} chooses`,
      banner: bannerOf('daily-choices', resident),
      blocks,
    },
    usual.map(({ entrySeq }) => entrySeq),
  );
}

/** The reader’s own statements and the person’s own, out of all that were written down about one thing. */
const mayRead = (words: Statement, reader: PersonId) =>
  isOwnWords(words) || (words.voice === 'own-view' && words.person === reader);

function sharedPlan(gathering: Gathering, reader: PersonId): Gathered {
  const { context, resident } = gathering;
  const elements = getPlan(context, resident.id).elements.filter(({ ended }) => ended === null);
  const viewsOf = ({ views }: (typeof elements)[number]) =>
    [...viewsIn(views, 'person'), ...viewsIn(views, 'family')].filter(({ words }) => mayRead(words, reader));
  const blocks = elements.map(
    (row): Block => ({
      type: 'part',
      title: row.wording.title,
      blocks: [
        ...viewsOf(row).flatMap((view): Leaf[] => [
          { type: 'voice', voice: voiceOf(view.words, gathering, view.entrySeq) },
          ...(view.words.voice === 'own-view' && view.use
            ? [{ type: 'note' as const, text: `${useInWords[view.use.used]}: ${view.use.how}` }]
            : []),
        ]),
        {
          type: 'facts',
          rows: [
            { label: 'What is done', value: row.wording.what },
            { label: 'Looked at again by', value: shortDateInWords(row.againOn) },
          ],
        },
      ],
    }),
  );
  return area(
    gathering,
    {
      area: 'neutral',
      title: 'Support plan',
      banner: `Made together, ${resident.preferredName} first.`,
      blocks,
    },
    elements.flatMap((row) => [row.entrySeq, ...viewsOf(row).map(({ entrySeq }) => entrySeq)]),
  );
}

/** What helps the person hear and be heard; their information needs only where they agreed to that too (DAPB1605). */
function sharedNeeds(gathering: Gathering): Gathered {
  const { context, resident } = gathering;
  const { current } = howToAsk(context.db, resident.id);
  const needs = current?.needs.share === 'yes' ? needsInWords(current.needs) : null;
  const rows = current
    ? [
        {
          label: 'To see to',
          value: pointsOf(current.profile)
            .map(({ text }) => text)
            .join('\n'),
        },
        { label: 'Information needs', value: needs ?? '' },
      ].filter(({ value }) => value !== '')
    : [];
  return area(
    gathering,
    {
      area: 'neutral',
      title: `How to ask ${resident.preferredName}`,
      banner: `What helps ${resident.preferredName} to hear, to see and to answer.`,
      blocks: rows.length > 0 ? [{ type: 'facts', rows }] : [],
    },
    current ? [current.entrySeq] : [],
  );
}

function sharedDecisions(gathering: Gathering, reader: PersonId): Gathered {
  const { context, resident } = gathering;
  const decisions = listDecisionsForResident(context, { resident: resident.id }).map(({ decision }) =>
    getDecision(context, resident.id, decision),
  );
  const theirs = (decision: (typeof decisions)[number]) =>
    standing(decision).filter(({ words }) => words.voice === 'own-view' && words.person === reader);
  const blocks = decisions.map((each): Block => {
    const weights = new Map((each.steps.made?.weights.notes ?? []).map((note) => [note.view as string, note.how]));
    return {
      type: 'part',
      title: each.question,
      blocks: [
        ...ownWords(each, gathering),
        ...theirs(each).flatMap((view): Leaf[] => [
          { type: 'voice', voice: voiceOf(view.words, gathering, view.entrySeq) },
          ...(weights.has(view.voice)
            ? [{ type: 'note' as const, text: `What became of it: ${weights.get(view.voice)}` }]
            : []),
        ]),
        {
          type: 'facts',
          rows: [
            { label: 'What came of it', value: leadOf(each, gathering) },
            ...(each.reviewOn ? [{ label: 'Looked at again on', value: shortDateInWords(each.reviewOn) }] : []),
          ],
        },
      ],
    };
  });
  return area(
    gathering,
    {
      area: 'best-interests',
      title: 'Major decisions',
      banner: bannerOf('best-interests', resident),
      blocks,
    },
    decisions.flatMap((each) => [each.steps.opened.entrySeq, ...theirs(each).map(({ entrySeq }) => entrySeq)]),
  );
}
