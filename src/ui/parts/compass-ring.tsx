import { SECTOR_COUNT, SECTOR_DEG } from '../../core/room/index.ts';

interface CompassRingProps {
  /** Score of each direction, 0..1; null where nothing was seen. */
  readonly scores: readonly (number | null)[];
  /** The sector to face; null while none is known. */
  readonly best: number | null;
  /** Where the person faces now, degrees to the left of the start; null on the finished ring. */
  readonly facingDeg: number | null;
  /** Pixels of the view; the ring fills it. */
  readonly radius: number;
  /** Leaves the face within it free. */
  readonly isAroundFace?: boolean;
}

/** Bars grow outwards from here, as shares of the radius. */
const INNER = 0.62;
const INNER_AROUND_FACE = 0.8;
/** Of what is left outside. */
const LONGEST = 0.9;
const SHORTEST = 0.15;
/** Between neighbours, in degrees. */
const GAP_DEG = 7;

/** Left of the person is left on the ring: it is the room seen from above, with the start at the top. */
function at(leftDeg: number, distance: number): string {
  const angle = ((-leftDeg - 90) * Math.PI) / 180;
  return `${(Math.cos(angle) * distance).toFixed(1)} ${(Math.sin(angle) * distance).toFixed(1)}`;
}

function barPath(sector: number, inner: number, outer: number): string {
  const [from, to] = [
    sector * SECTOR_DEG + SECTOR_DEG / 2 - GAP_DEG / 2,
    sector * SECTOR_DEG - SECTOR_DEG / 2 + GAP_DEG / 2,
  ];
  return `M${at(from, outer)}A${outer} ${outer} 0 0 1 ${at(to, outer)}L${at(to, inner)}A${inner} ${inner} 0 0 0 ${at(from, inner)}Z`;
}

/** The light in each direction as a bar: longer is better, so that colour is never needed. Decoration: the words beside it say the same. */
export function CompassRing({ scores, best, facingDeg, radius, isAroundFace = false }: CompassRingProps) {
  const inner = (isAroundFace ? INNER_AROUND_FACE : INNER) * radius;
  return (
    <g class="compass">
      <circle class="compass-circle" r={inner - 4} />
      {Array.from({ length: SECTOR_COUNT }, (_, sector) => {
        const score = scores[sector] ?? null;
        if (score === null) {
          const [x, y] = at(sector * SECTOR_DEG, inner + 8).split(' ');
          return <circle key={sector} class="compass-unseen" cx={x} cy={y} r="3" />;
        }
        const outer = inner + (SHORTEST + (LONGEST - SHORTEST) * score) * (radius - inner);
        const look = sector === best ? 'compass-bar compass-best' : 'compass-bar';
        return <path key={sector} class={look} d={barPath(sector, inner, outer)} />;
      })}
      {facingDeg !== null && (
        // A style, because only that glides from one reading to the next.
        <path
          class="compass-hand"
          style={{ transform: `rotate(${-facingDeg}deg)` }}
          d={`M${at(0, inner * 0.86)}L${at(0, inner + 4)}`}
        />
      )}
      {best !== null && <BestArrow leftDeg={best * SECTOR_DEG} inner={inner} />}
    </g>
  );
}

/** A head seen from above that looks towards the best light. */
function BestArrow({ leftDeg, inner }: { readonly leftDeg: number; readonly inner: number }) {
  const reach = inner * 0.72;
  return (
    <g class="compass-arrow" transform={`rotate(${-leftDeg})`}>
      <ellipse rx={inner * 0.2} ry={inner * 0.16} />
      <path
        d={`M0 ${-inner * 0.24}V${-reach}M${-inner * 0.12} ${-reach + inner * 0.14}L0 ${-reach}L${inner * 0.12} ${-reach + inner * 0.14}`}
      />
    </g>
  );
}
