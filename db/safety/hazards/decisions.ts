import { type Hazard, shownBy } from '../model.ts';

/** Deciding, or caring, by what does not hold. */
export const aboutDeciding: readonly Hazard[] = [
  {
    id: 'H03',
    hazard: 'An advance decision to refuse treatment is not seen.',
    causes: [
      'Nobody told the home of it.',
      'It was told, and nobody looked at the paper.',
      'Whoever decides does not read that page.',
    ],
    effect: 'Given a treatment that was refused in advance, or kept from one by a paper that does not apply.',
    controls: [
      shownBy('One that somebody has merely spoken of warns at once, on every page about the decision.', [
        'db/best-interests/decisions.test.ts',
        '"A claimed one warns at once": on every page, from the moment that somebody speaks of it',
      ]),
      shownBy(
        'It warns on the home board, at every handover, at the head of every page about the person, and on every paper that goes to where somebody may be treated.',
        [
          'db/authority/advance-decision.test.ts',
          'from the moment that somebody speaks of it, on the home board and at every handover, new or not',
        ],
        ['electron/packs/advance-decision.test.ts', 'on the handover sheet and on the paper for a power cut'],
        [
          'electron/packs/advance-decision.test.ts',
          'on the card for a hospital in full; on the wall, which visitors read, as papers to ask for',
        ],
        [
          'e2e/powers.spec.ts',
          'An advance decision warns as soon as somebody speaks of it, and ends the form once a named person says that it applies',
        ],
      ),
      shownBy('Once a named person says that it is valid and applies, no best interests decision can be made.', [
        'db/best-interests/decisions.test.ts',
        'An advance decision recorded as valid by a named person ends the form (s.26)',
      ]),
      shownBy('It stands in the pack with who has seen and checked it.', [
        'electron/packs/make.test.ts',
        'holds who has authority, advocates, disagreements and limits, each with what it rests on',
      ]),
    ],
    left: 'One that nobody told the home about. In an emergency nobody may open the record in time.',
    home: [
      'Ask for it when somebody comes to live here, and write down also that there is none.',
      'Keep the paper where ambulance staff find it.',
    ],
  },
  {
    id: 'H05',
    hazard: 'An old outcome about capacity is relied on.',
    causes: [
      'An outcome about another decision, or another time.',
      'An illness since then.',
      'An outcome copied onto other paper.',
    ],
    effect: 'Decided over although able to decide, or left without protection.',
    controls: [
      shownBy('A conclusion belongs to one decision and says nothing about another.', [
        'db/capacity/capacity.test.ts',
        'A conclusion about one decision says nothing about another',
      ]),
      shownBy(
        'An assessment grows old, at once where an infection came since.',
        [
          'db/best-interests/decisions.test.ts',
          'An assessment of 28 days ago still counts, one of 29 is to be done again',
        ],
        ['db/best-interests/decisions.test.ts', 'An infection since the assessment asks again, at once'],
      ),
      shownBy('Somebody who was found able again takes the decision back.', [
        'db/best-interests/decisions.test.ts',
        'A person who was found able again takes the decision back',
      ]),
    ],
    left: 'What was printed or told before is not called back.',
    home: ['Say who looks at what has grown old.', 'Give out decisions with their day, never “lacks capacity” alone.'],
  },
  {
    id: 'H09',
    hazard: 'The record as it was on an earlier day is taken for today’s.',
    causes: ['A page turned back to a day and left so.', 'A pack made as known on an earlier day.'],
    effect: 'Cared for by a plan that has changed since.',
    controls: [
      shownBy(
        'On a page that is turned back nothing can be written, and it says which day it shows.',
        [
          'e2e/communication.spec.ts',
          'How Samira was asked before the infection is read as it was known then, and nothing is written on that page',
        ],
        [
          'e2e/support-plan.spec.ts',
          'What is read as known before the plan shows no plan, and nothing can be written on that day',
        ],
      ),
      shownBy('What was written later is in no page and no evidence of such a pack.', [
        'electron/packs/make.test.ts',
        'as known on an earlier day holds nothing that was written down later, on its pages or in its evidence',
      ]),
    ],
    left: 'Printed pages are as old as their date.',
    home: ['Throw away older prints when a plan changes.'],
  },
  {
    id: 'H10',
    hazard: 'A decline that is dangerous is read as an everyday choice.',
    causes: [
      'Food or drink declined again and again, by different people on different shifts.',
      'The record taken for a fluid chart or a medicine chart, which it is not.',
    ],
    effect: 'Thirst, hunger, skin damage or an illness found late.',
    controls: [
      shownBy('Food or drink declined says at once to tell the nurse.', [
        'db/daily-choices/rules.test.ts',
        'Food or drink declined says "tell the nurse"; a declined bath does not',
      ]),
      shownBy(
        'Declined through a shift, and the same care five times in seven days, are told.',
        ['db/patterns/patterns.test.ts', '"food or fluid declined through a shift: tell the nurse now"'],
        ['db/patterns/patterns.test.ts', '"the same wash or care declined five times in seven days"'],
      ),
      shownBy('At handover what cannot wait stands before all else.', [
        'db/handover/handover.test.ts',
        'declines that cannot wait stand before all else',
      ]),
    ],
    left: 'What nobody wrote down is not counted.',
    home: ['Keep fluid, weight and medicine charts beside this record.', 'Say whom staff call, and when.'],
  },
  {
    id: 'H16',
    hazard: 'A restriction, or somebody else’s consent, goes on without anybody looking at it.',
    causes: [
      'A limit begun in a hurry and never reviewed.',
      'A relative asked to sign without a power that was checked.',
    ],
    effect: 'Held back or treated without a lawful ground.',
    controls: [
      shownBy(
        'A limit past its review, or without a word of how the person takes it, is named.',
        ['db/liberty/liberty.test.ts', 'D23: "restriction active past review"'],
        [
          'db/liberty/liberty.test.ts',
          'D23: "or no contentment/objection observation in 28 days": from the last one, or from when it began',
        ],
      ),
      shownBy('There is no field in which a relative could consent for somebody.', [
        'db/consent/consent.test.ts',
        'Nobody consents for somebody else: there is no field for a relative',
      ]),
      shownBy(
        'A power counts only once it was seen and checked, and no longer than it lasts.',
        [
          'db/authority/authority.test.ts',
          'A power is claimed until somebody has seen it, and verified once it was checked against its source',
        ],
        ['db/authority/authority.test.ts', 'An end that has come is seen without anybody writing it'],
      ),
    ],
    left: 'A limit in practice that nobody wrote down.',
    home: ['Look through the home for limits that are not on record.'],
  },
  {
    id: 'H20',
    hazard: 'What the program asks or stays silent about is taken for a judgement.',
    causes: ['A prompt read as a verdict.', 'No prompt read as “all is well”.', 'A count read as a score of somebody.'],
    effect: 'A decision that nobody has thought through.',
    controls: [
      shownBy('No conclusion about capacity is worked out.', [
        'db/capacity/capacity.test.ts',
        'The conclusion is never worked out: being not able for another cause leaves capacity presumed (s.2(1))',
      ]),
      shownBy('Nothing says whether anybody is deprived of their liberty.', [
        'db/liberty/liberty.test.ts',
        '"never a conclusion by software": no word of this part says whether anybody is deprived of their liberty',
      ]),
      shownBy('What the person said is never judged.', [
        'db/audit/audit.test.ts',
        'What staff wrote is asked about; what the person said is shown and never judged',
      ]),
    ],
    left: 'The rules find what they were written for, and nothing else.',
    home: ['Tell staff that a prompt is a question.', 'Read records in which nothing was asked, too.'],
  },
];
