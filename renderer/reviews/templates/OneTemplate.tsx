import { Button } from '@mantine/core';
import {
  differencesBetween,
  headings,
  type Point,
  reviewTypes,
  shippedOn,
  type Template,
  type TemplateVersion,
  wayNames,
  ways,
} from '../../../db/reviews/model.ts';
import { shortDateInWords } from '../../../db/time/model.ts';
import { happenedNearby } from '../../look/when.ts';
import { useStaffNames } from '../../staff/useStaffNames.ts';
import { Differences } from './Differences.tsx';
import styles from './templates.module.css';

interface OneTemplateProps {
  template: Template;
  /** Begins a change with the points of a version; null for those who may only read. */
  onChange: ((version: TemplateVersion) => void) | null;
}

/** One template: its points as they are asked today, then every version with what it changed, who wrote it and why. */
export function OneTemplate({ template: { type, versions }, onChange }: OneTemplateProps) {
  const [newest] = versions;
  if (!newest) return null;
  return (
    <>
      <section className="ow-stack" aria-labelledby="template-points">
        <div className={styles.head}>
          <h2 id="template-points">{reviewTypes[type]}</h2>
          <span className="ow-note">
            {newest.version === 0 ? 'As it came, unchanged.' : `Version ${newest.version}.`} {newest.points.length}{' '}
            points.
          </span>
          {onChange && (
            <Button variant="filled" onClick={() => onChange(newest)}>
              Change this template
            </Button>
          )}
        </div>
        <ol className={styles.points} aria-label="Points">
          {newest.points.map((point, index) => (
            <li key={point.key}>
              <PointRead point={point} place={index + 1} />
            </li>
          ))}
        </ol>
      </section>
      <section className="ow-stack" aria-labelledby="template-versions">
        <h2 id="template-versions">Versions</h2>
        <p className="ow-note">
          A review keeps the version that it was begun with. Nothing here changes what was held.
        </p>
        <ol className={styles.versions}>
          {versions.map((each, index) => (
            <li key={each.version}>
              <Version version={each} before={versions[index + 1]} />
              {onChange && index > 0 && (
                <Button onClick={() => onChange(each)}>
                  {each.version === 0 ? 'Go back to the wording as it came' : `Go back to version ${each.version}`}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function PointRead({ point, place }: { point: Point; place: number }) {
  const { title, heading, person, family, staff, guidance } = point;
  return (
    <article className={styles.point} aria-label={title}>
      <h3 dir="auto">
        {place}. {title}
      </h3>
      <p className="ow-note">{headings[heading]}</p>
      <p className={styles.ask} dir="auto">
        {person.question}
      </p>
      <dl className={styles.facts}>
        {[
          ...wayNames.map((way) => [ways[way], person[way]] as const),
          ['Family or an advocate', family ?? 'Not asked.'] as const,
          ['Staff', staff ?? 'Not asked.'] as const,
          ...(guidance ? [['Guidance', guidance] as const] : []),
        ].map(([label, text]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Version({ version, before }: { version: TemplateVersion; before: TemplateVersion | undefined }) {
  const nameOf = useStaffNames();
  const { written, points } = version;
  if (!written || !before)
    return (
      <p>
        <b>As it came,</b> {shortDateInWords(shippedOn)}.
      </p>
    );
  return (
    <div className="ow-stack">
      <p>
        <b>Version {version.version},</b> {happenedNearby(written.at)}, {nameOf(written.by)}:{' '}
        <span dir="auto">{written.reason}</span>
      </p>
      <Differences differences={differencesBetween(before.points, points)} />
    </div>
  );
}
