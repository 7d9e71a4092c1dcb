import { type Life, when } from '../life.ts';

/** Frank Tattersall: lengthsman on the Leeds and Liverpool, with a dog called Nip. */
export const frank: Life = {
  key: 'frank',
  identity: {
    preferredName: 'Frank',
    fullName: 'Francis Tattersall',
    pronouns: 'he',
    dateOfBirth: { known: 'day', day: '1938-02-27' },
    room: '11',
    languages: ['English'],
    movedIn: '2025-07-03',
  },
  face: { skin: 0, hair: 'cap', colour: '#6d6a5c', beard: 'moustache', clothes: '#7a5a3a', ground: '#d8d6c8', smile: 2.6 },
  people: [
    { key: 'keith', name: 'Keith Tattersall', relation: 'Son', standing: 'family', contact: '07700 900724, weekends', wish: { wanted: 'wanted', inWhat: ['visits and outings', 'health', 'money'], mayShare: ['health'], inTheirWords: 'Our Keith. He’s no patience, but he fetches the dog.', by: 'bernadette' } },
    { key: 'mary', name: 'Mary Entwistle', relation: 'Brings Pip, a dog, on Mondays', standing: 'neighbour or community', contact: 'Pets As Visitors', wish: { wanted: 'wanted', inWhat: ['visits and outings'], mayShare: [], inTheirWords: 'The lass with the terrier. Aye.', by: 'grace' } },
    { key: 'audrey', name: 'Audrey Tattersall', relation: 'Former wife', standing: 'family', contact: null, wish: null },
  ],
  story: [
    { key: 'canal', heading: 'work', title: 'Nine miles of canal', period: { type: 'years', from: 1954, to: 1998 }, places: ['Foulridge', 'Barrowford locks'], telling: { voice: 'said', words: 'Nine mile of water and I knew every stone of it. If a duck coughed I’d know which.', to: 'bernadette' }, use: 'Walks the corridor at night as he walked his length. Go with him; ask what wants mending.', say: 'How’s your level tonight?', picture: { scene: 'canal', alt: 'A man and a white dog on a towpath by a narrow boat' }, held: 'Tried every window on the corridor, 11.30 pm, and said they would do.' },
    { key: 'nip', heading: 'treasures', title: 'How he got Nip', period: { type: 'year', year: 1961, about: true }, places: ['Barrowford locks'], telling: { voice: 'said', words: 'I had him out of the lock in a sack. Somebody’d drowned him and he’d not agreed to it.', to: 'grace' }, use: '“Is the dog fed?” means it is getting late and he is uneasy. Answer: “He’s fed. Is there owt else wants doing?”', avoid: 'Telling him the dog is dead.' },
    { key: 'nip-keith', heading: 'treasures', title: 'How he got Nip, as Keith has it', period: { type: 'year', year: 1962, about: true }, people: ['keith'], telling: { voice: 'remembered', words: 'Won him off a bargee at dominoes at the Anchor. Mother made him take it back and he went and won it again.', by: 'keith', basis: 'Told by his dad at the Anchor, 1980s', to: 'grace' }, beside: 'nip', use: 'Two tellings, both good. Ask for whichever he is in the mood for.' },
    { key: 'ice', heading: 'work', title: 'The ice, 1963', period: { type: 'year', year: 1963, about: false }, places: ['Foulridge'], telling: { voice: 'wrote', words: 'Ice 11 inches. Walked length twice. One swan, carried.', document: 'British Waterways pocket book', writtenWhen: 'January 1963', seenBy: 'tomasz' }, use: 'Frost: he wants to see to the paths. A bucket of grit and somebody with him.', corrected: { words: 'Ice 11 inches. Walked length twice. One swan, carried home.', reason: 'The last word is on the next page of the pocket book; seen with Frank.', by: 'tomasz' } },
    { key: 'nights', heading: 'routines', title: 'A late man', period: { type: 'always' }, people: ['keith'], telling: { voice: 'thinks', words: 'I’d say he’s never been in bed before one in his life. You’ll not change him and I’d not try.', by: 'keith', to: 'bernadette' }, use: 'Nobody sends Frank to bed. Supper left out: cheese, pickle, the blue plate.' },
    { key: 'hands', heading: 'support', title: 'Give him the tool', period: { type: 'now' }, telling: { voice: 'staff', words: 'Cannot say what he needs for a job; goes straight to it if the right tool is in his hand. The windlass on the wall is real and he is safe with it.', by: 'bernadette', basis: 'observation' }, use: 'Put it in his hand, do not name it.' },
    { key: 'pipe', heading: 'comforts', title: 'The cold pipe', period: { type: 'now' }, telling: { voice: 'showed', words: 'Sat with the empty pipe in his teeth and the dog’s lead round his wrist. Slept.', to: 'bernadette' }, use: 'Pipe and lead on the hook by his chair. Both, or neither works.' },
  ],
  preferences: [
    { key: 'late', domain: 'rest', text: 'Goes to bed when he goes, seldom before one', from: { voice: 'said', words: 'I’ll go when I’ve walked it.', to: 'bernadette' }, held: ['Walked the corridor twice, in bed 1.20 am by himself.', 'In bed at 12.55 am, lead on the bedpost.'] },
    { key: 'bottle', domain: 'drink', text: 'A bottle of stout with his supper', from: { pattern: 'stout', option: 0, saw: 'Looks for the opener before the bottle is out.' } },
  ],
  guide: { by: 'life-history', chapter: 'hands', what: 'Give him the tool' },
  signs: ['took', 'went', 'yes-or-no', 'behaviour', 'pointed'],
  noSigns: ['yes-or-no', 'turned-away', 'behaviour'],
  days: [
    when('tea', 'drink', '09:20', { often: 0.75, offered: [['Pot of tea', 'tea'], ['Coffee', 'coffee']], how: ['real-things'], leans: [8, 1], declines: 0.03, says: [['Stand a spoon in it.', 'Has the lad had one? He’s been out since five.', 'That’ll do. Where’s thine?'], []], shows: [[['took', 'Poured half into the saucer and blew on it.']], []] }),
    when('breakfast', 'food', '09:40', { often: 0.75, offered: [['Bacon and fried bread', 'meal'], ['Kipper', 'meal'], ['Toast', 'bread']], how: ['real-things', 'said-aloud'], leans: [5, 3, 1], says: [['Keep t’rind for t’dog.', 'Crisp. If it bends it’s not done.'], ['A kipper, by God. Shut the door or we’ll have company.'], []], shows: [[['behaviour', 'Wrapped the rind in his handkerchief and put it in his cap.']], [], []], no: ['I’ve not earned it yet.'], noShows: [['behaviour', 'Got up and tried the window catch instead.']] }),
    when('clothes', 'clothes', '09:00', { often: 0.4, offered: [['Brown jacket', 'shirt'], ['Jersey', 'shirt']], how: ['real-things'], leans: [5, 2], says: [['Jacket. It’s got me string in.'], ['Jersey under, jacket over. It’s raw out.']], no: ['What’s up with what I’ve got on?'] }),
    when('shave', 'appearance', '10:10', { often: 0.45, offered: [['Wet shave', 'razor'], ['Electric', 'razor']], how: ['real-things', 'two-only'], leans: [6, 1], declines: 0.2, says: [['Wet, and mind me tash.', 'You’re steadier than the last one.'], []], no: ['Saturday. I shave of a Saturday.', 'Who am I seeing?'], noShows: [['turned-away', 'Pulled his cap down.']] }),
    when('rounds', 'outdoors', '11:00', { often: 0.6, offered: [['Walk the length', 'walk'], ['Yard', 'garden']], how: ['said-aloud', 'shown-how'], leans: [6, 2], declines: 0.05, says: [['That bank wants puddling. I’ve told them.', 'Look at that. Heron. Say nowt.', 'Best foot, we’ve the top lock yet.'], ['I’ll see to them drains.']], shows: [[['went', 'Took the windlass off the wall and stood at the door.'], ['behaviour', 'Stopped at the pond, put two fingers to the water, nodded.']], []], no: ['Me hip’s froze.'], others: [['Seeing to the gutter over the porch', 'That gutter wants rodding. Hold the ladder.']] }),
    when('dinner', 'food', '12:50', { often: 0.6, offered: [['Steak pudding', 'meal'], ['Ham, egg and chips', 'meal']], how: ['said-aloud', 'pictures'], leans: [3, 3], says: [['Babby’s head. By, that’s a good un.'], ['Two eggs. One each.', 'Chips is chips. Fetch vinegar.']], shows: [[], [['took', 'Cut the egg, dipped a chip, offered it to Pip.']]], no: ['I’m full of kipper.'], noShows: [['yes-or-no', 'Shook his head and gave it to Gurdev.']] }),
    when('dog', 'pets', '15:00', { often: 0.3, offered: [['Pip on his knee', 'dog'], ['Pip on the lead', 'dog']], how: ['real-things'], leans: [3, 4], declines: 0.02, says: [['Now then. Who’s been at thy ears?'], ['He’s not trained. He’s polite, that’s all.', 'Heel. There. He’d have made a rat dog.']], shows: [[['face', 'Put his face down in the dog’s neck and stopped there.']], []] }),
    when('jobs', 'activity', '16:20', { often: 0.45, offered: ['Splicing rope', ['Dominoes', 'cards'], ['Film', 'television']], how: ['real-things', 'two-only'], leans: [4, 4, 1], says: [['Under one, over one. It’s a conversation.', 'That’s held boats, that knot.'], ['Fives and threes, penny a spot, and no talking.', 'Chap. No, I’m not. Yes, I am.'], []], shows: [[['took', 'Hands went to the rope before he had sat down.']], [], []], no: ['Is the dog fed?'] }),
    when('stout', 'drink', '19:30', { often: 0.5, offered: [['Bottle of stout', 'cold-drink'], ['Tea', 'tea']], how: ['real-things'], leans: [11, 1], declines: 0.04, says: [['Pour it slow. It’s not going anywhere and no more am I.'], ['Tea. I’m on nights.']], shows: [[['looked', 'Looked for the opener before the bottle was out.']], []] }),
    when('late', 'rest', '23:10', { often: 0.4, offered: [['Walk the corridor', 'walk'], ['Chair and supper', 'chair'], ['Bed', 'bed']], how: ['said-aloud', 'extra-time'], leans: [5, 3, 1], declines: 0.02, says: [['I’ll go when I’ve walked it.', 'Level’s down an inch. Somebody’s left a paddle up.'], ['Cheese, pickle, and less of the chat.'], []], shows: [[['went', 'Set off with the lead round his wrist, trying the windows.']], [], []] }),
  ],
};
