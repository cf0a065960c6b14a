/** The tool that interchange files name as their maker. */
export const tool: {readonly name: string; readonly version: string} = {
  name: 'zhengben',
  version: '0.1.0'
}
