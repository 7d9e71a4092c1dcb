import type { z } from 'zod';
import type { option } from '../../../../db/best-interests/options.ts';
import type { newAssessment } from '../../../../db/capacity/model.ts';
import type { Making } from '../home.ts';
import { clock, type Desk, deskFor, openDecision } from './desk.ts';
import { blankPaper } from './papers.ts';

/** Bed rails for Gurdev, back from hospital: begun, and not yet decided. */
export function planGurdevsRails(making: Making): void {
  if (!making.lives.some(({ key }) => key === 'gurdev')) return;
  const desk = deskFor(making, 'gurdev', 'gurdevs-rails');
  planOpening(desk);
  planAssessment(desk);
  planViews(desk);
  planSoFar(desk);
}

function planOpening(desk: Desk): void {
  desk.put(9, clock(11, 15), 'tomasz', (tell) => {
    const question = 'The ward says rails on the bed. Would you want them up at night, or do it another way?';
    openDecision(desk, tell, {
      matter: 'restraint',
      escalators: ['a-limit', 'views-differ'],
      question,
      whyNow:
        'Came back from hospital weaker on the left after a chest infection. The discharge letter says “bed rails advised”. He climbs; a rail is a higher fall.',
      raisedBy: { type: 'professional', name: 'Ward 11', role: 'Discharge letter' },
      told: 'Asked the same morning, sitting on the bed, with the rail from the store in front of him.',
      words: desk.heard(
        'said',
        'Is this a bed or a lorry?',
        'tomasz',
        desk.at(9, clock(10, 50)),
        'The rail itself, held up beside the bed',
      ),
    });
  });
}

const said = (words: string) => ({ mode: 'said', words, language: null }) as const;

function assessmentOf(desk: Desk): z.input<typeof newAssessment> {
  return {
    assessment: {
      assessor: { type: 'staff', id: desk.staff('tomasz') },
      whyInDoubt:
        'Since hospital he has said yes and no to the same question in one morning, and does not call to mind the fall.',
      information: [
        'A rail keeps someone from rolling out. Someone who climbs falls from higher.',
        'A low bed and a mat: a shorter way down.',
        'With neither, as before hospital.',
      ],
      help: [
        {
          aid: 'real objects',
          what: 'The rail and the mat, both touched; the low bed shown going down.',
          when: desk.at(7, clock(10, 15)),
          where: 'His own room',
          withWhom: 'Amrit',
          effect: 'Laughed at the bed, pushed at the rail, asked what it was for.',
        },
        {
          aid: 'first language or interpreter',
          what: 'In Punjabi by telephone interpreter, then in English.',
          when: null,
          where: null,
          withWhom: null,
          effect: 'Longer answers; the same ones.',
        },
        {
          aid: 'pain, infection or delirium checked',
          what: 'Chest clear, temperature normal, antibiotics finished.',
          when: desk.at(8, clock(9, 30)),
          where: null,
          withWhom: 'Dr Aoife Brennan',
          effect: 'Delirium passing, not gone.',
        },
      ],
      understand: { finding: 'able', asked: '“What is this? What would it do?”', note: null },
      retain: {
        finding: 'not able',
        asked: 'Asked again after two minutes, rail in view.',
        note: 'Three times as if new.',
      },
      weigh: {
        finding: 'not able',
        asked: '“If you climbed over it in the night, what then?”',
        note: 'The fall at home had not happened, so there was nothing to weigh.',
      },
      communicate: { finding: 'able', asked: null, note: null },
      minutes: 35,
      unwise: false,
      fluctuates: {
        pattern: 'Better each day since he came home.',
        canWaitUntil: desk.day(-10),
        holdingAction: 'Low bed and mat, light under the door, a look-in each hour: as he agreed before hospital.',
        wishesWhenClear:
          'In May he agreed to the light under the door and said nothing was to be “tied, shut or strapped”.',
      },
    },
    conclusion: {
      impairment: {
        what: 'Vascular dementia, with delirium after a chest infection',
        lasting: 'not known',
        mayImprove: 'The delirium should pass within weeks.',
      },
      link: 'Because of the delirium on top of the dementia he does not keep the fall or the answer in mind, so he cannot weigh the rail against the mat, for the decision about rails at night, as shown on three askings.',
      conclusion: 'lacks capacity for this decision now',
      reasons: 'Today, for this. He is getting better, so it is asked again before anything is decided for good.',
      reviewOn: desk.day(-10),
      reviewWhen: 'When he names the day of the week unasked for three days.',
    },
    person: {
      understand: said('It is to stop me going to work.'),
      retain: null,
      weigh: said('Fall? I have never fallen. I drove twenty-nine years.'),
      communicate: null,
      told: {
        how: 'In English and Punjabi, that for now we go by the light and the low bed.',
        when: desk.at(7, clock(11, 0)),
        answer: said('Low is good. I was born on the floor.'),
      },
    },
    others: { present: ['Amrit Sandhu', 'Telephone interpreter'], disputed: [] },
  };
}

function planAssessment(desk: Desk): void {
  desk.put(7, clock(11, 40), 'tomasz', (tell) => {
    tell('capacity.assess', {
      resident: desk.resident(),
      decision: desk.decision(),
      at: desk.at(7, clock(10, 15)),
      corrects: null,
      changed: null,
      given: assessmentOf(desk),
    });
  });
}

function planViews(desk: Desk): void {
  desk.view('lorry', 9, clock(11, 20), 'tomasz', () =>
    desk.heard(
      'said',
      'Is this a bed or a lorry?',
      'tomasz',
      desk.at(9, clock(10, 50)),
      'The rail held up beside the bed',
    ),
  );
  desk.view('pushed', 6, clock(21, 50), 'bernadette', () =>
    desk.heard(
      'showed',
      'Pushed the rail with both feet until it rattled. Patted the mat.',
      'bernadette',
      desk.at(6, clock(21, 40)),
      'Both within reach at bedtime, nothing said',
    ),
  );
  desk.view('harjit', 5, clock(19, 30), 'tomasz', () => ({
    voice: 'own-view',
    words: 'Put them up. I found him once. I am not finding him twice.',
    language: null,
    person: desk.person('harjit'),
    when: desk.at(5, clock(19, 15)),
    how: 'On the telephone, asked what is best',
    understood: null,
  }));
  desk.view('amrit', 5, clock(16, 20), 'shazia', () => ({
    voice: 'person-reported',
    words: 'A man who can’t get out of his own bed is luggage.',
    language: null,
    reportedBy: { type: 'person', id: desk.person('amrit') },
    basis: 'Said about his own brother in hospital, 2021',
    when: desk.at(5, clock(16, 10)),
    how: 'Asked what he used to say',
    understood: null,
  }));
}

const weighs: z.input<typeof option>['weighs'] = [];
const options: z.input<typeof option>[] = [
  {
    key: 'A',
    title: 'As before hospital',
    noChange: true,
    available: 'His own bed, light under the door, look-ins as agreed in May.',
    limits: 'no new limits',
    whatLimits: null,
    restraint: null,
    notRestraint: null,
    lifeSustaining: null,
    weighs,
  },
  {
    key: 'B',
    title: 'Low bed and a mat',
    noChange: false,
    available: 'In place since he came back.',
    limits: 'no new limits',
    whatLimits: null,
    restraint: null,
    notRestraint: null,
    lifeSustaining: null,
    weighs: [
      {
        way: 'gives',
        sort: 'medical',
        what: 'A short way down, and he can still get up.',
        likelihood: 'Two nights on the mat, no harm',
        matters: 'He laughed about it',
        magnetic: false,
      },
      {
        way: 'takes',
        sort: 'practical',
        what: 'Harder to stand up from in the morning: somebody comes.',
        likelihood: null,
        matters: null,
        magnetic: false,
      },
    ],
  },
  {
    key: 'C',
    title: 'Rails at night',
    noChange: false,
    available: 'In the store.',
    limits: 'many new limits',
    whatLimits: 'He could not get out of bed by himself.',
    restraint: {
      needed: 'Only if he rolled; he does not, he climbs.',
      inProportion: 'Doubtful: a fall from higher, and he pushes at them.',
      until: 'Not settled.',
      authorisedBy: null,
      lessTried: 'The low bed and the mat, since he came back.',
      reduction: null,
    },
    notRestraint: null,
    lifeSustaining: null,
    weighs: [
      {
        way: 'takes',
        sort: 'emotional',
        what: 'Getting up by himself.',
        likelihood: null,
        matters: '“Luggage”',
        magnetic: true,
      },
    ],
  },
];

function planSoFar(desk: Desk): void {
  desk.put(7, clock(17, 50), 'tomasz', (tell) => {
    const { paper } = tell('authority.record', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(7) },
      says: {
        ...blankPaper,
        type: 'lpa-health-welfare',
        holders: [{ person: desk.person('harjit'), replacement: false }],
        claimedBy: { type: 'person', id: desk.person('harjit') },
        heldWhere: 'Harjit says: in a drawer in Leicester. Asked to bring it.',
      },
    });
    desk.keep('harjits-power', paper);
  });
  desk.put(6, clock(15, 10), 'tomasz', (tell) => {
    tell('decisions.nameMaker', {
      ...desk.saving(),
      answers: [
        { paper: desk.of('harjits-power'), covers: 'not known yet', saidBy: null, checks: null, because: null },
      ],
      lookedWhere: 'His file. Public Guardian’s registers applied to, no answer yet.',
      maker: { who: { type: 'staff', id: desk.staff('tomasz') }, reason: null },
    });
  });
  desk.put(3, clock(14, 20), 'tomasz', (tell) => {
    tell('decisions.setOptions', { ...desk.saving(), options: { options, whyNoneLessRestrictive: null } });
    const place = (
      view: string,
      stances: { option: string; stance: 'supports' | 'opposes' }[],
      answers: 'what is best' | 'what they would have wanted' = 'what is best',
    ) => tell('decisions.placeView', { ...desk.saving(), placing: { view: desk.viewId(view), answers, stances } });
    place('pushed', [
      { option: 'B', stance: 'supports' },
      { option: 'C', stance: 'opposes' },
    ]);
    place('harjit', [{ option: 'C', stance: 'supports' }]);
    place('amrit', [{ option: 'C', stance: 'opposes' }], 'what they would have wanted');
  });
  desk.put(2, clock(11, 30), 'tomasz', (tell) => {
    tell('disagreements.open', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(3) },
      about: { decision: desk.decision(), matter: 'Rails on the bed at night' },
      positions: [
        { type: 'view', view: desk.viewId('pushed') },
        { type: 'view', view: desk.viewId('harjit') },
        {
          type: 'stated',
          who: { type: 'professional', name: 'Ward 11', role: 'Discharge letter' },
          says: '“Bed rails advised.” The ward sister has not seen him at home.',
        },
      ],
      ladder: {
        rung: 'second-opinion',
        what: 'The falls team comes to see him in his own bed at night.',
        by: desk.day(-6),
        meanwhile: 'Low bed and mat, light under the door, a look-in each hour. No rails.',
        ground: 's.5 and s.6: the less restrictive way, as he agreed before hospital.',
      },
    });
  });
}
