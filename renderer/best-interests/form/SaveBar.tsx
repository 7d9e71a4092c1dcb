import { Button, Textarea } from '@mantine/core';
import { needsReason } from '../../../db/voices/model.ts';
import { useMe } from '../../home/useMe.tsx';
import { FormError } from '../../look/tell/FormError.tsx';

interface SavedRow {
  by: string | null;
  recordedAt: string;
}
/** Whether saving again must say why: all do, but for one's own slip of the last ten minutes. */
export function useMustSayWhy(saved: SavedRow | null): boolean {
  const { id } = useMe();
  if (saved === null) return false;
  return (
    saved.by === null ||
    saved.by !== id ||
    needsReason({ author: id, recordedAt: saved.recordedAt }, id, new Date().toISOString())
  );
}

interface SaveBarProps {
  label: string;
  onSave: () => void;
  saving: boolean;
  failed: unknown;
  /** The version that this one follows, if there is one. */
  saved: SavedRow | null;
  changed: string;
  onChanged: (why: string) => void;
  /** Whether what is typed is kept as a draft meanwhile; a PIN never is. */
  drafted?: boolean;
  /** Roles that may not save this step are told who may. */
  closed?: string | null;
}

/** The end of a step: why it changed where it did, what was refused, and the one button. */
export function SaveBar({
  label,
  onSave,
  saving,
  failed,
  saved,
  changed,
  onChanged,
  drafted = true,
  closed = null,
}: SaveBarProps) {
  const mustSayWhy = useMustSayWhy(saved);
  return (
    <div className="ow-stack">
      {mustSayWhy && (
        <Textarea
          label="What changed, and why?"
          description="The version saved before stays readable, struck through."
          value={changed}
          onChange={(event) => onChanged(event.currentTarget.value)}
        />
      )}
      <FormError error={failed} />
      {closed ? (
        <p className="ow-note">{closed}</p>
      ) : (
        <div className="ow-row">
          <Button variant="filled" onClick={onSave} loading={saving}>
            {label}
          </Button>
          {drafted && <span className="ow-note">What you type is kept as a draft until you save it.</span>}
        </div>
      )}
    </div>
  );
}
