import type { ResidentRow } from '../../db/residents/model.ts';
import type { Link } from '../../db/support-plan/model.ts';
import { AreaChip } from '../look/frame/AreaChip.tsx';
import type { Area } from '../look/frame/area.ts';
import { useRoute } from '../route.tsx';
import { useLinkable } from './useLinkable.ts';

const areaOf: Record<Link['type'], Area> = {
  'life-history': 'life-history',
  preference: 'daily-choices',
  likes: 'daily-choices',
  decision: 'best-interests',
};

/** What it rests on, each with its area's mark on it. What no longer stands is said to be gone. */
export function RestsOnLinks({ resident, links }: { resident: ResidentRow; links: readonly Link[] }) {
  const { go } = useRoute();
  const linkable = useLinkable(resident);
  if (links.length === 0) return <p className="ow-note">Nothing is named yet that it rests on.</p>;
  return (
    <section className="ow-row" aria-label="What it rests on">
      <b>Rests on</b>
      {links.map(({ type, id }) => (
        <AreaChip
          key={id}
          area={areaOf[type]}
          onGo={() =>
            go({
              screen: 'area',
              resident: resident.id,
              tab: areaOf[type],
              ...(areaOf[type] === 'daily-choices' ? {} : { item: id }),
            })
          }
        >
          {linkable.find((each) => each.id === id)?.title ?? 'something that no longer stands'}
        </AreaChip>
      ))}
    </section>
  );
}
