import { paperOf } from '../../best-interests/decision.ts';
import type { Case, Home } from '../home.ts';

const keypad = {
  type: 'locked-doors',
  what: 'A keypad on the front door.',
  hours: 'Day and night',
  needed: 'She was found on the road.',
  inProportion: 'Likely, and lorries.',
  lessTried: 'A bell: three weeks.',
  ordinary: null,
  effect: null,
  decision: null,
  reviewOn: '2026-06-01',
} as const;
const apply = (home: Home) =>
  home.tell('liberty.apply', {
    ...home.one,
    application: {
      type: 'a standard authorisation',
      askedOf: 'The council',
      reference: null,
      arrangements: 'A keypad.',
      chaseOn: '2026-03-24',
    },
  }).application;
const granted = (home: Home) => {
  const application = apply(home);
  home.tell('liberty.hear', {
    ...home.one,
    application,
    news: { type: 'granted', until: '2026-09-01', conditions: ['A walk each day'], representative: null },
  });
  return application;
};

/** Disagreements, advocates, powers and limits: what makes something due, and what ends it. */
export const registerCases: readonly Case[] = [
  {
    name: 'the step on which a disagreement stands, until it is closed',
    task: {
      kind: 'disagreement',
      title: 'Next step of a disagreement: talk, and make clear what is known. Bed at seven',
      due: '2026-03-10',
    },
    come(home) {
      const positions = [home.edithSays('I’m not tired.'), home.askFamily('Seven is late enough.')].map((view) => ({
        type: 'view' as const,
        view,
      }));
      const { disagreement } = home.tell('disagreements.open', {
        ...home.one,
        about: { decision: null, matter: 'Bed at seven' },
        positions,
        ladder: { rung: 'talk', what: 'Sit down.', by: '2026-03-10', meanwhile: 'When she likes.', ground: 's.5' },
      });
      return () =>
        home.tell('disagreements.close', {
          ...home.one,
          disagreement,
          closing: { how: 'they came to agree', what: 'Half past eight.' },
        });
    },
  },
  {
    name: 'whom to ask again for an advocate, until one is allocated',
    task: {
      kind: 'advocate',
      title: 'Ask again for an advocate: Independent mental capacity advocate (IMCA), of IMCA referrals',
      due: '2026-03-20',
    },
    come(home) {
      const { request } = home.tell('advocates.ask', {
        ...home.one,
        request: {
          type: 'imca',
          decision: home.decision,
          because: 'Nobody but staff.',
          body: 'the local authority',
          askedOf: 'IMCA referrals',
          reference: null,
          chaseOn: '2026-03-20',
        },
      });
      return () =>
        home.tell('advocates.hear', {
          ...home.one,
          request,
          news: { type: 'allocated', name: 'Ada Lund', contact: null },
        });
    },
  },
  {
    name: 'a power that is only claimed (D22), from that day, until it was seen',
    task: {
      kind: 'authority',
      title: 'Ask to see it: Lasting power of attorney, health and welfare',
      due: '2026-03-03',
      dated: false,
    },
    come(home) {
      const paper = home.paper(paperOf('lpa-health-welfare'), 'claimed');
      return () =>
        home.tell('authority.see', { ...home.one, paper, sighting: { how: 'the original', note: null, scan: null } });
    },
  },
  {
    name: 'a power that runs out, until it is ended',
    task: { kind: 'authority', title: 'Runs out: Court deputy, welfare', due: '2026-03-05' },
    come(home) {
      const paper = home.paper(paperOf('deputy-welfare', { endsOn: '2026-03-05' }));
      return () =>
        home.tell('authority.end', { ...home.one, paper, ending: { how: 'replaced', reason: 'A new order.' } });
    },
  },
  {
    name: 'a limit to be looked at again, until it ends',
    task: { kind: 'liberty', title: 'Look at a limit again: locked doors or a keypad', due: '2026-06-01' },
    come(home) {
      const { limit } = home.tell('liberty.beginLimit', { ...home.one, says: keypad });
      return () => home.tell('liberty.endLimit', { ...home.one, limit, reason: 'The door is open.' });
    },
  },
  {
    name: 'what somebody shows of living with a limit (D23, 28 days), until it is written down',
    task: { kind: 'liberty', title: 'Write down what is shown about living with the limits', due: '2026-03-31' },
    come(home) {
      home.tell('liberty.beginLimit', { ...home.one, says: keypad });
      return () =>
        home.tell(
          'liberty.show',
          {
            resident: home.resident,
            sign: { shows: 'contentment', limit: null },
            words: {
              voice: 'person-now',
              mode: 'said',
              words: 'It will do.',
              language: null,
              when: { precision: 'day', day: '2026-03-09' },
              how: null,
              understood: null,
              heardBy: home.grace,
            },
          },
          '2026-03-09T10:00:00.000Z',
        );
    },
  },
  {
    name: 'an application without an answer, until there is one',
    task: { kind: 'liberty', title: 'Ask again, there is no answer yet: a standard authorisation', due: '2026-03-24' },
    come(home) {
      const application = apply(home);
      return () =>
        home.tell('liberty.hear', { ...home.one, application, news: { type: 'withdrawn', reason: 'She went home.' } });
    },
  },
  {
    name: 'an authorisation that runs out, until it has ended',
    task: { kind: 'liberty', title: 'An authorisation runs out', due: '2026-09-01' },
    come(home) {
      const application = granted(home);
      return () =>
        home.tell('liberty.hear', { ...home.one, application, news: { type: 'ended', reason: 'She went home.' } });
    },
  },
  {
    name: 'a condition of an authorisation ("conditions bind the home"), until it was met',
    task: {
      kind: 'liberty',
      title: 'A condition of the authorisation: A walk each day',
      due: '2026-03-03',
      dated: false,
    },
    come(home) {
      const application = granted(home);
      return () =>
        home.tell('liberty.hear', {
          ...home.one,
          application,
          news: { type: 'a condition was met', condition: 'A walk each day', how: 'Round the pond.' },
        });
    },
  },
];
