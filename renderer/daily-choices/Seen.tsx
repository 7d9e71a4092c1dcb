import { Autocomplete, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconClock,
  IconCornerUpLeft,
  IconEye,
  IconHandFinger,
  IconHandGrab,
  IconHandStop,
  IconHelpCircle,
  IconKeyboard,
  IconMessage,
  IconMoodSmile,
  IconPlayerPause,
  IconVolume,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Expression } from '../../db/daily-choices/model.ts';
import { hearsayPrompt } from '../../db/voices/model.ts';
import { Challenged } from '../evidence/Challenged.tsx';
import { SayField } from '../look/fields/SayField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { languageSuggestions } from '../look/languages.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './DailyChoices.module.css';
import { express, say } from './form.ts';
import { LookAgain } from './LookAgain.tsx';
import type { PartProps } from './Offered.tsx';

const usual: readonly [Expression, string, TablerIcon, string][] = [
  ['took', 'Reached, took', IconHandGrab, 'r'],
  ['spoke', 'Spoke', IconMessage, 's'],
  ['looked', 'Looked at it', IconEye, 'l'],
  ['pointed', 'Pointed', IconHandFinger, 'p'],
  ['face', 'Smiled, face', IconMoodSmile, 'm'],
  ['turned-away', 'Turned away', IconCornerUpLeft, 't'],
  ['pushed-away', 'Pushed away', IconHandStop, 'u'],
  ['sound', 'A sound', IconVolume, 'o'],
  ['silence', 'No response', IconPlayerPause, 'z'],
];
const further: readonly [Expression, string][] = [
  ['yes-or-no', 'Said yes or no'],
  ['sign', 'Signed'],
  ['posture', 'Leaned, body changed'],
  ['went', 'Went to it'],
  ['behaviour', 'Did as they do when they want it'],
];

interface Letters {
  shown: boolean;
  toggle: () => void;
}

/** The second column: what anyone there would have seen, and the person's very words. */
export function Seen({ resident, form, onChange, letters }: PartProps & { letters: Letters }) {
  const [more, setMore] = useState(
    () => further.some(([way]) => form.expressedBy.includes(way)) || form.observed !== '',
  );
  const press = (expression: Expression) => () => onChange((so) => express(so, expression));
  const someoneElse = hearsayPrompt(form.words, [resident.preferredName, resident.fullName]);
  const tongue = form.language === '' ? 'English' : form.language;
  return (
    <div className={styles.column}>
      <Keys legend="What I saw" hint="as anyone there would have seen it" columns={3}>
        {usual.map(([way, label, icon, shortcut]) => (
          <Key
            key={way}
            label={label}
            icon={icon}
            shortcut={shortcut}
            pressed={form.expressedBy.includes(way)}
            onPress={press(way)}
          />
        ))}
        {more &&
          further.map(([way, label]) => (
            <Key key={way} label={label} pressed={form.expressedBy.includes(way)} onPress={press(way)} />
          ))}
      </Keys>
      <SayField
        resident={resident}
        value={form.words}
        onChange={(words) => onChange((so) => say(so, words))}
        maxLength={1000}
        language={tongue}
        minRows={1}
      />
      {someoneElse && (
        <Notice kind="warn" title={`"${someoneElse}" sounds like someone else speaking.`}>
          <p>
            Only <bdi>{resident.preferredName}</bdi>'s own words go here.
          </p>
        </Notice>
      )}
      {more && (
        <>
          <SayField
            resident={resident}
            mode="showed"
            value={form.observed}
            onChange={(observed) => onChange((so) => ({ ...so, observed }))}
            maxLength={1000}
            minRows={1}
          />
          <Challenged text={form.observed} voice="person-now" field="observed" />
          {form.words !== '' && <InAnotherLanguage resident={resident} form={form} onChange={onChange} />}
        </>
      )}
      <p className="ow-note">Silence is never a yes. If nothing could be seen: “No response”.</p>
      <Further
        resident={resident}
        form={form}
        onChange={onChange}
        more={more}
        onMore={() => setMore(true)}
        letters={letters}
      />
    </div>
  );
}

function Further({
  resident,
  form,
  onChange,
  more,
  onMore,
  letters,
}: PartProps & { more: boolean; onMore: () => void; letters: Letters }) {
  const [worry, setWorry] = useState(false);
  const { them } = pronounsOf(resident);
  return (
    <>
      <div className={styles.row}>
        <Key
          label="Ask again later"
          icon={IconClock}
          pressed={form.askAgain}
          onPress={() => onChange((so) => ({ ...so, askAgain: !so.askAgain }))}
        />
        <Key label="Raise a worry" icon={IconHelpCircle} pressed={worry} onPress={() => setWorry(!worry)} />
      </div>
      {worry && (
        <Notice kind="warn" title={`Could it seriously harm ${them}? Look again with the nurse, now.`}>
          <p>
            What <bdi>{resident.preferredName}</bdi> chose still goes down as it was. Nobody else decides by writing
            here.
          </p>
          <LookAgain resident={resident} />
        </Notice>
      )}
      <div className={styles.about}>
        {more ? (
          <span />
        ) : (
          <UnstyledButton className={styles.quiet} onClick={onMore}>
            More ways, another language
          </UnstyledButton>
        )}
        <UnstyledButton className={styles.quiet} aria-pressed={letters.shown} onClick={letters.toggle}>
          <IconKeyboard size={22} aria-hidden />
          {letters.shown ? 'Letter keys off' : 'Letter keys'}
        </UnstyledButton>
      </div>
    </>
  );
}

function InAnotherLanguage({ form, onChange }: PartProps) {
  return (
    <div className={styles.form}>
      <Autocomplete
        label="Language of the words, if not English"
        data={languageSuggestions}
        value={form.language}
        maxLength={40}
        onChange={(language) => onChange((so) => ({ ...so, language }))}
      />
      {form.language !== '' && (
        <>
          <TextInput
            label="In English, if someone translated it"
            value={form.translation}
            maxLength={1000}
            onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, translation: value }))}
          />
          <TextInput
            label="Who translated it"
            value={form.translatedBy}
            maxLength={80}
            onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, translatedBy: value }))}
          />
        </>
      )}
    </div>
  );
}
