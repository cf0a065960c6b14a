import {writeFileSync} from 'node:fs'
import {createSchemas} from './create-schemas.ts'

for (const [name, value] of Object.entries(createSchemas()))
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), value)
