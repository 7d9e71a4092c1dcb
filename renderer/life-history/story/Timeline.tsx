import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Names } from '../../look/voices/statements.ts';
import { type StoryItem, spanInWords } from '../order.ts';
import { ItemColumn } from './ItemColumn.tsx';
import styles from './Timeline.module.css';

/** Narrower than this, a photograph and a sentence of large type no longer sit well together. */
const NARROWEST = 264;
const GAP = 16;

interface TimelineProps {
  items: readonly StoryItem[];
  names: Names;
  onOpen: (item: StoryItem) => void;
  /** What to show of the story, beside its pages. */
  tools: ReactNode;
}

/** Photographs over one line, the words under them; a long life is turned page by page. */
export function Timeline({ items, names, onOpen, tools }: TimelineProps) {
  const { ref, width } = useElementSize();
  const columns = Math.min(5, Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP))));
  const pages = Array.from({ length: Math.ceil(items.length / columns) }, (_, at) =>
    items.slice(at * columns, (at + 1) * columns),
  );
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, Math.max(0, pages.length - 1));
  const each = Math.floor((width - GAP * (columns - 1)) / columns);
  const anyPicture = pages[page]?.some(({ photographs }) => photographs.length > 0) ?? false;
  return (
    <div ref={ref} className={styles.timeline}>
      <div className={styles.tools}>
        {pages.length > 1 && (
          <nav className={styles.pages} aria-label="Pages of the story">
            {pages.map((held, at) => (
              <UnstyledButton
                key={held[0]?.item}
                className={styles.page}
                aria-current={at === page ? 'page' : undefined}
                onClick={() => setWanted(at)}
              >
                {spanInWords(held)}
                <span className={styles.dots} aria-hidden>
                  {held.map(({ item }) => (
                    <i key={item} />
                  ))}
                </span>
              </UnstyledButton>
            ))}
          </nav>
        )}
        {tools}
      </div>
      {width > 0 && (
        <ol
          className={styles.rope}
          data-pictures={anyPicture || undefined}
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {pages[page]?.map((item, at) => (
            <ItemColumn
              key={item.item}
              item={item}
              names={names}
              width={each}
              tilt={tilts[at % tilts.length] ?? 0}
              onOpen={() => onOpen(item)}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

/** Prints are never pasted in quite straight. */
const tilts = [-0.9, 1.2, -0.6, 0.9, -0.4];
