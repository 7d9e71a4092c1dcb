import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../api.ts';
import styles from './Inside.module.css';

/** How long before the lock it is announced, and how often the core hears that somebody is here, in seconds. */
const WARNING = 20;
const TELL_EVERY = 20;

interface IdleLockProps {
  seconds: number;
  onLock: () => void;
}

/** Locks when nobody has touched the keyboard or the mouse for a while, and says so shortly before. */
export function IdleLock({ seconds, onLock }: IdleLockProps) {
  const lastTouch = useRef(Date.now());
  const lastTold = useRef(Date.now());
  const locked = useRef(false);
  const [left, setLeft] = useState<number | null>(null);

  const touch = useEffectEvent(() => {
    const now = Date.now();
    lastTouch.current = now;
    setLeft(null);
    if (now - lastTold.current > TELL_EVERY * 1000) {
      lastTold.current = now;
      // If the core has locked already, the next look at the state of the home says so.
      api('home.here', {}).catch(() => {});
    }
  });
  const tick = useEffectEvent(() => {
    const remaining = seconds - (Date.now() - lastTouch.current) / 1000;
    if (remaining <= 0 && !locked.current) {
      locked.current = true;
      onLock();
    } else setLeft(remaining <= WARNING && remaining > 0 ? Math.ceil(remaining) : null);
  });
  useEffect(() => {
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    const onTouch = () => touch();
    for (const event of events) window.addEventListener(event, onTouch, { passive: true });
    const timer = setInterval(() => tick(), 1000);
    return () => {
      for (const event of events) window.removeEventListener(event, onTouch);
      clearInterval(timer);
    };
  }, []);

  return left === null ? null : (
    <p className={styles.idle} role="alert">
      Locks in a few seconds. Press any key to stay. What you have typed is kept.
    </p>
  );
}
