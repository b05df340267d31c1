/** The sentences of the screens, by screen. Every language fills the same shape. */
export interface ScreenMessages {
  readonly app: { readonly name: string };
}
