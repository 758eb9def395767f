import { bibtexEntry } from '../../cite/bibtex';
import { KeyRing } from '../../cite/citationKey';
import type { CitedPaper } from '../../cite/citedPaper';
import { ASCII_TEX, flavourOf, type TexCharacters } from '../../cite/texFlavour';
import type { Steps } from '../../steps';
import type { BibliographyFormat, BibliographyProblem, BibliographyRecord } from '../bibliography';
import { BibliographyIndex } from '../bibliographyIndex';
import type { BibtexPart } from '../bibtex/bibtexFile';
import type { ReadYaml } from '../hayagriva/yaml';
import { readBibliography } from '../readBibliography';
import { workIdentity } from '../workIdentity';
import { appendCslItem } from './appendCslItem';
import { appendEntry, type NewEntry } from './appendEntry';
import { appendHayagriva } from './appendHayagriva';
import { blocksOf, type TextChange } from './bibtexEdit';
import type { RecordEdit } from './recordEdit';
import type { NewField } from './writeField';

/** How a paper comes into a bibliography: by an edit, not at all for it is there, or not at all. */
export type PaperAddition =
  | ({ readonly kind: 'edit'; readonly key: string } & TextChange)
  | { readonly kind: 'alreadyThere'; readonly key: string }
  | ({ readonly kind: 'broken' } & BibliographyProblem)
  /** We read this format, and do not write into files of it. */
  | { readonly kind: 'unwritable'; readonly format: BibliographyFormat };

/** What a bibliography is written in, what reads its YAML, and in which characters BibTeX is written. */
export interface WrittenIn {
  readonly format: BibliographyFormat;
  readonly readYaml?: ReadYaml | undefined;
  readonly characters?: TexCharacters;
}

/** Adds a paper to a bibliography, unless it is in it; a key that is taken gets a letter. */
export function* addPaper(
  text: string,
  paper: CitedPaper,
  { format, readYaml, characters }: WrittenIn = { format: 'bibtex' },
): Steps<PaperAddition> {
  const read = (all: string) => readBibliography(all, format, readYaml);
  const found = yield* read(text);
  const { records } = found;
  const index = yield* BibliographyIndex.of(records);
  const there = index.find(workIdentity(paper), paper.key) ?? untitledTwin(records, paper);
  if (there !== undefined) return { kind: 'alreadyThere', key: there.key };
  yield;
  const key = new KeyRing(records.flatMap(({ key, aliases = [] }) => [key, ...aliases])).give(
    paper.key,
  );
  yield;
  const named = { ...paper, key };
  switch (format) {
    case 'bibtex': {
      const edit = yield* appendEntry(text, yield* newEntry(named, characters));
      if (edit.kind === 'edit') return { ...edit, key };
      return edit.kind === 'broken' ? edit : { kind: 'alreadyThere', key };
    }
    case 'csl-json':
      return withKey(key, yield* appendCslItem({ text, found, read }, named));
    case 'hayagriva':
      return withKey(key, yield* appendHayagriva({ text, found, read }, named));
    case 'ris':
      return { kind: 'unwritable', format };
  }
}

function withKey(key: string, edit: RecordEdit): PaperAddition {
  return edit.kind === 'edit' ? { ...edit, key } : edit;
}

/** What has no title is recognised by the key that we gave it. */
function untitledTwin(
  records: readonly BibliographyRecord[],
  { title, key }: CitedPaper,
): BibliographyRecord | undefined {
  if (title !== undefined) return undefined;
  return records.find((record) => record.title === undefined && record.key === key);
}

/** What our own writer of BibTeX says of a paper, in its parts. */
function* newEntry(paper: CitedPaper, characters?: TexCharacters): Steps<NewEntry> {
  const [block] = yield* blocksOf(bibtexEntry(paper, flavourOf(characters, ASCII_TEX)));
  const fields = (block?.fields ?? []).flatMap(({ name, value }) =>
    value.parts.map((part) => newField(name, part)),
  );
  return { type: block?.type ?? 'misc', key: paper.key, fields };
}

function newField(name: string, { kind, text }: BibtexPart): NewField {
  return kind === 'bare' ? { name, text, isMacro: true } : { name, text };
}
