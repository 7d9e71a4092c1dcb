import type { Face } from '../drawing/portrait.ts';
import type { Life, Line } from '../life.ts';
import type { FaithName } from './faiths.ts';

/** First and family names that go together, with the colouring of a drawn face. Invented people all. */
interface Family {
  readonly she: readonly string[];
  readonly he: readonly string[];
  readonly surnames: readonly string[];
  readonly languages: readonly string[];
  /** What is said in the first of these languages where it is not English, by what it answers; and who translated it. */
  readonly own?: { readonly language: NonNullable<Life['language']>; readonly lines: OwnLines };
  readonly faiths: readonly FaithName[];
  readonly skin: readonly Face['skin'][];
  readonly weight: number;
}
export type OwnLines = Readonly<Partial<Record<'drink' | 'food' | 'rest' | 'no', readonly Line[]>>>;

export const families: readonly Family[] = [
  {
    she: [
      'Joyce',
      'Maureen',
      'Stella',
      'Brenda',
      'Sheila',
      'Audrey',
      'Marjorie',
      'Hilda',
      'Freda',
      'Norma',
      'Elsie',
      'Barbara',
      'Vera',
      'Connie',
      'Beryl',
      'Rita',
    ],
    he: [
      'Arthur',
      'George',
      'Harold',
      'Stanley',
      'Ronald',
      'Derek',
      'Eric',
      'Leonard',
      'Norman',
      'Ken',
      'Jack',
      'Alf',
      'Clifford',
      'Roy',
    ],
    surnames: [
      'Whittaker',
      'Duckworth',
      'Shuttleworth',
      'Pickup',
      'Holden',
      'Greenhalgh',
      'Bamber',
      'Catterall',
      'Rawstron',
      'Haworth',
      'Nuttall',
      'Ormerod',
      'Kershaw',
      'Fielden',
      'Crabtree',
      'Sagar',
      'Proctor',
      'Lord',
    ],
    languages: ['English'],
    faiths: ['anglican', 'methodist', 'none', 'anglican', 'catholic'],
    skin: [0, 0, 1],
    weight: 9,
  },
  {
    she: ['Eileen', 'Philomena', 'Kathleen', 'Nuala'],
    he: ['Desmond', 'Declan', 'Malachy'],
    surnames: ['Gallagher', 'McHale', 'Durkan', 'Feeney'],
    languages: ['English'],
    faiths: ['catholic'],
    skin: [0],
    weight: 2,
  },
  {
    she: ['Halina', 'Krystyna', 'Wanda'],
    he: ['Zbigniew', 'Kazimierz', 'Jerzy'],
    surnames: ['Nowak', 'Wróbel', 'Baran'],
    languages: ['Polish', 'English'],
    own: {
      language: { name: 'Polish', translator: 'Danuta Wrona, who visits from the Polish parish' },
      lines: {
        drink: [
          ['Może być. Dziękuję.', 'It will do. Thank you.'],
          ['Gorące, jak trzeba.', 'Hot, as it should be.'],
        ],
        food: [['Smacznego wszystkim.', 'A good meal to everyone.']],
        rest: [['Dobranoc państwu.', 'Good night, ladies and gentlemen.']],
        no: [['Nie, dziękuję.', 'No, thank you.']],
      },
    },
    faiths: ['catholic'],
    skin: [0],
    weight: 1,
  },
  {
    she: ['Nasreen', 'Kaneez', 'Rukhsana'],
    he: ['Yusuf', 'Bashir', 'Rafiq'],
    surnames: ['Mirza', 'Qureshi', 'Malik'],
    languages: ['Urdu', 'English'],
    own: {
      language: { name: 'Urdu', translator: 'Shazia Hussain' },
      lines: {
        drink: [
          ['چائے، چینی کے بغیر۔', 'Tea, without sugar.'],
          ['اور گرم۔', 'Hotter.'],
        ],
        food: [['تھوڑا سا۔', 'A little.']],
        rest: [['شب بخیر۔', 'Good night.']],
        no: [['ابھی نہیں، بیٹی۔', 'Not now, daughter.']],
      },
    },
    faiths: ['muslim'],
    skin: [2, 3],
    weight: 2,
  },
  {
    she: ['Icilda', 'Enid', 'Una'],
    he: ['Winston', 'Egbert', 'Vincent'],
    surnames: ['Grant', 'Lawrence', 'Powell'],
    languages: ['English'],
    faiths: ['pentecostal', 'anglican'],
    skin: [4, 5],
    weight: 2,
  },
  {
    she: ['Giuseppina', 'Carmela'],
    he: ['Salvatore', 'Aldo'],
    surnames: ['Ferrari', 'Rossi'],
    languages: ['Italian', 'English'],
    own: {
      language: { name: 'Italian', translator: 'Father Doyle, who speaks it' },
      lines: {
        drink: [
          ['Il caffè, quello vero.', 'Coffee, the real thing.'],
          ['Un altro goccio.', 'Another drop.'],
        ],
        food: [['E il pane dov’è?', 'And where is the bread?']],
        rest: [['Buonanotte, e chiudi bene.', 'Good night, and shut it well.']],
        no: [['Piano, piano. Dopo.', 'Slowly, slowly. Later.']],
      },
    },
    faiths: ['catholic'],
    skin: [1],
    weight: 1,
  },
  {
    she: ['Miriam', 'Bella', 'Ruth'],
    he: ['Solomon', 'Monty', 'Lewis'],
    surnames: ['Abrahams', 'Marks', 'Lipman'],
    languages: ['English'],
    faiths: ['jewish'],
    skin: [0, 1],
    weight: 1,
  },
];

export const relations = [
  { relation: 'Daughter', standing: 'family', names: ['Julie', 'Alison', 'Karen', 'Tina'] },
  { relation: 'Son', standing: 'family', names: ['Paul', 'Neil', 'Gary', 'Stephen'] },
  { relation: 'Niece', standing: 'family', names: ['Claire', 'Rachel', 'Joanne'] },
  { relation: 'Wife or husband', standing: 'family', names: ['Sam', 'Jo', 'Lesley'] },
] as const;
export const friends = [
  'Old neighbour',
  'Friend from the bowling club',
  'Friend from work',
  'Friend from church',
  'Schoolfriend',
] as const;
export const wishes = [
  'Aye, that one.',
  'Let them come, but not on a Sunday.',
  'They can know how I am. Not what I have.',
  'Ask them. I’d ask them.',
  'So long as they tell me first.',
  'Nodded at the photograph and kept hold of it.',
] as const;
