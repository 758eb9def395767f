import type { Paper } from '../library/paper';
import type { Filter, OperatorValue, Surroundings } from './operators';
import type { SearchIndex } from './searchIndex';

/** What can be asked of a paper by name, given what the caller knows around the library. */
type Questions = Readonly<
  Record<string, (surroundings: Surroundings) => ((paper: Paper) => boolean) | undefined>
>;

const HAS: Questions = {
  code: () => (paper) => paper.links.some(({ kind }) => kind === 'code'),
  abstract: () => (paper) => paper.abstract !== undefined,
  doi: () => (paper) => paper.ids.doi !== undefined,
  data: () => (paper) => paper.links.some(({ kind }) => kind === 'data'),
};

const IS: Questions = {
  cited: ({ isCited }) => isCited,
  uncited: ({ isCited }) => isCited && ((paper) => !isCited(paper)),
  doubtful: () => (paper) => paper.doubtful !== undefined || paper.conflicts !== undefined,
};

/** `has:code`, `has:abstract`, `has:doi`, `has:data`. */
export const hasFilter = filterBy(HAS);

/** `is:cited` and `is:uncited`, where the caller knows which are, and `is:doubtful`. */
export const isFilter = filterBy(IS);

/** The values of `has:` and `is:`. */
export const HAS_VALUES: readonly string[] = Object.keys(HAS);
export const IS_VALUES: readonly string[] = Object.keys(IS);

/** The question may be named by its beginning; a name that is none counts for nothing. */
function filterBy(questions: Questions) {
  return (
    { papers }: SearchIndex,
    { text }: OperatorValue,
    surroundings: Surroundings,
  ): Filter | undefined => {
    const wanted = text.toLowerCase();
    const name = Object.keys(questions).find((each) => each.startsWith(wanted));
    if (wanted === '' || name === undefined) return undefined;
    const holds = questions[name]?.(surroundings);
    if (holds === undefined) return undefined;
    return {
      accepts: (number) => papers[number] !== undefined && holds(papers[number]),
      looksInto: 'list',
    };
  };
}
