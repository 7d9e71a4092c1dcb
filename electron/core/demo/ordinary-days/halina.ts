import { type Occasion, when } from '../life.ts';

/** What comes up in Pani Halina’s days, and what is said and shown then. */
export const halinasDays: readonly Occasion[] = [
  when('herbata', 'drink', '07:30', {
    often: 0.85,
    offered: [
      ['Tea with lemon', 'tea'],
      ['Coffee', 'coffee'],
    ],
    how: ['real-things', 'first-language'],
    leans: [7, 2],
    declines: 0.04,
    says: [
      [
        ['Herbata w szklance, nie w kubku.', 'Tea in a glass, not in a mug.'],
        ['Z cytryną. Mleko jest dla kota.', 'With lemon. Milk is for the cat.'],
        ['Mocniejsza. Przez tę widać dno.', 'Stronger. Through this one you can see the bottom.'],
        'Thank you. Now go and drink yours.',
      ],
      [['Czarna, i pół łyżeczki cukru.', 'Black, and half a spoon of sugar.']],
    ],
    shows: [[['took', 'Turned the handle to the right before she lifted it.']], []],
    no: [['Za gorąca. Wróć.', 'Too hot. Come back.']],
  }),
  when('breakfast', 'food', '08:30', {
    often: 0.7,
    offered: [
      ['Bread, butter and chives', 'bread'],
      ['Porridge', 'meal'],
      ['Boiled egg', 'egg'],
    ],
    how: ['real-things', 'one-at-a-time'],
    leans: [5, 1, 3],
    says: [
      [
        ['Chleb z masłem i szczypiorkiem.', 'Bread with butter and chives.'],
        ['To nie jest chleb, to jest wata.', 'That is not bread, that is cotton wool.'],
      ],
      [],
      [['Na miękko. Trzy minuty.', 'Soft. Three minutes.']],
    ],
    shows: [[['took', 'Cut the crust off in one piece and wrapped it in her napkin.']], [], []],
    no: [['Nie jestem głodna, jestem zmęczona.', 'I am not hungry, I am tired.']],
    noShows: [['pushed-away', 'Folded the napkin over the plate.']],
  }),
  when('wash', 'washing', '07:55', {
    often: 0.5,
    offered: [
      ['Wash at the basin', 'wash'],
      ['Bath', 'bath'],
    ],
    how: ['shown-how', 'first-language'],
    leans: [6, 2],
    declines: 0.14,
    says: [
      [
        ['Najpierw ręce, potem twarz.', 'Hands first, then face.'],
        ['Sama. Dziękuję.', 'By myself. Thank you.'],
      ],
      [['Ciepła, i drzwi zamknięte.', 'Warm, and the door shut.']],
    ],
    shows: [[['behaviour', 'Felt the water with the back of her hand, then nodded.']], []],
    no: [['Za zimno.', 'Too cold.'], 'I have a daughter for this. No, I do not.'],
    noShows: [['turned-away', 'Drew the curtain between us.']],
  }),
  when('clothes', 'clothes', '08:15', {
    often: 0.5,
    offered: ['The blue dress', 'Grey skirt and cardigan'],
    how: ['real-things', 'two-only'],
    leans: [3, 5],
    declines: 0.03,
    says: [
      [['Niebieska. W niebieskiej szłam do ślubu.', 'The blue one. I was married in the blue.']],
      [
        ['Szara. Do pracy.', 'The grey. For work.'],
        ['Guziki zapnę sama.', 'I shall do up the buttons myself.'],
      ],
    ],
    shows: [[], [['took', 'Held the cuff to the window and looked at the stitching.']]],
  }),
  when('paper', 'activity', '10:30', {
    often: 0.55,
    offered: ['Folding and sewing paper', ['A walk round the house', 'walk']],
    how: ['real-things', 'familiar-person'],
    leans: [7, 2],
    says: [
      [
        ['Włókna idą w tę stronę.', 'The grain runs this way.'],
        ['Nie klej. Nić.', 'Not glue. Thread.'],
        'Sixteen pages. Otherwise it is a newspaper.',
      ],
      [['Dwa razy dookoła, jak strażnik.', 'Twice round, like a watchman.']],
    ],
    shows: [
      [
        ['took', 'Waxed the thread before I had opened the box.'],
        ['behaviour', 'Pressed the fold with her thumbnail, end to end, twice.'],
      ],
      [],
    ],
    no: [['Oczy mnie bolą.', 'My eyes ache.']],
  }),
  when('dinner', 'food', '12:30', {
    often: 0.75,
    offered: [
      ['Pierogi', 'meal'],
      ['Chicken and potatoes', 'meal'],
    ],
    how: ['real-things', 'said-aloud'],
    leans: [4, 3],
    says: [
      [
        ['Pierogi? Kto lepił?', 'Pierogi? Who made them?'],
        ['Cebulka ma być złota, nie brązowa.', 'The onion is to be gold, not brown.'],
      ],
      [['Kurczak jak z Lusaki.', 'Chicken as in Lusaka.'], 'And dill. You have dill in the garden.'],
    ],
    shows: [
      [['took', 'Counted them with the fork first.']],
      [['looked', 'Looked at the potatoes until the dill came.']],
    ],
    no: [['Później. Kiedy będzie ciszej.', 'Later. When it is quieter.']],
    noShows: [['pushed-away', 'Moved the plate in front of the empty chair.']],
  }),
  when('garden', 'outdoors', '14:15', {
    often: 0.4,
    offered: [
      ['To the lilac', 'garden'],
      ['By the window', 'chair'],
    ],
    how: ['first-language', 'shown-how'],
    leans: [4, 3],
    says: [
      [['Do ogrodu, po bez.', 'To the garden, for lilac.']],
      [['Okno otwarte, proszę. Choć trochę.', 'The window open, please. Just a little.']],
    ],
    shows: [[['went', 'Took my arm, and set the pace.']], []],
    no: [['Wiatr. Nie.', 'Wind. No.']],
  }),
  when('rosary', 'faith', '16:40', {
    often: 0.5,
    offered: [
      ['Rosary in her room', 'prayer'],
      ['Stay with the others', 'people'],
    ],
    how: ['best-time', 'quiet-place'],
    leans: [7, 1],
    declines: 0.02,
    says: [[['Nie teraz, odmawiam różaniec.', 'Not now, I am saying my rosary.']], []],
    shows: [[['behaviour', 'Beads out, eyes shut, thumb on the button.']], []],
  }),
  when('music', 'music-and-television', '18:30', {
    often: 0.45,
    offered: [
      ['Chopin', 'music'],
      ['Polish radio', 'radio'],
      ['Quiet', 'alone'],
    ],
    how: ['music-cue', 'first-language'],
    leans: [4, 3, 2],
    says: [
      [['Chopin, ale nie za głośno.', 'Chopin, but not too loud.']],
      [['Niech gada. To jak sąsiadka.', 'Let it chatter. It is like a neighbour.']],
      [['Cisza też jest muzyką.', 'Silence is music too.']],
    ],
    shows: [[['behaviour', 'Left hand played the bass on the table edge.']], [], []],
  }),
  when('bed', 'rest', '20:50', {
    often: 0.5,
    offered: [
      ['Bed', 'bed'],
      ['Sit a while', 'chair'],
    ],
    how: ['first-language', 'said-aloud'],
    leans: [5, 3],
    declines: 0.03,
    says: [
      [['Dobranoc. Pan Bóg nie śpi.', 'Good night. The Lord does not sleep.']],
      [['Jeszcze chwilkę.', 'A little longer.']],
    ],
    shows: [[['went', 'Put the bag by the bed, strap towards the door.']], []],
  }),
];
