import { bannerOf } from '../../../../db/areas/model.ts';
import type { LifeHistoryItem } from '../../../../db/life-history/methods.ts';
import { headings, periodInWords, secondsInWords } from '../../../../db/life-history/model.ts';
import { listLifeHistoryForPack, listWholeLifeHistory } from '../../../../db/life-history/queries.ts';
import { instantInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Who the person is, in their words first: everything that all staff may read, on one timeline. */
export const gatherLifeHistory = (gathering: Gathering): Gathered =>
  gathered(listLifeHistoryForPack(gathering.context.db, gathering.resident.id), gathering, [
    'Life history: every item that all staff may read. Items kept for fewer readers are left out, and are not counted.',
  ]);

/** All of it, what is kept for fewer readers too: it is the person’s own, and goes to nobody else. */
export const gatherWholeLifeHistory = (gathering: Gathering): Gathered =>
  gathered(listWholeLifeHistory(gathering.context.db, gathering.resident.id), gathering, [
    'Life history: every item, those kept for fewer readers too.',
  ]);

function gathered(items: readonly LifeHistoryItem[], gathering: Gathering, samples: readonly string[]): Gathered {
  const { resident } = gathering;
  const standing = items.filter((each) => !each.withdrawn);
  const corrected = items.flatMap((each) => corrections(each, gathering));
  const blocks: Block[] =
    standing.length === 0
      ? [{ type: 'gap', text: `Nothing of ${resident.preferredName}’s life is written down here yet.` }]
      : [{ type: 'timeline', items: standing.map((each) => timelineItem(each, gathering)) }];
  if (corrected.length > 0) blocks.push({ type: 'part', title: 'Put right or withdrawn', blocks: corrected });
  return {
    sections: [
      {
        area: 'life-history',
        title: `Who ${resident.preferredName} is`,
        banner: bannerOf('life-history', resident),
        resident: resident.fullName,
        blocks,
      },
    ],
    entries: items.map((each) => each.entrySeq),
    photographs: standing.flatMap((each) => each.photographs.map(({ photo }) => photo.sha256)),
    samples,
  };
}

function timelineItem(item: LifeHistoryItem, gathering: Gathering) {
  const [first] = item.photographs;
  const used = [
    item.care.useInCare,
    item.care.say && `Say: ${item.care.say}`,
    item.care.avoid && `Better not: ${item.care.avoid}`,
  ].filter(Boolean);
  const held = item.lastHeld?.on ?? item.care.lastSeenToHold;
  return {
    period: periodInWords(item.story.period),
    title: `${item.story.title} (${headings[item.story.heading].toLowerCase()})`,
    ...(first ? { photograph: { sha256: first.photo.sha256, alt: first.alt } } : {}),
    voice: voiceOf(item.words, gathering, item.entrySeq),
    ...(item.recordings.length > 0 ? { keptWith: recordingsInWords(item) } : {}),
    ...(used.length > 0
      ? { usedInCare: `${used.join('\n')}${held ? `\nLast seen to hold ${shortDateInWords(held)}.` : ''}` }
      : {}),
  };
}

const recordingsInWords = ({ recordings }: LifeHistoryItem): string =>
  [
    ...recordings.map(({ recording, says }) => `Recording, ${secondsInWords(recording.seconds)}: ${says}`),
    recordings.length === 1
      ? 'It is kept in the record, not in this pack.'
      : 'They are kept in the record, not in this pack.',
  ].join('\n');

/** What was corrected or withdrawn stays readable, struck through, with why and by whom. */
function corrections(item: LifeHistoryItem, { names }: Gathering): Leaf[] {
  const amended: Leaf[] = item.earlier.map((older) => ({
    type: 'corrected',
    was: older.words.words,
    now: item.words.words,
    why: older.reason ?? 'A slip, put right by its author within ten minutes.',
    caption: `${item.story.title}: put right ${instantInWords(older.endedAt)} by ${names.staff(older.endedBy)}`,
    entries: [item.entrySeq],
  }));
  const withdrawn: Leaf[] = item.withdrawn
    ? [
        {
          type: 'corrected',
          was: item.words.words,
          now: 'Withdrawn.',
          why: item.withdrawn.reason,
          caption: `${item.story.title}: withdrawn ${instantInWords(item.withdrawn.at)} by ${names.staff(item.withdrawn.by)}`,
          entries: [item.entrySeq],
        },
      ]
    : [];
  return [...amended, ...withdrawn];
}
