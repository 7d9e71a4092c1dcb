import { Fragment } from 'react';
import type { Option } from '../../../db/best-interests/model.ts';
import { type LawRef, law } from '../../../db/law/model.ts';
import { isPersonsChannel } from '../../../db/voices/model.ts';
import { langOf } from '../../look/languages.ts';
import { Table } from '../../look/tables/Table.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import styles from '../grid.module.css';
import { groupsOf, type Stance as StanceWord, type ViewRow, type VoiceGroup } from './rows.ts';

// In a narrow window the table is wider than the page, and is scrolled by keyboard too.
const scrolled = { tabIndex: 0 } as const;

/** The options across, the voices down: the person first, each voice in its own row. Nothing is totalled or sorted by count. */
export function VoicesGrid({ whole, people, resident }: StepProps) {
  const options = whole.steps.options?.options.options ?? [];
  const groups = groupsOf(whole, people);
  const name = resident.preferredName;
  return (
    <section className={styles.scroll} aria-label="Options and voices" {...scrolled}>
      <Table
        name={`Options and voices, ${name}`}
        from="decisions.get"
        about={resident.id}
        className={styles.grid ?? ''}
      >
        <caption className="ow-hidden">The options, and what each voice says. Weighed, never added up.</caption>
        <thead>
          <tr>
            <td className={styles.corner}>Weighed, never added up.</td>
            {options.map(({ key, title, noChange }) => (
              <th key={key} scope="col">
                <i className={styles.letter}>{key}</i>
                <span>
                  {title}
                  {noChange && <small> no change</small>}
                </span>
              </th>
            ))}
            <Source refs={['nvaccg']} />
          </tr>
        </thead>
        <tbody>
          {!groups.some(({ voice }) => voice === 'person-now') && (
            <tr data-voice="nobody">
              <th scope="row">{name}, now</th>
              <td colSpan={options.length}>Nobody has written down yet what {name} says or shows about this.</td>
              <Source refs={['s4-6-a']} />
            </tr>
          )}
          {groups.map((group, index) => (
            <GroupRows key={group.key} group={group} options={options} refs={lawOf(group, groups[index - 1])} />
          ))}
          <tr className={styles.plain}>
            <th scope="row">
              For {name}
              <small>what it gives, what it takes</small>
            </th>
            {options.map((option) => (
              <td key={option.key}>
                <Weighs option={option} />
              </td>
            ))}
            <Source refs={[]} />
          </tr>
          <tr className={styles.plain}>
            <th scope="row">New limits?</th>
            {options.map(({ key, limits, whatLimits, restraint, notRestraint }) => (
              <td key={key}>
                {limits.charAt(0).toUpperCase() + limits.slice(1)}
                {whatLimits && `: ${whatLimits}`}
                {restraint && (
                  <p>
                    <b>Restraint.</b> Needed: {restraint.needed} In proportion: {restraint.inProportion} Until:{' '}
                    {restraint.until}
                    {restraint.lessTried && ` Tried that limits less: ${restraint.lessTried}`}
                    {restraint.reduction && ` Made less: ${restraint.reduction}`}
                  </p>
                )}
                {notRestraint && <p>No restraint: {notRestraint}</p>}
              </td>
            ))}
            <Source refs={['s1-6', 's6']} />
          </tr>
        </tbody>
      </Table>
    </section>
  );
}

/** The law beside the first row of its kind. */
function lawOf(group: VoiceGroup, above: VoiceGroup | undefined): LawRef[] {
  if (above?.voice === group.voice && above.wanted === group.wanted) return [];
  if (group.voice === 'person-now') return ['s4-6-a'];
  return (group.voice === 'own-view' || group.voice === 'staff') &&
    above?.voice !== 'own-view' &&
    above?.voice !== 'staff'
    ? ['s4-7']
    : [];
}

function Source({ refs, rows = 1 }: { refs: readonly LawRef[]; rows?: number }) {
  return (
    <td className={styles.source} rowSpan={rows}>
      {refs.map((ref) => (
        <Fragment key={ref}>
          <b>{law[ref].cite}</b>
          {law[ref].plain}
        </Fragment>
      ))}
    </td>
  );
}

/** A view of one option stands under it; one of several runs across, with where it stands below. */
function GroupRows({ group, options, refs }: { group: VoiceGroup; options: readonly Option[]; refs: LawRef[] }) {
  const across = group.views.filter(({ stances }) => stances.size !== 1);
  const single = group.views.filter(({ stances }) => stances.size === 1);
  const stances = across.some(({ stances: given }) => given.size > 0);
  const under = single.length > 0 || stances;
  const rows = across.length + (under ? 1 : 0);
  const attrs = { 'data-voice': group.voice, 'data-wanted': group.wanted || undefined };
  const head = (
    <th scope="rowgroup" rowSpan={rows}>
      {group.who}
      <small>{group.note}</small>
    </th>
  );
  return (
    <>
      {across.map(({ view }, index) => (
        <tr key={view.voice} {...attrs}>
          {index === 0 && head}
          <td colSpan={options.length}>
            <Words view={view} />
          </td>
          {index === 0 && <Source refs={refs} rows={rows} />}
        </tr>
      ))}
      {under && (
        <tr {...attrs}>
          {across.length === 0 && head}
          {options.map(({ key }) => (
            <td key={key}>
              {across.map(
                ({ view, stances: given }) =>
                  given.has(key) && <Stance key={view.voice} view={view} stance={given.get(key)} />,
              )}
              {single.map(
                ({ view, stances: given }) =>
                  given.has(key) && (
                    <div key={view.voice}>
                      <Words view={view} />
                      <Stance view={view} stance={given.get(key)} />
                    </div>
                  ),
              )}
            </td>
          ))}
          {across.length === 0 && <Source refs={refs} />}
        </tr>
      )}
    </>
  );
}

/** Where a view stands. Beside the person's own words it is staff's reading of them, and says so. */
function Stance({ view, stance }: { view: ViewRow; stance: StanceWord | undefined }) {
  if (stance === undefined || stance === 'not asked') return null;
  if (isPersonsChannel(view.words.voice)) return <small>Taken here as: {stance}</small>;
  return <b className={styles.stance}>{stance}</b>;
}

function Words({ view: { words } }: { view: ViewRow }) {
  const quoted = words.voice === 'person-documented' || (words.voice === 'person-now' && words.mode === 'said');
  const lang = langOf(words.language?.language);
  return (
    <>
      <span
        className={styles.words}
        data-mode={words.voice === 'person-now' ? words.mode : undefined}
        dir="auto"
        {...(lang ? { lang } : {})}
      >
        {quoted ? <q>{words.words}</q> : words.words}
      </span>
      {words.language?.translation && <small>In English: {words.language.translation}</small>}
      {words.voice === 'person-documented' && <small>{words.document}</small>}
      {words.voice === 'person-reported' && <small>{words.basis}</small>}
    </>
  );
}

/** As it was typed, with the full stop that lets the next one begin. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

function Weighs({ option }: { option: Option }) {
  return (
    <ul className={styles.weighs}>
      {option.weighs.map(({ way, what, likelihood, matters, magnetic }) => (
        <li key={`${way} ${what}`}>
          <b>{way === 'gives' ? 'Gives' : 'Takes'}</b> {sentence(what)}{' '}
          {[likelihood, matters].map((each) => each && `${sentence(each)} `)}
          {magnetic && <em>Decides the rest.</em>}
        </li>
      ))}
    </ul>
  );
}
