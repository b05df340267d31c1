import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldId, FieldKind } from '../../../core/data/form.ts';
import type { Problem } from '../../../core/data/problem.ts';

interface MarkedInputProps {
  readonly id: string;
  readonly field: FieldId;
  readonly kind: FieldKind;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly describedBy: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** An input method is at work: what stands there is not what will stand there. */
  readonly onCompose: (isComposing: boolean) => void;
}

/** A text field that marks the offenders where they stand: the same text lies under it, unseen but for its marks. */
export function MarkedInput(props: MarkedInputProps) {
  const { id, field, kind, text, problems, describedBy, onType, onLeave, onCompose } = props;
  const under = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLElement>(null);
  const follow = (): void => {
    if (!under.current || !input.current) return;
    under.current.scrollLeft = input.current.scrollLeft;
    under.current.scrollTop = input.current.scrollTop;
  };
  useLayoutEffect(follow);
  const shared = {
    id,
    name: field,
    value: text,
    autocomplete: 'off',
    autocapitalize: kind === 'han' || kind === 'date' ? 'off' : 'characters',
    autocorrect: 'off',
    spellcheck: false,
    'aria-invalid': problems.some(({ weight }) => weight === 'wrong'),
    'aria-describedby': describedBy,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => onType(currentTarget.value),
    onCompositionStart: () => onCompose(true),
    onCompositionEnd: () => onCompose(false),
    onBlur: () => {
      onCompose(false);
      onLeave();
    },
    onScroll: follow,
  } as const;
  const hold = (element: HTMLElement | null): void => {
    input.current = element;
  };
  return (
    <span class={`marked-input marked-${kind}`}>
      <span ref={under} class="marked-under" aria-hidden="true">
        {partsOf(text, problems).map(({ part, weight, start }) =>
          weight === null ? (
            part
          ) : (
            <mark key={start} class={`offender-${weight}`}>
              {part}
            </mark>
          ),
        )}
      </span>
      {kind === 'lines' ? (
        <textarea ref={hold} rows={3} wrap="off" {...shared} />
      ) : (
        <input ref={hold} type="text" enterkeyhint="next" {...(kind === 'han' && { lang: 'zh-CN' })} {...shared} />
      )}
    </span>
  );
}

interface Part {
  readonly part: string;
  readonly start: number;
  /** Null: nothing is wrong with it. */
  readonly weight: Problem['weight'] | null;
}

/** The text in stretches: those with a problem, and those between. What is wrong goes before what is only to be compared, small before large. */
export function partsOf(text: string, problems: readonly Problem[]): readonly Part[] {
  const size = ({ start, end }: Problem) => end - start;
  const first = [...problems].sort(
    (a, b) => Number(b.weight === 'wrong') - Number(a.weight === 'wrong') || size(a) - size(b),
  );
  const weights = Array.from({ length: text.length }, (_, at) => {
    return first.find(({ start, end }) => at >= start && at < end)?.weight ?? null;
  });
  const parts: { part: string; start: number; weight: Part['weight'] }[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = parts.at(-1);
    if (last && last.weight === weights[at]) last.part += text[at];
    else parts.push({ part: text[at]!, start: at, weight: weights[at] ?? null });
  }
  return parts;
}
