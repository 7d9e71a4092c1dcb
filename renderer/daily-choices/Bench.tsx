import { Button, UnstyledButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { whatWasTouched } from '../../db/choice-board/model.ts';
import type { DailyChoiceRow, Domain } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { roundsInWords } from '../choice-board/words.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { dayNearby } from '../look/when.ts';
import { Came } from './Came.tsx';
import styles from './DailyChoices.module.css';
import { sawItTouched } from './form.ts';
import { Offered, type PartProps } from './Offered.tsx';
import { promptWords } from './prompts.ts';
import { Seen } from './Seen.tsx';
import type { Said } from './useSaveChoice.ts';

interface BenchProps extends PartProps {
  me: { id: string; name: string };
  last: DailyChoiceRow | undefined;
  letters: { shown: boolean; toggle: () => void };
  said: Said;
  fromBefore: boolean;
  onStartAgain: () => void;
  onGive: (voice: string | null) => Promise<void>;
}

/** The three columns of keys, with what has to be said before them. */
export function Bench({
  resident,
  form,
  onChange,
  me,
  last,
  letters,
  said,
  fromBefore,
  onStartAgain,
  onGive,
}: BenchProps) {
  const part = { resident, form, onChange };
  return (
    <>
      <Above resident={resident} form={form} said={said} fromBefore={fromBefore} onStartAgain={onStartAgain} />
      {form.board.length > 0 && <FromBoard {...part} />}
      {form.domain && <Aid resident={resident} domain={form.domain} />}
      <div className={styles.bench} data-letters={letters.shown || undefined}>
        <Offered {...part} last={last} onGive={onGive} />
        <Seen {...part} letters={letters} />
        <Came {...part} me={me} />
      </div>
    </>
  );
}

function Above({
  resident,
  form,
  said,
  fromBefore,
  onStartAgain,
}: Pick<BenchProps, 'resident' | 'form' | 'said' | 'fromBefore' | 'onStartAgain'>) {
  const { them } = pronounsOf(resident);
  return (
    <div className={styles.above}>
      {said.saved && (
        <div data-said tabIndex={-1}>
          <Notice title={`Saved at ${said.saved.at}. Ready for the next.`}>
            <p>{said.saved.sentence}</p>
            {said.saved.prompts.map((prompt) => (
              <p key={prompt}>
                <b>{promptWords(prompt, them)}</b>
              </p>
            ))}
          </Notice>
        </div>
      )}
      {said.problems.length > 0 && (
        <div data-said tabIndex={-1}>
          <Notice kind="warn" title="Nearly there. Still to say:">
            <ul>
              {said.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <FormError error={said.error} />
      {fromBefore && (
        <Notice
          title="This was begun earlier and not saved."
          action={<Button onClick={onStartAgain}>Start afresh</Button>}
        >
          Look whether it is still so. Nobody else has seen it.
        </Notice>
      )}
      {form.matter && (
        <Notice title="The matter, as it was asked about">
          <p>
            <bdi>{form.matter}</bdi>
          </p>
          <p className="ow-note">It is kept with the choice.</p>
        </Notice>
      )}
      {form.offeredBefore && <p className="ow-note">Offered again: this will be linked to the first asking.</p>}
    </div>
  );
}

/** What was touched on the board. Staff who were there say whether it was an answer. */
function FromBoard({ resident, form, onChange }: PartProps) {
  const { answer, swap } = whatWasTouched(form.board);
  const { them } = pronounsOf(resident);
  const open = answer !== null && swap.check !== 'changed' && form.answer === null;
  return (
    <div className={styles.above}>
      <Notice
        kind={swap.check === 'changed' ? 'warn' : 'info'}
        title={`What ${resident.preferredName} touched on the board`}
        action={
          open && (
            <Button variant="filled" onClick={() => onChange(sawItTouched)}>
              I saw {them} choose it
            </Button>
          )
        }
      >
        {roundsInWords({ things: form.offered, rounds: form.board }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {swap.check === 'changed' && <p>The answer changed with the sides: look whether it was a choice at all.</p>}
      </Notice>
    </div>
  );
}

/** What is usually wanted, beside the form: it helps one to offer well and fills in nothing. */
function Aid({ resident, domain }: { resident: ResidentRow; domain: Domain }) {
  const asked = useAsk('preferences.list', { resident: resident.id });
  const fitting = (asked.data ?? []).filter((each) => each.domain === domain);
  const [first] = fitting;
  if (!first) return null;
  return (
    <aside className={styles.aid} aria-label={`What ${resident.preferredName} usually wants`}>
      <IconBulb size={24} aria-hidden />
      <span>
        Usually: <b>{first.text}</b>. Last seen to hold {dayNearby(first.lastSeen.on)}. Today’s choice is today’s.
      </span>
      <UnstyledButton
        className={styles.quiet}
        onClick={() => document.getElementById('preferences')?.scrollIntoView({ block: 'start' })}
      >
        {fitting.length > 1 ? `All ${fitting.length}` : 'How we know'}
      </UnstyledButton>
    </aside>
  );
}
