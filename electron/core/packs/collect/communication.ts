import { pronounsOf } from '../../../../db/areas/model.ts';
import {
  type Communication,
  ENOUGH_TRIES,
  eventInWords,
  inOneLine,
  learnedInWords,
  levelInWords,
  metInWords,
  needsInWords,
  onePrintedLine,
  pointsOf,
  type WayTally,
} from '../../../../db/communication/model.ts';
import { howToAsk, talliesOf } from '../../../../db/communication/queries.ts';
import { domainInWords, offeringInWords } from '../../../../db/daily-choices/model.ts';
import { instantInWords, londonDay, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import { countOf, type Gathered, type Gathering } from './gathering.ts';

const MOST_WAYS = 6;

/** How the person is asked: what must be on, how to put it, yes and no; needs; what changed; what got a clear answer. */
export function gatherCommunication(gathering: Gathering): Gathered {
  const { resident, context } = gathering;
  const known = howToAsk(context.db, resident.id);
  return {
    sections: [
      {
        area: 'neutral',
        title: `How to ask ${resident.preferredName}`,
        banner: `What staff know of how ${resident.preferredName} is heard. It is no score, and says nothing of capacity.`,
        resident: resident.fullName,
        blocks: blocksOf(known, gathering),
      },
    ],
    entries: [known.current, known.held, ...known.earlier, ...known.events, ...known.contacts].flatMap((row) =>
      row ? [row.entrySeq] : [],
    ),
    photographs: [],
    samples: [],
  };
}

/** About what one line of a page holds in its small print. */
const LINE = 95;

/** How the person is heard, for the head of each page about them (the flag of DAPB1605, then what to see to). */
export function hearLine({ context, resident }: Pick<Gathering, 'context' | 'resident'>): string {
  const { current } = howToAsk(context.db, resident.id);
  const { them } = pronounsOf(resident);
  return current
    ? `To hear ${them} well. ${onePrintedLine(current, LINE)}`
    : `Nobody has written down yet how ${resident.preferredName} is best asked.`;
}

function blocksOf(known: Communication, { context, resident, names }: Gathering): Block[] {
  const { current, held, question } = known;
  const name = resident.preferredName;
  if (!current) return [{ type: 'gap', text: `Nobody has written down yet how ${name} is best asked.` }];
  const { profile, needs, because } = current;
  const row = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  const blocks: Block[] = [
    {
      type: 'facts',
      rows: [
        { label: 'What is shown now', value: levelInWords[profile.level] },
        ...row(
          'To see to',
          pointsOf(profile)
            .map(({ text }) => text)
            .join('\n'),
        ),
        ...row('Content', profile.content),
        ...row('Upset', profile.upset),
        ...row('Better not', profile.avoid),
        {
          label: 'Written',
          value: `${instantInWords(current.recordedAt)}, ${names.staff(current.author ?? '')}. ${because.learned.map((each) => learnedInWords[each]).join('. ')}.${because.words ? ` ${because.words}` : ''}`,
        },
        ...(held ? [{ label: 'Seen to hold', value: `${shortDateInWords(held.on)}: ${held.saw}` }] : []),
      ],
    },
    {
      type: 'part',
      title: 'Information and communication needs',
      blocks: [
        {
          type: 'facts',
          rows: [
            { label: 'Needs', value: needsInWords(needs) ?? 'No need was found' },
            {
              label: 'Shared with others',
              value: { yes: 'Agreed', no: 'Not agreed', 'not asked': 'Not asked yet' }[needs.share],
            },
            { label: 'Reviewed by', value: shortDateInWords(needs.reviewBy) },
          ],
        },
        ...contactsOf(known),
        { type: 'law', refs: 'Accessible Information Standard (DAPB1605)' },
      ],
    },
  ];
  if (question)
    blocks.push({
      type: 'gap',
      text: `How is ${name} asked now? ${eventInWords[question.event.type]}, ${shortDateInWords(question.event.on)}: nobody has looked since. Due by ${shortDateInWords(question.due)}.`,
    });
  const changes = changesOf(known);
  if (changes.length > 0) blocks.push({ type: 'part', title: 'Over time', blocks: changes });
  const tallies = clearAnswers(talliesOf(context, { resident: resident.id }));
  if (tallies.length > 0) blocks.push({ type: 'part', title: 'What got a clear answer', blocks: tallies });
  return blocks;
}

function contactsOf({ contacts }: Communication): Leaf[] {
  if (contacts.length === 0)
    return [{ type: 'gap', text: 'At no contact yet was it written down whether they were met.' }];
  return [
    {
      type: 'table',
      columns: [
        { title: 'When', share: 2 },
        { title: 'With whom', share: 4 },
        { title: 'Met?', share: 2 },
        { title: 'What was missing', share: 4 },
      ],
      rows: contacts.map(({ on, with: who, met, words }) => [shortDateInWords(on), who, metInWords[met], words ?? '']),
    },
  ];
}

function changesOf({ earlier, events }: Communication): Leaf[] {
  const rows = [
    ...events.map(({ on, type, words, answeredAt }) => ({
      day: on,
      cells: [
        `${eventInWords[type]}${words ? `. ${words}` : ''}`,
        answeredAt ? `Asked anew ${shortDateInWords(londonDay(answeredAt))}` : 'Nobody has looked yet',
      ],
    })),
    ...earlier.map(({ recordedAt, profile }) => ({
      day: londonDay(recordedAt),
      cells: [`Asked until later like this: ${inOneLine(profile)}`, ''],
    })),
  ].toSorted((one, other) => other.day.localeCompare(one.day));
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { title: 'When', share: 2 },
        { title: 'What changed', share: 7 },
        { title: 'Then', share: 3 },
      ],
      rows: rows.map(({ day, cells }) => [shortDateInWords(day), ...cells]),
    },
  ];
}

function clearAnswers(tallies: readonly WayTally[]): Leaf[] {
  const rows = tallies
    .filter(({ of }) => of >= ENOUGH_TRIES)
    .slice(0, MOST_WAYS)
    .map(({ domain, way, clear, of }) =>
      countOf(`${domainInWords[domain]}: ${offeringInWords[way].toLowerCase()}`, clear, of, 'got a clear answer'),
    );
  return rows.length > 0 ? [{ type: 'tally', rows }] : [];
}
