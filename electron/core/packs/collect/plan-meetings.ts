import { speakerOf } from '../../../../db/best-interests/names.ts';
import type { PlanMeetingRow, ReviewRow, TalkedRow } from '../../../../db/support-plan/model.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import { isPersonsChannel, type Voice } from '../../../../db/voices/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import type { Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** The meeting that is planned with the person. */
export function meetingPart({ at, entrySeq, by, meeting, words }: PlanMeetingRow, gathering: Gathering): Block {
  const { names, resident } = gathering;
  const facts = [
    ['When', [shortDateInWords(meeting.on), meeting.time].filter(Boolean).join(', ')],
    ['Where', meeting.where],
    ['Who comes', meeting.who.map((each) => names.of(each)).join('; ') || 'Nobody named yet'],
    [`Nobody of ${resident.preferredName}’s own`, meeting.nobodyOfTheirs],
    ['How long', meeting.howLong],
    ['What helps', meeting.help],
    ['Talked about', meeting.agenda.map(({ title }, place) => `${place + 1}. ${title}`).join('\n')],
    ['Planned', `${happenedInWords(at)}, by ${names.staff(by)}`],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
  return {
    type: 'part',
    title: 'A meeting that is planned',
    blocks: [
      ...(words ? [{ type: 'voice' as const, voice: voiceOf(words, gathering, entrySeq) }] : []),
      { type: 'facts', rows: facts },
      { type: 'entries', entries: [entrySeq] },
    ],
  };
}

/** A meeting that was held: the person's part in it first. */
export function reviewPart({ at, entrySeq, by, review, person, talked }: ReviewRow, gathering: Gathering): Block {
  const { names, resident } = gathering;
  const there = {
    throughout: 'There throughout',
    'part of it': 'There for part of it',
    'not there': 'Not there',
  }[person.there];
  return {
    type: 'part',
    title: `Looked at together, ${happenedInWords(at)}`,
    blocks: [
      ...(person.words ? [{ type: 'voice' as const, voice: voiceOf(person.words, gathering, entrySeq) }] : []),
      {
        type: 'facts',
        rows: [
          { label: resident.preferredName, value: there },
          ...(person.absent
            ? [
                {
                  label: 'Why not there',
                  value: `${person.absent.why} Before: ${person.absent.before} Afterwards: ${person.absent.after}`,
                },
              ]
            : []),
          { label: 'Who else', value: review.present.map((each) => names.of(each)).join('; ') || 'Nobody' },
          { label: 'Where', value: review.where },
          { label: 'What helped', value: review.help },
          { label: 'Talked about', value: review.minutes },
          { label: 'Read back', value: review.readBack ?? 'Not read back' },
          { label: 'Whom to involve', value: review.involvement },
          { label: 'Written down by', value: names.staff(by) },
          { label: 'Again by', value: shortDateInWords(review.nextOn) },
        ],
      },
      ...talked.flatMap((each) => talkedBlocks(each, gathering)),
      { type: 'entries', entries: [entrySeq, ...talked.map((each) => each.entrySeq)] },
    ],
  };
}

/** One thing that was talked about: every view in its own voice, the person's first, then what was decided on them. */
function talkedBlocks({ title, views, understood, decided, informedBy }: TalkedRow, gathering: Gathering): Leaf[] {
  const { names, resident } = gathering;
  const own = (voice: Voice) => Number(isPersonsChannel(voice));
  const inOrder = views.toSorted((a, b) => own(b.words.voice) - own(a.words.voice));
  const none = informedBy.every(({ words }) => own(words.voice) === 0);
  return [
    { type: 'facts', rows: [{ label: 'Talked about', value: title }] },
    ...inOrder.map(({ words, entrySeq }): Leaf => ({ type: 'voice', voice: voiceOf(words, gathering, entrySeq) })),
    {
      type: 'facts',
      rows: [
        { label: 'Understood?', value: understood },
        { label: 'Decided', value: decided ?? 'Nothing this time' },
        ...(decided
          ? [
              {
                label: 'Rests on',
                value: `${informedBy.map(({ words }) => speakerOf(words, names)).join('; ')}${none ? `. None of these is ${resident.preferredName}’s.` : ''}`,
              },
            ]
          : []),
      ],
    },
  ];
}
