import type { Domain, NotDeliveredReason } from '../../../../db/daily-choices/model.ts';

/** Why something chosen did not come about, as a home of this kind would really write it. */
export type Gap = readonly [reason: NotDeliveredReason, text: string, note: string | null];

const gaps: Partial<Record<Domain, readonly Gap[]>> = {
  drink: [
    ['equipment', 'Urn had gone cold; half an hour to heat.', 'Told the kitchen.'],
    ['equipment', 'Kettle in the lounge tripped the switch again.', 'Written in the repairs book.'],
    ['time', 'Drinks trolley had gone round before we reached this end.', null],
    ['stock', 'None left on this side; the other lounge had it.', 'Asked for both lounges to be stocked alike.'],
  ],
  food: [
    ['stock', 'Last one had gone by the time we got to this table.', 'Asked for two extra to be kept back tomorrow.'],
    ['stock', 'Kitchen had run out by then.', 'Put on the list for Thursday.'],
    [
      'other',
      'Came up cold and went back; nothing hot left by then.',
      'Raised with the kitchen, second time this month.',
    ],
    ['equipment', 'Food lift stuck between floors.', null],
  ],
  clothes: [
    ['stock', 'In the wash; not back from the laundry.', 'Name label had come off. Sewn in again.'],
    ['other', 'Could not be found in the wardrobe.', 'Found next door the same evening.'],
  ],
  washing: [
    ['equipment', 'Bath hoist out of service, waiting for the engineer.', 'Engineer booked.'],
    ['staff', 'Two of us needed and one was with the doctor.', null],
    ['equipment', 'No hot water on this corridor until ten.', null],
    ['time', 'Ran into lunch.', null],
  ],
  activity: [
    ['staff', 'One short this afternoon.', 'Third time this fortnight. Raised with Moira.'],
    ['other', 'The table was taken until tea.', null],
    ['time', 'Called away before it was set out.', null],
  ],
  outdoors: [
    ['safety', 'Path slippery, no rail on that side.', 'Stood at the open door with a coat on instead.'],
    ['staff', 'Nobody free to go out before dark.', null],
    ['other', 'Gardeners had the path up.', null],
    ['safety', 'Gale blowing, a branch down by the bench.', null],
  ],
  rest: [
    ['staff', 'Nobody free to help for three quarters of an hour.', 'Night staffing raised with Moira.'],
    ['other', 'Bell next door went all evening; no rest to be had.', null],
  ],
  'music-and-television': [
    ['equipment', 'Remote missing, found under the cushions later.', null],
    ['other', 'The match was on in that room and nobody would turn it over.', 'A second set would settle this.'],
  ],
  'visits-and-calls': [
    ['other', 'Rang twice, no answer.', 'Message left.'],
    ['equipment', 'Tablet flat.', null],
  ],
  company: [['staff', 'We were two on the floor and could not stay.', null]],
  appearance: [
    ['time', 'Hairdresser left at twelve with two still to do.', null],
    ['stock', 'Out of the right blades.', null],
  ],
  faith: [['staff', 'Nobody to walk over with before the service began.', 'Asked the chapel to send a car.']],
  place: [['other', 'Somebody else was in that chair and settled.', null]],
  pets: [['other', 'The dog’s owner was on holiday.', null]],
};
const anywhere: readonly Gap[] = [['time', 'Called away to a bell, and the moment had gone.', null]];

export const gapsIn = (domain: Domain): readonly Gap[] => gaps[domain] ?? anywhere;

/** What was tried where no choice could be seen, and what staff then did. */
export const unseen: Partial<Record<Domain, readonly (readonly [tried: string, did: string])[]>> = {
  drink: [
    [
      'Held each cup where it could be seen and smelt, twice, ten minutes apart.',
      'Left both within reach and came back.',
    ],
    ['Both cups, then one at a time, in the quiet corner.', 'Gave the usual one, a few sips at a time.'],
  ],
  food: [
    [
      'Both plates, then a taste of each on the spoon.',
      'Gave a little of both and stopped at the first turn of the head.',
    ],
    ['The plates side by side, then swapped, with time in between.', 'Left finger food within reach.'],
  ],
  clothes: [['Both held up in daylight, then laid on the bed to be touched.', 'Helped with the softer one.']],
  washing: [['Warm flannel offered, tap run, towel shown.', 'Hands and face only, and left it there.']],
  activity: [['Put both on the table and sat down without talking.', 'Left them there; stayed.']],
  outdoors: [['Held the coat, opened the door so that the air came in.', 'Sat by the open door together.']],
  rest: [['Chair and bed shown, lamp lowered.', 'Stayed in the chair, feet up, blanket near.']],
  'music-and-television': [['Played a minute of each.', 'Left the quieter one on low.']],
};
export const unseenAnywhere = [
  'Offered twice, ten minutes apart, one thing at a time.',
  'Waited, and left it for now.',
] as const;

export const ateOrDrank = [
  'Finished it.',
  'Left half, and pushed the rest to a neighbour.',
  'Asked for the same again.',
  'Slowly, to the last of it.',
  'Wiped the plate or cup clean.',
] as const;
export const tookIt: Record<'content' | 'upset' | 'neither', readonly string[]> = {
  content: [
    'Shoulders dropped.',
    'Hummed.',
    'Easy breath, hands still.',
    'Laughed out loud.',
    'Patted my hand.',
    'Nodded, twice.',
    'Settled back.',
  ],
  upset: [
    'Frowned and put it down.',
    'Called out once, then quiet.',
    'Pushed the table.',
    'Said nothing more after that.',
  ],
  neither: ['Face did not change.', 'Looked at the window throughout.', 'Took it as it came.'],
};
