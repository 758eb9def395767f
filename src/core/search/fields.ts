import type { Paper } from '../library/paper';

/** The fields that words are looked for in. Each reads the texts of one paper. */
export const FIELDS = {
  title: { bit: 1, texts: ({ title }: Paper) => (title === undefined ? [] : [title]) },
  authors: { bit: 2, texts: ({ authors }: Paper) => authors.map(({ name }) => name) },
  year: { bit: 4, texts: ({ date }: Paper) => (date?.year === undefined ? [] : [`${date.year}`]) },
  abstract: { bit: 8, texts: ({ abstract }: Paper) => (abstract === undefined ? [] : [abstract]) },
} as const satisfies Record<
  string,
  { readonly bit: number; readonly texts: (paper: Paper) => readonly string[] }
>;

export type FieldName = keyof typeof FIELDS;

/** In the order in which a paper's words stand in the index. */
export const FIELD_NAMES = ['title', 'authors', 'year', 'abstract'] as const satisfies FieldName[];
export const FIELD_COUNT = FIELD_NAMES.length;

/** What is short enough to be searched by any beginning of a word. */
export const HEAD_FIELDS = ['title', 'authors', 'year'] as const satisfies FieldName[];
