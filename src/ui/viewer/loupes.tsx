import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentZone } from '../../core/check.ts';
import { applyHomography, homographyTo } from '../../core/document/homography.ts';
import type { Outline } from '../../core/document/outline.ts';
import type { Rect } from '../../core/geometry.ts';
import { closelyMessages } from '../../messages/closely.ts';
import type { ClosePicture } from '../close-picture.ts';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';

/** Device pixels of a loupe's longer side: 112 CSS pixels on a dense screen. */
const LOUPE_PX = 336;

interface LoupesProps {
  readonly picture: ClosePicture;
  readonly outline: Outline;
  readonly onShow: (part: Rect) => void;
}

/** What matters most on a document, enlarged: the face, the text, the lines of code. Pressing one zooms there. */
export function Loupes({ picture, outline, onShow }: LoupesProps) {
  const { state } = useUi();
  const words = closelyMessages[state.settings.locale];
  const [zones, setZones] = useState<readonly (readonly [DocumentZone, Rect])[]>([]);
  useEffect(() => {
    let isWanted = true;
    picture.zones(outline).then(
      (found) => isWanted && setZones(partsOf(found, outline, picture)),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [picture, outline]);
  if (zones.length === 0) return null;
  return (
    <fieldset class="loupes">
      <legend>{words.loupe}</legend>
      {zones.map(([zone, part]) => (
        <button
          key={zone}
          type="button"
          class="loupe"
          aria-label={fill(words.zoomTo, { zone: words.zones[zone] })}
          onClick={() => onShow(part)}
        >
          <LoupePicture picture={picture} part={part} />
          <span>{words.zones[zone]}</span>
        </button>
      ))}
    </fieldset>
  );
}

function LoupePicture({ picture, part }: { readonly picture: ClosePicture; readonly part: Rect }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    const most = { width: LOUPE_PX, height: LOUPE_PX };
    picture.slice(part, most).then(
      (bitmap) => {
        if (isWanted && canvas.current) drawInto(canvas.current, bitmap);
        bitmap.close();
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [picture, part]);
  return <canvas ref={canvas} class="loupe-picture" />;
}

function drawInto(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
}

/** The upright boxes around the zones, in pixels of the picture and within it. */
function partsOf(
  zones: Partial<Record<DocumentZone, Rect>>,
  outline: Outline,
  { size }: ClosePicture,
): readonly (readonly [DocumentZone, Rect])[] {
  const map = homographyTo(outline.corners);
  if (!map) return [];
  return (Object.entries(zones) as [DocumentZone, Rect][]).flatMap(([zone, { x, y, width, height }]) => {
    const corners = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ].map(([cx, cy]) => applyHomography(map, { x: cx!, y: cy! }));
    const xs = corners.map((corner) => Math.min(size.width, Math.max(0, corner.x)));
    const ys = corners.map((corner) => Math.min(size.height, Math.max(0, corner.y)));
    const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
    const part = {
      x: left,
      y: top,
      width: Math.ceil(Math.max(...xs)) - left,
      height: Math.ceil(Math.max(...ys)) - top,
    };
    return part.width < 4 || part.height < 4 ? [] : [[zone, part] as const];
  });
}
