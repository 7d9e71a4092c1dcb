import { beforeEach, describe, expect, test } from 'vitest';
import { dailyChoiceCommands } from '../../../db/daily-choices/commands.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import { suggestionCommands } from '../../../db/suggestions/commands.ts';
import { suggestionMethods } from '../../../db/suggestions/methods.ts';
import { answeredInWords } from '../../../db/suggestions/model.ts';
import { listSuggestionsForResident } from '../../../db/suggestions/queries.ts';
import type { EntryId, PersonId, ResidentId } from '../../../db/words/model.ts';
import { wrongPersonCommands } from '../../../db/wrong-person/commands.ts';
import { edith, openTestRecord, type TestRecord } from '../../record.ts';
import { type Changes, declinedBoth, nothingSeen, teaOrJuice, thing } from '../daily-choices/sample.ts';
import { said, staffSaw, viewOf } from '../voices/statements.ts';

let home: TestRecord;
let susan: PersonId;
beforeEach(() => {
  home = openTestRecord();
  susan = addPerson(home.edith, 'Susan Hartley');
  return () => home.record.close();
});

const addPerson = (resident: ResidentId, name: string): PersonId =>
  home.write((context) =>
    peopleCommands['people.add'](context, {
      resident,
      details: { name, relation: 'daughter', standing: 'family', contact: null },
    }),
  ).person;
const admit = (preferredName: string): ResidentId =>
  home.write((context) =>
    residentCommands['residents.admit'](context, {
      identity: { ...edith, preferredName, fullName: `${preferredName} Holt` },
    }),
  ).resident;
const suggest = (resident = home.edith, person = susan): EntryId =>
  home.write((context) =>
    suggestionCommands['suggestions.record'](context, {
      resident,
      suggestion: { domain: 'drink', label: 'Warm milk' },
      words: viewOf(person, 'Dad always warmed it with nutmeg. It would settle her.'),
    }),
  ).suggestion;
const offered = (suggestedIn: EntryId) => [thing('Tea'), { ...thing('Warm milk'), suggestedIn }];
const ask = (suggestedIn: EntryId, over: Changes = {}): EntryId =>
  home.write((context) =>
    dailyChoiceCommands['dailyChoices.record'](context, {
      resident: home.edith,
      record: teaOrJuice(home.grace, { ...over, choice: { offered: offered(suggestedIn), ...over.choice } }),
    }),
  ).choice;
const list = (resident = home.edith) => home.read((context) => listSuggestionsForResident(context, { resident }));
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

describe('What family suggests', () => {
  test('is kept as their view, in their words, and is nobody’s choice', () => {
    const id = suggest();
    expect(list()).toMatchObject([
      { id, label: 'Warm milk', words: { voice: 'own-view', person: susan }, offers: [], ended: null },
    ]);
    expect(list()[0] && answeredInWords(list()[0] as never)).toBe('Not offered yet.');
  });

  test.each([
    ['what the person said', () => said(home.grace)],
    ['what staff saw', () => staffSaw(home.grace)],
  ])('takes no other voice: not %s', (_, words) => {
    const input = { resident: home.edith, suggestion: { domain: 'drink', label: 'Warm milk' }, words: words() };
    expect(suggestionMethods['suggestions.record'].input.safeParse(input).success).toBe(false);
  });

  test('comes from one of this person’s own people', () => {
    const nadia = addPerson(admit('Walter'), 'Nadia Holt');
    expect(() => suggest(home.edith, nadia)).toThrow(refusal('no-such-person'));
  });

  test('is answered by the person: chosen, something else, declined, or not to be seen', () => {
    const id = suggest();
    ask(id, { choice: { answer: { type: 'chosen', options: [1] } } });
    ask(id);
    ask(id, declinedBoth);
    ask(id, nothingSeen);
    const slip = ask(id, declinedBoth);
    home.write((context) =>
      dailyChoiceCommands['dailyChoices.withdraw'](context, { resident: home.edith, choice: slip, reason: 'Slip' }),
    );
    const [row] = list();
    expect(row?.counts).toEqual({ chosen: 1, 'something-else': 1, declined: 1, 'not-seen': 1 });
    expect(row && answeredInWords(row)).toBe(
      'Offered 4 times: chosen once, something else was chosen once, declined once, no choice could be seen once.',
    );
    expect(row?.offers).toHaveLength(4);
  });

  test('cannot be claimed for what nobody suggested, nor for what was suggested for somebody else', () => {
    const walter = admit('Walter');
    const for_ = suggest(walter, addPerson(walter, 'Nadia Holt'));
    expect(() => ask(for_)).toThrow(refusal('no-such-suggestion'));
    expect(() => ask(home.edith as never)).toThrow(refusal('no-such-suggestion'));
  });

  test('is offered no more once staff say why, stays to be read, and is found by search no more', () => {
    const id = suggest();
    ask(id, declinedBoth);
    const found = () => home.read((context) => searchWords(context, 'nutmeg', home.edith).areas);
    expect(found()).toMatchObject([{ area: 'daily-choices', hits: [{ voice: 'own-view', domain: 'drink' }] }]);
    const end = () =>
      home.write((context) =>
        suggestionCommands['suggestions.end'](context, {
          resident: home.edith,
          suggestion: id,
          reason: 'She pushes it away each time.',
        }),
      );
    end();
    expect(list()).toMatchObject([{ ended: { reason: 'She pushes it away each time.' }, counts: { declined: 1 } }]);
    expect(found()).toEqual([]);
    expect(end).toThrow(refusal('no-such-suggestion'));
  });

  test('written on the wrong person goes to the right one, told by one of theirs', () => {
    const id = suggest();
    const walter = admit('Walter');
    const nadia = addPerson(walter, 'Nadia Holt');
    const move = (speaker: PersonId | null) =>
      home.write((context) =>
        wrongPersonCommands['wrongPerson.move'](context, {
          ...{ resident: home.edith, what: 'suggestion', entry: id, to: walter, assessed: null },
          people: speaker ? [{ from: susan, to: speaker }] : [],
        }),
      );
    expect(() => move(null)).toThrow(refusal('whose-words'));
    move(nadia);
    expect(list()).toEqual([]);
    expect(list(walter)).toMatchObject([{ label: 'Warm milk', words: { person: nadia } }]);
    expect(home.read((context) => searchWords(context, 'nutmeg', home.edith).areas)).toEqual([]);
  });

  test('reads the same when the tables are made again from the ledger', () => {
    const id = suggest();
    ask(id, declinedBoth);
    const before = list();
    rebuildProjections(home.record.sqlite, home.record.ledger);
    expect(list()).toEqual(before);
  });
});
