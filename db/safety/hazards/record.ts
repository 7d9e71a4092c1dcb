import { type Hazard, shownBy } from '../model.ts';

/** The record itself: lost, changed, out of reach, or in front of the wrong eyes. */
export const aboutTheRecord: readonly Hazard[] = [
  {
    id: 'H06',
    hazard: 'A note is lost when the program or the PC stops.',
    causes: ['A power cut.', 'A full disk.', 'A screen that locks while somebody writes.'],
    effect: 'What was said or done is not known to the next shift.',
    controls: [
      shownBy('What the program said was saved is there after it was killed.', [
        'electron/faults/kill.test.ts',
        'killed outright again and again while three kinds of commands run, it loses nothing that it said was saved',
      ]),
      shownBy('On a full disk nothing is half-written, and it is said.', [
        'electron/core/opening.test.ts',
        'a full disk while recording: nothing is half-written, and it goes on once there is room',
      ]),
      shownBy('Nor is half a picture, key file, pack, paper or backup left on it.', [
        'electron/faults/disks/full-disk.test.ts',
        'no kind of writing leaves half a file, each says so, and each is done once there is room',
      ]),
      shownBy('What was half written is there again for its author.', [
        'e2e/daily-choices.spec.ts',
        'A half-tapped choice is there again after a lock, for its author',
      ]),
      shownBy('So it is after the browser was killed.', [
        'e2e/browser-killed.spec.ts',
        'The browser is killed while a form is half filled: its author finds the words again, nobody else does, nothing is lost',
      ]),
      shownBy('A record whose last entries are gone is not opened as if nothing were.', [
        'electron/faults/damage.test.ts',
        'whose log is gone is not opened as if nothing were: the entries that are missing are told with their times',
      ]),
    ],
    left: 'What nobody had begun to write.',
    home: ['Keep the PC on a supply that outlasts a short cut, where that matters.'],
  },
  {
    id: 'H07',
    hazard: 'The clock is wrong.',
    causes: ['A PC whose battery is flat.', 'A clock set by hand.', 'The hour that comes twice in October.'],
    effect: 'Things seem to have happened at another time or in another order; a day for review is missed.',
    controls: [
      shownBy('A clock set back is noticed before the next entry, and the order stays right.', [
        'db/clock/clock.test.ts',
        'is noticed before the next entry is written, once, with both times; the order stays right',
      ]),
      shownBy('The hour that comes twice stands in the order in which things happened.', [
        'db/time/two-hours.test.ts',
        'both choices of that hour stand on the same day, in the order in which they were made',
      ]),
      shownBy('No wait after wrong PINs is shortened by setting the clock.', [
        'db/staff/pin.test.ts',
        'however often the PC is started and its clock is set, no wait is shorter than it says',
      ]),
    ],
    left: 'A clock that was always wrong, or that was set forward.',
    home: ['Let the PC set its clock by the network, or compare it once a week.'],
  },
  {
    id: 'H08',
    hazard: 'Redaction fails: a pack or a card shows what its reader may not see.',
    causes: ['A private part of a life on a printed page.', 'Evidence attached to a page that leaves it out.'],
    effect: 'Something is told that the person told to a few.',
    controls: [
      shownBy('A pack never holds what is kept for fewer readers, on its pages or in its evidence.', [
        'electron/packs/make.test.ts',
        'never holds what is kept for fewer readers, on its pages or in its evidence',
      ]),
      shownBy('A book holds only what the person agreed to share with its reader.', [
        'electron/packs/book.test.ts',
        'is made for nobody whom the person did not want to have it, and nothing is said to have been given',
      ]),
      shownBy('A card for the wall takes nothing of worries, personal care or what few may read.', [
        'electron/packs/card.test.ts',
        'a wall takes nothing of worries, personal care or what few may read, whoever asks for it',
      ]),
    ],
    left: 'A name or detail of somebody else inside free text is found by a reader alone.',
    home: ['Read every page before it leaves the home.'],
  },
  {
    id: 'H12',
    hazard: 'The record cannot be opened when it is needed.',
    causes: ['Nobody on shift knows a passphrase.', 'A forgotten PIN.', 'A PC that is broken, or no power.'],
    effect: 'Cared for at night by people who cannot read how somebody is asked, or what was decided.',
    controls: [
      shownBy('Named seniors open it with a passphrase of their own.', [
        'electron/core/keys.test.ts',
        'somebody senior gets a passphrase of their own, and is listed by name until it is taken away',
      ]),
      shownBy('The printed sheet opens it and sets a new passphrase.', [
        'electron/core/first-run.test.ts',
        'the sheet’s own groups open the record and set a new passphrase; the old one opens nothing more',
      ]),
      shownBy('Paper for a power cut says how each is asked, and takes down what they choose.', [
        'electron/packs/downtime.test.ts',
        'Paper for a power cut: how each is asked and what they usually want, a blank sheet, and nothing that few may read',
      ]),
    ],
    left: 'Paper that was printed long ago.',
    home: ['Name an opener for each shift.', 'Print the paper again when people change.', 'Know where the sheet lies.'],
  },
  {
    id: 'H13',
    hazard: 'The record is lost, or what is put back is older than anybody thinks.',
    causes: ['A disk that fails, or a PC that is stolen.', 'Backups that nobody has ever put back.'],
    effect: 'Known likes, needs and decisions are gone.',
    controls: [
      shownBy(
        'A backup is made each day, is read back, and the board warns where there is none.',
        ['electron/core/backup/automatic.test.ts', 'once a day, checked, and the board says when'],
        ['electron/core/backup/automatic.test.ts', 'after 24 hours without one the board warns'],
      ),
      shownBy('A trial puts the newest backup back with the passphrase that people know.', [
        'electron/core/backup/automatic.test.ts',
        'puts the newest backup back with the passphrase that people know, checks it whole, and the ledger says so',
      ]),
      shownBy('What is lost between a backup and now is told.', [
        'electron/core/against.test.ts',
        'an older backup that was put back is told as restored, with the entries that are lost',
      ]),
    ],
    left: 'A stick that lies beside the PC goes with it.',
    home: ['Keep a backup outside of the building.', 'Make a trial now and then.'],
  },
  {
    id: 'H14',
    hazard: 'The record is changed behind the program’s back.',
    causes: ['Somebody with the keys and time.', 'A disk that changes bytes.'],
    effect: 'Care and decisions rest on what nobody wrote.',
    controls: [
      shownBy('Whatever is changed, a check of the record says so.', [
        'db/ledger/changes.test.ts',
        'is found out by the record alone, or by a checkpoint that left it before',
      ]),
      shownBy('A record found changed is told at the start, and no pack is made of it.', [
        'electron/core/checkpoints.test.ts',
        'is told at the start, and no pack is made of it',
      ]),
      shownBy('A checkpoint that left the building shows even a ledger that was rewritten whole.', [
        'db/ledger/changes.test.ts',
        'is found out by the record alone, or by a checkpoint that left it before',
      ]),
    ],
    left: 'What was changed since the last checkpoint that left the building.',
    home: ['Give a pack or backup out of the house now and then, and keep the key’s fingerprint apart.'],
  },
  {
    id: 'H15',
    hazard: 'Somebody writes or looks under another’s name.',
    causes: ['A page left open on a shared PC.', 'A PIN that was told.', 'A leaver whose login was not closed.'],
    effect: 'Nobody knows whom to ask; private things are read by whoever passes.',
    controls: [
      shownBy('A page that nobody touches locks.', [
        'electron/core/permissions.test.ts',
        'a page that nobody touches locks, also where the clock jumped over the wait',
      ]),
      shownBy(
        'Guessing a PIN makes one wait, and the try is kept.',
        [
          'db/staff/pin.test.ts',
          'three are free, then the wait doubles from half a minute to a quarter of an hour and no further',
        ],
        ['electron/core/looks.test.ts', 'a wrong PIN, and what a role does not allow'],
      ),
      shownBy('While a resident has the board nothing else can be reached.', [
        'electron/core/choice-board.test.ts',
        'nothing but the board can be reached, by whatever way a page may ask, and nobody can sign in over it',
      ]),
      shownBy(
        'Logins end when they should, and one that nobody uses is named on the sheet about data security.',
        ['electron/core/permissions.test.ts', 'a leaver’s, at once'],
        ['db/sheets/data-security.test.ts', 'A leaver whose login stayed open shows by its not being used'],
      ),
    ],
    left: 'A PIN that was told to a colleague.',
    home: ['Close a login on the day on which somebody leaves.', 'Set a PIN anew where it was told.'],
  },
  {
    id: 'H17',
    hazard: 'A record is destroyed too soon.',
    causes: ['The wrong person chosen.', 'A complaint or an inquest that nobody knew of.'],
    effect: 'What somebody, or their family, has a right to know is gone for good.',
    controls: [
      shownBy(
        'Nothing is erased before its time or while a hold stands.',
        ['db/retention/erasure.test.ts', 'before its time'],
        ['db/retention/erasure.test.ts', 'while a legal hold stands'],
      ),
      shownBy('It takes a second person, and leaves a certificate.', [
        'electron/core/erasure.test.ts',
        'its words, pictures and forms are gone, the certificate is there, the record checks out',
      ]),
    ],
    left: 'A hold that nobody placed.',
    home: ['Ask about complaints and claims before anything is erased.'],
  },
  {
    id: 'H18',
    hazard: 'What is brought in from a file is wrong, or goes to the wrong person.',
    causes: ['Columns mixed up.', 'The same file brought in twice.', 'Two people of one name in a list.'],
    effect: 'Cared for by what was never true of them.',
    controls: [
      shownBy('Every trouble of a row is told with its row before anything comes in.', [
        'electron/imports/imports.test.ts',
        'every trouble of a row is told at once, with the row that its spreadsheet shows',
      ]),
      shownBy('A file brought in twice leaves nothing twice.', [
        'electron/imports/imports.test.ts',
        'the same twice in a file comes in once; a file brought in twice leaves nothing twice',
      ]),
      shownBy('All that a file brought in can be taken back as one act.', [
        'electron/imports/imports.test.ts',
        'takes back all that a file brought in as one act, and the record rebuilt says the same',
      ]),
    ],
    left: 'What was wrong in the file itself.',
    home: ['Look through the first rows, person by person, before the rest is used.'],
  },
];
