import { useEffect, useEffectEvent } from 'react';

/** Esc asks for the PIN, so the page has to hear it; the browser alone would take it to end the full screen. */
interface WithKeyboardLock {
  readonly keyboard?: { lock(keys: string[]): Promise<void>; unlock(): void };
}

const fill = async () => {
  if (document.fullscreenElement) return;
  await document.documentElement.requestFullscreen();
  await (navigator as WithKeyboardLock).keyboard?.lock(['Escape']);
};
const unfill = async () => {
  (navigator as WithKeyboardLock).keyboard?.unlock();
  if (document.fullscreenElement) await document.exitFullscreen();
};

/** Fills the whole screen while the board stands, as far as the system lets it; gives the way to try once more. */
export function useFullScreen(onLeft: () => void): () => void {
  const left = useEffectEvent(() => {
    if (!document.fullscreenElement) onLeft();
  });
  useEffect(() => {
    const onChange = () => left();
    document.addEventListener('fullscreenchange', onChange);
    // Where it is refused the board fills the window, which is enough to be asked by.
    fill().catch(() => {});
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      unfill().catch(() => {});
    };
  }, []);
  return () => void fill().catch(() => {});
}
