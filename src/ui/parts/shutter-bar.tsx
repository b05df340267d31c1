import { Flashlight, FlashlightOff, SwitchCamera } from 'lucide';
import type { CoachingSituation } from '../../core/session/state.ts';
import { useUi } from '../ui-context.ts';
import { IconButton } from './button.tsx';
import { ImportButton } from './import-button.tsx';

/** The buttons in the thumb's reach: import, shutter, light and lens. Mirrored for the left hand. */
export function ShutterBar({ situation }: { readonly situation: CoachingSituation }) {
  const { state, words, emit } = useUi();
  const { abilities, torchOn, taking, exercise } = situation;
  const { shutter, torchOff, torchOn: torchOnWords, switchLens } = words.coaching;
  return (
    <div class={`shutter-bar hand-${state.settings.hand}`}>
      <div class="shutter-side">
        <ImportButton exercise={exercise} shape="round" />
      </div>
      <button
        type="button"
        class="shutter"
        aria-label={shutter}
        title={shutter}
        aria-disabled={taking !== null}
        onClick={() => {
          if (taking === null) emit({ type: 'press-shutter' });
        }}
      >
        <span class="shutter-disc" />
      </button>
      <div class="shutter-side">
        {abilities.torch && (
          <IconButton
            icon={torchOn ? FlashlightOff : Flashlight}
            name={torchOn ? torchOff : torchOnWords}
            onPress={() => emit({ type: 'toggle-torch' })}
          />
        )}
        {abilities.lenses > 1 && (
          <IconButton icon={SwitchCamera} name={switchLens} onPress={() => emit({ type: 'switch-lens' })} />
        )}
      </div>
    </div>
  );
}
