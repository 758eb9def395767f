import type { DumpFormat } from '../../format';
import { findTaggedPages } from './findTaggedPages';
import { readTaggedPage } from './readTaggedPage';
import type { TaggedFormat } from './taggedFormat';

/** The dump format that reads records of tags and values. */
export function taggedDumpFormat(format: TaggedFormat): DumpFormat {
  return {
    id: format.id,
    label: format.label,
    opens: format.opens,
    findPages: (lines) => findTaggedPages(lines, format),
    readPage: (lines) => readTaggedPage(lines, format),
  };
}
