import type { IconNode } from 'lucide';
import { h } from 'preact';

/** An icon of the set, drawn in the colour of the text beside it. Always decoration: the words are beside it or on its button. */
export function Icon({ icon, size = 24 }: { readonly icon: IconNode; readonly size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  );
}
