import { Maximize, ZoomIn, ZoomOut } from 'lucide';
import { closelyMessages } from '../../messages/closely.ts';
import { IconButton } from '../parts/button.tsx';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import { type Viewing, zoomStep } from './use-view.ts';

/** For whoever has no second finger free. */
export function ZoomButtons({ viewing }: { readonly viewing: Viewing }) {
  const { locale } = useUi().state.settings;
  const closely = closelyMessages[locale];
  const zoom = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(viewing.view?.zoom ?? 1);
  return (
    <div class="zoom-buttons">
      <IconButton icon={ZoomOut} name={closely.zoomOut} onPress={() => viewing.zoomBy(1 / zoomStep)} />
      <span class="zoom-value figures" role="status">
        {fill(closely.zoom, { zoom })}
      </span>
      <IconButton icon={ZoomIn} name={closely.zoomIn} onPress={() => viewing.zoomBy(zoomStep)} />
      <IconButton icon={Maximize} name={closely.whole} onPress={viewing.showWhole} />
    </div>
  );
}
