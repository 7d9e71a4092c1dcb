import { type AdvocateRow, advocateKindsInWords, newsInWords, standsAt } from '../../../../db/advocates/model.ts';
import { listAdvocatesForResident } from '../../../../db/advocates/queries.ts';
import { capital, partInWords } from '../../../../db/areas/model.ts';
import { type PaperRow, paperKinds } from '../../../../db/authority/model.ts';
import { listPapersForResident } from '../../../../db/authority/queries.ts';
import { type DisagreementRow, type Position, rungs } from '../../../../db/disagreements/model.ts';
import { listDisagreementsForResident } from '../../../../db/disagreements/queries.ts';
import { law } from '../../../../db/law/model.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import { listVoicesForResident } from '../../../../db/voices/queries.ts';
import type { Block, Leaf, Part, Voice } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Who has authority; and the disagreements and advocates that belong to no one decision, where there are any. */
export function gatherRegisters(gathering: Gathering): Pick<Gathered, 'entries' | 'photographs'> & { blocks: Block[] } {
  const { context, resident } = gathering;
  const papers = listPapersForResident(context, resident.id);
  const disagreements = listDisagreementsForResident(context.db, resident.id).filter(({ about }) => !about.decision);
  const advocates = listAdvocatesForResident(context.db, resident.id).filter(({ request }) => !request.decision);
  return {
    blocks: [
      { type: 'part', title: partInWords.authority, blocks: paperParts(papers, gathering) },
      ...disagreementParts(disagreements, gathering),
      ...advocateParts(advocates, gathering),
    ],
    entries: [
      ...papers.flatMap(paperEntries),
      ...disagreements.flatMap(disagreementEntries),
      ...advocates.flatMap(advocateEntries),
    ],
    photographs: papers.flatMap(({ seen }) => (seen?.scan ? [seen.scan.sha256] : [])),
  };
}

type Written = { readonly entrySeq: number };
const seqs = (all: readonly (Written | null)[]): number[] => all.flatMap((each) => (each ? [each.entrySeq] : []));
const paperEntries = (row: PaperRow) => seqs([row, row.seen, row.verified, row.ended, ...row.lost, ...row.before]);
export const disagreementEntries = (row: DisagreementRow) => seqs([row, ...row.positions, ...row.ladder, row.closed]);
export const advocateEntries = (row: AdvocateRow) => seqs([row, ...row.news]);

function paperParts(rows: readonly PaperRow[], gathering: Gathering): Part['blocks'] {
  const { names, resident } = gathering;
  if (rows.length === 0)
    return [
      {
        type: 'gap',
        text: `No power of attorney, order, advance decision or other paper is written down for ${resident.preferredName}.`,
      },
    ];
  return rows.map((row) => {
    const { paper, seen, verified, ended } = row;
    const kind = paperKinds[paper.type];
    const facts = [
      [
        'Held by',
        paper.holders
          .map(
            ({ person, replacement }) =>
              `${names.of({ type: 'person', id: person })}${replacement ? ' (replacement)' : ''}`,
          )
          .join('; '),
      ],
      ['They act', paper.act],
      [paper.type === 'adrt' ? 'Refuses' : 'Covers', paper.covers],
      ['Restrictions', paper.restrictions],
      ['Preferences', paper.preferences],
      ['Life-sustaining treatment', paper.type === 'lpa-health-welfare' ? paper.lifeSustaining : null],
      ['Reference', paper.reference],
      [
        'Written down',
        `${happenedInWords(row.at)}, by ${names.staff(row.by)}${paper.claimedBy ? `, as ${names.of(paper.claimedBy)} said` : ''}`,
      ],
      [
        'Seen',
        seen
          ? `${happenedInWords(seen.at)}, by ${names.staff(seen.by)}: ${[seen.how, seen.note].filter(Boolean).join('. ')}`
          : 'Nobody here has seen it.',
      ],
      [
        'Checked',
        verified
          ? `${happenedInWords(verified.at)}, by ${names.staff(verified.by)}, against ${verified.against}: ${verified.found}`
          : 'Not checked against its source.',
      ],
      ...row.lost.map(({ at, person, how, reason }) => [
        'Can no longer act',
        `${names.person(person)}, ${happenedInWords(at)}: ${how}. ${reason}`,
      ]),
      ['Ended', ended && `${happenedInWords(ended.at)}: ${ended.how}. ${ended.reason}`],
      ...row.before.map(({ recordedAt, by, reason }) => [
        'Put right',
        `${shortDateInWords(recordedAt)}, by ${names.staff(by)}: ${reason}`,
      ]),
    ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
    const scan: Leaf[] = seen?.scan
      ? [
          {
            type: 'photograph',
            photograph: { sha256: seen.scan.sha256, alt: `${kind.words}, as it was seen` },
            caption: `As it was seen ${happenedInWords(seen.at)}`,
          },
        ]
      : [];
    return {
      type: 'part',
      title: `${kind.words}: ${row.state}`,
      blocks: [
        { type: 'note', text: `${law[kind.law].cite}: ${kind.gives}` },
        { type: 'facts', rows: facts },
        ...scan,
        { type: 'entries', entries: paperEntries(row) },
      ],
    };
  });
}

/** Disagreements: the sides, the person's own words first, then what was done about it and what held meanwhile. */
export function disagreementParts(rows: readonly DisagreementRow[], gathering: Gathering): Block[] {
  const { context, resident, names } = gathering;
  if (rows.length === 0) return [];
  const views = listVoicesForResident(context, { resident: resident.id });
  const side = (position: Position, entry: number): Voice[] => {
    if (position.type === 'stated') {
      const kind = position.who.type === 'person' ? 'own-view' : 'staff';
      return [
        {
          kind,
          who: names.of(position.who),
          caption: 'as it was put in the disagreement',
          words: position.says,
          entries: [entry],
        },
      ];
    }
    const view = views.find(({ voice, withdrawn }) => voice === position.view && withdrawn === null);
    return view ? [voiceOf(view.words, gathering, view.entrySeq)] : [];
  };
  const own = ({ kind }: Voice) => (kind === 'said' || kind === 'showed' || kind === 'documented' ? 0 : 1);
  return rows.map((row) => ({
    type: 'part',
    title: `Disagreement: ${row.about.matter}`,
    blocks: [
      ...row.positions
        .flatMap(({ position, entrySeq }) => side(position, entrySeq))
        .toSorted((a, b) => own(a) - own(b))
        .map((voice) => ({ type: 'voice' as const, voice })),
      {
        type: 'steps',
        rows: row.ladder.map(({ at, ladder }) => ({
          title: `${rungs[ladder.rung]}, ${happenedInWords(at)}`,
          text: `${ladder.what} By ${shortDateInWords(ladder.by)}. Meanwhile: ${ladder.meanwhile} On what ground: ${ladder.ground}`,
        })),
      },
      ...(row.closed
        ? [
            {
              type: 'paragraph' as const,
              text: `Closed ${happenedInWords(row.closed.at)}, ${row.closed.how}. ${row.closed.what}`,
            },
          ]
        : [{ type: 'note' as const, text: 'Still open.' }]),
      { type: 'entries', entries: disagreementEntries(row) },
    ],
  }));
}

/** Advocates asked for: whose duty, when, what came of it and how it was used. */
export function advocateParts(rows: readonly AdvocateRow[], { names }: Gathering): Block[] {
  return rows.map((row) => {
    const { request } = row;
    const kind = advocateKindsInWords[request.type];
    return {
      type: 'part',
      title: `Asked for: ${kind.words}`,
      blocks: [
        {
          type: 'facts',
          rows: [
            {
              label: 'Asked',
              value: `${capital(request.body)}, ${request.askedOf}, ${happenedInWords(row.at)}, by ${names.staff(row.by)}`,
            },
            { label: 'Because', value: request.because },
            ...row.news.map(({ at, news }) => ({
              label: capital(news.type),
              value: [happenedInWords(at), newsInWords(news)].filter(Boolean).join(': '),
            })),
            { label: 'Where it stands', value: capital(standsAt(row)) },
          ],
        },
        { type: 'law', refs: law[kind.law].cite },
        { type: 'entries', entries: advocateEntries(row) },
      ],
    };
  });
}
