import {checkNoteIds} from './core/id-rules.ts'
import type {DocumentScope, FileScope} from './core/scope.ts'
import {checkChanges} from './modules/change-rules.ts'
import {checkRecords} from './modules/its-rules.ts'
import {checkMetadata} from './modules/metadata-rules.ts'
import {checkResources} from './modules/resource-rules.ts'
import {checkValidation} from './modules/validation-rules.ts'
import type {XliffRule} from './rules.ts'
import type {XliffNode} from './structure/xliff-node.ts'
import type {Report} from './violation.ts'

/** What stands in a file, a group or a unit alike: notes and modules. */
export function checkContainer(
  container: XliffNode,
  document: DocumentScope,
  {lookup}: FileScope,
  report: Report<XliffRule>
): void {
  checkNoteIds(container, report)
  checkRecords(container, report)
  checkChanges(container, report)
  for (const child of container.children) {
    if (child.name === 'mda:metadata') checkMetadata(child, report)
    else if (child.name === 'res:resourceData')
      checkResources(child, document, lookup, report)
    else if (child.name === 'val:validation') checkValidation(child, report)
  }
}
