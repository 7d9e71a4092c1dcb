import type { z } from 'zod';
import type { complaintMethods } from '../../../db/complaints/methods.ts';
import { clock, type Desk, deskFor } from './decisions/desk.ts';
import type { Making } from './home.ts';
import { elementId } from './plans/plan.ts';
import type { StaffKey } from './staff.ts';

type Step = z.input<(typeof complaintMethods)['complaints.goOn']['input']>['step'];
type Said = readonly ['said' | 'showed', string, StaffKey];

/** Three complaints: by what a resident showed; by a daughter about data; and one that was answered and changed the plan. */
export function planComplaints(making: Making): void {
  const lives = new Set(making.lives.map(({ key }) => key));
  if (lives.has('edith')) {
    planEdiths(deskFor(making, 'edith', 'complaint/bathroom'));
    planSusans(deskFor(making, 'edith', 'complaint/letter'));
  }
  if (lives.has('gurdev')) planHarjits(making, deskFor(making, 'gurdev', 'complaint/turban'));
}

/** What somebody did next; with what the person said or showed to it. */
function goOn(desk: Desk, back: number, step: (desk: Desk) => Step, said?: Said): void {
  desk.put(back, clock(15, 10), 'moira', (tell) => {
    const words = said ? desk.heard(said[0], said[1], said[2], desk.at(back, clock(14, 40))) : null;
    tell('complaints.goOn', {
      complaint: desk.of('complaint'),
      on: desk.day(back),
      step: step(desk),
      person: { words },
    });
  });
}

/** Edith has no words for it: she shut the door on the same man three mornings running, and Grace took it seriously. */
function planEdiths(desk: Desk): void {
  desk.put(1, clock(11, 30), 'grace', (tell) => {
    const { complaint } = tell('complaints.receive', {
      resident: desk.resident(),
      on: desk.day(1),
      complaint: {
        title: 'She shuts the bathroom door on Joel',
        about: ['care', 'staff'],
        way: 'showed',
        wants: 'Somebody else in the mornings: she lets Shazia and Grace in.',
      },
      complainant: { who: { type: 'resident' }, says: null },
      person: {
        words: desk.heard(
          'showed',
          'Shut the bathroom door with Joel outside, three mornings running, and held the handle until he had gone.',
          'grace',
          desk.at(1, clock(8, 15)),
        ),
        asked: null,
      },
      concerns: { staff: [desk.staff('joel')] },
    });
    desk.keep('complaint', complaint);
  });
}

/** A letter about Edith's care went to the wrong house: the Act's thirty days. Edith was asked what she makes of it. */
function planSusans(desk: Desk): void {
  desk.put(12, clock(10, 40), 'moira', (tell) => {
    const { complaint } = tell('complaints.receive', {
      resident: desk.resident(),
      on: desk.day(12),
      complaint: {
        title: 'The letter about the move went to number 9',
        about: ['data'],
        way: 'email',
        wants: 'To know who has read it, and that it does not happen again.',
      },
      complainant: {
        who: { type: 'person', id: desk.person('susan') },
        says: 'The people at number 9 brought it round, opened. It has her room, her tablets and what the social worker wrote. I have told you twice that I moved.',
      },
      person: {
        words: desk.heard(
          'said',
          'That’s my name on it. Who’s had their thumbs on this?',
          'shazia',
          desk.at(12, clock(10, 20)),
        ),
        asked: 'Shazia asked her with the opened envelope on the table, hearing aid in.',
      },
      concerns: { staff: [] },
    });
    desk.keep('complaint', complaint);
  });
  goOn(desk, 11, () => ({
    type: 'acknowledged',
    how: 'phone',
    form: 'A call in the evening, as she asked, and the same in a letter to the right house',
    what: 'That it came, that Moira looks into it herself, that she hears again within the fortnight, and that the Information Commissioner can be asked.',
  }));
  goOn(desk, 6, () => ({
    type: 'found',
    what: 'The new address was written on the front sheet in the office and not in the address book from which letters are sent. One letter went out with it. The neighbours say that they opened it by mistake and read the first page.',
    accounts: [
      {
        who: { type: 'staff', id: desk.staff('shazia') },
        says: 'I wrote the new address on the sheet when she rang. I did not know there was another list.',
      },
      { who: { type: 'person', id: desk.person('susan') }, says: 'I rang in the spring and again in the summer.' },
    ],
  }));
}

/** Answered, with what changed: the plan for Gurdev's turban, and what he showed when he was told. */
function planHarjits(making: Making, desk: Desk): void {
  desk.put(19, clock(16, 30), 'tomasz', (tell) => {
    const { complaint } = tell('complaints.receive', {
      resident: desk.resident(),
      on: desk.day(19),
      complaint: {
        title: 'His turban was left off at breakfast',
        about: ['respect', 'care'],
        way: 'said',
        wants: 'That he is never taken in to breakfast without it.',
      },
      complainant: {
        who: { type: 'person', id: desk.person('harjit') },
        says: 'Sunday I came at nine and he was at the table bareheaded, with his hand over his hair. I have never seen that.',
      },
      person: {
        words: desk.heard(
          'showed',
          'Put both hands on his head and looked at the door.',
          'tomasz',
          desk.at(19, clock(16, 10)),
        ),
        asked: 'In Punjabi by Harjit’s recording, with the folded cloth in his lap.',
      },
      concerns: { staff: [] },
    });
    desk.keep('complaint', complaint);
  });
  goOn(desk, 18, () => ({
    type: 'acknowledged',
    how: 'said',
    form: 'To him in Punjabi by Harjit; to Harjit face to face',
    what: 'That it came, that Moira speaks to everybody who was on that Sunday, and who else can be asked.',
  }));
  goOn(desk, 15, () => ({
    type: 'found',
    what: 'Nobody on that Sunday had learnt to fold it, and breakfast was not held back.',
    accounts: [
      {
        who: { type: 'staff', id: desk.staff('bernadette') },
        says: 'I did not know how, and I did not want to get it wrong. I should have rung Harjit.',
      },
    ],
  }));
  goOn(
    desk,
    13,
    () => ({
      type: 'answered',
      how: 'said',
      form: 'To him in Punjabi by Harjit, with the cloth; to Harjit face to face and in a letter',
      what: 'It should not have happened. Breakfast waits for the turban, and two more of us learn to fold it.',
      outcome: 'upheld',
      apology: 'We are sorry that he sat there without it, and that nobody rang you.',
      reply: 'Thank you. Show them on Sunday, I will be here.',
    }),
    ['showed', 'Took Moira’s hand and set it on the end of the cloth.', 'moira'],
  );
  goOn(desk, 13, () => ({
    type: 'change',
    what: 'Somebody who can fold it is on every morning, and breakfast waits.',
    owner: desk.staff('tomasz'),
    by: desk.day(6),
    element: making.ids.of(elementId('gurdev', 'turban')),
  }));
  desk.put(7, clock(15, 30), 'moira', (tell) => {
    const { rows } = tell('complaints.list', {});
    const change = rows.find(({ id }) => id === desk.of('complaint'))?.changes[0]?.entryId ?? '';
    tell('complaints.goOn', {
      complaint: desk.of('complaint'),
      on: desk.day(7),
      step: {
        type: 'done',
        change,
        what: 'Bernadette and Joel learnt it from Harjit on the Sunday; the rota shows who can.',
      },
      person: { words: null },
    });
  });
  goOn(desk, 5, () => ({
    type: 'closed',
    reason: 'answered',
    what: 'Harjit was told, and that it can be opened again at any time.',
  }));
}
