import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Item } from '../../../db/life-history/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { needsReason } from '../../../db/voices/model.ts';
import { useTell } from '../../api.ts';
import { useDraft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { FormError } from '../../look/tell/FormError.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import type { Everyone } from '../names.ts';
import type { StoryItem } from '../order.ts';
import { emptySheet, type Problems, readSheet, sheetOf, type Typed } from './form.ts';
import { CarePart, StoryPart } from './StoryPart.tsx';
import styles from './StorySheet.module.css';
import { WhoseWords } from './WhoseWords.tsx';
import { WordsPart } from './WordsPart.tsx';

interface StorySheetProps {
  resident: ResidentRow;
  everyone: Everyone;
  /** The part that is being corrected; null for a new one. */
  existing: StoryItem | null;
  /** The telling beside which a new one is put. */
  beside: StoryItem | null;
  onDone: () => void;
}

/** The sheet, once it is known whether it was half written before. */
export function StorySheet(props: StorySheetProps) {
  const { resident, existing, beside } = props;
  const me = useMe();
  const draft = useDraft<Typed>(
    beside ? `life-history.beside:${beside.item}` : 'life-history.add',
    resident.id,
    existing === null,
  );
  if (draft.value === undefined) return <p role="status">Opening the sheet</p>;
  const fresh = existing ? sheetOf(existing, me.id) : startOf(beside, me.id);
  return <Sheet {...props} start={draft.value ?? fresh} kept={draft.value !== null} draft={draft} />;
}

/** Another telling is about the same time and matter; its words begin empty. */
function startOf(beside: StoryItem | null, me: string): Typed {
  if (!beside) return emptySheet(me);
  const { heading, title, period } = sheetOf(beside, me);
  return { ...emptySheet(me, beside.item), heading, title, period };
}

type SheetProps = StorySheetProps & { start: Typed; kept: boolean; draft: ReturnType<typeof useDraft<Typed>> };

/** First whose words they are, then the words, then what surrounds them. */
function Sheet({ resident, everyone, existing, beside, onDone, start, kept, draft }: SheetProps) {
  const me = useMe();
  const [typed, setTyped] = useState(start);
  const [problems, setProblems] = useState<Problems>({});
  const [reason, setReason] = useState('');
  const { save, saving, error } = useSave(resident, existing);
  const words = useRef<HTMLDivElement>(null);
  const chosen = typed.whose !== null;
  const startedChosen = useRef(chosen);
  useEffect(() => {
    // Focus follows the answer to the first question into what it opened.
    if (chosen && !startedChosen.current) words.current?.querySelector('textarea')?.focus();
    startedChosen.current = chosen;
  }, [chosen]);
  const asksReason =
    existing !== null &&
    needsReason({ author: existing.writtenBy, recordedAt: existing.recordedAt }, me.id, new Date().toISOString());
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    setProblems((so) => Object.fromEntries(Object.entries(so).filter(([field]) => !(field in part))));
    draft.keep(next);
  };
  const leave = async () => {
    await draft.drop();
    onDone();
  };
  const submit = () => {
    const read = readSheet(typed);
    setProblems(read.problems ?? {});
    if (read.item) save(read.item, reason.trim() === '' ? null : reason, leave);
  };
  const part = { resident, everyone, typed, problems, onChange: change };
  const missing = Object.keys(problems).length;
  return (
    <form
      className={styles.sheet}
      aria-label={existing ? 'Correct this part of the story' : 'Add to the story'}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {kept && (
        <Notice
          title="This was half written before and kept for you."
          action={<Button onClick={leave}>Throw it away</Button>}
        />
      )}
      {beside && (
        <Notice title="Another telling of the same.">
          “{beside.story.title}” stays as it is. Both will stand, each with its teller.
        </Notice>
      )}
      <WhoseWords
        resident={resident}
        value={typed.whose}
        fixed={existing !== null}
        onChange={(whose) => change({ whose })}
      />
      {chosen && (
        <>
          <div ref={words}>
            <WordsPart {...part} fixed={existing !== null} />
          </div>
          <StoryPart {...part} />
          <CarePart {...part} />
          {existing && (
            <section className={styles.part} aria-label="Why it is corrected">
              <Textarea
                label={
                  asksReason
                    ? 'Why is it corrected?'
                    : 'Why is it corrected? Your own slip of the last ten minutes needs no reason.'
                }
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </section>
          )}
          <FormError error={error} />
          {missing > 0 && (
            <Notice
              kind="warn"
              title={missing === 1 ? 'One thing is still missing above.' : `${missing} things are still missing above.`}
            />
          )}
        </>
      )}
      <div className="ow-row">
        {chosen && (
          <Button type="submit" variant="filled" disabled={saving || (asksReason && reason.trim() === '')}>
            {saving ? 'Saving' : existing ? 'Save the correction' : 'Add it to the story'}
          </Button>
        )}
        <Button onClick={leave}>Leave without saving</Button>
      </div>
    </form>
  );
}

/** Adds the item, or corrects the one that is there. */
function useSave(resident: ResidentRow, existing: StoryItem | null) {
  const add = useTell('lifeHistory.add');
  const amend = useTell('lifeHistory.amend');
  const save = (details: Item, reason: string | null, onSuccess: () => void) => {
    if (existing) amend.mutate({ resident: resident.id, item: existing.item, details, reason }, { onSuccess });
    else add.mutate({ resident: resident.id, details }, { onSuccess });
  };
  return { save, saving: add.isPending || amend.isPending, error: add.error ?? amend.error };
}
