import { CircleDot, FileX, type IconNode, IdCard, MonitorX, PackageX, WifiOff, Zap } from 'lucide';
import { showsFace } from '../../core/exercises.ts';
import type { ModelFailure, Situation } from '../../core/session/state.ts';
import { troubleMessages } from '../../messages/troubles.ts';
import { Button } from '../parts/button.tsx';
import { Failure } from '../parts/failure.tsx';
import { ImportButton } from '../parts/import-button.tsx';
import { useUi } from '../ui-context.ts';

const icons: Record<ModelFailure, IconNode> = {
  missing: PackageX,
  damaged: FileX,
  offline: WifiOff,
  unsupported: MonitorX,
  crashed: Zap,
};

/** The coach cannot look; the shutter still can. */
export function ModelFailedScreen({ situation }: { readonly situation: Extract<Situation, { at: 'model-failed' }> }) {
  const { state, emit } = useUi();
  const { why, exercise, source } = situation;
  const { modelFailed, modelWays } = troubleMessages[state.settings.locale];
  const isFace = showsFace(exercise);
  return (
    <Failure key={why} icon={icons[why]} guidance={modelFailed[why]}>
      <Button icon={CircleDot} onPress={() => emit({ type: 'continue-without-judge' })}>
        {modelWays.withoutCoach}
      </Button>
      {isFace && (
        <Button icon={IdCard} onPress={() => emit({ type: 'choose-documents', demo: source === 'demo' })}>
          {modelWays.practiseDocument}
        </Button>
      )}
      <ImportButton exercise={exercise} />
    </Failure>
  );
}
