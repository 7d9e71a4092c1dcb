import { type Life, when } from '../life.ts';

/** Patricia Lomax: county librarian, fell walker, exact. */
export const patricia: Life = {
  key: 'patricia',
  identity: {
    preferredName: 'Patricia',
    fullName: 'Patricia Anne Lomax',
    pronouns: 'she',
    dateOfBirth: { known: 'day', day: '1942-11-03' },
    room: '4',
    languages: ['English'],
    movedIn: '2025-01-08',
  },
  face: { skin: 0, hair: 'bob', colour: '#B6A68C', glasses: 'square', clothes: '#8A3F4C', ground: '#DBE0DE', smile: 1.5 },
  people: [
    { key: 'elaine', name: 'Elaine Brody', relation: 'Friend, and Joan’s sister', standing: 'friend', contact: '01229 496 055', wish: { wanted: 'wanted', inWhat: ['health', 'big decisions', 'life story', 'visits and outings'], mayShare: ['health', 'daily life', 'big decisions'], inTheirWords: 'Elaine is my family. Write that down as I said it.', by: 'moira' } },
    { key: 'martin', name: 'Martin Lomax', relation: 'Brother', standing: 'family', contact: '07700 900566', wish: { wanted: 'not wanted', inWhat: [], mayShare: [], inTheirWords: 'He did not come to Joan’s funeral. He need not come to mine.', by: 'moira' } },
    { key: 'reader', name: 'Tess Whitlock', relation: 'Reads to her, Wednesdays', standing: 'neighbour or community', contact: 'Through the county library', wish: null },
  ],
  story: [
    { key: 'library', heading: 'work', title: 'County Librarian', period: { type: 'years', from: 1971, to: 2002 }, places: ['Preston', 'The mobile library, Bowland'], telling: { voice: 'said', words: 'I never told anyone to be quiet. I told them where the good ones were.', to: 'tomasz' }, use: 'She shelves the lounge books on Fridays, by author. They stay where she puts them.', say: 'Where would I find…?', picture: { scene: 'library', alt: 'A woman with a book before tall shelves' }, held: 'Moved the atlas twice; left it when asked which it stood next to.' },
    { key: 'fells', heading: 'interests', title: 'Every Wainwright but one', period: { type: 'years', from: 1966, to: 2014 }, places: ['Lakeland'], people: ['Joan Brody'], telling: { voice: 'wrote', words: 'Two hundred and thirteen. We kept one back, so as not to have finished.', document: 'Inside cover of Wainwright, Book Seven', writtenWhen: 'August 2014', seenBy: 'moira' }, use: 'Waterproof on its own hook. Weather is not a reason: ask.', picture: { scene: 'fell', alt: 'Two walkers below a rocky fell' } },
    { key: 'joan', heading: 'identity', title: 'Joan', period: { type: 'years', from: 1968, to: 2015 }, people: ['elaine', 'Joan Brody'], telling: { voice: 'said', words: 'Forty-seven years, and the form said “friend”. She was not my friend. She was Joan.', to: 'moira', how: 'In her room, door shut, at her asking', understood: 'She read it over and said yes, that, and only for those who need it' }, use: 'If she asks for Joan, go to her. Joan’s photograph faces the bed.', avoid: '“Your friend Joan.”', tier: 'private' },
    { key: 'mobile', heading: 'humour', title: 'The van in the snow', period: { type: 'year', year: 1979, about: true }, places: ['Trough of Bowland'], people: ['elaine'], telling: { voice: 'remembered', words: 'Six hours in a drift with a farmer, his dog and the whole of Georgette Heyer. She said the dog had the best taste.', by: 'elaine', basis: 'At the table, many Christmases', to: 'shazia' }, use: 'Georgette Heyer in large print, top shelf. Ask what the dog liked.' },
    { key: 'words', heading: 'communication', title: 'When a word will not come', period: { type: 'now' }, telling: { voice: 'staff', words: 'Goes round by the subject: “the white thing, 641”. It is the shelf number: 641 is food. Tomasz keeps a list by the bed.', by: 'tomasz', basis: 'observation' }, use: 'The list of numbers is inside the wardrobe. Give the word as a question, never a correction.' },
    { key: 'stubborn', heading: 'please-do', title: 'Leave her the last word', period: { type: 'now' }, people: ['elaine'], telling: { voice: 'thinks', words: 'I think she says no first so as to have time to think. Come back in ten minutes and do not say “as I said”.', by: 'elaine', to: 'grace' }, use: 'Ask. Go away. Come back in ten minutes.' },
    { key: 'end', heading: 'end-of-life', title: 'The one kept back', period: { type: 'words', words: 'after the last page', around: null }, telling: { voice: 'wrote', words: 'No hymns. Elaine to read the end of Middlemarch. Ashes up the two hundred and fourteenth, whoever has the knees.', document: 'Letter of wishes, copy in the safe', writtenWhen: 'May 2019', seenBy: 'moira' } },
  ],
  preferences: [
    { key: 'lamp', domain: 'rest', text: 'Reading lamp left on until she turns it off', from: { voice: 'said', words: 'One does not put out another person’s lamp.', to: 'bernadette' }, held: ['Turned it off herself at 12.40 am, book closed on the marker.'] },
    { key: 'porridge', domain: 'food', text: 'Porridge with salt', from: { voice: 'remembered', words: 'Sugar is for horses.', by: 'elaine', basis: 'Every hostel breakfast, 1970s', to: 'shazia' }, ended: 'Chose marmalade toast on eleven mornings together. Asked: “I have gone off it. One may.”' },
    { key: 'walk', domain: 'outdoors', text: 'Out in any weather, in the right coat', from: { pattern: 'walk', option: 0, saw: 'Takes down the waterproof and checks both pockets.' } },
  ],
  guide: { by: 'life-history', chapter: 'stubborn', what: 'Ask, go away, come back in ten minutes' },
  signs: ['pointed', 'took', 'looked', 'yes-or-no', 'face'],
  noSigns: ['yes-or-no', 'turned-away', 'posture'],
  days: [
    when('coffee', 'drink', '07:55', { often: 0.8, offered: [['Coffee, black', 'coffee'], ['Tea', 'tea']], how: ['said-aloud', 'real-things'], leans: [6, 2], declines: 0.04, says: [['Black. It is not a dessert.', 'The dark one. 641, second shelf.', 'Is there a saucer, or are we camping?'], ['Tea, since you have gone to the trouble.']], shows: [[['pointed', 'Pointed at the pot, then at the clock.']], []] }),
    when('breakfast', 'food', '08:40', { often: 0.75, offered: [['Porridge with salt', 'meal'], ['Marmalade toast', 'bread']], how: ['real-things', 'extra-time'], leans: [1, 5], says: [['With salt. Then it is a food.'], ['I have gone off it. One may.', 'The orange on the… the square. Thank you.', 'Edges to the left, please.']], shows: [[], [['took', 'Read the label of the jar through, and nodded.']]], no: ['Ask me in ten minutes.'], noShows: [['posture', 'Opened her book and held it up between us.']] }),
    when('clothes', 'clothes', '09:05', { often: 0.45, offered: [['Burgundy jumper', 'shirt'], ['Checked shirt', 'shirt']], how: ['real-things'], leans: [3, 3], says: [['That. It has elbows.'], ['The shirt. I am going up, not out.']], no: ['I am in the middle of a chapter.'] }),
    when('wash', 'washing', '10:05', { often: 0.45, offered: [['Bath', 'bath'], ['Shower', 'shower']], how: ['said-aloud', 'asked-again'], leans: [5, 1], declines: 0.22, says: [['A bath, and the book. I shall not drop it.'], []], no: ['No. That is a complete sentence.', 'In ten minutes. I shall have changed my mind and it will be mine.'], noShows: [['turned-away', 'Turned a page and did not look up.']] }),
    when('books', 'activity', '11:10', { often: 0.6, offered: [['Shelving the lounge books', 'book'], ['Being read to', 'people'], ['Jigsaw of Helvellyn', 'cards']], how: ['real-things', 'said-aloud'], leans: [4, 3, 2], says: [['Who has put Trollope with the trollops?', 'By author. Otherwise one is merely tidying.'], ['Not so fast. Middlemarch was not written in a hurry.', 'Do the voices. Casaubon should sound like dust.'], ['There is a piece gone. Striding Edge. One could fall.']], shows: [[['took', 'Ran her thumb down each spine before it went in.']], [['posture', 'Leaned forward at “the growing good of the world”.']], []], no: ['Thank you, no. I am listening to the rain.'], others: [['Stamping the date in every book', 'They have not been stamped. How do you know when they are due?']] }),
    when('walk', 'outdoors', '14:00', { often: 0.55, offered: [['Round the field', 'walk'], ['The bench', 'garden']], how: ['said-aloud', 'shown-how'], leans: [6, 2], declines: 0.06, says: [['That is not rain, it is mizzle. Boots.', 'Up to the top gate. One ought to see over.', 'Two hundred and thirteen, and this.'], ['I shall supervise.']], shows: [[['took', 'Took down the waterproof and checked both pockets.'], ['went', 'Was past the gate before my zip was up.']], []] }),
    when('dinner', 'food', '12:45', { often: 0.6, offered: [['Cheese salad', 'meal'], ['Lamb stew', 'meal'], ['Soup', 'soup']], how: ['written-words', 'said-aloud'], leans: [3, 3, 2], says: [['The cold one. And a proper knife.'], ['It smells of Borrowdale. Yes.'], ['Soup. I can read with soup.']], no: ['I had something on the way up.'], noShows: [['pushed-away', 'Put the menu card back in its holder, face to the wall.']] }),
    when('visitor', 'visits-and-calls', '16:10', { often: 0.25, offered: [['Ring Elaine', 'telephone'], ['Write to Elaine', 'letter']], how: ['said-aloud'], leans: [3, 3], says: [['Ring. She will have the wireless on, let it ring.'], ['Take this down. “Dear E., it is raining sideways and I approve.”']] }),
    when('evening', 'music-and-television', '19:00', { often: 0.35, offered: [['Elgar', 'music'], ['Film', 'television'], ['Book and lamp', 'book']], how: ['said-aloud'], leans: [2, 2, 5], says: [['The slow one. Joan could not bear it.'], ['Black and white, if there is a choice.'], ['Lamp on. I shall see to it.']], shows: [[], [], [['took', 'Took the book, found the marker with her thumb.']]] }),
    when('drink2', 'drink', '20:40', { often: 0.4, offered: [['Whisky, small', 'cold-drink'], ['Cocoa', 'milk']], how: ['real-things', 'two-only'], leans: [4, 2], declines: 0.08, says: [['A finger. A librarian’s finger.'], ['Cocoa. It was a hostel sort of day.']], no: ['Not on a full chapter.'] }),
  ],
};
