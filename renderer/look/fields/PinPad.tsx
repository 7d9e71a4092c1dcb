import { Button, UnstyledButton } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import styles from './PinPad.module.css';

const LEAST = 6;
const MOST = 12;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface PinPadProps {
  onPin: (pin: string) => void;
  busy?: boolean;
  /** Why the last one was refused, in plain words. */
  error?: string | null;
  /** Raised by one on each refusal, so that the digits are rubbed out. */
  tries?: number;
  /** The button that sends it. */
  submit?: string;
  onNotMe?: () => void;
}

/** Digits by finger, mouse or keyboard: 0 to 9, Backspace, Enter. The digits themselves are never shown or spoken. */
export function PinPad({ onPin, busy = false, error, tries = 0, submit = 'Sign in', onNotMe }: PinPadProps) {
  const [pin, setPin] = useState('');
  const [seenTries, setSeenTries] = useState(tries);
  if (seenTries !== tries) {
    setSeenTries(tries);
    setPin('');
  }
  const frame = useRef<HTMLFieldSetElement>(null);
  const ready = pin.length >= LEAST && !busy;
  const press = (digit: string) => setPin((before) => (before + digit).slice(0, MOST));
  const rubOut = () => setPin((before) => before.slice(0, -1));
  const send = () => ready && onPin(pin);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTextBox(event.target)) return;
    if (/^\d$/.test(event.key)) press(event.key);
    else if (event.key === 'Backspace') rubOut();
    // On a button, Enter presses that button.
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) send();
    else return;
    event.preventDefault();
  });
  // Whoever chose a name by keyboard types on at once, and Enter then sends the PIN.
  useEffect(() => frame.current?.focus(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <fieldset className={styles.pin} aria-label="PIN" ref={frame} tabIndex={-1}>
      <p className="ow-hidden" role="status">
        {pin.length === 0 ? 'No digits entered' : `${pin.length} digits entered`}
      </p>
      <div className={styles.dots} aria-hidden>
        {Array.from({ length: Math.max(LEAST, pin.length) }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place and nothing else
          <i key={place} data-full={place < pin.length || undefined} data-here={place === pin.length || undefined} />
        ))}
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.pad}>
        {digits.map((digit) => (
          <PadKey key={digit} onPress={() => press(digit)}>
            {digit}
          </PadKey>
        ))}
        {onNotMe ? (
          <PadKey onPress={onNotMe} word>
            Not me
          </PadKey>
        ) : (
          <span />
        )}
        <PadKey onPress={() => press('0')}>0</PadKey>
        <PadKey onPress={rubOut} label="Rub out">
          <IconBackspace size={28} aria-hidden />
        </PadKey>
      </div>
      <Button className={styles.send} disabled={!ready} onClick={send}>
        {busy ? 'Checking' : submit}
      </Button>
    </fieldset>
  );
}

interface PadKeyProps {
  onPress: () => void;
  label?: string;
  word?: boolean;
  children: React.ReactNode;
}
function PadKey({ onPress, label, word = false, children }: PadKeyProps) {
  return (
    // Pressing by mouse leaves the focus where it was, so that Enter still sends what was typed.
    <UnstyledButton
      className={styles.key}
      data-word={word || undefined}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </UnstyledButton>
  );
}

const isTextBox = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
