import { and, eq, ne } from 'drizzle-orm';
import { lifeHistoryRow } from '../../life-history/projection.ts';
import { seenBy } from '../../life-history/queries.ts';
import type { ReadContext, ReadDb } from '../../store/model.ts';
import { isOwnWords, type Statement } from '../../voices/model.ts';
import { voiceStatement } from '../../voices/projection.ts';
import type { ResidentId } from '../../words/model.ts';
import { type Draft, draft, type Line, meets, type Which } from './draft.ts';

/** Parts of a life story that the reader may see, in every wording. */
export function stories(context: ReadContext, resident: ResidentId, which: Which): Draft[] {
  const { entryId, recordedAt, writtenBy: author } = lifeHistoryRow;
  const rows = context.db
    .select()
    .from(lifeHistoryRow)
    .where(
      and(
        eq(lifeHistoryRow.resident, resident),
        meets(which, { entryId, recordedAt, author }),
        ne(lifeHistoryRow.state, 'withdrawn'),
      ),
    )
    .all();
  return rows
    .filter(seenBy(context))
    .map(({ entryId: entry, item, story, words, care, writtenBy: by, recordedAt: written, state }) =>
      draft(
        { entry, item, resident, by, at: words.when, recordedAt: written, shelf: 'life-history', about: story.title },
        [
          wordsLine(words),
          { label: 'Used in care', text: care.useInCare, checked: { name: 'used-in-care', voice: 'staff' } },
        ],
        { thing: item, stands: state === 'current' },
      ),
    );
}

const shelfOf = { general: 'life-history', decision: 'best-interests', 'plan-element': 'support-plan' } as const;

/** Statements in any voice, in every wording. */
export function statements(db: ReadDb, resident: ResidentId, which: Which): Draft[] {
  const rows = db
    .select()
    .from(voiceStatement)
    .where(
      and(eq(voiceStatement.resident, resident), meets(which, voiceStatement), ne(voiceStatement.state, 'withdrawn')),
    )
    .all();
  return rows.map(({ entryId: entry, author: by, about, words, voiceId, state, ...row }) =>
    draft(
      {
        ...row,
        entry,
        by,
        at: words.when,
        shelf: shelfOf[about.type],
        item: about.type === 'general' ? null : about.id,
        about: 'A view',
      },
      [
        wordsLine(words),
        {
          label: 'Understood',
          text: words.understood,
          checked: { name: 'understood', voice: 'staff', field: 'understanding' },
        },
      ],
      { thing: voiceId, stands: state === 'current' },
    ),
  );
}

function wordsLine(words: Statement): Line {
  const shown = words.voice === 'person-now' && words.mode === 'showed';
  return {
    label: shown ? 'Shown' : 'Words',
    text: words.words,
    own: isOwnWords(words) && !shown,
    checked: { name: 'words', voice: words.voice, ...(shown ? { field: 'observed' } : {}) },
  };
}
