import * as vscode from 'vscode';
import { isBibliography } from '../../core/bibliography/bibliography';
import type { PaperFacts } from '../../core/dump/entry';
import { yearText } from '../../core/library/paperDate';
import { nameInOrder } from '../../core/library/personName';
import { sentenceEnds } from '../../core/manuscript/sentenceEnds';
import { plainTex } from '../../core/text/plainTex';
import type { KeyMeaning } from '../../workspace/keyLookup';

/** Names beyond these are counted only. */
const MOST_NAMES = 6;
/** So much of an abstract is read, and of that whole sentences are shown. */
const LONGEST_ABSTRACT = 1200;
const SENTENCES = 3;

/** The authors and the year on one line; `''` if neither is known. */
export function authorsLine({ authors, authorsTruncated, date }: PaperFacts): string {
  const names = authors
    .slice(0, MOST_NAMES)
    .map((author) => nameInOrder({ ...author, name: plainTex(author.name) }));
  const more = authors.length - names.length;
  const rest = authorsTruncated ? 'et al.' : more > 0 ? vscode.l10n.t('{0} more', more) : '';
  return [[...names, rest].filter(Boolean).join(', '), yearText(date)].filter(Boolean).join(' · ');
}

/** The first sentences of the abstract; `''` if there is none. */
export function abstractBeginning({ abstract }: PaperFacts): string {
  const text = plainTex((abstract ?? '').slice(0, LONGEST_ABSTRACT)).trim();
  const ends = sentenceEnds(text);
  const end = ends[Math.min(SENTENCES, ends.length) - 1] ?? text.length;
  return end < (abstract ?? '').length ? `${text.slice(0, end)} …` : text;
}

/** A place that tells of a key. */
export interface CitedPlace {
  readonly file: vscode.Uri;
  /** Counts from 1. */
  readonly line: number;
  readonly kind: 'bibliography' | 'dump';
}

/** Where a key is from: the entries of bibliographies, then the lines of dumps. */
export function citedPlaces({ records, paper }: KeyMeaning): readonly CitedPlace[] {
  const entries = records.map(({ file, record }) => {
    return { file, line: record.place.lines[0], kind: 'bibliography' as const };
  });
  const seen = (paper?.entries ?? []).flatMap(({ file, entry }) => {
    const place = { file: vscode.Uri.parse(file), line: entry.lines[0], kind: 'dump' as const };
    // A bibliography is one of the sources of the paper, too.
    return isBibliography(place.file.path) ? [] : [place];
  });
  return [...entries, ...seen];
}

/** `papers/list.txt, line 12`. */
export function placeText({ file, line }: CitedPlace): string {
  return vscode.l10n.t('{0}, line {1}', vscode.workspace.asRelativePath(file), line);
}
