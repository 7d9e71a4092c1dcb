import { bannerOf, capital } from '../../../../db/areas/model.ts';
import {
  answerInWords,
  certaintyInWords,
  type DailyChoiceRow,
  domainInWords,
  expressedInWords,
  howOfferedInWords,
  outcomeInWords,
  type PreferenceRow,
} from '../../../../db/daily-choices/model.ts';
import { listPreferencesForResident } from '../../../../db/daily-choices/preference-queries.ts';
import { listChoicesForResident } from '../../../../db/daily-choices/queries.ts';
import { listSuggestionsForResident } from '../../../../db/suggestions/queries.ts';
import { happenedInWords, shortDateInWords, writtenLater } from '../../../../db/time/model.ts';
import type { Block } from '../document/model.ts';
import { countOf, type Gathered, type Gathering } from './gathering.ts';
import { gatherLikes } from './likes.ts';
import { patternsPart } from './patterns.ts';
import { gatherSuggestions, suggestedBy } from './suggestions.ts';
import { languageTag, voiceOf } from './voice.ts';

/** At most about this many rows of choices are printed for a resident; the numbers count all of them. */
const SAMPLE = 40;
const ALL = 100_000;

/** What the person chose, day by day: numbers over all of it, then a sample that can be checked. */
export const gatherDailyChoices = (gathering: Gathering): Gathered => gathered(gathering, sampled);

/** Every choice, for the person’s own copy. */
export const gatherAllChoices = (gathering: Gathering): Gathered => gathered(gathering, (choices) => choices);

function gathered(gathering: Gathering, drawn: typeof sampled): Gathered {
  const { resident, context, from, to } = gathering;
  const all = listChoicesForResident(context, { resident: resident.id, from, to, limit: ALL }).toReversed();
  const standing = all.filter((each) => !each.withdrawn);
  const sample = drawn(standing);
  const preferences = listPreferencesForResident(context, { resident: resident.id });
  const suggested = listSuggestionsForResident(context, { resident: resident.id });
  const whose = suggestedBy(suggested, gathering);
  const blocks: Block[] =
    standing.length === 0
      ? [
          {
            type: 'gap',
            text: noneIn(gathering),
          },
        ]
      : [
          { type: 'part', title: 'In numbers', blocks: [{ type: 'tally', rows: numbers(standing, gathering) }] },
          patternsPart(standing, gathering),
          {
            type: 'part',
            title: `Choices, ${sample.length} of ${standing.length}`,
            blocks: [{ type: 'choices', rows: sample.map((each) => choiceRow(each, gathering, whose)) }],
          },
        ];
  const likes = gatherLikes(gathering);
  const suggestions = gatherSuggestions(suggested, gathering);
  blocks.push(...likes.blocks, ...suggestions.blocks);
  if (preferences.length > 0) blocks.push(usual(preferences, gathering));
  return {
    sections: [
      {
        area: 'daily-choices',
        title: `What ${resident.preferredName} chose`,
        banner: bannerOf('daily-choices', resident),
        resident: resident.fullName,
        blocks,
      },
    ],
    entries: [
      ...sample.map((each) => each.entrySeq),
      ...likes.entries,
      ...suggestions.entries,
      ...preferences.map((each) => each.entrySeq),
    ],
    photographs: [],
    samples:
      standing.length === sample.length
        ? [`Daily choices: all ${standing.length} of the period.`]
        : [
            `Daily choices: ${sample.length} of the ${standing.length} of the period. Every choice that was not delivered as chosen, or was declined and gone against, is shown; of the others, evenly spaced ones in the order of time, beginning with the first. Nobody picked them.`,
          ],
  };
}

/** The same numbers, without a single choice. */
export function gatherDailyNumbers(gathering: Gathering): Gathered {
  const { resident, context, from, to } = gathering;
  const standing = listChoicesForResident(context, { resident: resident.id, from, to, limit: ALL }).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  return {
    sections: [
      {
        area: 'daily-choices',
        title: `What ${resident.preferredName} chose, in numbers`,
        banner: bannerOf('daily-choices', resident),
        resident: resident.fullName,
        blocks:
          standing.length === 0
            ? [{ type: 'gap', text: noneIn(gathering) }]
            : [{ type: 'tally', rows: numbers(standing, gathering) }],
      },
    ],
    entries: [],
    photographs: [],
    samples: [`Daily choices: all ${standing.length} of the period, counted.`],
  };
}

const noneIn = ({ resident, from, to }: Gathering) =>
  `No choice of ${resident.preferredName}’s is recorded from ${shortDateInWords(from)} to ${shortDateInWords(to)}.`;

/** Whether what came about differs from what was chosen: chosen and delivered are two facts. */
function differs({ choice, later }: DailyChoiceRow): boolean {
  const outcome = (later[0]?.delivery ?? choice.delivery).outcome.type;
  return outcome === 'not-delivered' || outcome === 'done-anyway';
}

/** Every gap, and of the rest every k-th in time: anyone with the record draws the same sample again. */
function sampled(choices: readonly DailyChoiceRow[]): readonly DailyChoiceRow[] {
  if (choices.length <= SAMPLE) return choices;
  const others = choices.filter((each) => !differs(each));
  const gaps = choices.filter(differs);
  const step = Math.max(1, Math.ceil(others.length / Math.max(1, SAMPLE - gaps.length)));
  const drawn = new Set([...gaps, ...others.filter((_, index) => index % step === 0)]);
  return choices.filter((each) => drawn.has(each));
}

function numbers(choices: readonly DailyChoiceRow[], { resident }: Gathering) {
  const name = resident.preferredName;
  const of = choices.length;
  const kinds = (type: DailyChoiceRow['choice']['answer']['type']) =>
    choices.filter(({ choice }) => choice.answer.type === type).length;
  const chosen = choices.filter(
    ({ choice }) => choice.answer.type === 'chosen' || choice.answer.type === 'chose-other',
  );
  const owed = chosen.filter(differs).length;
  return [
    countOf('Chosen', chosen.length, of, `choices in which ${name} chose something`),
    countOf('Declined', kinds('declined'), of, 'choices declined: a full answer'),
    countOf('No choice could be seen', kinds('no-choice-seen'), of, 'times staff went by what is known'),
    countOf(
      `${name}’s very words`,
      choices.filter((each) => each.words).length,
      of,
      'choices with words as they were said',
    ),
    countOf('Chosen and not delivered', owed, chosen.length, 'things chosen that did not come about'),
  ];
}

function choiceRow(row: DailyChoiceRow, { names }: Gathering, suggesters: ReadonlyMap<string, string>) {
  const { choice, seen, words } = row;
  const outcome = row.later[0]?.delivery.outcome ?? choice.delivery.outcome;
  const late = writtenLater(row.at, row.recordedAt);
  const tag = words?.language ? languageTag(words.language.language) : undefined;
  const observed = seen.observed ?? `${capital(expressedInWords(seen.expressedBy))}.`;
  const meaning = choice.reading
    ? [choice.reading.meaning, `${certaintyInWords[choice.reading.certainty]}.`].filter(Boolean).join(' ')
    : null;
  return {
    when: [happenedInWords(row.at), `Seen by ${names.staff(seen.observer)}`, late && capital(late)]
      .filter(Boolean)
      .join('\n'),
    about: domainInWords[choice.domain],
    offered: choice.offered.map(({ label, suggestedIn }) => {
      const who = suggestedIn && (suggesters.get(suggestedIn) ?? 'family or a friend');
      return who ? `${label} (suggested by ${who})` : label;
    }),
    howOffered: howOfferedInWords(choice),
    ...(words
      ? { said: words.language?.translation ? `${words.said}\n${words.language.translation}` : words.said }
      : {}),
    ...(tag ? { language: tag } : {}),
    seen: observed,
    ...(meaning ? { takenToMean: meaning } : {}),
    chosen: answerInWords(choice),
    delivered: outcomeInWords(outcome),
    differs: differs(row),
    entries: [row.entrySeq],
  };
}

function usual(preferences: readonly PreferenceRow[], gathering: Gathering): Block {
  return {
    type: 'part',
    title: 'What is usually wanted',
    blocks: [
      { type: 'note', text: 'A memory aid for staff. It never stands in for the day’s own choice.' },
      {
        type: 'table',
        columns: [
          { title: 'About', share: 2 },
          { title: 'Usually', share: 5 },
          { title: 'How we know', share: 5 },
          { title: 'Last seen to hold', share: 3 },
        ],
        rows: preferences.map((each) => [
          domainInWords[each.domain],
          each.text,
          howWeKnow(each, gathering),
          shortDateInWords(each.lastSeen.on),
        ]),
      },
    ],
  };
}

function howWeKnow({ source, entrySeq }: PreferenceRow, gathering: Gathering): string {
  if (source.type === 'statement') {
    const voice = voiceOf(source.statement, gathering, entrySeq);
    return `${voice.who}, ${voice.caption}`;
  }
  const counted = source.counted ? `${source.counted.times} of ${source.counted.outOf} times. ` : '';
  return `A pattern. ${counted}${source.saw}`;
}
