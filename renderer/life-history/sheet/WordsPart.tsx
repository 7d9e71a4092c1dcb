import { Autocomplete, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { hearsayPrompt } from '../../../db/voices/model.ts';
import { SayField } from '../../look/fields/SayField.tsx';
import { langOf, languageSuggestions } from '../../look/languages.ts';
import { pronounsOf } from '../../look/pronouns.ts';
import { Notice } from '../../look/tell/Notice.tsx';
import { isOwn } from './form.ts';
import type { PartProps } from './parts.tsx';
import styles from './StorySheet.module.css';
import { WhoAndWhen } from './WhoAndWhen.tsx';

/** The words as they were given, in the language they were given in, and who gave and heard them. */
export function WordsPart(props: PartProps & { fixed: boolean }) {
  const { resident, typed, problems, onChange, fixed } = props;
  const { whose, words } = typed;
  const own = isOwn(whose);
  return (
    <section className={styles.part} aria-labelledby="sheet-words">
      <h2 id="sheet-words">{titles[whose ?? 'said']}</h2>
      {own ? (
        <SayField
          resident={resident}
          mode={whose === 'showed' ? 'showed' : 'said'}
          hint={
            whose === 'showed'
              ? 'what anyone there would have seen'
              : whose === 'documented'
                ? 'as it is written, word for word'
                : 'word for word, slips and all'
          }
          value={words}
          onChange={(text) => onChange({ words: text })}
          error={problems.words ?? null}
          language={typed.language || null}
        />
      ) : (
        <Textarea
          label={
            whose === 'reported'
              ? 'What was told, as it was told'
              : whose === 'staff'
                ? 'What was seen, or what is thought'
                : 'Their view, in their words'
          }
          value={words}
          maxLength={2000}
          minRows={3}
          dir="auto"
          error={problems.words}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
          {...(langOf(typed.language) ? { lang: langOf(typed.language) } : {})}
        />
      )}
      {own && <Hearsay {...props} canMove={!fixed} />}
      <LanguagePart {...props} />
      <WhoAndWhen {...props} />
    </section>
  );
}

const titles = {
  said: 'What was said',
  showed: 'What was shown',
  documented: 'What was written',
  reported: 'What used to be said',
  'own-view': 'What they think or remember',
  staff: 'What was seen or thought',
} as const;

/** A report in the person's own place is asked about, never stopped (rules.md, T12). */
function Hearsay({ resident, typed, onChange, canMove }: PartProps & { canMove: boolean }) {
  const matched = hearsayPrompt(typed.words, [resident.preferredName, resident.fullName]);
  if (!matched) return null;
  return (
    <Notice
      kind="warn"
      title={`“${matched}” reads like someone else’s report.`}
      action={canMove && <Button onClick={() => onChange({ whose: 'reported' })}>Move to “used to say it”</Button>}
    >
      If somebody told you this, name them. If these are {resident.preferredName}’s very words, leave them as they are.
    </Notice>
  );
}

/** Words in another language stay as they were said; the translation stands under them, with who made it. */
function LanguagePart({ resident, typed, problems, onChange }: PartProps) {
  const [open, setOpen] = useState(typed.language !== '');
  const { their } = pronounsOf(resident);
  const other = resident.languages.filter((each) => each !== 'English');
  return (
    <>
      <Checkbox
        label={
          isOwn(typed.whose)
            ? `In another language than English, as in ${their} own`
            : 'In another language than English'
        }
        checked={open}
        onChange={({ currentTarget: { checked } }) => {
          setOpen(checked);
          onChange(checked ? { language: other[0] ?? '' } : { language: '', translation: '', translatedBy: '' });
        }}
      />
      {open && (
        <div className={styles.language}>
          <Autocomplete
            label="Which language"
            value={typed.language}
            maxLength={40}
            data={[...new Set([...other, ...languageSuggestions])].filter((each) => each !== 'English')}
            error={problems.language}
            onChange={(language) => onChange({ language })}
          />
          <TextInput
            label="Translated by"
            value={typed.translatedBy}
            maxLength={80}
            autoComplete="off"
            error={problems.translatedBy}
            onChange={(event) => onChange({ translatedBy: event.currentTarget.value })}
          />
          <Textarea
            className={styles.wide ?? ''}
            label="In English"
            description="Leave empty until someone has translated it."
            value={typed.translation}
            maxLength={2000}
            error={problems.translation}
            onChange={(event) => onChange({ translation: event.currentTarget.value })}
          />
        </div>
      )}
      {open && typed.language === '' && <p className="ow-note">Name the language to keep the translation.</p>}
    </>
  );
}
