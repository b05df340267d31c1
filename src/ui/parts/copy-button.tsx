import { Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { useUi } from '../ui-context.ts';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly name: string;
  readonly text: string;
  /** Called when the browser refuses, so that the text can be selected for copying by hand. */
  readonly onRefused?: () => void;
}

/** Copies a text and says so; where the browser refuses, says how else. */
export function CopyButton({ name, text, onRefused }: CopyButtonProps) {
  const { words } = useUi();
  const [result, setResult] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setResult(words.copying.copied);
    } catch {
      setResult(words.copying.byHand);
      onRefused?.();
    }
  }

  return (
    <div class="copy">
      <Button icon={Copy} onPress={() => void copy()}>
        {name}
      </Button>
      <p role="status">{result}</p>
    </div>
  );
}
