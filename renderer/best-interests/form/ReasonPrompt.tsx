import { reasonPrompt } from '../../../db/best-interests/model.ts';

/** A quiet line under a reason that rests on age or on a diagnosis alone. It stops nothing. */
export function ReasonPrompt({ text }: { text: string }) {
  const prompt = reasonPrompt(text);
  return (
    prompt && (
      <p className="ow-note" role="status">
        Look again. {prompt}
      </p>
    )
  );
}
