import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Sheet, type SheetName, type SheetPart, schemes } from '../../db/sheets/model.ts';
import { dateInWords, instantInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { useRoute } from '../route.tsx';
import { Facts } from './Facts.tsx';
import { Hazards } from './Hazards.tsx';
import { MakeSheet } from './MakeSheet.tsx';
import { NamesTable } from './NamesTable.tsx';
import styles from './sheets.module.css';

/** One sheet: what it is and is not, its parts, and the way to make it as a PDF. */
export function OneSheet({ name }: { name: SheetName }) {
  const { go } = useRoute();
  const asked = useAsk('sheets.read', { sheet: name });
  const [making, setMaking] = useState(false);
  const { title, scheme } = schemes[name];
  return (
    <AreaFrame
      area="neutral"
      title={title}
      line={scheme}
      action={
        <div className="ow-row">
          <Button onClick={() => go({ screen: 'sheets' })}>All sheets</Button>
          <Button variant="filled" aria-expanded={making} onClick={() => setMaking(!making)}>
            {making ? 'Back to the sheet' : 'Make it as a file'}
          </Button>
        </div>
      }
    >
      {making ? (
        <MakeSheet name={name} />
      ) : (
        <Asking asked={asked} what="this sheet">
          {(sheet) => (
            <div className={styles.page}>
              <Head sheet={sheet} />
              {sheet.parts.map((part, index) => (
                <PartOf key={part.title} part={part} id={idOf(index)} />
              ))}
            </div>
          )}
        </Asking>
      )}
    </AreaFrame>
  );
}

const idOf = (index: number) => `sheet-part-${index}`;

function Head({ sheet: { home, asOf, by, version, entries, notices, parts } }: { sheet: Sheet }) {
  const [first, ...more] = notices;
  return (
    <section className={styles.head} aria-label="What this sheet is">
      <p className={styles.claim}>{first}</p>
      {more.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <p className="ow-note">
        {home.name}. Read for {by} on {instantInWords(asOf)} from a record of {entries} entries. Questions last brought
        up to date on {dateInWords(version)}.
      </p>
      {parts.length > 2 && (
        <nav aria-label="Parts of this sheet">
          <ul className={styles.contents}>
            {parts.map((part, index) => (
              <li key={part.title}>
                <Button variant="subtle" onClick={() => document.getElementById(idOf(index))?.scrollIntoView()}>
                  {part.title}
                  {openIn(part) > 0 && <span className={styles.count}>{openIn(part)} open</span>}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}

const openIn = (part: SheetPart): number => (part.type === 'facts' ? part.rows.filter(({ open }) => open).length : 0);

function PartOf({ part, id }: { part: SheetPart; id: string }) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{part.title}</h2>
      {part.type === 'facts' && <Facts rows={part.rows} />}
      {part.type === 'table' && <NamesTable part={part} />}
      {part.type === 'hazards' && <Hazards rows={part.rows} />}
    </section>
  );
}
