/**
 * After any form was sent and refused: brings the first field that is not right into view and puts the cursor there.
 * One listener serves every form; it returns its own end.
 */
export function watchForFirstProblem(): () => void {
  const onSubmit = ({ target }: SubmitEvent) => {
    if (!(target instanceof HTMLFormElement)) return;
    // The fields are marked by the time the next frame is drawn.
    requestAnimationFrame(() => target.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  document.addEventListener('submit', onSubmit);
  return () => document.removeEventListener('submit', onSubmit);
}
