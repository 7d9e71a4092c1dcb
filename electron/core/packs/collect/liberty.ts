import { bannerOf, capital, partInWords } from '../../../../db/areas/model.ts';
import {
  type ApplicationRow,
  applicationNewsInWords,
  applicationStands,
  type LimitRow,
  limitsInWords,
  medicineFacts,
  medicineLacks,
  overInWords,
  runsTooLong,
  type SignRow,
  signInWords,
} from '../../../../db/liberty/model.ts';
import { getLiberty } from '../../../../db/liberty/queries.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Limits and liberty: what the person says and shows first, then each limit, then what was asked of whom. */
export function gatherLiberty(gathering: Gathering): Gathered {
  const { context, resident } = gathering;
  const liberty = getLiberty(context, resident.id);
  const { limits, signs, applications } = liberty;
  const over = overInWords(liberty, resident.preferredName);
  if (limits.length + signs.length + applications.length === 0)
    return { sections: [], entries: [], photographs: [], samples: [] };
  const blocks: Block[] = [
    ...(over ? [{ type: 'paragraph' as const, text: over }] : []),
    ...signParts(signs, limits, gathering),
    ...limits.map((row) => limitPart(row, gathering)),
    ...applications.map((row) => applicationPart(row, gathering)),
    {
      type: 'note' as const,
      text: 'Whether anybody is deprived of their liberty is for the supervisory body or the court. This record says what is done and what is shown.',
    },
  ];
  return {
    sections: [
      {
        area: 'best-interests',
        title: partInWords.liberty,
        banner: bannerOf('best-interests', resident),
        resident: resident.fullName,
        blocks,
      },
    ],
    entries: [
      ...signs.map(({ entrySeq }) => entrySeq),
      ...limits.flatMap(limitEntries),
      ...applications.flatMap(applicationEntries),
    ],
    photographs: [],
    samples: ['Limits and liberty: every limit, every sign of contentment or objection and every application.'],
  };
}

const limitEntries = (row: LimitRow) =>
  [row, ...row.before, ...row.medicines, ...row.reviews, ...(row.ended ? [row.ended] : [])].map(
    ({ entrySeq }) => entrySeq,
  );
const applicationEntries = (row: ApplicationRow) => [row, ...row.news].map(({ entrySeq }) => entrySeq);

function signParts(signs: readonly SignRow[], limits: readonly LimitRow[], gathering: Gathering): Block[] {
  const { resident, names } = gathering;
  const title = `What ${resident.preferredName} says and shows about living here`;
  if (signs.length === 0)
    return [{ type: 'part', title, blocks: [{ type: 'gap', text: 'Nothing is written down about it yet.' }] }];
  const about = (id: string | null) => {
    const row = limits.find((each) => each.id === id);
    return row ? `, about: ${limitsInWords[row.limit.type].toLowerCase()}` : '';
  };
  return [
    {
      type: 'part',
      title,
      blocks: signs.flatMap((row) => [
        { type: 'voice' as const, voice: voiceOf(row.words, gathering, row.entrySeq) },
        {
          type: 'note' as const,
          text: `${names.staff(row.by)} read it as ${signInWords[row.shows]}${about(row.limit)}.`,
        },
      ]),
    },
  ];
}

function limitPart(row: LimitRow, gathering: Gathering): Block {
  const { names } = gathering;
  const { limit, ended } = row;
  const words = row.medicines[0]?.person.words;
  const facts = [
    ['What', limit.what],
    ['When', `${limit.hours}, since ${happenedInWords(row.at)}`],
    ['Why it is needed', limit.needed],
    ['In proportion', limit.inProportion],
    ['Less was tried', limit.lessTried],
    ['At home too?', limit.ordinary],
    ['What it does', limit.effect],
    ...row.medicines
      .slice(0, 1)
      .flatMap(({ medicine, person }) => [
        ...medicineFacts(medicine, names.of),
        ['How it was asked about', person.howAsked],
      ]),
    ...medicineLacks(row).map((lack) => ['Not written down yet', lack]),
    ...row.before.map(({ at, reason }) => [`Changed ${happenedInWords(at)}`, reason]),
    ...row.reviews.map(({ at, by, found, less }) => [
      `Looked at ${happenedInWords(at)}`,
      `${names.staff(by)}: ${found} Could it limit less? ${less}`,
    ]),
    [
      ended ? 'Ended' : 'Looked at again',
      ended ? `${happenedInWords(ended.at)}: ${ended.reason}` : shortDateInWords(row.reviewOn),
    ],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
  return {
    type: 'part',
    title: `Limit: ${limitsInWords[limit.type]}`,
    blocks: [
      ...(words ? [{ type: 'voice' as const, voice: voiceOf(words, gathering, row.entrySeq) }] : []),
      { type: 'facts', rows: facts },
      { type: 'law', refs: 'MCA 2005 s.1(6), s.6' },
      { type: 'entries', entries: limitEntries(row) },
    ],
  };
}

function applicationPart(row: ApplicationRow, { names }: Gathering): Block {
  const { application } = row;
  return {
    type: 'part',
    title: `Asked: ${application.type}`,
    blocks: [
      {
        type: 'facts',
        rows: [
          { label: 'Asked of', value: `${application.askedOf}, ${happenedInWords(row.at)}, by ${names.staff(row.by)}` },
          { label: 'The arrangements', value: application.arrangements },
          ...row.news.map(({ at, news }) => ({
            label: capital(news.type),
            value: `${happenedInWords(at)}${applicationNewsInWords(news)}`,
          })),
          {
            label: 'Where it stands',
            value: [`${capital(applicationStands(row))}.`, runsTooLong(row)].filter(Boolean).join(' '),
          },
        ],
      },
      { type: 'entries', entries: applicationEntries(row) },
    ],
  };
}
