/** Words that stand between a number and what it counts and have no counterpart of their own. */
export const measureWords: ReadonlySet<string> = new Set(
  '个個名位家座架项項条條件份张張只隻辆輛艘所间間户戶批支种種场場届屆次起宗台臺把本部幅块塊栋棟枚颗顆具股类類'
)
