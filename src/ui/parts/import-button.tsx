import { ImagePlus } from 'lucide';
import { useRef } from 'preact/hooks';
import type { ExerciseId } from '../../core/exercises.ts';
import { useUi } from '../ui-context.ts';
import { Button, IconButton } from './button.tsx';

interface ImportButtonProps {
  readonly exercise: ExerciseId;
  /** `round`: an icon in the camera's bottom bar. */
  readonly shape?: 'wide' | 'round';
  readonly look?: 'primary' | 'plain';
  /** What the button says where "instead" would be wrong. */
  readonly children?: string;
}

/** Opens the phone's photo library. The hidden input is out of the tab order: the button speaks for it. */
export function ImportButton({ exercise, shape = 'wide', look = 'plain', children }: ImportButtonProps) {
  const { emit, port, words } = useUi();
  const input = useRef<HTMLInputElement>(null);
  const name = children ?? words.actions.importPhoto;
  const choose = (): void => input.current?.click();

  function take(): void {
    const file = input.current?.files?.[0];
    if (!file) return;
    emit({ type: 'import-picture', exercise, picture: port.holdFile(file) });
    // Choosing the same file again must be a change again.
    if (input.current) input.current.value = '';
  }

  return (
    <>
      <input ref={input} type="file" accept="image/*" hidden tabIndex={-1} aria-hidden="true" onChange={take} />
      {shape === 'round' ? (
        <IconButton icon={ImagePlus} name={name} onPress={choose} />
      ) : (
        <Button look={look} icon={ImagePlus} onPress={choose}>
          {name}
        </Button>
      )}
    </>
  );
}
