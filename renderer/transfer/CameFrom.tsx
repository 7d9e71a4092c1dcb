import type { ResidentRow } from '../../db/residents/model.ts';
import { instantInWords, shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';

/** That the record began in another home, for whoever reads it: what was written there says so beside its author. */
export function CameFrom({ resident }: { resident: ResidentRow }) {
  const came = useAsk('transfer.of', { resident: resident.id }).data;
  if (!came) return null;
  return (
    <p className="ow-note">
      Came from <bdi>{came.home}</bdi> on {instantInWords(came.at)}. What was written there,{' '}
      {shortDateInWords(came.from)} to {shortDateInWords(came.to)}, names that home beside whoever wrote it. Decisions
      made there are history here.
    </p>
  );
}
