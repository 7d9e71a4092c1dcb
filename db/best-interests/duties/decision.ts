import { isPersonsChannel } from '../../voices/model.ts';
import { limitLevels, type Option, type Options, restraintMissing } from '../options.ts';
import { checklistRows, type Placing } from '../steps.ts';
import { type DecisionState, type Duty, must, stop, type View } from './model.ts';

const rank = (one: Option) => limitLevels.indexOf(one.limits);
/** D9: "options fewer than 2, none 'no change'; or none less restrictive and no 'why there is none'" (s.1(6)). */
export function optionDuties(given: Options | null): Duty[] {
  const all = given?.options ?? [];
  const found: Duty[] = [];
  if (all.length < 2) found.push(must('D9', 'options', 'Two or more options that are really available.'));
  if (!all.some(({ noChange }) => noChange))
    found.push(must('D9', 'options', 'Leaving things as they are, as one of the options.'));
  const lessRestrictive = all.some((one) => all.some((other) => rank(one) < rank(other)));
  if (!lessRestrictive && !given?.whyNoneLessRestrictive)
    found.push(must('D9', 'options', 'A less restrictive option, or why there is none.'));
  return found;
}

export function checklistDuties({ answers }: DecisionState): Duty[] {
  const open = checklistRows.filter((row) => !answers?.[row]).length;
  return open === 0
    ? []
    : [
        must(
          's4',
          'checklist',
          `${open} of the ${checklistRows.length} rows of the checklist, each answered or “not applicable because”.`,
        ),
      ];
}

const common = new Set([
  'with',
  'from',
  'more',
  'they',
  'them',
  'this',
  'that',
  'than',
  'have',
  'will',
  'there',
  'their',
  'made',
  'here',
  'best',
  'option',
]);
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
/** D17: a reason counts when it names an option (its letter, or a word of its title) or a view (whose it is). */
export function reasonNames(
  why: string,
  given: readonly Pick<Option, 'key' | 'title'>[],
  speakers: readonly string[],
): boolean {
  const said = new Set(wordsOf(why));
  const byLetter = given.some(({ key }) =>
    new RegExp(
      `(\\b[Oo]ption ${key}\\b)|(?<![\\p{L}\\p{N}’'])${key === 'A' || key === 'I' ? `${key}(?=[:,.;)])` : key}(?![\\p{L}\\p{N}’'])`,
      'u',
    ).test(why),
  );
  const byTitle = given.some(({ title }) => wordsOf(title).some((word) => !common.has(word) && said.has(word)));
  const lower = why.toLowerCase();
  return byLetter || byTitle || speakers.some((speaker) => speaker !== '' && lower.includes(speaker.toLowerCase()));
}

/** D17: "no decision maker / no reason that names an option or a view / no review date / no weight note per view". */
export function decisionDuties(state: DecisionState): Duty[] {
  if (state.made === null)
    return [stop('D17', 'made', 'The decision: which option, why, and when it is looked at again.')];
  const { made, weights } = state.made;
  const all = state.options?.options ?? [];
  const found: Duty[] = [];
  if (!all.some(({ key }) => key === made.chosen))
    found.push(stop('D17', 'made', 'The option chosen is no longer among the options.'));
  if (!reasonNames(made.why, all, [state.preferredName, ...state.views.map(({ speaker }) => speaker)])) {
    found.push(stop('D17', 'made', 'A reason that names an option or a view.'));
  }
  const unweighed = state.views.filter(({ entry }) => !weights.some(({ view }) => view === entry)).length;
  if (unweighed > 0)
    found.push(
      stop(
        'D17',
        'made',
        unweighed === 1 ? 'How one view was used, or why not.' : `How ${unweighed} views were used, or why not.`,
      ),
    );
  if (made.reviewOn === null) found.push(stop('D17', 'made', 'A review date.'));
  if (against(state, made.chosen) && made.against === null) {
    found.push(
      stop(
        'D12',
        'made',
        'The person opposes what was chosen: why all the same, what softens it, how it was explained.',
      ),
    );
  }
  return found;
}

/** D12: whether the person, in their own channels, opposes an option. What others think they want does not count here. */
export function against(
  {
    views,
    placings,
  }: { readonly views: readonly Pick<View, 'entry' | 'voice'>[]; readonly placings: readonly Placing[] },
  chosen: string,
): boolean {
  const own = new Set(views.filter(({ voice }) => isPersonsChannel(voice)).map(({ entry }) => entry));
  return placings.some(
    ({ view, stances }) =>
      own.has(view) && stances.some(({ option, stance }) => option === chosen && stance === 'opposes'),
  );
}

/**
 * s.6(2)-(3): it must be "necessary ... in order to prevent harm to P", and "a proportionate response" to how likely and how
 * serious the harm is. What was chosen and brings new limits says so, or why it is no restraint; what restrains opens the log
 * of limits, which says when it is looked at again (domain A5).
 */
export function restraintDuties({ made, options, limitWritten }: DecisionState): Duty[] {
  const chosen = options?.options.find(({ key }) => key === made?.made.chosen);
  if (!chosen) return [];
  const { key, restraint } = chosen;
  const missing = restraintMissing(chosen);
  if (restraint === null)
    return missing.length === 0
      ? []
      : [must('s6', 'options', `Option ${key} brings new limits: ${listed(missing)}; or why it is no restraint.`)];
  return [
    ...missing.map((what) => must('s6', 'options', `Option ${key} restrains: ${what}.`)),
    ...(limitWritten ? [] : [must('s6', 'made', 'What was chosen restrains: write it down under Limits and liberty.')]),
  ];
}
const listed = (all: readonly string[]) => `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
