import type { Making } from '../home.ts';
import { unableToWeigh } from './assessment.ts';
import { clock, type Desk, deskFor, openDecision } from './desk.ts';
import { blankPaper } from './papers.ts';

/** A cataract operation for Samira: her son holds a registered power, so he decides, and she has not finished speaking. */
export function planSamirasEyes(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'samira')) return;
  const desk = deskFor(making, 'samira', 'samiras-eyes');
  planPower(desk);
  planOpening(desk);
  planSteps(desk);
}

function planPower(desk: Desk): void {
  desk.put(29, clock(18, 30), 'moira', (tell) => {
    const resident = desk.resident();
    const at = { precision: 'day', day: desk.day(29) } as const;
    const { paper } = tell('authority.record', {
      resident,
      at,
      says: {
        ...blankPaper,
        type: 'lpa-health-welfare',
        holders: [{ person: desk.person('layth'), replacement: false }],
        act: 'one alone',
        covers: 'Health, care and where she lives.',
        preferences: '“Ask me first, in Arabic, in the morning. Then ask Layth.”',
        lifeSustaining: 'no',
        registered: 'yes',
        claimedBy: { type: 'person', id: desk.person('layth') },
      },
    });
    desk.keep('power', paper);
    tell('authority.see', {
      resident,
      paper,
      at,
      sighting: { how: 'an online access code', note: 'The code opened it on the office PC.', scan: null },
    });
    tell('authority.verify', {
      resident,
      paper,
      at,
      verification: {
        against: 'The Public Guardian’s online service',
        found: 'Registered, not revoked, health and welfare, one attorney.',
        againOn: desk.day(-300),
      },
    });
  });
}

const question = 'The eye clinic offers to take the cloud off your right eye. Do you want that, or leave it?';

function planOpening(desk: Desk): void {
  desk.put(20, clock(10, 20), 'tomasz', (tell) => {
    openDecision(desk, tell, {
      matter: 'serious-treatment',
      escalators: [],
      question,
      whyNow: 'She has put the crossword down. The optician writes that the right eye is ready, and the list is short.',
      raisedBy: { type: 'professional', name: 'Mr Idowu', role: 'Optometrist' },
      told: 'Told in Arabic by Huda Aziz, with the big model of an eye.',
      words: desk.heard('said', 'It is the clue that is dim, not the eye.', 'shazia', desk.at(20, clock(9, 50))),
    });
  });
  desk.put(17, clock(11, 30), 'tomasz', (tell) => {
    tell('capacity.assess', {
      resident: desk.resident(),
      decision: desk.decision(),
      at: desk.at(17, clock(10, 30)),
      corrects: null,
      changed: null,
      given: unableToWeigh(desk, {
        by: 'tomasz',
        whyInDoubt: 'She agreed at nine and at eleven asked who was going to be blinded.',
        information: [
          'A day at the clinic, awake, an hour on her back.',
          'Most people see better within weeks; a few do not.',
          'Left alone, it slowly gets worse.',
        ],
        help: [
          ['first language or interpreter', 'Huda Aziz, in Arabic, both mornings.', 'Twice as many words, and a joke.'],
          ['real objects', 'The model eye, the lens out and in.', 'Took the lens out herself.'],
          [
            'second attempt another day',
            'Wednesday after Tuesday, at the same hour.',
            'The same question, the same answer.',
          ],
        ],
        weigh: {
          asked: '“If you leave it, what will the crossword be like at Christmas? If they do it, what is the worst?”',
          note: 'Each time the worst was that everyone would be blinded, and nothing stood against it.',
        },
        impairment: 'Dementia, mixed type',
        link: 'Because of her dementia Samira cannot weigh the operation against leaving the eye, for this decision, as shown on two mornings in Arabic: one fear fills the whole scale.',
        reasons:
          'Understands and remembers it, and cannot set the good against the bad. Asked twice, in her own language.',
        present: ['Huda Aziz, interpreter'],
        answer: {
          mode: 'said',
          words: 'لا أريد أن أعمى. أريد أن أقرأ.',
          language: {
            language: 'Arabic',
            translation: 'I do not want to go blind. I want to read.',
            translatedBy: 'Huda Aziz',
          },
        },
        minutes: 40,
      }),
    });
  });
}

function planSteps(desk: Desk): void {
  desk.view('read', 17, clock(11, 40), 'tomasz', () => ({
    ...desk.heard('said', 'أريد أن أقرأ.', 'tomasz', desk.at(17, clock(10, 50)), 'In Arabic, with the model eye'),
    language: { language: 'Arabic', translation: 'I want to read.', translatedBy: 'Huda Aziz' },
  }));
  desk.view('layth', 12, clock(19, 40), 'moira', () => ({
    voice: 'own-view',
    words: 'I would have it done. She would say the clinic smells, and then she would go.',
    language: null,
    person: desk.person('layth'),
    when: desk.at(12, clock(19, 15)),
    how: 'On the telephone, asked what is best',
    understood: 'Said back to him, and yes',
  }));
  desk.view('ruth', 11, clock(15, 20), 'shazia', () => ({
    voice: 'person-reported',
    words: 'If I cannot see the working I cannot mark it.',
    language: null,
    reportedBy: { type: 'person', id: desk.person('ruth') },
    basis: 'Said in 2019, at the first cloud on the left eye',
    when: desk.at(11, clock(15, 0)),
    how: 'Asked what she would have wanted',
    understood: null,
  }));
  desk.put(10, clock(10, 10), 'moira', (tell) => {
    tell('decisions.nameMaker', {
      ...desk.saving(),
      answers: [{ paper: desk.of('power'), covers: 'covers this decision', saidBy: null, checks: null, because: null }],
      lookedWhere: 'The register, her file, the surgery: no advance decision.',
      maker: { who: { type: 'person', id: desk.person('layth') }, reason: null },
    });
  });
}
