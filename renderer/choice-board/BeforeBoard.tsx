import { Button, FileButton, Modal, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconPhoto, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { type BoardThing, MOST_THINGS } from '../../db/choice-board/model.ts';
import { type Picture, pictures } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import { thingPictures } from '../look/pictures/things.ts';
import { PICTURE_FILES, useTakePicture } from '../look/pictures/useTakePicture.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { plainly } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './ChoiceBoard.module.css';
import { spokenHere, useVoices } from './voice.ts';

interface BeforeBoardProps {
  resident: ResidentRow;
  things: readonly BoardThing[];
  opened: boolean;
  onClose: () => void;
  onThing: (index: number, thing: BoardThing) => void;
  onGive: (voice: string | null) => Promise<void>;
}

/** What will stand on the board, looked at before the screen is given. */
export function BeforeBoard({ resident, things, opened, onClose, onThing, onGive }: BeforeBoardProps) {
  const name = resident.preferredName;
  const { them } = pronounsOf(resident);
  const spoken = spokenHere(resident.languages, useVoices());
  const [voice, setVoice] = useState('');
  const [choosing, setChoosing] = useState<number | null>(null);
  const toChange = choosing === null ? undefined : things[choosing];
  const [giving, setGiving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const give = () => {
    setGiving(true);
    onGive(voice || null).catch((error: unknown) => {
      setProblem(plainly(error));
      setGiving(false);
    });
  };
  const fits = things.length >= 2 && things.length <= MOST_THINGS;
  return (
    <Modal opened={opened} onClose={onClose} title={`The choice board for ${name}`} size="xl">
      <div data-area="daily-choices" className={styles.before}>
        {!fits && (
          <Notice kind="warn" title={things.length < 2 ? 'One thing is no choice.' : 'That is too much at one look.'}>
            The board shows two things, or three.{' '}
            {things.length < 2 ? 'Name another one first.' : 'Take some off first.'}
          </Notice>
        )}
        {fits && (
          <>
            <div className={styles.cards}>
              {things.map((thing, index) => (
                <Card
                  key={thing.label}
                  thing={thing}
                  choosing={choosing === index}
                  onChoose={() => setChoosing(choosing === index ? null : index)}
                  onChange={(next) => onThing(index, next)}
                />
              ))}
            </div>
            {toChange && (
              <PictureSet
                of={toChange}
                onChange={(picture) => {
                  onThing(choosing ?? 0, { ...toChange, photograph: null, picture });
                  setChoosing(null);
                }}
              />
            )}
            {alike(things) && (
              <Notice kind="warn" title="These look the same on the board.">
                Take a photograph of each, or choose other pictures. Or hold out the real things instead.
              </Notice>
            )}
            {spoken.length > 0 && (
              <NativeSelect
                label="Say the name aloud when a picture is touched"
                value={voice}
                onChange={({ currentTarget: { value } }) => setVoice(value)}
                data={[
                  { value: '', label: 'No, silent' },
                  ...spoken.map(({ language, lang }) => ({ value: lang, label: `In ${language}` })),
                ]}
              />
            )}
          </>
        )}
        <p className="ow-note">
          It fills the screen, does not lock, and waits as long as {name} needs. Nothing else can be reached from it. To
          ask again with the sides swapped, or to leave with your PIN: press Esc, or hold a finger in a corner for two
          seconds.
        </p>
        {problem && <p role="alert">{problem}</p>}
        <div className="ow-row">
          <Button
            variant="filled"
            disabled={!fits || giving}
            leftSection={<IconPlayerPlay size={24} aria-hidden />}
            onClick={give}
          >
            Give {them} the screen
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Not now
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface CardProps {
  thing: BoardThing;
  choosing: boolean;
  onChoose: () => void;
  onChange: (next: BoardThing) => void;
}

function Card({ thing, choosing, onChoose, onChange }: CardProps) {
  const { take, taking, problem } = useTakePicture((photograph) => onChange({ ...thing, photograph }));
  return (
    <div className={styles.card}>
      <div className={styles.small}>
        <span className={styles.picture}>
          <ThingPicture of={thing} width={320} />
        </span>
        <b>
          <bdi>{thing.label}</bdi>
        </b>
      </div>
      <div className="ow-row">
        <FileButton onChange={take} accept={PICTURE_FILES}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPhoto size={22} aria-hidden />}>
              {taking ? 'Keeping it' : 'Photograph'}
              <span className="ow-hidden"> of {thing.label}</span>
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" aria-expanded={choosing} onClick={onChoose}>
          Another picture<span className="ow-hidden"> for {thing.label}</span>
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}

function PictureSet({ of, onChange }: { of: BoardThing; onChange: (picture: Picture) => void }) {
  return (
    <fieldset className="ow-plain">
      <legend>
        A picture for <bdi>{of.label}</bdi>
      </legend>
      <div className={styles.set}>
        {pictures.map((picture) => (
          <UnstyledButton
            key={picture}
            aria-label={picture.replaceAll('-', ' ')}
            aria-pressed={of.photograph === null && of.picture === picture}
            onClick={() => onChange(picture)}
          >
            <img src={thingPictures[picture]} alt="" />
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  );
}

/** Whether two things would stand there with one and the same picture: then only the words could be chosen between. */
function alike(things: readonly BoardThing[]): boolean {
  const shown = things.flatMap(({ photograph, picture }) => photograph?.sha256 ?? picture ?? []);
  return new Set(shown).size < shown.length;
}
