/**
 * A light line with a dark one under it, so that it shows on any picture. Not a shadow filter: software would draw it anew
 * for every frame of the video.
 */
export function ShadedPath({ d, transform }: { readonly d: string; readonly transform?: string }) {
  return (
    <g transform={transform}>
      <path class="line-shade" d={d} />
      <path class="line" d={d} />
    </g>
  );
}
