import { type Hazard, shownBy } from '../model.ts';

/** Taking one person, one voice or one answer for another. */
export const aboutThePerson: readonly Hazard[] = [
  {
    id: 'H01',
    hazard: 'Wrong resident: something is written on, or read from, the record of somebody else.',
    causes: [
      'Two residents of the same or a like name.',
      'A page that was left open on somebody else.',
      'Paper that was taken from the wrong room.',
    ],
    effect: 'Cared for by another’s likes, needs or decisions; somebody else’s private life is shown.',
    controls: [
      shownBy('Both names, the room and the picture stay in view on every page about somebody.', [
        'renderer/look/binder.test.tsx',
        'keeps both names and the room in view, so that two Ediths are told apart',
      ]),
      shownBy('Two people of one name stand side by side, told apart by room.', [
        'electron/core/opening.test.ts',
        'both are there, told apart by room, and neither takes the other’s place',
      ]),
      shownBy('Nothing of one resident can be changed through the record of another.', [
        'electron/core/calls.test.ts',
        'another resident’s person cannot be changed by naming both',
      ]),
      shownBy('What was written on the wrong person is moved as one act, and its words leave the wrong record.', [
        'db/wrong-person/wrong-person.test.ts',
        'a choice goes to the right person with what was delivered later, and both records are right',
      ]),
    ],
    left: 'Somebody who takes one person for another in the room itself.',
    home: ['Keep pictures and room numbers up to date.', 'Say who looks through what was moved, and why it happened.'],
  },
  {
    id: 'H02',
    hazard: 'Stale communication card: somebody is asked as they could answer before, not as they can now.',
    causes: [
      'A change after hospital, an infection, a fall or a new medicine that nobody followed up.',
      'A printed card that still hangs on the wall.',
    ],
    effect: 'Not understood, thought unable to choose, or handed an answer that was not theirs.',
    controls: [
      shownBy('After what may have changed it, the record asks within 14 days how to ask now.', [
        'db/communication/communication.test.ts',
        'is asked within 14 days of what may have changed it, until someone has looked',
      ]),
      shownBy('Coming back from hospital asks it without anybody having to think of it.', [
        'db/communication/communication.test.ts',
        'is asked of whoever comes back from hospital, without anybody having to think of it',
      ]),
      shownBy('What is due stands on the home board, and the next shift is told.', [
        'db/board/board.test.ts',
        'whom to ask again, a week ahead and no sooner; nobody once it is answered',
      ]),
    ],
    left: 'A printed card does not change by itself, and a change that nobody notices asks nothing.',
    home: ['Take old cards down when a new one is made.', 'Say who tells the record of a change, on every shift.'],
  },
  {
    id: 'H04',
    hazard: 'The view of family or staff is shown as what the person said.',
    causes: [
      'A relative who speaks for somebody.',
      'A file brought in from another program.',
      'A correction that turns one into the other.',
    ],
    effect: 'Their own wishes are lost, and a decision rests on somebody else’s.',
    controls: [
      shownBy('The person’s own channels have no place for anybody else’s name.', [
        'db/voices/rules.test.ts',
        'The person’s own kinds have no place for anyone else: each extra name is refused',
      ]),
      shownBy('A correction never changes whose words they are.', [
        'db/voices/voices.test.ts',
        'A daughter’s view cannot be corrected into her mother’s words, nor the words into her view',
      ]),
      shownBy('One of the person’s people who writes on the home’s PC can write nothing but their own view.', [
        'electron/core/contribution.test.ts',
        'no input that a page could send puts them into the person’s channels, or anybody else’s',
      ]),
      shownBy('What a file says that somebody said comes in only with a member of staff who vouches for it.', [
        'electron/imports/imports.test.ts',
        'comes in only with somebody who works here to vouch for it, by their own PIN',
      ]),
      shownBy('Only the person’s own words are set in the person’s letters.', [
        'renderer/look/voice-card.test.tsx',
        'sets only the person’s own words in the person’s letters',
      ]),
    ],
    left: 'Staff who write down as heard what somebody else told them.',
    home: [
      'Teach everybody to write who said it, and where.',
      'Read a sample of records with the audit, and talk about it in supervision.',
    ],
  },
  {
    id: 'H11',
    hazard: 'Silence, a habit of one side, or the last thing named is taken for a yes.',
    causes: [
      'One question with a yes in it.',
      'Things that always lie on the same side.',
      'A hurry to have something written.',
    ],
    effect: 'Something is done that was never chosen, or a consent is written down that was not given.',
    controls: [
      shownBy('“No response” stands alone and is never read as an answer.', [
        'db/daily-choices/rules.test.ts',
        '"No response" stands alone: it is not put beside a smile, or beside words',
      ]),
      shownBy(
        'On the board nothing touched is no answer, and an answer by side alone is not called the same.',
        ['db/choice-board/choice-board.test.ts', 'nothing touched is no answer'],
        [
          'db/choice-board/choice-board.test.ts',
          'an answer by side alone is never called the same, whatever stood there',
        ],
      ),
      shownBy('A consent needs an answer, and says how its understanding was checked.', [
        'db/consent/consent.test.ts',
        'Silence is no consent, and a yes whose understanding nobody checked is not taken in',
      ]),
    ],
    left: 'How something was asked is as true as whoever wrote it.',
    home: ['Teach how to ask with real things, and to swap sides.', 'Watch it being done now and then.'],
  },
  {
    id: 'H19',
    hazard: 'Words in another language or script are lost, changed, or taken for their translation.',
    causes: ['A translation that nobody signed.', 'A sign that the printed page has no letter for.'],
    effect: 'What the person said is not what the reader reads.',
    controls: [
      shownBy('Words are kept as said, with the translation under them and who made it.', [
        'renderer/look/voice-card.test.tsx',
        'keeps words as said and puts the translation under them, with who made it',
      ]),
      shownBy('A sign that cannot be printed is marked, named and counted.', [
        'electron/packs/typeset.test.ts',
        'a sign that no shipped font holds is marked, named and counted, on the front page too',
      ]),
    ],
    left: 'A wrong translation is not found by the program.',
    home: ['Use an interpreter who is not a relative for what matters.'],
  },
];
