import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { shortDateInWords } from '../../../db/time/model.ts';
import type { Statement } from '../../../db/voices/model.ts';
import { useAsk } from '../../api.ts';
import { Photograph } from '../../look/frame/Photograph.tsx';
import { langOf } from '../../look/languages.ts';
import type { Names } from '../../look/voices/statements.ts';
import { useRoute } from '../../route.tsx';
import type { StoryItem } from '../order.ts';
import styles from './Documents.module.css';

type Documented = Extract<Statement, { voice: 'person-documented' }>;
interface Paper {
  readonly key: string;
  readonly words: Documented;
  /** Its pages, as pictures. */
  readonly pages: StoryItem['photographs'];
  readonly where: string;
  readonly open: () => void;
}

interface DocumentsProps {
  resident: ResidentRow;
  items: readonly StoryItem[];
  names: Names;
  onOpen: (item: StoryItem) => void;
}

/** What the person put in writing, paper by paper: advance statements, letters, diaries; who saw each, and when. */
export function Documents({ resident, items, names, onOpen }: DocumentsProps) {
  const { go } = useRoute();
  const statements = useAsk('voices.list', { resident: resident.id }).data ?? [];
  const inStory = items.flatMap((item): Paper[] =>
    item.words.voice === 'person-documented' && !item.withdrawn
      ? [
          {
            key: item.item,
            words: item.words,
            pages: item.photographs,
            where: item.story.title,
            open: () => onOpen(item),
          },
        ]
      : [],
  );
  const onDecisions = statements.flatMap(({ voice, about, words, withdrawn }): Paper[] =>
    words.voice === 'person-documented' && !withdrawn && about.type === 'decision'
      ? [
          {
            key: voice,
            words,
            pages: [],
            where: 'Best interests',
            open: () => go({ screen: 'area', resident: resident.id, tab: 'best-interests', item: about.id }),
          },
        ]
      : [],
  );
  const papers = [...inStory, ...onDecisions];
  if (papers.length === 0) return null;
  return (
    <section className={styles.documents} aria-labelledby="documents-title">
      <h2 id="documents-title">
        What <bdi>{resident.preferredName}</bdi> put in writing
      </h2>
      <ul>
        {papers.map(({ key, words, pages, where, open }) => (
          <li key={key} className={styles.paper}>
            <Pages pages={pages} />
            <div>
              <h3>
                <bdi>{words.document}</bdi>
              </h3>
              <p className={styles.words} dir="auto" {...langProps(words)}>
                {words.words}
              </p>
              {words.language?.translation && <p>In English: {words.language.translation}</p>}
              <p className="ow-note">
                Written {words.writtenWhen}. Seen by {names.staff(words.seenBy)} on {shortDateInWords(words.seenOn)}.
              </p>
            </div>
            <Button variant="subtle" onClick={open}>
              {where}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first page of a paper, and how many there are; they are read where the paper stands in the story. */
function Pages({ pages: [first, ...more] }: Pick<Paper, 'pages'>) {
  if (!first)
    return (
      <span className={styles.none}>
        <IconFileText size={34} stroke={1.5} aria-hidden />
        No picture yet
      </span>
    );
  return (
    <span className={styles.pages}>
      <Photograph photo={first.photo} alt={first.alt} width={96} height={96} />
      {more.length > 0 && <span className="ow-note">{more.length + 1} pages</span>}
    </span>
  );
}

function langProps({ language }: Documented): { lang?: string } {
  const lang = langOf(language?.language);
  return lang ? { lang } : {};
}
