import type { Author, PaperIds } from '../../dump/entry';
import { journalReference } from '../../dump/journalReference';
import type { EntryParts } from '../../dump/makeEntry';
import { arxivIdOf, doiOf, idsInUrl, idsOfDoi } from '../../dump/paperIds';
import { readStatedDate } from '../../dump/readStatedDate';
import { isRestOfNames } from '../../dump/restOfNames';
import { literalAuthor, withParticle } from '../../library/personName';
import { findLinks } from '../../text/findLinks';
import { type HayagrivaFields, type HayagrivaItem, textOf } from './hayagrivaItem';
import { hayagrivaText } from './hayagrivaText';
import type { YamlValue } from './yaml';

/**
 * What an entry says of a paper, by the fields of Hayagriva's own description
 * (github.com/typst/hayagriva, docs/file-format.md).
 */
export function hayagrivaParts({ key, fields }: HayagrivaItem): EntryParts {
  const all = listOf(fields.value('author')).flatMap((author) => authorOf(author) ?? []);
  const authors = all.filter(({ name }) => !isRestOfNames(name));
  const url = fields.text('url');
  return {
    key,
    title: fields.stated(['title'], shown(fields.text('title'))),
    authors: fields.stated(['author'], authors),
    authorsTruncated: authors.length < all.length,
    date: fields.stated(['date'], readStatedDate(fields.text('date') ?? '')),
    abstract: fields.stated(['abstract'], shown(fields.text('abstract'))),
    ids: fields.stated(['serial-number', 'url'], idsOf(fields.value('serial-number'), url)),
    venue: fields.stated(['parent'], shown(fields.parent?.text('title'))),
    journalReference: fields.stated(['parent', 'page-range', 'date'], referenceOf(fields)),
    comments: fields.stated(['note'], shown(fields.text('note'))),
    language: fields.stated(['language'], fields.text('language')),
    links: fields.stated(['url'], findLinks(url ?? '')),
  };
}

function listOf(value: YamlValue | undefined): readonly YamlValue[] {
  return value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
}

function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : hayagrivaText(text);
}

/** "Family, Given" as it stands, or a mapping of the parts of a name. */
function authorOf(author: YamlValue): Author | undefined {
  if (author.kind !== 'map') {
    const name = textOf(author);
    return name === undefined ? undefined : { name };
  }
  const part = (name: string): string | undefined =>
    textOf(author.pairs.find(({ key }) => key === name)?.value);
  const family = withParticle(part('prefix'), part('name'));
  const name = [family, part('suffix'), part('given-name')].filter(Boolean).join(', ');
  if (name === '') return undefined;
  return name === family ? literalAuthor(name) : { name };
}

/** `serial-number` is the DOI alone, or a mapping of numbers by their registries. */
function idsOf(serial: YamlValue | undefined, url: string | undefined): PaperIds | undefined {
  const number = (name: string): string =>
    serial?.kind === 'map'
      ? (textOf(serial.pairs.find(({ key }) => key === name)?.value) ?? '')
      : '';
  const bare = serial?.kind === 'map' ? '' : (textOf(serial) ?? '');
  const doi = doiOf(number('doi') || bare);
  const arxiv = arxivIdOf(number('arxiv') || number('serial') || bare);
  const pmid = /^\d{1,9}$/.exec(number('pmid'))?.[0];
  const pmcid = /^PMC\d+$/i.exec(number('pmcid'))?.[0].toUpperCase();
  const [acl, openreview] = [number('acl'), number('openreview')];
  const ids: PaperIds = {
    ...Object.assign({}, ...findLinks(url ?? '').map((link) => idsInUrl(link.url))),
    ...(doi !== undefined && idsOfDoi(doi)),
    ...(arxiv !== undefined && { arxiv }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(/^[\w.-]{1,60}$/.test(acl) && { acl }),
    ...(/^[\w-]{1,40}$/.test(openreview) && { openreview }),
  };
  return Object.keys(ids).length > 0 ? ids : undefined;
}

function referenceOf(fields: HayagrivaFields): string | undefined {
  const text = (name: string): string | undefined => fields.parent?.text(name) ?? fields.text(name);
  return journalReference({
    journal: shown(fields.parent?.text('title')),
    volume: text('volume'),
    issue: text('issue'),
    pages: fields.text('page-range'),
    year: fields.text('date'),
  });
}
