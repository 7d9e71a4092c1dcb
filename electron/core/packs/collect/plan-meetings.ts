import type { PlanMeetingRow, ReviewRow } from '../../../../db/support-plan/model.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block } from '../document/model.ts';
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
export function reviewPart({ at, entrySeq, by, review, person }: ReviewRow, gathering: Gathering): Block {
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
      { type: 'entries', entries: [entrySeq] },
    ],
  };
}
