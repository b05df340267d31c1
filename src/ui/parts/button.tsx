import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface ButtonProps {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly icon?: IconNode;
  readonly look?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly isBusy?: boolean;
}

/** A button with words. A busy one keeps its focus and its place; pressing it does nothing. */
export function Button({ onPress, children, icon, look = 'plain', isBusy = false }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${look}`}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) onPress();
      }}
    >
      {icon && <Icon icon={icon} size={20} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  readonly onPress: () => void;
  readonly icon: IconNode;
  /** What it does, for screen readers and as a tooltip. */
  readonly name: string;
  readonly isPressed?: boolean;
}

export function IconButton({ onPress, icon, name, isPressed }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={onPress}
    >
      <Icon icon={icon} />
    </button>
  );
}
