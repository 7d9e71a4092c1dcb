import type { Life } from '../life.ts';
import { waltersDays } from '../ordinary-days/walter.ts';

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
    {
      key: 'jean',
      name: 'Jean Ingham',
      relation: 'Sister',
      standing: 'family',
      contact: 'By letter; deaf on the telephone. 3 Station Cottages, Dent',
      wish: {
        wanted: 'wanted',
        inWhat: ['life story', 'daily life'],
        mayShare: ['daily life'],
        inTheirWords: 'Held her photograph flat against his chest when asked.',
        by: 'tomasz',
      },
    },
    {
      key: 'okafor',
      name: 'Daniel Okafor',
      relation: 'Independent advocate',
      standing: 'advocate',
      contact: 'Every second Thursday',
      wish: null,
    },
  ],
  story: [
    {
      key: 'box',
      heading: 'work',
      title: 'Blea Moor signal box',
      period: { type: 'years', from: 1951, to: 1984 },
      places: ['Blea Moor'],
      telling: {
        voice: 'remembered',
        words: 'A box is the best place for a man with nowt to say. The bells do it for you.',
        by: 'jean',
        basis: 'Said to her when she took him his dinner, 1960s',
        to: 'tomasz',
      },
      use: 'Two taps on the table is “train out of section”: he has finished. Answer with one.',
      picture: { scene: 'signal-box', alt: 'A brick signal box with a row of levers and a red signal' },
      held: 'Two taps, and pushed the plate an inch. Joel answered with one and he nodded.',
    },
    {
      key: 'register',
      heading: 'work',
      title: 'The train register',
      period: { type: 'year', year: 1963, about: false },
      places: ['Blea Moor'],
      telling: {
        voice: 'wrote',
        words: 'Snow to the third lever. No trains since 4.10. Robin came in. Fed same.',
        document: 'A page of his train register, kept by his sister',
        writtenWhen: 'February 1963',
        seenBy: 'moira',
      },
      use: 'Crumbs on the sill after breakfast. He opens the window himself.',
      picture: { scene: 'railway', alt: 'A steam train on a viaduct among hills' },
    },
    {
      key: 'watch',
      heading: 'treasures',
      title: 'The watch',
      period: { type: 'now' },
      telling: {
        voice: 'showed',
        words:
          'Took out the watch at one minute to eleven and held it until the clock in the hall struck. Put it away.',
        to: 'grace',
      },
      use: 'Say the time, not “soon”. If it is late, show him the watch and tell him how late.',
      avoid: 'Moving the hall clock.',
    },
    {
      key: 'knees',
      heading: 'communication',
      title: 'How Walter says yes and no',
      period: { type: 'now' },
      telling: {
        voice: 'staff',
        words:
          'Palm flat on the table and staying there is yes. Hand back in the lap is no. A closed hand means he is still thinking: up to two minutes.',
        by: 'shazia',
        basis: 'observation',
      },
      use: 'Put it down, sit level with him, look at his hands and not at his face.',
    },
    {
      key: 'quiet',
      heading: 'wellness',
      title: 'Not unhappy',
      period: { type: 'always' },
      people: ['jean'],
      telling: {
        voice: 'thinks',
        words:
          'I do not think he is low. He was always this quiet. I would worry if he stopped looking out of the window.',
        by: 'jean',
        to: 'tomasz',
      },
      use: 'Seat by the east window. Tell the nurse if he turns the chair from it.',
    },
    {
      key: 'tea',
      heading: 'food',
      title: 'Tea from the can',
      period: { type: 'decade', decade: 1960 },
      telling: {
        voice: 'said',
        words: 'Can.',
        to: 'bernadette',
        how: 'At five in the morning, with an enamel mug in front of him',
        understood: 'Offered the mug with the lid on: palm flat, and drank',
      },
      use: 'Enamel mug with a lid. He carries it himself.',
    },
  ],
  preferences: [
    {
      key: 'mug',
      domain: 'drink',
      text: 'Tea in the enamel mug, carried by himself',
      from: { pattern: 'tea', option: 0, saw: 'Hand goes to the enamel mug and stays on it.' },
    },
    {
      key: 'window',
      domain: 'place',
      text: 'The chair at the east window',
      from: {
        voice: 'staff',
        words: 'Goes there unasked, every morning, and turns the chair a quarter to the left.',
        by: 'grace',
        basis: 'observation',
      },
      held: ['There at 8.40, chair turned.'],
    },
  ],
  signs: ['behaviour', 'looked', 'took', 'posture'],
  noSigns: ['posture', 'turned-away', 'behaviour'],
  unseen: 0.13,
  guide: { by: 'life-history', chapter: 'knees', what: 'How his hands say yes and no' },
  quietAtTheEnd: 5,
  days: waltersDays,
};
