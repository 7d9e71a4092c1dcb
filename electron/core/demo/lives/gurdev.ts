import { type Life, when } from '../life.ts';

/** Gurdev Singh Sandhu: drove the 53 for twenty-nine years, and grows leeks. */
export const gurdev: Life = {
  key: 'gurdev',
  identity: {
    preferredName: 'Gurdev',
    fullName: 'Gurdev Singh Sandhu',
    pronouns: 'he',
    dateOfBirth: { known: 'year', year: 1941 },
    room: '9',
    languages: ['Punjabi', 'English'],
    movedIn: '2025-05-12',
  },
  face: { skin: 3, hair: 'turban', colour: '#2F5C8A', beard: 'full', clothes: '#6B6256', ground: '#D9DDD3', smile: 3 },
  people: [
    { key: 'harjit', name: 'Harjit Sandhu', relation: 'Son', standing: 'family', contact: '07700 900418', wish: { wanted: 'wanted', inWhat: ['health', 'money', 'big decisions'], mayShare: ['health', 'big decisions', 'money'], inTheirWords: 'Harjit, yes. He worries like his mother. Tell him after, not before.', by: 'tomasz' } },
    { key: 'amrit', name: 'Amrit Sandhu', relation: 'Granddaughter', standing: 'family', contact: '07700 900419, messages', wish: { wanted: 'wanted', inWhat: ['visits and outings', 'daily life', 'life story'], mayShare: ['daily life'], inTheirWords: 'She loses at snooker and does not sulk.', by: 'shazia' } },
    { key: 'bernard', name: 'Bernard Clegg', relation: 'Friend from the depot and the leek club', standing: 'friend', contact: 'Hollin Lane allotments', wish: { wanted: 'wanted', inWhat: ['visits and outings'], mayShare: ['daily life'], inTheirWords: 'Bernard. Not near my leeks.', by: 'grace' } },
  ],
  story: [
    { key: 'bus', heading: 'work', title: 'The 53', period: { type: 'years', from: 1966, to: 1995 }, places: ['Hyde Road depot'], telling: { voice: 'said', words: 'Twenty-nine years the 53. I never left an old lady at a stop. Late, yes. Never left.', to: 'shazia' }, use: 'Front seat in the minibus. He calls the stops.', say: 'Hold tight, please.', picture: { scene: 'bus', alt: 'A man in a blue turban beside a red double-decker bus' }, held: 'Called every stop to the dentist and back.' },
    { key: 'turban', heading: 'identity', title: 'The turban and the Corporation', period: { type: 'years', from: 1964, to: 1966 }, places: ['Manchester'], people: ['harjit'], telling: { voice: 'wrote', words: 'They said the cap is the uniform. I said this is older than your cap. I waited two years and then I drove.', document: 'Letter to his brother, copy kept by Harjit', writtenWhen: '1966', seenBy: 'moira' }, use: 'He ties it himself, at the mirror, door shut. Fifteen minutes; nobody hurries it and nobody touches it.', avoid: 'Calling it a hat. Handling it without asking.', tier: 'all staff' },
    { key: 'leeks', heading: 'interests', title: 'Leeks', period: { type: 'years', from: 1978, to: 2023 }, places: ['Hollin Lane allotments'], people: ['bernard'], telling: { voice: 'remembered', words: 'He’d say the secret was to insult them. Stand there every morning and tell them they were spring onions.', by: 'bernard', basis: 'Next plot, for thirty years', to: 'grace' }, use: 'Two pots by the back door are his. Water at four, and he does the insulting.', picture: { scene: 'garden', alt: 'A man among rows of leeks with a shed behind' } },
    { key: 'tuesday', heading: 'food', title: 'No onions on a Tuesday', period: { type: 'always' }, telling: { voice: 'said', words: 'On Tuesday she kept her fast, so on Tuesday I kept the kitchen. No onions. I still keep it.', to: 'bernadette', how: 'At the table, in English', understood: 'Asked on a Wednesday: onions are all right on Wednesdays' }, use: 'Tuesdays: no onions on his plate. The kitchen has it on the board.', held: 'Lifted the bread, looked, asked what day it was.' },
    { key: 'amritsar', heading: 'childhood', title: 'Six brothers and one bicycle', period: { type: 'decade', decade: 1950 }, places: ['near Jalandhar'], people: ['amrit'], telling: { voice: 'remembered', words: 'Six of us, one bicycle, and I was the bell.', by: 'amrit', basis: 'Told to her, every birthday', to: 'shazia' }, use: 'Ring the bell on the trolley when passing: he answers.' },
    { key: 'fall', heading: 'worries', title: 'The fall at home', period: { type: 'year', year: 2025, about: false }, people: ['harjit'], telling: { voice: 'thinks', words: 'I found Dad on the floor after nine hours. I do not want to find him like that again. Whatever stops it.', by: 'harjit', to: 'tomasz' }, use: 'Night checks by the light under the door, agreed with Gurdev. Tell Harjit after.', tier: 'seniors' },
    { key: 'snooker', heading: 'humour', title: 'Snooker, and cheating', period: { type: 'now' }, telling: { voice: 'staff', words: 'Coughs when you are on the black. Laughs before he has finished coughing.', by: 'grace', basis: 'observation' }, use: 'Table is free after tea. Lose properly: he can tell.' },
  ],
  preferences: [
    { key: 'onions', domain: 'food', text: 'No onions on Tuesdays', from: { voice: 'said', words: 'No onions. Tell them it is Tuesday.', to: 'shazia' }, held: ['Asked what day it was and ate the dal without.'] },
    { key: 'chai', domain: 'drink', text: 'Tea boiled in the milk, strong', from: { pattern: 'chai', option: 0, saw: 'Looks into the cup for the colour, then takes the boiled one.' } },
  ],
  signs: ['took', 'face', 'yes-or-no', 'pointed', 'sound'],
  noSigns: ['yes-or-no', 'pushed-away', 'turned-away'],
  away: { from: 20, back: 13, reason: 'hospital' },
  days: [
    when('chai', 'drink', '06:40', { often: 0.85, offered: [['Boiled tea', 'tea'], ['Tea from the pot', 'tea']], how: ['real-things', 'two-only'], leans: [7, 2], declines: 0.03, says: [['In the milk. This other is washing up.', 'That is tea. That is a wet Tuesday.', 'Fill it, I am not a sparrow.'], ['Go on. I will be English this morning.']], shows: [[['face', 'Tipped the cup to see the colour and raised his eyebrows.']], []] }),
    when('turban', 'appearance', '08:00', { often: 0.55, offered: ['Blue turban', 'Maroon turban', 'Small patka for now'], how: ['real-things', 'extra-time'], leans: [5, 3, 2], declines: 0.02, says: [['Blue. The Corporation can look at it.'], ['Maroon, somebody is coming.'], ['My arms are tired. The small one, and no photographs.']], shows: [[['behaviour', 'Held one end in his teeth and waited for me to take the other.']], [], []] }),
    when('breakfast', 'food', '08:30', { often: 0.75, offered: [['Paratha and yoghurt', 'bread'], ['Cornflakes', 'meal'], ['Eggs', 'egg']], how: ['real-things', 'said-aloud'], leans: [5, 2, 3], says: [['Who made this? Not shop. Good.', 'Hot. If it is not hot it is a coaster.'], ['A handful. The rest for the birds.'], ['Two eggs, chilli on top, and look the other way.']], shows: [[['took', 'Tore it in half and put one half on Edith’s plate.']], [], []], no: ['My stomach is on strike.'] }),
    when('wash', 'washing', '07:30', { often: 0.5, offered: [['Shower', 'shower'], ['Bucket and jug', 'wash']], how: ['said-aloud', 'shown-how'], leans: [2, 5], declines: 0.15, says: [['Quick, quick, like a car wash.'], ['The bucket. A man can see what he is doing.']], no: ['The depot has no hot water and nor have you.', 'After.'], noShows: [['turned-away', 'Held the door shut with his foot, smiling.']] }),
    when('leeks', 'outdoors', '15:50', { often: 0.45, offered: [['Water the leeks', 'garden'], ['Stay in', 'chair']], how: ['said-aloud', 'real-things'], leans: [6, 2], says: [['Spring onions! Look at you.', 'Bernard has been here. I can smell bought manure.', 'Chal. Before it rains.'], ['They can suffer one day. It improves them.']], shows: [[['went', 'Was at the back door with the can before I had my coat.']], []], no: ['It is wet. God is doing it.'] }),
    when('dinner', 'food', '12:30', { often: 0.75, offered: [['Dal and rice', 'meal'], ['Cottage pie', 'meal']], how: ['real-things', 'pictures'], leans: [4, 3], says: [['No onions. Tell them it is Tuesday.', 'Good dal. It wants ten minutes and an argument.'], ['Pie. And the brown sauce, do not be shy.', 'In the canteen it had a crust. Still.']], shows: [[], [['took', 'Pointed with the fork at the sauce until it came.']]], no: ['Send it back to the garage.'], noShows: [['pushed-away', 'Covered it with the other plate.']] }),
    when('snooker', 'activity', '17:40', { often: 0.45, offered: ['Snooker', ['Cards', 'cards'], ['Quiet', 'alone']], how: ['said-aloud', 'shown-how'], leans: [6, 2, 1], says: [['Chalk first. You people never chalk.', 'Sorry. A cough.', 'In off. I saw nothing, did you see anything?'], ['Seep. I teach you, you lose, everybody is happy.'], []], shows: [[['behaviour', 'Walked round the table twice and blew on the brown.']], [], []], no: ['My legs are in the pit today.'], others: [['Polishing the trolley bell', 'This bell is a disgrace. Brasso.']] }),
    when('prayers', 'faith', '05:50', { often: 0.35, offered: [['Japji on the little speaker', 'prayer'], ['Not today', 'alone']], how: ['music-cue', 'first-language'], leans: [7, 1], declines: 0.03, says: [['Low. It is for me, it is not for the corridor.'], []], shows: [[['posture', 'Sat up, feet on the floor, hands open in his lap.']], []] }),
    when('telly', 'music-and-television', '19:45', { often: 0.4, offered: [['Hockey', 'television'], ['The news', 'television']], how: ['said-aloud'], leans: [4, 2], says: [['Pass it! Pass it! He has a wife, he will not pass.'], ['Traffic. I want to know about the traffic.']], shows: [[['sound', 'Shouted at the set and hit the arm of the chair.']], []] }),
    when('bed', 'rest', '21:40', { often: 0.45, offered: [['Bed', 'bed'], ['Ten minutes more', 'chair']], how: ['said-aloud'], leans: [4, 3], declines: 0.04, says: [['Terminus. All change.'], ['I have not cashed up.', 'Ten minutes. On my mother.']], shows: [[['went', 'Rang the trolley bell twice and went.']], []] }),
  ],
};
