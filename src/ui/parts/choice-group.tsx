import { useId } from 'preact/hooks';

interface ChoiceGroupProps<Value extends string> {
  readonly title: string;
  /** Where the page's own heading says the same. */
  readonly isTitleHidden?: boolean;
  readonly hint?: string;
  readonly options: readonly { readonly value: Value; readonly name: string; readonly lang?: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few: real radio buttons in one row, so that arrow keys and screen readers know them. */
export function ChoiceGroup<Value extends string>({
  title,
  isTitleHidden = false,
  hint,
  options,
  chosen,
  onChoose,
}: ChoiceGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice-group">
      <legend class={isTitleHidden ? 'visually-hidden' : undefined}>{title}</legend>
      <div class="segments">
        {options.map(({ value, name: label, lang }) => (
          <label key={value} class="segment" lang={lang}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint && <p class="hint">{hint}</p>}
    </fieldset>
  );
}
