/** The three steps to the home screen of an iPhone, drawn in our own lines: the share button, the list's row, the new icon. */
import { Drawing } from './drawing.tsx';

export function ShareButton() {
  return (
    <Drawing>
      <rect class="paper" x="22" y="4" width="76" height="72" rx="8" />
      <path d="M22 54h76" />
      <rect class="tint" x="47" y="57" width="26" height="17" rx="5" />
      <path d="M56 65v6h8v-6M60 68v-9m0 0-3 3m3-3 3 3" stroke-width="2" />
      <path d="M32 65h6M82 65h6" />
      <path d="M34 16h52M34 26h40M34 36h46" class="faint" />
    </Drawing>
  );
}

export function AddToHomeScreenRow() {
  return (
    <Drawing>
      <rect class="paper" x="14" y="6" width="92" height="68" rx="8" />
      <path d="M26 18h44M26 63h36" class="faint" />
      <rect class="tint" x="14" y="28" width="92" height="24" />
      <path d="M26 40h42" />
      <rect x="84" y="33" width="14" height="14" rx="3" />
      <path d="M91 36.500v7M87.500 40h7" stroke-width="2" />
    </Drawing>
  );
}

export function NewIcon() {
  return (
    <Drawing>
      <rect class="paper" x="30" y="-6" width="60" height="92" rx="10" />
      <rect class="faint" x="39" y="12" width="12" height="12" rx="3" />
      <rect class="faint" x="54" y="12" width="12" height="12" rx="3" />
      <rect class="faint" x="69" y="12" width="12" height="12" rx="3" />
      <rect class="faint" x="39" y="34" width="12" height="12" rx="3" />
      <rect class="tint" x="53" y="32" width="16" height="16" rx="4" />
      <path d="m57.500 40 2.500 3 5-6" stroke-width="2" />
    </Drawing>
  );
}
