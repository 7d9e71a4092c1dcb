import type { Block, PackModel, Voice } from '../../../electron/core/packs/document/model.ts';

/** A pack as rich as a real one, for tests and for looking at: each block, each voice, long names, four languages. */
export const photographs = { baker: 'a1'.repeat(32), wedding: 'b2'.repeat(32), portrait: 'c3'.repeat(32) };

const said: Voice = {
  kind: 'said',
  who: 'Edith said',
  caption: '17 February 2026, 10.15 am, own room, to Shazia Hussain, both photographs in sight',
  words: 'Our Susan can come Sundays. I’ll do her a tea.',
  entries: [4790],
};
const wrote: Voice = {
  kind: 'documented',
  who: 'Edith wrote',
  caption: 'letter to Susan, March 2016, original seen 26 January 2026 by Moira Keane',
  words: 'When I can’t manage I want to be somewhere I can be useful, and hear a hymn on Sunday.',
};
const susan: Voice = {
  kind: 'own-view',
  who: 'Susan Pickles, daughter',
  caption: 'own view, 13 February, telephone',
  words: 'I would see her every day if she moved. Forty miles each way is getting beyond me.',
  entries: [4795],
};
const told: Voice = {
  kind: 'reported',
  who: 'Susan told us',
  caption: 'Edith said, before 2018',
  words: 'Mum always said she would never be a visitor in her own house.',
};
const shazia: Voice = {
  kind: 'staff',
  who: 'Shazia Hussain, key worker',
  caption: 'own view, 18 February, key worker notes of six months',
  words:
    'In October she was awake three nights when her room was changed. I think a move would cost her more than the visits would bring.',
};
const showed: Voice = {
  kind: 'showed',
  who: 'Edith showed',
  caption: '28 January 2026, hallway, seen by Shazia Hussain',
  words: 'Kept our front door, gave back the other. Hummed. Patted the picture twice.',
};
const arabic: Voice = {
  kind: 'said',
  who: 'Yusuf said',
  caption: '2 March 2026, at breakfast, to Layla Haddad, in Arabic',
  words: 'صباح الخير يا بنتي، الشاي بالنعناع من فضلك، سكر قليل.',
  language: 'ar',
  translation: {
    words: 'Good morning, my girl. Tea with mint please, a little sugar.',
    by: 'Layla Haddad, care worker',
  },
};
const welsh: Voice = {
  kind: 'said',
  who: 'Gwenllian said',
  caption: '1 March 2026, lounge, to Siân Ŵyn, in Welsh',
  words: 'Dw i’n hoffi’r tŷ â’r ŵyn bach yn y cae. Ŷd a gŵydd.',
  language: 'cy',
  translation: { words: 'I like the house with the little lambs in the field. Corn and a goose.', by: 'Siân Ŵyn' },
};

const lifeHistory: Block[] = [
  {
    type: 'lead',
    text: 'Edith was a baker at the Co-op in Calderbrook for eight years and a mother of two. She is happiest with something in her hands.',
  },
  {
    type: 'timeline',
    items: [
      {
        period: '1953 to 1961',
        title: 'The early ovens, Co-op bakery',
        photograph: { sha256: photographs.baker, alt: 'Edith at the ovens' },
        voice: {
          kind: 'said',
          who: 'Edith said',
          caption: '12 January 2026, to Grace',
          words: 'Up at four. I could do two hundred barm cakes before the milkman.',
        },
        usedInCare: 'Awake at five is not “unsettled”. Tea, a light, and trays to set.',
        entries: [4502],
      },
      {
        period: '1961',
        title: 'Married Stanley, Mount Zion chapel',
        photograph: { sha256: photographs.wedding, alt: 'A couple at a chapel door' },
        voice: {
          ...wrote,
          caption: 'letter, June 1994, seen by Moira',
          words: 'He asked me by the ovens and I said wait while I get these out.',
        },
        usedInCare: 'If she asks where Stanley is, ask what he was like. Do not tell her again.',
        entries: [4511],
      },
      {
        period: '1975 to 2019',
        title: 'Sweet peas and the allotment',
        voice: {
          ...told,
          caption: 'Edith used to say, 1990s',
          words: 'Mum always said you talk to the peas and they do the listening.',
        },
        usedInCare: 'The south bench after dinner. She does the snipping, with the round scissors.',
      },
      {
        period: 'Now',
        title: 'Setting the trays at Ashdene',
        voice: {
          ...showed,
          caption: '2 March 2026, seen by Shazia',
          words: 'Turned every cup so the handle faced right. Hummed. Patted the last one.',
        },
        usedInCare: 'Her job, every morning. Six cups, handles right. Nobody sets it over again after her.',
      },
      { period: '1944', title: { withheld: 'it is about another person' } },
    ],
  },
  {
    type: 'part',
    title: 'Other people’s words',
    blocks: [
      { type: 'voice', voice: arabic },
      { type: 'voice', voice: welsh },
      {
        type: 'corrected',
        was: 'Worked at the mill until 1961.',
        now: 'Worked at the Co-op bakery until 1961.',
        why: 'Susan brought the long-service card.',
        caption: 'By Moira Keane, Tuesday 13 January 2026, 4.05 pm',
        entries: [4502, 4530],
      },
    ],
  },
];

const row = (day: number, extra: object = {}) => ({
  when: `${day} February 2026, 8.10 am`,
  about: 'Hot drink',
  offered: ['Tea', 'Orange juice'],
  howOffered: 'The real things, sides swapped and the same',
  said: 'Ooh, that one. Not too strong.',
  seen: 'Reached for the cup, smiled',
  takenToMean: 'Wants tea, made weak. Clear.',
  chosen: 'Tea',
  delivered: 'She had it',
  differs: false,
  entries: [4700 + day],
  ...extra,
});
const { said: _said, ...silentRow } = row(4);
const dailyChoices: Block[] = [
  {
    type: 'part',
    title: 'Standing preferences',
    blocks: [
      {
        type: 'facts',
        rows: [
          { label: 'Tea', value: 'Weak, in the blue mug. Edith’s own words, last seen to hold 2 March 2026.' },
          { label: 'Mornings', value: 'Up at five, a light on. Last seen to hold 27 February 2026.' },
          { label: 'Money', value: { withheld: 'not for this reader' } },
        ],
      },
    ],
  },
  {
    type: 'part',
    title: 'The month in figures',
    blocks: [
      {
        type: 'tally',
        rows: [
          {
            label: 'declined',
            count: 9,
            of: 112,
            what: 'of all choices offered in the period; each decline was the answer',
          },
          { label: 'chosen and delivered differ', count: 4, of: 103, what: 'of those where something was chosen' },
        ],
      },
      { type: 'note', text: 'Counts of what was recorded. They say nothing of what was not.' },
      {
        type: 'strip',
        caption: 'Day by day, 23 February 2026 to 1 March 2026. The band is what Edith wants.',
        count: 7,
        days: [
          { at: 0, from: 300, to: 345, came: 'happened', minutes: 320, within: true },
          { at: 1, from: 300, to: 345, came: 'happened', minutes: 395, within: false },
          { at: 2, from: 300, to: 345, came: 'declined', minutes: 310, within: false },
          { at: 3, from: 300, to: 345, came: 'other', minutes: 330, within: false },
          { at: 4, from: 300, to: 345, came: 'not-come', minutes: 330, within: false },
          { at: 5, from: 300, to: 345, came: 'untimed', minutes: null, within: false },
          { at: 6, from: 300, to: 345, came: 'nothing', minutes: null, within: false },
        ],
      },
    ],
  },
  {
    type: 'part',
    title: 'Every tenth choice, from the first',
    blocks: [
      {
        type: 'choices',
        rows: [
          row(2),
          row(3, {
            about: 'Wash',
            offered: ['Shower', 'Wash at the basin'],
            said: 'Not today, thank you.',
            takenToMean: 'Neither. Clear.',
            chosen: 'Declined both',
            delivered: 'Left in peace; asked again at 11',
          }),
          {
            ...silentRow,
            seen: 'Turned away from both, looked at the window',
            takenToMean: 'Unsure',
            chosen: 'No choice could be seen',
            delivered: 'Sat by the window; asked again later',
          },
          row(5, { delivered: 'Coffee: the kitchen was out of tea', differs: true }),
          row(6, { said: 'شاي من فضلك', language: 'ar' }),
          ...[7, 8, 9, 10, 11, 12].map((day) => row(day)),
        ],
      },
    ],
  },
];

const bestInterests: Block[] = [
  {
    type: 'lead',
    text: 'Stay at Ashdene House with Susan’s visits made easier. Decided Tuesday 24 February 2026 by Priya Nair, social worker, Calderbrook Council.',
  },
  {
    type: 'part',
    title: 'Edith’s words first',
    blocks: [
      { type: 'voice', voice: said },
      { type: 'voice', voice: showed },
      { type: 'voice', voice: wrote },
    ],
  },
  {
    type: 'part',
    title: 'Reported, and others’ own views, apart',
    blocks: [
      { type: 'pair', left: susan, right: told },
      { type: 'voice', voice: shazia },
    ],
  },
  {
    type: 'part',
    title: 'Sought, understood, used',
    blocks: [
      {
        type: 'sought',
        rows: [
          {
            kind: 'said',
            who: 'Edith, now',
            sought: 'Twice, mornings, photographs, two at a time',
            understood: 'Said back; sides swapped, same',
            used: 'Decided the matter: B keeps the place and the trays',
            entries: [4790, 4811],
          },
          {
            kind: 'documented',
            who: 'Edith, 2016',
            sought: 'Asked Susan, GP and solicitor',
            understood: 'Original read aloud to Edith',
            used: '“Useful” and “hymn” are elements 1 and 6 of the plan',
            entries: [4640],
          },
          {
            kind: 'own-view',
            who: 'Susan',
            sought: 'Telephone, then letter',
            understood: 'Read back to her',
            used: 'In part: the fare, Sunday tea. Not the move: against Edith’s wishes',
            entries: [4795],
          },
          {
            kind: 'staff',
            who: 'Shazia',
            sought: 'Key worker notes, 6 months',
            understood: 'Two dates checked',
            used: 'Yes: three nights awake in October',
            entries: [4801],
          },
        ],
      },
    ],
  },
  {
    type: 'part',
    title: 'Why this and not the others',
    blocks: [
      {
        type: 'paragraph',
        text: 'The move (D) would bring Susan daily and end Edith’s work, garden and chapel. Edith turned its picture down twice, two days apart. A trial (C) would repeat October’s nights for a thing she has said no to. Option B answers what Susan fears most, which is the journey.',
      },
      {
        type: 'law',
        refs: 'MCA 2005 s.4(6)(a), s.4(7)(b), s.1(6). Reviewed by Tuesday 26 May 2026, or sooner if Edith asks to go.',
      },
    ],
  },
  {
    type: 'part',
    title: 'The options, and whose view of each',
    blocks: [
      {
        type: 'options',
        options: [
          { letter: 'A', title: 'No change', chosen: false, note: '' },
          { letter: 'B', title: 'Stay, visits made easier', note: 'Less restrictive', chosen: true },
          { letter: 'C', title: 'A trial month nearer Susan', chosen: false },
          { letter: 'D', title: 'Move nearer Susan', chosen: false },
        ],
        rows: [
          {
            kind: 'said',
            who: 'Edith',
            views: ['It’s all right here.', 'Sundays, then.', '', 'I’d not know a soul but her.'],
          },
          {
            kind: 'own-view',
            who: 'Susan Pickles',
            views: ['The journey is too much', 'If the fare is paid, yes', 'Worth trying', 'Would see her daily'],
          },
          {
            kind: 'staff',
            who: 'Shazia Hussain',
            views: ['', 'Keeps the trays and the garden', 'October’s nights again', { withheld: 'said in confidence' }],
          },
        ],
      },
    ],
  },
  {
    type: 'part',
    title: 'Section 4, row by row',
    blocks: [
      {
        type: 'checklist',
        rows: [
          {
            ref: 's.4(1)(a)',
            item: 'Not merely age or appearance',
            answer: 'considered',
            text: 'Her age was not a reason for any option.',
            entries: [4880],
          },
          {
            ref: 's.4(3)(b)',
            item: 'If so, when; can it wait?',
            answer: 'considered',
            text: 'Asked on three mornings. The council’s date can wait until May.',
            entries: [4881],
          },
          {
            ref: 's.4(5)',
            item: 'Life-sustaining treatment',
            answer: 'not-applicable',
            text: 'The decision is about where to live.',
          },
          { ref: 's.4(7)(d)', item: 'A deputy appointed by the court', answer: 'not-answered' },
        ],
      },
    ],
  },
  {
    type: 'part',
    title: 'From trigger to review',
    blocks: [
      {
        type: 'thread',
        person: 'Edith',
        steps: [
          {
            when: '23 January',
            weekday: 'Friday',
            title: 'Trigger',
            text: 'Susan asks for a move, by letter',
            by: 'Moira Keane',
            state: 'done',
            person: { nothing: 'Edith had not yet been asked.' },
            entries: [4611],
          },
          {
            when: '28 January',
            weekday: 'Wednesday',
            title: 'Helped to decide first',
            text: 'Morning, hearing aid in, both doors in photographs',
            by: 'Shazia Hussain',
            state: 'done',
            person: {
              kind: 'showed',
              who: 'Edith showed',
              caption: 'at the doors',
              words: 'Kept our front door, gave back the other.',
            },
            entries: [4655],
          },
          {
            when: '12 February',
            weekday: 'Thursday',
            title: 'Capacity, second try',
            text: 'Understands, keeps, tells. Not able to weigh it today.',
            by: 'Moira Keane',
            state: 'done',
            person: { kind: 'said', who: 'Edith said', caption: 'when asked', words: 'I’d not know a soul but her.' },
            entries: [4790],
          },
          {
            when: '24 February',
            weekday: 'Tuesday',
            title: 'Decision',
            text: 'B: stay, visits made easier. The council pays the fare.',
            by: 'Priya Nair, social worker, decision maker',
            state: 'decision',
            person: {
              kind: 'said',
              who: 'Edith said',
              caption: 'when told, 24 February',
              words: 'Well I should think so. Sunday, then.',
            },
            entries: [4902],
          },
          { when: '26 May', title: 'Review: did it hold for Edith?', state: 'to-come' },
        ],
      },
      {
        type: 'part',
        title: 'What happens next',
        blocks: [
          {
            type: 'steps',
            rows: [
              { title: 'The fare is claimed', text: 'By Priya Nair, before 1 March' },
              { title: 'Sunday tea', text: 'Susan and Edith, in the small lounge' },
            ],
          },
          { type: 'entries', entries: [4902, 4918] },
        ],
      },
    ],
  },
];

export const sample: PackModel = {
  title: 'Inspector pack: Edith Hartley, Ashdene House',
  homeName: 'Ashdene House',
  profileName: 'Inspector pack',
  subject: 'Edith Hartley',
  about: 'Room 12. Born 3 March 1936. Here since 14 May 2022.',
  portrait: { sha256: photographs.portrait, alt: 'Edith Hartley' },
  from: '2025-09-01',
  to: '2026-03-03',
  made: {
    at: '2026-03-03T14:10:00.000Z',
    by: 'Moira Keane, manager',
    why: 'Inspection on 4 March 2026',
    forWhom: 'Helen Marsh, inspector, Care Quality Commission',
  },
  fingerprint: '9f3c 71ab 04e8 d2c6 55b0 ee19 8a47 1c0d',
  proof: '18 entries, proved against the signed checkpoint of 2 March 2026, 11.02 pm (4,977 entries).',
  front: {
    whatThisIs: [
      'What the record of Ashdene House holds about Edith between these dates, for an inspector: her life history, what she chose from day to day, and one major decision from its trigger to its review. Each statement stands with who said it, when, and the number of its entry.',
    ],
    samples: [
      'Daily choices: every tenth in order of recording, from the first. The figures count all of them.',
      'Life history and decisions: all in the period.',
    ],
    howToCheck: [
      'Open Own Words, then Verify, and drop this file on it; or run own-words verify with the file’s name. No network is needed.',
      'It says whether a single byte was changed since the home signed it, and where.',
      'Compare the fingerprint below with the one that the home gave you another way.',
    ],
    leftOut: [
      'Two statements, one about another person and one said in confidence. Each stands on its page as “Not shown”.',
    ],
  },
  sections: [
    {
      area: 'life-history',
      title: 'Edith’s life',
      banner: 'Who Edith is. In her words first.',
      resident: 'Edith Hartley',
      blocks: lifeHistory,
    },
    {
      area: 'daily-choices',
      title: 'What Edith chose',
      banner: 'Edith’s choice today. Could it seriously harm her? Look again with the nurse.',
      resident: 'Edith Hartley',
      blocks: dailyChoices,
    },
    {
      area: 'best-interests',
      title: 'Where Edith lives',
      banner: 'One major decision, at one time. Only if Edith cannot make it herself.',
      resident: 'Edith Hartley',
      blocks: bestInterests,
    },
    {
      area: 'neutral',
      title: 'How the record is kept',
      banner: 'Who wrote in it, who looked, and what is missing.',
      resident: 'Edith Hartley',
      blocks: [
        { type: 'gap', text: 'Nobody recorded Edith’s own voice between 3 and 17 October 2025.' },
        {
          type: 'table',
          columns: [{ title: 'Who', share: 2 }, { title: 'Entries' }, { title: 'Last' }],
          rows: [
            ['Grace Adeyemi, care worker', '212', '3 March 2026'],
            ['Shazia Hussain, key worker', '96', '2 March 2026'],
          ],
        },
        { type: 'boxes', title: 'Looked through', columns: ['By', 'On'], rows: ['Before', 'After'] },
      ],
    },
  ],
};

/** The same pack about two residents, one with a very long name in two scripts. */
export const twoResidents: PackModel = {
  ...sample,
  subject: 'The whole home',
  title: 'Inspector pack: Ashdene House',
  about: '',
  sections: [
    ...sample.sections,
    ...sample.sections.slice(0, 2).map((section) => ({
      ...section,
      resident: 'Yusuf ibn Abd al-Rahman “Joe” Al-Khatib-Fotheringham-Smythe يوسف بن عبد الرحمن الخطيب',
    })),
  ],
};
