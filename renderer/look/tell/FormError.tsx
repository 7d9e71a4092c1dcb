import { ApiError } from '../../api.ts';
import { Notice } from './Notice.tsx';

/** The plain sentence of a refusal, or a general one: nothing technical ever reaches the screen. */
export function plainly(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Something went wrong. Nothing was saved. Please try again.';
}

/** Why saving was refused, above the button that tried; what is listed beside a field is not said twice. */
export function FormError({ error }: { error: unknown }) {
  if (!error) return null;
  const issues = error instanceof ApiError ? error.issues.filter(({ message }) => message !== error.message) : [];
  return (
    <Notice kind="stop" title={plainly(error)}>
      {issues.length > 0 && (
        <ul>
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
