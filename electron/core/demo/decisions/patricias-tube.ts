import type { Making } from '../home.ts';
import { unableToWeigh } from './assessment.ts';
import { clock, type Desk, deskFor, openDecision } from './desk.ts';
import { blankPaper } from './papers.ts';

/** A feeding tube for Patricia: she had refused it in writing, so nobody else has anything to decide. */
export function planPatriciasTube(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'patricia')) return;
  const desk = deskFor(making, 'patricia', 'patricias-tube');
  planPaper(desk);
  planDecision(desk);
}

function planPaper(desk: Desk): void {
  desk.put(26, clock(11, 0), 'moira', (tell) => {
    const { paper } = tell('authority.record', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(26) },
      says: {
        ...blankPaper,
        type: 'adrt',
        covers:
          'No feeding by tube, in the nose or the stomach, if I can no longer swallow and no longer read. Even if my life is at risk.',
        form: { inWriting: 'yes', signed: 'yes', witnessed: 'yes', evenIfLifeAtRisk: 'yes' },
        claimedBy: { type: 'person', id: desk.person('elaine') },
        heldWhere: 'In the blue folder behind the atlases; a copy at the surgery.',
      },
    });
    desk.keep('paper', paper);
  });
  desk.put(24, clock(9, 30), 'tomasz', (tell) => {
    tell('authority.see', {
      resident: desk.resident(),
      paper: desk.of('paper'),
      at: { precision: 'day', day: desk.day(24) },
      sighting: {
        how: 'the original',
        note: 'Two pages in her own hand, signed and witnessed 11 May 2016.',
        scan: null,
      },
    });
  });
  desk.put(22, clock(12, 15), 'tomasz', (tell) => {
    tell('authority.verify', {
      resident: desk.resident(),
      paper: desk.of('paper'),
      at: { precision: 'day', day: desk.day(22) },
      verification: {
        against: 'The copy at the surgery; Elaine Brody, who witnessed it',
        found: 'The same two pages. She said nothing against it since.',
        againOn: null,
      },
    });
  });
}

const question = 'The ward asks about a feeding tube. Would you want one?';

function planDecision(desk: Desk): void {
  desk.put(14, clock(16, 0), 'tomasz', (tell) => {
    openDecision(desk, tell, {
      matter: 'life-sustaining-treatment',
      escalators: [],
      question,
      whyNow: 'Coughs on everything since the chest infection. The ward asks whether a tube should be considered.',
      raisedBy: { type: 'professional', name: 'Dr Mehta', role: 'Hospital doctor' },
      told: 'Asked in her room, by Elaine and Tomasz, with the picture of the tube.',
      words: desk.heard(
        'showed',
        'Turned the picture over and put her book on it.',
        'tomasz',
        desk.at(14, clock(15, 30)),
      ),
    });
  });
  desk.put(13, clock(11, 30), 'tomasz', (tell) => {
    tell('capacity.assess', {
      resident: desk.resident(),
      decision: desk.decision(),
      at: desk.at(13, clock(11, 0)),
      corrects: null,
      changed: null,
      given: unableToWeigh(desk, {
        by: 'tomasz',
        whyInDoubt: 'She says “the committee will decide” and asks when it meets.',
        information: [
          'A tube through the nose, then through the stomach.',
          'Without it: small tastes, and in time less.',
        ],
        help: [
          ['pictures or photographs', 'Two pictures, one of each.', 'Turned the tube over.'],
          ['familiar person', 'Elaine, on her good side.', 'Looked at Elaine and not at us.'],
        ],
        weigh: {
          asked: '“If there is no tube, what happens by the spring?”',
          note: 'That the committee would see to it. Asked twice.',
        },
        impairment: 'Vascular dementia, and tired after a chest infection',
        link: 'Because of her dementia Patricia cannot weigh the tube against going without, for this decision: it belongs to a committee that is not there.',
        reasons: 'She shows what she thinks of it, and cannot weigh what follows.',
        present: ['Elaine Brody'],
        answer: { mode: 'said', words: 'The committee will decide. I have voted.', language: null },
        minutes: 25,
      }),
    });
  });
  desk.put(12, clock(14, 30), 'tomasz', (tell) => {
    tell('decisions.nameMaker', {
      ...desk.saving(),
      answers: [
        {
          paper: desk.of('paper'),
          covers: 'covers this decision',
          saidBy: 'Dr Aoife Brennan, GP',
          checks: {
            adult: 'yes',
            specific: 'yes',
            notWithdrawn: 'yes',
            noLaterPower: 'yes',
            notInconsistent: 'yes',
            matchesNow: 'yes',
            nothingUnforeseen: 'yes',
          },
          because: 'She cannot swallow safely and no longer reads: both things that she wrote.',
        },
      ],
      lookedWhere: 'The blue folder, the surgery, the Public Guardian’s register: no power of attorney.',
      maker: { who: { type: 'professional', name: 'Dr Aoife Brennan', role: 'GP' }, reason: null },
    });
    tell('decisions.end', {
      ...desk.saving(),
      ended: {
        because: 'an advance decision stands',
        what: 'No tube. Told Elaine and the ward. Small tastes by mouth with the speech therapist’s advice, and her waterproof within reach.',
        waitUntil: null,
      },
    });
  });
}
