import { capital } from '../../../../db/areas/model.ts';
import { metInWords, needsInWords } from '../../../../db/communication/model.ts';
import { knownDateInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { gatherMoved } from './moved.ts';

const statusInWords = { resident: 'Lives here', away: 'Away', left: 'Left', died: 'Died' } as const;

/** Who this is, who matters to them, and what they want shared: the neutral first pages of a resident. */
export function gatherResident(gathering: Gathering): Gathered {
  const { resident, people } = gathering;
  const moved = gatherMoved(gathering);
  const since = resident.statusSince ? `, since ${shortDateInWords(resident.statusSince)}` : '';
  const blocks: Block[] = [
    {
      type: 'facts',
      rows: [
        { label: 'Full name', value: resident.fullName },
        { label: 'Wants to be called', value: resident.preferredName },
        { label: 'Born', value: knownDateInWords(resident.dateOfBirth) },
        { label: 'Room', value: resident.room },
        { label: 'Languages, first first', value: resident.languages.join(', ') },
        {
          label: 'Now',
          value: `${statusInWords[resident.status]}${resident.statusReason ? `, ${resident.statusReason}` : ''}${since}`,
        },
        ...(resident.movedIn ? [{ label: 'Came to live here', value: shortDateInWords(resident.movedIn) }] : []),
      ],
    },
    {
      type: 'part',
      title: `Whom ${resident.preferredName} wants involved`,
      blocks:
        people.length === 0
          ? [{ type: 'gap', text: `Nobody in ${resident.preferredName}’s life is named here yet.` }]
          : [
              {
                type: 'table',
                columns: [
                  { title: 'Who', share: 4 },
                  { title: 'Wanted?', share: 3 },
                  { title: 'In what', share: 4 },
                  { title: 'May be told about', share: 4 },
                  { title: 'Asked', share: 3 },
                ],
                rows: people.map(({ name, relation, involvement, needs, contacts: [last] }) => [
                  [
                    `${name}, ${relation}`,
                    ...(needs && needsInWords(needs) ? [`Needs: ${needsInWords(needs)}`] : []),
                    ...(last ? [`${metInWords[last.met]}, ${shortDateInWords(last.on)}: ${last.with}`] : []),
                  ].join('\n'),
                  capital(involvement.wanted),
                  involvement.inWhat.join(', ') || 'Nothing said',
                  involvement.mayShare.join(', ') || 'Nothing',
                  involvement.askedOn ? shortDateInWords(involvement.askedOn) : 'Not asked yet',
                ]),
              },
              { type: 'law', refs: 'MCA 2005 s.4(7)(a)' },
            ],
    },
    ...moved.blocks,
  ];
  return {
    sections: [
      {
        area: 'neutral',
        title: resident.fullName,
        banner: 'Three areas follow, kept apart: who the person is, what they chose, and what others had to decide.',
        resident: resident.fullName,
        blocks,
      },
    ],
    // The entries that say who this is are added by their kind: see make.ts.
    entries: moved.entries,
    photographs: resident.photograph ? [resident.photograph.sha256] : [],
    samples: [],
  };
}
