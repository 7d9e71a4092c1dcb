import type { Making } from '../home.ts';
import { clock, deskFor } from './desk.ts';

/** Care that is agreed once and followed: a key that Edith keeps, and the stairs that Hyacinth cannot weigh any more. */
export function planPlannedCare(making: Making): void {
  const here = (life: string) => making.lives.some(({ key }) => key === life);
  if (here('edith')) planEdithsKey(making);
  if (here('hyacinth')) planHyacinthsStairs(making);
}

function planEdithsKey(making: Making): void {
  const desk = deskFor(making, 'edith', 'ediths-key');
  desk.put(19, clock(10, 40), 'grace', (tell) => {
    tell('plannedCare.agree', {
      resident: desk.resident(),
      at: desk.at(19, clock(10, 25)),
      says: {
        matter: 'room-key',
        question: 'Would you like a key of your own to your room, on a ribbon?',
        decides: { type: 'the person' },
        what: 'Edith has her own key, on the blue ribbon. A second one hangs in the office.',
        why: 'She shuts her door herself of an evening, and asked who else could open it.',
        reviewOn: desk.day(-71),
      },
      person: {
        words: desk.heard(
          'said',
          'My own front door. I’ll have it round my neck, where I had the bakehouse one.',
          'grace',
          desk.at(19, clock(10, 25)),
          'The key itself, in her hand',
        ),
        howTried: null,
      },
      others: { asked: [] },
    });
  });
}

function planHyacinthsStairs(making: Making): void {
  const desk = deskFor(making, 'hyacinth', 'hyacinths-stairs');
  desk.put(24, clock(15, 20), 'tomasz', (tell) => {
    const { care } = tell('plannedCare.agree', {
      resident: desk.resident(),
      at: desk.at(24, clock(14, 50)),
      says: {
        matter: 'everyday-risk',
        question: 'The stairs to the dancing: by yourself, or with somebody a step behind?',
        decides: {
          type: 'somebody for them',
          who: { type: 'staff', id: desk.staff('tomasz') },
          unable: {
            help: 'Walked to the foot of the stairs together, after dinner, shoes on: she named the band and the landing.',
            ability: 'weigh',
            shownBy: 'Asked what would happen if her foot slipped: “It never has.” The plaster came off in August.',
            because:
              'Because of her vascular dementia the fall in August is not there for her to weigh against the dancing.',
          },
          lessRestrictive: 'No gate and no lift key: somebody walks one step behind, and waits at the top.',
        },
        what: 'Hyacinth takes the stairs to the dancing, in her own time. Somebody walks one step behind.',
        why: 'She goes up them every Tuesday, and a gate would end the dancing for her.',
        reviewOn: desk.day(3),
      },
      person: {
        words: desk.heard(
          'showed',
          'Took hold of the rail, looked back over her shoulder and went up.',
          'tomasz',
          desk.at(24, clock(14, 50)),
          'At the foot of the stairs',
        ),
        howTried: null,
      },
      others: {
        asked: [
          {
            who: { type: 'person', id: desk.person('delroy') },
            best: 'Somebody near her. Not in front of her, she will go round.',
            wanted: 'She would say mind your own feet.',
          },
        ],
      },
    });
    desk.keep('stairs', care);
  });
  desk.put(3, clock(16, 0), 'shazia', (tell) => {
    tell('plannedCare.review', {
      resident: desk.resident(),
      care: desk.of('stairs'),
      at: desk.at(3, clock(15, 40)),
      review: {
        found: 'Up and down on three Tuesdays, no slip. She sat on the landing once, of her own accord.',
        stands: 'it stands',
        nextOn: desk.day(-87),
      },
      person: {
        words: desk.heard('said', 'Keep up, then.', 'shazia', desk.at(3, clock(15, 40)), 'On the second step'),
      },
    });
  });
}
