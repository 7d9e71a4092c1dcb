import { type Life, when } from '../life.ts';

/** Walter Ingham: signalman, who says very little and shows a great deal. */
export const walter: Life = {
  key: 'walter',
  identity: {
    preferredName: 'Walter',
    fullName: 'Walter Ingham',
    pronouns: 'he',
    dateOfBirth: { known: 'about', year: 1934 },
    room: '6',
    languages: ['English'],
    movedIn: '2023-11-14',
  },
  face: { skin: 0, hair: 'bald', colour: '#C9C7C0', beard: 'full', clothes: '#3E4B4F', ground: '#D4DAD8', smile: 1.2 },
  people: [
    { key: 'jean', name: 'Jean Ingham', relation: 'Sister', standing: 'family', contact: 'By letter; deaf on the telephone. 3 Station Cottages, Dent', wish: { wanted: 'wanted', inWhat: ['life story', 'daily life'], mayShare: ['daily life'], inTheirWords: 'Held her photograph flat against his chest when asked.', by: 'tomasz' } },
    { key: 'okafor', name: 'Daniel Okafor', relation: 'Independent advocate', standing: 'advocate', contact: 'Every second Thursday', wish: null },
  ],
  story: [
    { key: 'box', heading: 'work', title: 'Blea Moor signal box', period: { type: 'years', from: 1951, to: 1984 }, places: ['Blea Moor'], telling: { voice: 'remembered', words: 'A box is the best place for a man with nowt to say. The bells do it for you.', by: 'jean', basis: 'Said to her when she took him his dinner, 1960s', to: 'tomasz' }, use: 'Two taps on the table is “train out of section”: he has finished. Answer with one.', picture: { scene: 'signal-box', alt: 'A brick signal box with a row of levers and a red signal' }, held: 'Two taps, and pushed the plate an inch. Joel answered with one and he nodded.' },
    { key: 'register', heading: 'work', title: 'The train register', period: { type: 'year', year: 1963, about: false }, places: ['Blea Moor'], telling: { voice: 'wrote', words: 'Snow to the third lever. No trains since 4.10. Robin came in. Fed same.', document: 'A page of his train register, kept by his sister', writtenWhen: 'February 1963', seenBy: 'moira' }, use: 'Crumbs on the sill after breakfast. He opens the window himself.', picture: { scene: 'railway', alt: 'A steam train on a viaduct among hills' } },
    { key: 'watch', heading: 'treasures', title: 'The watch', period: { type: 'now' }, telling: { voice: 'showed', words: 'Took out the watch at one minute to eleven and held it until the clock in the hall struck. Put it away.', to: 'grace' }, use: 'Say the time, not “soon”. If it is late, show him the watch and tell him how late.', avoid: 'Moving the hall clock.' },
    { key: 'knees', heading: 'communication', title: 'How Walter says yes and no', period: { type: 'now' }, telling: { voice: 'staff', words: 'Palm flat on the table and staying there is yes. Hand back in the lap is no. A closed hand means he is still thinking: up to two minutes.', by: 'shazia', basis: 'observation' }, use: 'Put it down, sit level with him, look at his hands and not at his face.' },
    { key: 'quiet', heading: 'wellness', title: 'Not unhappy', period: { type: 'always' }, people: ['jean'], telling: { voice: 'thinks', words: 'I do not think he is low. He was always this quiet. I would worry if he stopped looking out of the window.', by: 'jean', to: 'tomasz' }, use: 'Seat by the east window. Tell the nurse if he turns the chair from it.' },
    { key: 'tea', heading: 'food', title: 'Tea from the can', period: { type: 'decade', decade: 1960 }, telling: { voice: 'said', words: 'Can.', to: 'bernadette', how: 'At five in the morning, with an enamel mug in front of him', understood: 'Offered the mug with the lid on: palm flat, and drank' }, use: 'Enamel mug with a lid. He carries it himself.' },
  ],
  preferences: [
    { key: 'mug', domain: 'drink', text: 'Tea in the enamel mug, carried by himself', from: { pattern: 'tea', option: 0, saw: 'Hand goes to the enamel mug and stays on it.' } },
    { key: 'window', domain: 'place', text: 'The chair at the east window', from: { voice: 'staff', words: 'Goes there unasked, every morning, and turns the chair a quarter to the left.', by: 'grace', basis: 'observation' }, held: ['There at 8.40, chair turned.'] },
  ],
  signs: ['behaviour', 'looked', 'took', 'posture'],
  noSigns: ['posture', 'turned-away', 'behaviour'],
  unseen: 0.13,
  guide: { by: 'life-history', chapter: 'knees', what: 'How his hands say yes and no' },
  quietAtTheEnd: 5,
  days: [
    when('tea', 'drink', '05:50', { often: 0.75, offered: [['Tea in the enamel mug', 'tea'], ['Tea in a cup', 'tea']], how: ['real-things', 'two-only', 'extra-time'], leans: [9, 1], declines: 0.03, means: ['That mug, and to be left to carry it.', null], says: [['Right.'], []], shows: [[['behaviour', 'Palm flat beside the enamel mug. Left it there until I let go.'], ['took', 'Took the mug by its lid and set off for the window.'], ['behaviour', 'Looked at the watch, then the mug, then me.']], []], noShows: [['posture', 'Hand back in the lap.']] }),
    when('breakfast', 'food', '08:25', { often: 0.8, offered: [['Two boiled eggs', 'egg'], ['Bacon sandwich', 'bread'], ['Porridge', 'meal']], how: ['real-things', 'one-at-a-time', 'extra-time'], leans: [4, 4, 1], declines: 0.07, shows: [[['behaviour', 'Closed hand for a minute and a half, then palm down by the eggs.'], ['behaviour', 'Turned the egg cups so that they stood in line.']], [['took', 'Ate half, wrapped the other half in the napkin and put it in his pocket.'], ['looked', 'Looked at the sandwich and stayed looking while the rest was taken away.']], []], noShows: [['turned-away', 'Two taps on the table and turned the chair to the window.']] }),
    when('seat', 'place', '08:55', { often: 0.5, offered: [['East window', 'chair'], ['Lounge', 'people']], how: ['shown-how'], leans: [9, 1], declines: 0.02, shows: [[['went', 'Walked there with a hand on the rail and turned the chair a quarter to the left.'], ['posture', 'Stopped in the doorway of the lounge, stood, went on.']], []] }),
    when('levers', 'activity', '10:30', { often: 0.6, offered: ['Sorting the bolts', ['Album of the line', 'book']], how: ['real-things', 'quiet-place'], leans: [3, 3], declines: 0.12, shows: [[['took', 'Sorted by length, then by thread. Eleven minutes without looking up.'], ['behaviour', 'Pulled an imaginary lever towards him, both hands, and let the catch drop.']], [['looked', 'Stopped at the picture of Ribblehead and laid his finger along the third arch.'], ['face', 'The corner of his mouth moved at the 4F.']]], noShows: [['posture', 'Hand back in the lap, and the watch out.']] }),
    when('dinner', 'food', '12:25', { often: 0.7, offered: [['Hotpot', 'meal'], ['Ham and peas', 'meal']], how: ['real-things', 'two-only'], leans: [3, 2], declines: 0.1, shows: [[['behaviour', 'Palm down, steam and all.']], [['took', 'Ate the peas one by one, in order, from the left.']]], noShows: [['pushed-away', 'Moved the plate one inch, and two taps.']] }),
    when('out', 'outdoors', '14:30', { often: 0.35, offered: [['Down to the gate', 'walk'], ['Stay in', 'chair']], how: ['shown-how', 'extra-time'], leans: [3, 2], declines: 0.05, says: [['She’s late.'], []], shows: [[['went', 'Put his cap on. Waited at the door with his hand on the bar.'], ['behaviour', 'Stood at the gate until the 2.49 had gone over, watch in hand, and nodded.']], []] }),
    when('wash', 'washing', '07:20', { often: 0.5, offered: [['Wash at the basin', 'wash'], ['Shower', 'shower']], how: ['shown-how', 'one-at-a-time'], leans: [6, 1], declines: 0.22, shows: [[['took', 'Took the flannel. Did his own face, neck and behind the ears.']], []], noShows: [['posture', 'Shoulders up, hand in the lap.'], ['turned-away', 'Faced the wall until I went out.']] }),
    when('wireless', 'music-and-television', '19:10', { often: 0.4, offered: [['Brass band', 'music'], ['Quiet', 'alone']], how: ['music-cue', 'extra-time'], leans: [2, 3], declines: 0.05, shows: [[['behaviour', 'Beat time with one finger on the arm of the chair.']], [['behaviour', 'Reached across and turned it off himself.']]] }),
    when('bed', 'rest', '21:00', { often: 0.5, offered: [['Bed', 'bed'], ['The chair', 'chair']], how: ['shown-how'], leans: [3, 2], declines: 0.04, says: [[], ['Not relieved yet.']], shows: [[['went', 'Wound the watch, laid it on the locker, stood up.']], [['behaviour', 'Kept his boots on and looked down the line of the corridor.']]] }),
  ],
};
