import type { MethodName } from '../../electron/core/contract.ts';

/** Something that people do, and what it takes: every method is part of one act, and all of an act have the same rule. */
export interface Act {
  readonly words: string;
  readonly methods: readonly MethodName[];
}

/** What people do with the record, in plain words. Who may is read off the contract: nothing is said twice. */
export const acts: readonly { readonly group: string; readonly acts: readonly Act[] }[] = [
  {
    group: 'Reading',
    acts: [
      {
        words: 'Read the home board, life history, daily choices, decisions and people',
        methods: [
          'board.today',
          'tasks.list',
          'residents.list',
          'residents.get',
          'lifeHistory.list',
          'lifeHistory.uses',
          'dailyChoices.list',
          'dailyChoices.today',
          'preferences.list',
          'patterns.get',
          'likes.list',
          'suggestions.list',
          'recordings.play',
          'handover.get',
          'search.inRecord',
          'search.inHome',
          'decisions.list',
          'decisions.get',
          'decisions.turnedBack',
          'capacity.list',
          'authority.list',
          'advocates.list',
          'disagreements.list',
          'liberty.get',
          'plan.get',
          'consent.list',
          'routines.get',
          'outcomes.get',
          'reviews.list',
          'reviews.templates',
          'dismissals.flagsOf',
          'heard.get',
          'people.list',
          'communication.get',
          'communication.tallies',
          'voices.list',
          'wrongPerson.list',
          'staff.names',
          'backups.state',
          'verify.state',
        ],
      },
      { words: 'Change one’s own PIN', methods: ['staff.changeOwnPin', 'home.here'] },
      {
        words: 'Watch and stop one’s own work, and open its files',
        methods: ['jobs.progress', 'jobs.cancel', 'packs.show'],
      },
    ],
  },
  {
    group: 'Recording',
    acts: [
      {
        words: 'Write down daily choices, what was delivered, and what is usually wanted',
        methods: [
          'dailyChoices.record',
          'dailyChoices.deliver',
          'dailyChoices.withdraw',
          'dailyChoices.offeredBefore',
          'dailyChoices.writtenToday',
          'preferences.record',
          'preferences.seenToHold',
          'preferences.end',
          'suggestions.record',
          'suggestions.end',
        ],
      },
      {
        words: 'Give a resident a board, leave it again, and keep what was liked and what was not',
        methods: [
          'choiceBoard.open',
          'choiceBoard.get',
          'choiceBoard.touch',
          'choiceBoard.askAgain',
          'choiceBoard.leave',
          'likesBoard.open',
          'likesBoard.get',
          'likesBoard.move',
          'likesBoard.leave',
          'likes.keep',
          'likes.withdraw',
        ],
      },
      {
        words: 'Let one of a resident’s people write their own view, and nothing else',
        methods: ['contribution.open', 'contribution.get', 'contribution.write', 'contribution.leave'],
      },
      {
        words: 'Write down life history and what anybody said, and correct it',
        methods: [
          'lifeHistory.add',
          'lifeHistory.amend',
          'lifeHistory.confirmHolds',
          'lifeHistory.withdraw',
          'voices.record',
          'voices.amend',
          'voices.withdraw',
          'photographs.keep',
          'recordings.keep',
        ],
      },
      {
        words: 'Write down how somebody is asked, what changed, and whether their needs were met',
        methods: [
          'communication.describe',
          'communication.stillHolds',
          'communication.tellEvent',
          'communication.keepContact',
        ],
      },
      {
        words: 'Add residents, and say who is away, left or died',
        methods: ['residents.admit', 'residents.changeIdentity', 'residents.changeStatus'],
      },
      {
        words: 'Write down whom somebody wants involved, in what, and what those people need to read and hear',
        methods: ['people.add', 'people.changeDetails', 'people.recordInvolvement', 'people.recordNeeds'],
      },
      { words: 'Take down a complaint, whoever makes it', methods: ['complaints.receive'] },
      { words: 'Move what was written on the wrong person', methods: ['wrongPerson.look', 'wrongPerson.move'] },
      { words: 'Keep a half-written form for oneself', methods: ['drafts.get', 'drafts.save', 'drafts.drop'] },
      { words: 'Go on with what somebody else has half written', methods: ['drafts.others', 'drafts.takeOver'] },
      { words: 'Close the record', methods: ['home.close'] },
    ],
  },
  {
    group: 'Major decisions',
    acts: [
      {
        words: 'Bring a matter, open a decision, set views beside the options, record a supported decision',
        methods: [
          'decisions.triage',
          'decisions.open',
          'decisions.changeQuestion',
          'decisions.planMeeting',
          'decisions.recordAttendance',
          'decisions.placeView',
          'decisions.support',
          'decisions.followChange',
        ],
      },
      { words: 'Write down an assessment of capacity', methods: ['capacity.assess'] },
      {
        words:
          'Write down a power or paper, that one was seen, that an advocate was asked for, a disagreement, and what somebody shows about living here',
        methods: [
          'authority.record',
          'authority.see',
          'advocates.ask',
          'advocates.hear',
          'disagreements.open',
          'disagreements.addPosition',
          'liberty.show',
        ],
      },
      {
        words:
          'Check a power or paper, put it right or end it; take a disagreement on; write down limits and applications',
        methods: [
          'authority.putRight',
          'authority.verify',
          'authority.loseHolder',
          'authority.end',
          'disagreements.move',
          'disagreements.close',
          'liberty.beginLimit',
          'liberty.changeLimit',
          'liberty.reviewLimit',
          'liberty.writeMedicine',
          'liberty.endLimit',
          'liberty.apply',
          'liberty.hear',
        ],
      },
      {
        words: 'Say who decides, set the options, answer the checklist, decide, sign, look again',
        methods: [
          'decisions.nameMaker',
          'decisions.askHolders',
          'decisions.setOptions',
          'decisions.answerChecklist',
          'decisions.make',
          'decisions.complete',
          'decisions.review',
          'decisions.end',
        ],
      },
    ],
  },
  {
    group: 'The support plan',
    acts: [
      {
        words: 'Write the plan together with the person, say what became of each view, keep the person’s own order',
        methods: ['plan.begin', 'plan.change', 'plan.useView', 'plan.settle', 'plan.link', 'plan.rank'],
      },
      {
        words: 'Write down what somebody was asked for, what they answered, and that they took it back',
        methods: ['consent.ask', 'consent.withdraw'],
      },
      {
        words: 'Write down what somebody wants at which time of day, and what they and staff say of how it goes',
        methods: [
          'routines.begin',
          'routines.tell',
          'routines.change',
          'outcomes.tell',
          'outcomes.see',
          'outcomes.withdraw',
        ],
      },
      {
        words: 'Answer what a reader would ask about one’s own records: mend them, or say why they stay',
        methods: ['dismissals.justWritten', 'dismissals.dismiss', 'dismissals.takeBack'],
      },
      {
        words: 'Plan a meeting about the plan or call it off, keep the form on which somebody wrote their view',
        methods: ['plan.planMeeting', 'plan.callOffMeeting', 'plan.keepForm'],
      },
      {
        words: 'Keep a meeting about the plan, and end a part of it',
        methods: ['plan.review', 'plan.end', 'routines.end'],
      },
      {
        words: 'Hold an assessment or a review: what each said, why somebody was not heard, what came of it',
        methods: ['reviews.begin', 'reviews.hear', 'reviews.place', 'reviews.sayUnheard', 'reviews.sayCame'],
      },
      { words: 'Sign an assessment or review as complete, or stop one', methods: ['reviews.sign', 'reviews.stop'] },
      { words: 'Change the templates of assessments and reviews', methods: ['reviews.editTemplate'] },
    ],
  },
  {
    group: 'Looking after the home',
    acts: [
      { words: 'See what an inspector would challenge in a text', methods: ['evidence.checkTexts'] },
      {
        words: 'Audit what is written, and keep what was found and done',
        methods: [
          'audit.lookThrough',
          'audit.list',
          'audit.sample',
          'audit.begin',
          'audit.answer',
          'audit.addAction',
          'audit.finishAction',
          'audit.close',
          'numbers.get',
        ],
      },
      { words: 'Read one’s own supervisions', methods: ['supervision.mine'] },
      {
        words: 'Read complaints, other than those about oneself, answer them, and keep what changed',
        methods: ['complaints.list', 'complaints.goOn', 'complaints.setProcedure'],
      },
      {
        words: 'Supervise from somebody’s own records',
        methods: ['supervision.prepare', 'supervision.list', 'supervision.hold'],
      },
      {
        words: 'Bring in what is in files already, and undo it',
        methods: [
          'imports.read',
          'imports.try',
          'imports.bring',
          'imports.list',
          'imports.undo',
          'imports.deleteWords',
        ],
      },
      {
        words: 'Read and make evidence sheets, and say on them what only the home knows',
        methods: ['sheets.read', 'sheets.start', 'sheets.say'],
      },
      { words: 'Make packs and life-story books', methods: ['packs.start', 'packs.startBook'] },
      {
        words: 'Decide who is given the record of somebody who has died, and give it',
        methods: [
          'access.list',
          'access.ask',
          'access.askMore',
          'access.prove',
          'access.decide',
          'packs.startAfterDeath',
        ],
      },
      {
        words:
          'Print know-me cards, invitations, complaints forms, the paper for a power cut, the handover sheet and what is due',
        methods: [
          'packs.startCard',
          'packs.startInvitation',
          'packs.startPlanPaper',
          'packs.startComplaintForm',
          'packs.startDowntime',
          'packs.startHandover',
          'packs.startDue',
        ],
      },
      {
        words: 'Make backups, and try whether one can be put back',
        methods: ['backups.make', 'backups.list', 'backups.stopKeeping', 'backups.returnPictures', 'backups.drill'],
      },
      { words: 'Check the whole record', methods: ['verify.home'] },
      {
        words: 'Let people in, end logins, set PINs',
        methods: ['staff.list', 'staff.add', 'staff.changeAccess', 'staff.close', 'staff.resetPin'],
      },
      { words: 'See who looked at whom, and what was refused', methods: ['looks.list', 'looks.refused'] },
      {
        words: 'Change what opens the record',
        methods: [
          'keys.list',
          'keys.changePassphrase',
          'keys.addOpener',
          'keys.removeOpener',
          'keys.prepareSheet',
          'keys.saveSheet',
          'keys.replaceSheet',
          'keys.rotate',
          'keys.leaver',
        ],
      },
      {
        words: 'Say how long records are kept, and erase them with a second person',
        methods: [
          'retention.list',
          'retention.setPeriod',
          'retention.keepLonger',
          'retention.placeHold',
          'retention.liftHold',
          'retention.erase',
        ],
      },
      { words: 'Say what a clock that went back was', methods: ['clock.list', 'clock.lookedAt'] },
    ],
  },
];
