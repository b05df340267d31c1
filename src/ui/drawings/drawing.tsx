import type { ComponentChildren } from 'preact';

/** The paper for our own line drawings: 120 by 80, lines in the colour of the text, `.tint` filled with a hint of the accent. */
export function Drawing({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      class="drawing"
      viewBox="0 0 120 80"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
