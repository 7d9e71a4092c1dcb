import { choiceTime, dailyChoice, domainInWords, expressionInWords } from '../../daily-choices/model.ts';
import { answerInWords, offeredInWords } from '../../daily-choices/sentences.ts';
import { certaintyInWords, type Expression } from '../../daily-choices/vocabulary.ts';
import { happenedInWords } from '../../time/model.ts';
import { happenedKey } from '../../voices/model.ts';
import { at, CellProblem, listFrom, oneOf, plain } from '../cells.ts';
import type { Planned } from './planned.ts';
import { type Row, yesOrNo } from './row.ts';
import { known, namesOf, whose } from './whose.ts';

const DECLINED = ['declined', 'refused', 'said no', 'no thank you', 'neither', 'none'];
const alike: Readonly<Record<string, Expression>> = {
  reached: 'took',
  took: 'took',
  'took it': 'took',
  gaze: 'looked',
  'eye gaze': 'looked',
  looked: 'looked',
  smiled: 'face',
  nodded: 'yes-or-no',
  'shook head': 'yes-or-no',
  'turned away': 'turned-away',
  'pushed away': 'pushed-away',
  signed: 'sign',
  'no response': 'silence',
  silence: 'silence',
};

/** A row of daily choices: what was offered, what was seen, what was chosen, what came of it; each apart. */
export function dailyChoiceFrom(row: Row): Planned {
  const resident = whose(row);
  const time = row.text('time') ?? '';
  const when = row.get('day', (day) => {
    if (day === '') throw new CellProblem('This is empty, and it is needed.');
    return at(day, time);
  });
  const offered = row.get('offered', offeredFrom) ?? [];
  const declined = row.get('chosen', (text) => DECLINED.includes(plain(text))) ?? false;
  const said = row.ownWords('said', namesOf(resident));
  const given = row.get('given', yesOrNo) ?? true;
  const value = {
    choice: {
      domain: row.get('domain', (text) => oneOf(text, domainInWords)),
      matter: null,
      offered: offered.map((label) => ({
        label,
        photograph: null,
        picture: null,
        place: null,
        side: null,
        suggestedIn: null,
      })),
      howOffered: [],
      swap: { check: 'not-done', second: null },
      answer: row.get('chosen', (text) => answerFrom(text, offered)),
      reading: {
        meaning: null,
        certainty: row.get('certainty', (text) => (text === '' ? 'unsure' : oneOf(text, certaintyInWords))),
      },
      delivery: { outcome: outcomeFrom(declined, given), reaction: null },
      askAgain: false,
      offeredBefore: null,
    },
    seen: {
      expressedBy: row.get('shown', (text) => expressedFrom(text, said)),
      observed: row.text('observed'),
      observer: row.get('observer', (name) => (name === '' ? row.look.voucher : row.look.staff(name))),
    },
    ...(said === null ? {} : { words: { said, language: null } }),
  };
  const record = row.finished(dailyChoice, value, fieldOf);
  const happened = row.finished(choiceTime, when, { '': 'day' });
  const { id, preferredName } = known(resident);
  return {
    method: 'dailyChoices.record',
    input: { resident: id, record, at: happened },
    ownWords: true,
    same: {
      key: `${id}|${happenedKey(happened)}|${record.choice.offered.map(({ label }) => plain(label)).join('|')}`,
      field: 'day',
    },
    reads: `${preferredName}, ${happenedInWords(happened)}: offered ${offeredInWords(record.choice.offered)}. ${answerInWords(record.choice)}.${record.words ? ` Said “${record.words.said}”` : ''}`,
  };
}

const fieldOf: Readonly<Record<string, string>> = {
  domain: 'domain',
  offered: 'offered',
  answer: 'chosen',
  reading: 'certainty',
  outcome: 'given',
  expressedBy: 'shown',
  observed: 'observed',
  words: 'said',
};

/** "Tea; juice", "tea or juice": every one of them. */
function offeredFrom(text: string): string[] {
  const offered = listFrom(text.replaceAll(/\s+(?:or|and)\s+/gi, ';').replaceAll('/', ';'));
  if (offered.length === 0) throw new CellProblem('This is empty: say what was offered.');
  return offered;
}

function answerFrom(text: string, offered: readonly string[]) {
  if (text === '')
    throw new CellProblem('This is empty. Silence is never a choice: write what they chose, or “declined”.');
  if (DECLINED.includes(plain(text))) return { type: 'declined' };
  const chosen = listFrom(text).map((each) => offered.findIndex((label) => plain(label) === plain(each)));
  return chosen.length > 0 && chosen.every((index) => index !== -1)
    ? { type: 'chosen', options: chosen }
    : { type: 'chose-other', what: text };
}

const outcomeFrom = (declined: boolean, given: boolean) => {
  if (declined) return { type: 'left-as-wished' };
  return given
    ? { type: 'delivered' }
    : { type: 'not-delivered', reason: 'other', text: 'Not said in the earlier records' };
};

function expressedFrom(text: string, said: string | null): Expression[] {
  const asOnScreen = Object.values<string>(expressionInWords).some((words) => plain(words) === plain(text));
  const shown = (asOnScreen ? [text] : listFrom(text)).map((each) => oneOf(each, expressionInWords, alike));
  if (shown.length > 0) return shown;
  if (said !== null) return ['spoke'];
  throw new CellProblem(
    'Say how it was shown, or what they said: a choice that nobody saw or heard is nobody’s choice.',
  );
}
