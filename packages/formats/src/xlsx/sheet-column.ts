/** How a column looks and what may be entered in it. */
export interface SheetColumn {
  /** In characters. */
  readonly width: number
  /** What a list offers, without commas; anything else can be typed too. */
  readonly choices?: ReadonlyArray<string>
}
