import type { Face } from '../drawing/portrait.ts';

/** First and family names that go together, with the colouring of a drawn face. Invented people all. */
interface Family {
  readonly she: readonly string[];
  readonly he: readonly string[];
  readonly surnames: readonly string[];
  readonly languages: readonly string[];
  readonly skin: readonly Face['skin'][];
  readonly weight: number;
}
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
    skin: [0, 0, 1],
    weight: 9,
  },
  {
    she: ['Eileen', 'Philomena', 'Kathleen', 'Nuala'],
    he: ['Desmond', 'Declan', 'Malachy'],
    surnames: ['Gallagher', 'McHale', 'Durkan', 'Feeney'],
    languages: ['English'],
    skin: [0],
    weight: 2,
  },
  {
    she: ['Halina', 'Krystyna', 'Wanda'],
    he: ['Zbigniew', 'Kazimierz', 'Jerzy'],
    surnames: ['Nowicki', 'Zielinski', 'Baran'],
    languages: ['Polish', 'English'],
    skin: [0],
    weight: 1,
  },
  {
    she: ['Nasreen', 'Kaneez', 'Rukhsana'],
    he: ['Yusuf', 'Bashir', 'Rafiq'],
    surnames: ['Mirza', 'Qureshi', 'Malik'],
    languages: ['Urdu', 'English'],
    skin: [2, 3],
    weight: 1,
  },
  {
    she: ['Icilda', 'Enid', 'Una'],
    he: ['Winston', 'Egbert', 'Vincent'],
    surnames: ['Grant', 'Lawrence', 'Powell'],
    languages: ['English'],
    skin: [4, 5],
    weight: 1,
  },
  {
    she: ['Giuseppina', 'Carmela'],
    he: ['Salvatore', 'Aldo'],
    surnames: ['Ferrari', 'Rossi'],
    languages: ['Italian', 'English'],
    skin: [1],
    weight: 1,
  },
  {
    she: ['Mei Ling', 'Siu Fong'],
    he: ['Kwok Wai', 'Chi Keung'],
    surnames: ['Cheung', 'Lam'],
    languages: ['Cantonese', 'English'],
    skin: [1],
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
