import type { Scene } from '../drawing/scenes.ts';

/** A working life as one person might have had it, and what is left of it in an ordinary day. */
export interface Trade {
  readonly title: string;
  readonly place: string;
  readonly years: readonly [from: number, to: number];
  readonly scene: Scene;
  readonly alt: string;
  /** Several ways of telling it: one each. */
  readonly said: readonly string[];
  readonly use: string;
  readonly activity: {
    readonly offered: readonly [string, string];
    readonly says: readonly [readonly string[], readonly string[]];
    readonly shows: readonly string[];
  };
}

export const trades: readonly Trade[] = [
  {
    title: 'Weaver at Queen Street',
    place: 'Queen Street Mill',
    years: [1952, 1978],
    scene: 'mill',
    alt: 'Three workers before a cotton mill',
    said: [
      'Eight looms and you talked with your face. I can still hear you across a room if you move your lips.',
      'You were kissing the shuttle before breakfast. It’s how I lost this tooth.',
      'When they stopped of a Friday your ears rang with the quiet.',
    ],
    use: 'Face the light and move your lips: lip-reads better than any hearing aid.',
    activity: {
      offered: ['Winding wool', 'Sorting cloth'],
      says: [
        ['Keep it taut, you’re not feeding hens.', 'Find me the end and I’ll find you the start.'],
        ['That’s never cotton.', 'Feel of it. There’s a slub.'],
      ],
      shows: ['Tied a weaver’s knot one-handed and bit the end.'],
    },
  },
  {
    title: 'Midwife on a bicycle',
    place: 'Rossendale',
    years: [1956, 1991],
    scene: 'fell',
    alt: 'Two figures on a track below hills',
    said: [
      'Two thousand and eleven. I lost count of the fathers who fainted.',
      'I’ve been cut out of a snowdrift by a man in pyjamas.',
      'You keep your hands warm and your mouth shut.',
    ],
    use: 'Wakes ready to go out. “Everyone is well tonight, nurse” settles it; a cup of tea follows.',
    activity: {
      offered: ['Rolling bandages', 'The baby photographs'],
      says: [['Firmer. It’s an ankle, not a parcel.'], ['Breech. And look at him now.', 'That one came in a bus.']],
      shows: ['Tested the water with her elbow before the flannel went in.'],
    },
  },
  {
    title: 'Stonewaller',
    place: 'Above Sabden',
    years: [1950, 1999],
    scene: 'fell',
    alt: 'Walkers on a green fellside',
    said: [
      'One on two, two on one, and never pick a stone up twice.',
      'A wall’s only gravity with manners.',
      'I’ve put up eleven mile and there’s not a yard down that a lorry hasn’t helped.',
    ],
    use: 'Something heavy to carry and a place to put it: the log basket is this one’s.',
    activity: {
      offered: ['Logs to stack', 'The model wall'],
      says: [
        ['Bark side down, or they sweat.'],
        ['You want a through-stone there.', 'Heart it. You’ve left it hollow.'],
      ],
      shows: ['Turned the stone once in the hand and set it; it fitted.'],
    },
  },
  {
    title: 'Trawler cook out of Fleetwood',
    place: 'Fleetwood',
    years: [1958, 1982],
    scene: 'sea',
    alt: 'A sailing boat off a sandy shore',
    said: [
      'Twenty men and one stove and it never stood still. I could flip an egg to the roll.',
      'You can’t feed a man bad news on an empty stomach.',
      'Iceland. They fired on us and I lost a whole pan of duff.',
    ],
    use: 'Cups half full and a wide saucer. Storms on the wireless: say the tide and the wind.',
    activity: {
      offered: ['Peeling potatoes', 'Tying knots'],
      says: [
        ['Thin! You’re throwing dinner over the side.', 'Twenty men. Do another bucket.'],
        ['That’s a granny. She’ll drown you.'],
      ],
      shows: ['Braced a hip on the table edge as though the floor moved.'],
    },
  },
  {
    title: 'Cinema organist',
    place: 'The Palace, Nelson',
    years: [1948, 1969],
    scene: 'ballroom',
    alt: 'A dancing couple beneath stage lights',
    said: [
      'I came up through the floor in a white tuxedo. Nobody since has been as pleased to see me.',
      'I played for a fire once. Eleven verses. Everybody got out.',
      'The feet never got any credit.',
    ],
    use: 'Feet move when the hands will not: put on the march, then offer the shoes.',
    activity: {
      offered: ['The keyboard', 'A sing-song'],
      says: [
        ['Where are the pedals? It’s half an instrument.', 'That’s in flats. You’ve got me in sharps.'],
        ['Louder in the one-and-nines.'],
      ],
      shows: ['Played the bass line with both feet under the table.'],
    },
  },
  {
    title: 'Tram and trolley inspector',
    place: 'Blackpool',
    years: [1955, 1988],
    scene: 'bus',
    alt: 'A man beside a double-decker',
    said: [
      'Ran on time or I wanted a note from the sea.',
      'I never fined a widow. Don’t put that down.',
      'You learn faces. I couldn’t tell you your name but I know your stop.',
    ],
    use: 'Show the ticket for everything: bath, dinner, bed. Punched, it is agreed.',
    activity: {
      offered: ['Punching tickets', 'The timetable'],
      says: [['Any more fares, please.', 'That’s yesterday’s. Nice try.'], ['It’s late, and it’s lying about it.']],
      shows: ['Punched the menu card and handed it back.'],
    },
  },
  {
    title: 'School cook',
    place: 'St Leonard’s Primary',
    years: [1963, 1995],
    scene: 'kitchen',
    alt: 'A cook at a long kitchen table',
    said: [
      'Pink custard. They say now that it was awful and they still dream about it.',
      'I knew which were hungry before the teachers did.',
      'Four hundred, and one of me, and a lad with a bandage.',
    ],
    use: 'Apron on before meals: appetite comes with it.',
    activity: {
      offered: ['Rubbing in pastry', 'Buttering bread'],
      says: [
        ['Cold hands. Give it here, yours are like bath taps.'],
        ['To the edges. They’re children, not bankers.', 'That’s doorsteps. Good.'],
      ],
      shows: ['Tasted from the back of the spoon and reached for salt.'],
    },
  },
  {
    title: 'Clock and watch repairer',
    place: 'Market Hall, Accrington',
    years: [1954, 2001],
    scene: 'workshop',
    alt: 'A person at a workbench by a window',
    said: [
      'Nothing’s ever broken. It’s stopped, and it’s waiting to be asked.',
      'I wound the town hall every Thursday for thirty year and never once got a wave.',
      'Breathe out before you touch it.',
    ],
    use: 'Slow, one thing, good light, loupe on. Speed is what upsets.',
    activity: {
      offered: ['The box of springs', 'Winding the clocks'],
      says: [
        ['Don’t breathe on that.', 'There’s a jewel gone. Look under your shoe.'],
        ['Fourteen turns. Fifteen and she’ll sulk.'],
      ],
      shows: ['Held it to the ear for a full minute, eyes shut.'],
    },
  },
  {
    title: 'Hill shepherd',
    place: 'Trough of Bowland',
    years: [1951, 2005],
    scene: 'fell',
    alt: 'Hills with two small figures',
    said: [
      'Yan, tan, tethera. You’ll not lose one if you count them in their own language.',
      'I’ve slept in worse than this and been gladder.',
      'A dog’s no use that looks at you. It wants to be looking at them.',
    ],
    use: 'Doors open on two sides of a room, never behind. Count stairs together: yan, tan, tethera.',
    activity: {
      offered: ['Carding fleece', 'The auction mart on film'],
      says: [['That’s Lonk. You could scour a pan with it.'], ['Too dear. He’s bidding against his own brother.']],
      shows: ['Whistled through two fingers, and waited.'],
    },
  },
  {
    title: 'Telephonist',
    place: 'Burnley Exchange',
    years: [1957, 1986],
    scene: 'library',
    alt: 'A woman among tall shelves',
    said: [
      'I’ve heard every secret in this valley and I’ve not told one.',
      'Trying to connect you. I said it in my sleep, he told me.',
      'You can hear a lie. It has a little gap in front of it.',
    ],
    use: 'A real telephone by the chair, unplugged, wiped daily. Wait until the call has ended.',
    activity: {
      offered: ['The switchboard panel', 'Reading the directory'],
      says: [
        ['Number, please.', 'They’re engaged. They’re always engaged on a Sunday.'],
        ['Entwistle, Entwistle, Entwistle. Breeding like rabbits.'],
      ],
      shows: ['Put the beaker to her ear and held up one finger for quiet.'],
    },
  },
  {
    title: 'Bricklayer, and then chimneys',
    place: 'Bolton',
    years: [1953, 1990],
    scene: 'mill',
    alt: 'A mill with a tall chimney',
    said: [
      'You don’t look down. You look at your brick.',
      'I’ve had my snap two hundred foot up with a pigeon for company.',
      'I built them and then they paid me to drop them. That’s a life’s work, is that.',
    ],
    use: 'High chair, back to the wall. Low seats frighten.',
    activity: {
      offered: ['Dominoes on edge', 'Painting the planters'],
      says: [['Plumb. Get your eye down to it.'], ['Two coats or don’t bother.']],
      shows: ['Ran a thumb along the edge of the table for level.'],
    },
  },
  {
    title: 'Seamstress for the bands',
    place: 'Colne',
    years: [1960, 1997],
    scene: 'workshop',
    alt: 'A worker at a bench',
    said: [
      'Frogging. Eleven yards to a jacket. I’ve dressed cornets you’d not let in the house.',
      'They’d come for a fitting after the pub and stand there swaying.',
      'Measure the shoulders when he’s not thinking of them.',
    ],
    use: 'The button tin in both hands before any waiting.',
    activity: {
      offered: ['The button tin', 'Pinning a hem'],
      says: [
        ['That’s off a Besses jacket.', 'Four holes, not two. Two’s for pyjamas.'],
        ['Stand still, it’s not a polka.'],
      ],
      shows: ['Sorted nine buttons by shine and kept back the best.'],
    },
  },
  {
    title: 'District surveyor',
    place: 'Clitheroe',
    years: [1962, 1994],
    scene: 'chapel',
    alt: 'A chapel among fields',
    said: [
      'I drew that bypass. I apologise.',
      'The map is wrong by four feet at the bottom of our garden and I never told her.',
      'Everything’s on a slope. It’s a question of owning up to it.',
    ],
    use: 'Floor plan on the wall with a red pin: finds the room by it, every time.',
    activity: {
      offered: ['The old maps', 'Measuring the lounge'],
      says: [
        ['That footpath’s a lie.', 'One inch. Before they went and made it metric.'],
        ['Hold the other end and don’t lean.'],
      ],
      shows: ['Paced the corridor, wrote a figure on the napkin.'],
    },
  },
  {
    title: 'Fairground family',
    place: 'Wherever Wakes Week was',
    years: [1946, 1989],
    scene: 'railway',
    alt: 'A steam train crossing arches',
    said: [
      'Born in a wagon at Oldham Wakes, and I’ve never liked a room with corners.',
      'Scream if you want to go faster. That was me.',
      'You can’t steal off us. We saw you coming at Preston.',
    ],
    use: 'Curtains back, bed by the window, lights outside left on.',
    activity: {
      offered: ['Polishing the brasses', 'Cards'],
      says: [['Till you can see who owes you.'], ['Find the lady. No, love. She’s never where you think.']],
      shows: ['Dealt five hands round an empty table, very fast.'],
    },
  },
];
