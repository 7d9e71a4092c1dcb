import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type HomesStatement, stated, statements } from '../../db/sheets/model.ts';
import { instantInWords } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './sheets.module.css';

/** What the home itself says about what the program cannot know: whose words, since when, and the way to write them. */
export function HomesOwn({ home: { about, said }, question }: { home: HomesStatement; question: string }) {
  const [writing, setWriting] = useState(false);
  const asked = statements[about];
  if (writing) return <SayForm about={about} said={said} asked={asked} onDone={() => setWriting(false)} />;
  return (
    <div className={styles.own} data-empty={said === null || undefined}>
      <b>The home’s own statement</b>
      {asked !== question && <span className="ow-note">{asked}</span>}
      {said ? (
        <>
          <p dir="auto">{said.text}</p>
          <span className="ow-note">
            {said.by}, {instantInWords(said.at)}
          </span>
        </>
      ) : (
        <p>None was made. The sheet leaves room for it.</p>
      )}
      <div>
        <Button onClick={() => setWriting(true)} aria-label={`${said ? 'Change it' : 'Write it'}: ${asked}`}>
          {said ? 'Change it' : 'Write it'}
        </Button>
      </div>
    </div>
  );
}

interface SayFormProps {
  about: HomesStatement['about'];
  said: HomesStatement['said'];
  asked: string;
  onDone: () => void;
}
function SayForm({ about, said, asked, onDone }: SayFormProps) {
  const say = useTell('sheets.say');
  const [text, setText] = useState(said?.text ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = stated.safeParse(text).error?.issues[0]?.message ?? null;
    setProblem(found);
    if (found === null) say.mutate({ about, text }, { onSuccess: onDone });
  };
  return (
    <form className={styles.own} onSubmit={submit} aria-label={asked}>
      <Textarea
        autoFocus
        label={asked}
        description="Kept in the record as the home’s own statement, with your name and the time."
        value={text}
        error={problem}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <FormError error={say.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={say.isPending}>
          Save the statement
        </Button>
        {said && (
          <Button disabled={say.isPending} onClick={() => say.mutate({ about, text: null }, { onSuccess: onDone })}>
            Take it back
          </Button>
        )}
        <Button onClick={onDone}>Leave without saving</Button>
      </div>
    </form>
  );
}
