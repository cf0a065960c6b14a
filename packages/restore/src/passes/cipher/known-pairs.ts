/**
 * Symbols of fonts met before, each followed by the character that it shows: a
 * site cuts its font once, and every page takes some of its symbols. Other
 * sites may use the same code points otherwise, so a pair is evidence only.
 */
export const knownPairs: ReadonlyMap<string, string> = new Map(
  '그人 깊了 꺳才 께小 껙口 껧己 꽭天 녊正 놅的 놇在 놖我 놛他 뇾用 눓地 뎃年 땣能'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)])
)
