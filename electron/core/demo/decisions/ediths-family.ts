import { clock, type Desk } from './desk.ts';
import { blankPaper } from './papers.ts';

/** What Susan holds: seen in her own copy, then checked, and about money alone. */
export function planSusansPower(desk: Desk): void {
  desk.put(30, clock(16, 40), 'moira', (tell) => {
    const resident = desk.resident();
    const { paper } = tell('authority.record', {
      resident,
      at: { precision: 'day', day: desk.day(30) },
      says: {
        ...blankPaper,
        type: 'lpa-property-finance',
        holders: [{ person: desk.person('susan'), replacement: false }],
        covers: 'Bank, pension, bills, the house in Preston.',
        registered: 'yes',
        claimedBy: { type: 'person', id: desk.person('susan') },
        heldWhere: 'With Susan; a copy in the office safe.',
      },
    });
    desk.keep('susans-power', paper);
    tell('authority.see', {
      resident,
      paper,
      at: { precision: 'day', day: desk.day(30) },
      sighting: { how: 'a certified copy', note: 'Stamped on each page.', scan: null },
    });
  });
  desk.put(23, clock(10, 15), 'moira', (tell) => {
    tell('authority.verify', {
      resident: desk.resident(),
      paper: desk.of('susans-power'),
      at: { precision: 'day', day: desk.day(23) },
      verification: {
        against: 'The Public Guardian’s register',
        found: 'Registered 2019, property and money. No welfare power registered.',
        againOn: desk.day(-342),
      },
    });
  });
}

/** Susan and her mother do not want the same: on record, and what it came to. */
export function planDisagreement(desk: Desk): void {
  desk.put(10, clock(16, 30), 'moira', (tell) => {
    const { disagreement } = tell('disagreements.open', {
      resident: desk.resident(),
      at: { precision: 'day', day: desk.day(12) },
      about: { decision: desk.decision(), matter: 'Whether Edith moves to Beech Court' },
      positions: [
        { type: 'view', view: desk.viewId('face-down') },
        { type: 'view', view: desk.viewId('soul') },
        { type: 'view', view: desk.viewId('susan-best') },
      ],
      ladder: {
        rung: 'talk',
        what: 'Priya Nair and Susan walk through Edith’s morning here, then sit down with what the fare would cost.',
        by: desk.day(6),
        meanwhile: 'Edith stays. Susan visits when she can; a telephone call on Wednesdays.',
        ground: 's.5, and Edith’s own settled wish.',
      },
    });
    desk.keep('disagreement', disagreement);
  });
  desk.put(5, clock(14, 20), 'moira', (tell) => {
    tell('disagreements.close', {
      resident: desk.resident(),
      disagreement: desk.of('disagreement'),
      at: { precision: 'day', day: desk.day(5) },
      closing: {
        how: 'the decision stands, and the way on was explained',
        what: 'Susan still thinks that nearer would be better, and takes the fare. Told in writing how to complain and that the court can be asked.',
      },
    });
  });
}

/** The Sunday after: the fare was paid, and what Edith made of it. */
export function planDaysAfter(desk: Desk): void {
  desk.put(2, clock(17, 10), 'shazia', (tell) => {
    tell('decisions.followChange', {
      ...desk.saving(),
      at: { precision: 'day', day: desk.day(2) },
      followed: {
        made: desk.of('made'),
        change: 1,
        outcome: 'done',
        what: 'Kitchen at four. Susan sat; Edith poured, twice, and sent her for the good plates.',
      },
    });
  });
  desk.view('tea', 2, clock(17, 15), 'shazia', () =>
    desk.heard('said', 'You’ve come on the train, then. Sit down, it’s mashing.', 'shazia', desk.at(2, clock(16, 5))),
  );
}
