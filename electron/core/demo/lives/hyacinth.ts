import { type Life, when } from '../life.ts';

/** Hyacinth Campbell: upholsterer at Leyland, ballroom finalist, hard to please at hymns. */
export const hyacinth: Life = {
  key: 'hyacinth',
  identity: {
    preferredName: 'Hyacinth',
    fullName: 'Hyacinth Merle Campbell',
    pronouns: 'she',
    dateOfBirth: { known: 'day', day: '1939-08-22' },
    room: '7',
    languages: ['English'],
    movedIn: '2024-03-18',
  },
  face: { skin: 5, hair: 'curls', colour: '#BDBAB6', clothes: '#B2583E', collar: 'cardigan', ground: '#D6DDE2', smile: 4 },
  people: [
    { key: 'delroy', name: 'Delroy Campbell', relation: 'Son', standing: 'family', contact: '07700 900633, drives nights', wish: { wanted: 'wanted', inWhat: ['health', 'money', 'visits and outings'], mayShare: ['health', 'money'], inTheirWords: 'Delroy can see to the bank. He can’t dance, God help him.', by: 'moira' } },
    { key: 'winnie', name: 'Winifred Oddie', relation: 'Friend, from the trim shop', standing: 'friend', contact: '01772 496 210', wish: { wanted: 'wanted', inWhat: ['visits and outings', 'life story'], mayShare: ['daily life'], inTheirWords: 'Winnie knows where the bodies are. Send her up.', by: 'grace' } },
    { key: 'pastor', name: 'Revd Alan Frith', relation: 'Minister, Leyland Methodist', standing: 'neighbour or community', contact: '01772 496 377', wish: null },
  ],
  story: [
    { key: 'leyland', heading: 'work', title: 'The trim shop at Leyland', period: { type: 'years', from: 1962, to: 1993 }, places: ['Leyland Motors'], people: ['winnie'], telling: { voice: 'said', words: 'I covered seats for buses going to Havana and Bombay. Moquette, double-stitched. You could be sat on my work right now and not know it.', to: 'grace' }, use: 'Real needle, real cloth. She mends the cushions, and unpicks what others have mended.', picture: { scene: 'workshop', alt: 'A worker at a bench by a window' }, held: 'Unpicked the new cushion. Sewed it again with a double seam.' },
    { key: 'blackpool', heading: 'music-and-senses', title: 'The Tower Ballroom', period: { type: 'year', year: 1968, about: false }, places: ['Blackpool'], people: ['Clifton Campbell'], telling: { voice: 'wrote', words: 'Seventh in the quickstep and robbed. Clifton’s heel came off and he finished on the one shoe.', document: 'Back of the competitor’s card, number 61', writtenWhen: 'May 1968', seenBy: 'shazia' }, use: 'Quickstep, not “something lively”. Hand under the elbow; she leads.', say: 'May I have the pleasure?', picture: { scene: 'ballroom', alt: 'A couple dancing under lights; she in a pale pink dress' } },
    { key: 'boat', heading: 'war-and-moving', title: 'Coming over', period: { type: 'year', year: 1959, about: false }, places: ['Port Antonio', 'Southampton', 'Preston'], people: ['delroy'], telling: { voice: 'remembered', words: 'She said nobody told her about the chimneys. She thought every house was a factory.', by: 'delroy', basis: 'Told on bonfire nights, 1970s', to: 'shazia' }, use: 'A second blanket from October. Do not ask where she is “really” from: she is from Leyland.' },
    { key: 'heel', heading: 'love-and-loss', title: 'Clifton’s heel, as Winnie has it', period: { type: 'year', year: 1968, about: false }, places: ['Blackpool'], people: ['winnie', 'Clifton Campbell'], telling: { voice: 'remembered', words: 'It was her heel, not Clifton’s. She’d not be told. They came ninth.', by: 'winnie', basis: 'She was in the balcony', to: 'grace' }, beside: 'blackpool', use: 'Both stand. Nobody puts either of them right.' },
    { key: 'hymns', heading: 'faith', title: 'Sing it properly', period: { type: 'always' }, telling: { voice: 'said', words: 'God gave you a diaphragm. Use it.', to: 'tomasz' }, use: 'Methodist hymns, four parts, not the slow tape. She conducts from the third row.' },
    { key: 'feet', heading: 'wellness', title: 'Feet first', period: { type: 'now' }, telling: { voice: 'staff', words: 'When her left shoe comes off the knee is hurting. She does not say so; she says the band is flat.', by: 'tomasz', basis: 'observation' }, use: 'Shoe off: pain relief as prescribed, warm pack, then ask about the band.' },
    { key: 'money', heading: 'worries', title: 'Nothing on tick', period: { type: 'now' }, people: ['delroy'], telling: { voice: 'thinks', words: 'I think Mum frets that things here aren’t paid for. She never had a thing on tick in her life.', by: 'delroy', to: 'moira' }, use: 'Show her the receipt book, page one: “Campbell, H., paid”.' },
  ],
  preferences: [
    { key: 'quickstep', domain: 'music-and-television', text: 'Victor Silvester before anything else', from: { pattern: 'music', option: 0, saw: 'Feet first, then the hand comes out.' } },
    { key: 'lipstick', domain: 'appearance', text: 'Lipstick before anyone sees her', from: { voice: 'said', words: 'You don’t go on the floor without a face.', to: 'shazia' }, held: ['Held the door shut until it was on.', 'Chose Coral, blotted it on the menu.'] },
    { key: 'rum', domain: 'food', text: 'Black cake at Christmas and on Delroy’s birthday', from: { voice: 'remembered', words: 'If it hasn’t been soaked since August it’s a bun.', by: 'delroy', basis: 'Every year', to: 'moira' } },
  ],
  guide: { by: 'life-history', chapter: 'feet', what: 'Left shoe off: the knee is hurting' },
  signs: ['face', 'yes-or-no', 'took', 'behaviour', 'pointed'],
  noSigns: ['yes-or-no', 'turned-away', 'sound'],
  days: [
    when('tea', 'drink', '07:45', { often: 0.8, offered: [['Tea, two sugars', 'tea'], ['Ginger tea', 'tea'], ['Milk', 'milk']], how: ['real-things', 'said-aloud'], leans: [5, 3, 1], declines: 0.03, says: [['Two, and stir it like you mean it.', 'That’s never two sugars, that’s a rumour.'], ['It should bite. Put the root in, not the powder.', 'For my chest. And for my temper.'], []], shows: [[['face', 'Tasted, shut one eye, held it out for more.']], [], []] }),
    when('face', 'appearance', '08:35', { often: 0.55, offered: ['Coral lipstick', 'Plum lipstick', ['No lipstick', 'alone']], how: ['real-things', 'extra-time'], leans: [5, 3, 1], declines: 0.03, says: [['Coral. It’s a Thursday colour.', 'Give me the mirror, you’re no use.'], ['Plum. Somebody’s coming to be impressed.'], []], shows: [[['took', 'Put it on without the mirror, straight, and blotted it on the menu.']], [], []] }),
    when('clothes', 'clothes', '08:10', { often: 0.45, offered: [['Rust cardigan', 'shirt'], ['Yellow dress', 'shirt']], how: ['real-things', 'taste-or-touch'], leans: [3, 3], says: [['This. It hangs. That one just waits.'], ['Yellow! Let them see me from the road.']], shows: [[['behaviour', 'Turned it inside out and read the seam with her fingers.']], []], no: ['Who pressed this? Nobody, that’s who.'] }),
    when('breakfast', 'food', '08:55', { often: 0.7, offered: [['Fried plantain and egg', 'egg'], ['Porridge with nutmeg', 'meal'], ['Toast', 'bread']], how: ['real-things', 'said-aloud'], leans: [3, 4, 2], says: [['Black skins, mind. Yellow’s only a banana with airs.'], ['Nutmeg on top, not a dust, a fall.', 'My mother stirred it one way only.'], ['Toast, and leave the edges brown.']], shows: [[], [['took', 'Grated the nutmeg herself, counting under her breath.']], []], no: ['I’ll wait for what’s good.'], noShows: [['turned-away', 'Put her handbag on the plate.']] }),
    when('wash', 'washing', '09:25', { often: 0.45, offered: [['Bath with salts', 'bath'], ['Shower', 'shower']], how: ['said-aloud', 'familiar-person'], leans: [5, 1], declines: 0.16, says: [['Hot, and the lavender, and sing while you run it.'], []], no: ['Not with that one. She’s hands like a fish.', 'My hair’s set. Are you mad?'], noShows: [['yes-or-no', 'No, with the whole head.']] }),
    when('sewing', 'activity', '10:50', { often: 0.55, offered: ['Cushions and thread', ['Singing practice', 'music'], ['Dominoes', 'cards']], how: ['real-things'], leans: [4, 3, 2], says: [['Double-stitch. That’s got to carry a conductor.', 'Who did this hem? Name and number.'], ['Sing it again, and properly.', 'Tenors, you’re asleep. Frank, that’s you.'], ['Bam! Count them and weep.']], shows: [[['took', 'Threaded the needle at the first try and looked round to see who had noticed.']], [['behaviour', 'Conducted with a knitting needle and stopped us twice.']], [['sound', 'Slapped the tile down so that the cups jumped.']]], no: ['My eyes are on holiday.'] }),
    when('dinner', 'food', '12:35', { often: 0.65, offered: [['Chicken, rice and peas', 'meal'], ['Butter pie', 'meal'], ['Salad', 'meal']], how: ['said-aloud', 'pictures'], leans: [4, 4, 1], says: [['Peas means beans, darling. Tell the kitchen.', 'It’s been near a thyme bush, I’ll give it that.'], ['Butter pie. I’m Leyland through and through.', 'Gravy in the lid. That’s how it’s done.'], []], no: ['That’s not food, that’s a hint.'], noShows: [['sound', 'Said “Hm” and folded the napkin over it.']] }),
    when('music', 'music-and-television', '15:10', { often: 0.6, offered: [['Victor Silvester', 'music'], ['Wrestling on the television', 'television']], how: ['music-cue', 'said-aloud'], leans: [8, 2], declines: 0.03, says: [['Slow, slow, quick, quick. Where’s your frame?', 'They’re dragging. We’d have been off the floor.'], ['Big Daddy! Get up, you great pudding.', 'It’s all put on. Turn it up.']], shows: [[['went', 'Feet going under the table; then the hand came out, palm down.'], ['behaviour', 'Danced Bernadette to the door and back, leading.']], []] }),
    when('out', 'outdoors', '14:05', { often: 0.3, offered: [['Bowling green', 'walk'], ['Stay by the fire', 'chair']], how: ['said-aloud'], leans: [2, 3], says: [['Crown green. The other’s for southerners.'], ['I’ve seen outside. It was shut.']], no: ['With this knee?'] }),
    when('bed', 'rest', '21:00', { often: 0.4, offered: [['Bed, two blankets', 'bed'], ['Bed, one blanket', 'bed']], how: ['shown-how'], leans: [6, 1], declines: 0.05, says: [['Two. I’ve been cold since 1959.'], []], no: ['Last waltz first.'] }),
  ],
};
