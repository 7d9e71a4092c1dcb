/**
 * What stands before the end of the program: the record is closed first, and only then does it quit, however often it
 * is asked to meanwhile.
 */
export function closesFirst(quit: () => void, close: () => Promise<unknown>): (event: Preventable) => void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const closed = () => {
    state = 'closed';
    quit();
  };
  return (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close().then(closed, closed);
  };
}
interface Preventable {
  preventDefault(): void;
}
