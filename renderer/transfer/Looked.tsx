import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { instantInWords, shortDateInWords } from '../../db/time/model.ts';
import type { LookedThrough } from '../../db/transfer/model.ts';
import type { Input } from '../../electron/core/contract.ts';
import { Table } from '../look/tables/Table.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { BringIn } from './BringIn.tsx';
import styles from './transfer.module.css';
import { entriesInWords } from './words.ts';

interface LookedProps {
  file: Input<'transfer.look'>;
  looked: LookedThrough;
}

/** What a file was found to be, what would come of it and what would not, and the one button that writes. */
export function Looked({ file, looked }: LookedProps) {
  const { home, manifest, checked, notChecked, closes, from, to } = looked;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = manifest.preferredName;
  return (
    <section className={styles.form} aria-label="What would come">
      <h2 tabIndex={-1} ref={heading} className={styles.heading}>
        <bdi>{name}</bdi>, from <bdi>{home}</bdi>
      </h2>
      <p>
        {entriesInWords(looked.entries)} written from {shortDateInWords(from)} to {shortDateInWords(to)}. Made{' '}
        {instantInWords(manifest.madeAt)} by <bdi>{manifest.by}</bdi>, for <bdi>{manifest.forWhom}</bdi>:{' '}
        <bdi>{manifest.why}</bdi>.
      </p>
      <ul className={styles.checks} aria-label="What was checked">
        {checked.map((line) => (
          <li key={line}>
            <IconCheck size={22} aria-hidden />
            <span>{line}</span>
          </li>
        ))}
        {notChecked.map((line) => (
          <li key={line} data-open>
            <IconCircleDashed size={22} aria-hidden />
            <span>Not known: {line}</span>
          </li>
        ))}
      </ul>
      <div className={styles.sides}>
        <section>
          <h3>Comes</h3>
          <Counts looked={looked} />
        </section>
        <section>
          <h3>Stays at {home}</h3>
          {manifest.stayed.length === 0 && <p className="ow-note">Nothing was kept back.</p>}
          <ul className={styles.plain}>
            {manifest.stayed.map(({ why, entries }) => (
              <li key={why}>
                {entriesInWords(entries)}: {why}
              </li>
            ))}
          </ul>
          {closes.length > 0 && (
            <>
              <h3>Open there, closed here</h3>
              <p className="ow-note">
                It was theirs to decide and stays to be read. What is still needed is begun here anew.
              </p>
              <ul className={styles.plain}>
                {closes.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike
                  <li key={`${index} ${line}`}>
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <Notice>
        Everything stands under the name of whoever wrote it there, with their role and home. None of them can sign in
        here.
      </Notice>
      <BringIn file={file} looked={looked} />
    </section>
  );
}

const Counts = ({ looked: { counts, pictures, home } }: { looked: LookedThrough }) => (
  <Table name={`What comes from ${home}`} from="transfer.look" className={styles.counts ?? ''}>
    <thead>
      <tr>
        <th scope="col">Area</th>
        <th scope="col">Entries</th>
      </tr>
    </thead>
    <tbody>
      {counts.map(({ area, entries }) => (
        <tr key={area}>
          <th scope="row">{area.charAt(0).toUpperCase() + area.slice(1)}</th>
          <td>{entries}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">Photographs and recordings</th>
        <td>{pictures}</td>
      </tr>
    </tbody>
  </Table>
);
