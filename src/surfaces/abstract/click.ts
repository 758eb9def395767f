import type { Paper, SourcedEntry } from '../../core/library/paper';
import type { LineRange } from '../../core/text/lines';
import type { CopyWhat, ToHost } from '../../webview/protocol';
import type { AbstractModel } from './abstractView';
import { isWebAddress } from './links';

/** What a click on the page asks for, looked up in what the host had sent. */
export type Click =
  | { readonly kind: 'copy'; readonly what: CopyWhat }
  | { readonly kind: 'insert' }
  | { readonly kind: 'openPaper'; readonly paper: Paper }
  | { readonly kind: 'showAuthor'; readonly name: string }
  | { readonly kind: 'showCategory'; readonly category: string }
  | { readonly kind: 'openExternal'; readonly url: string }
  | { readonly kind: 'openSource'; readonly source: SourcedEntry; readonly lines: LineRange };

/**
 * The meaning of a message of the page. `undefined` for a click on a paper that is no longer
 * shown, and for a name or a number that the host never sent.
 */
export function clickOf(
  message: Exclude<ToHost, { kind: 'ready' | 'askRelated' }>,
  { view, links, places, related }: AbstractModel,
): Click | undefined {
  if (message.paperId !== view.paperId) return undefined;
  switch (message.kind) {
    case 'copy':
      return { kind: 'copy', what: message.what };
    case 'insert':
      return { kind: 'insert' };
    case 'showAuthor': {
      const { name } = message;
      return view.authors.some((author) => author.name === name)
        ? { kind: 'showAuthor', name }
        : undefined;
    }
    case 'showCategory': {
      const { category } = message;
      return view.categories.some(({ id }) => id === category)
        ? { kind: 'showCategory', category }
        : undefined;
    }
    case 'openLink': {
      const url = links[message.index]?.url;
      return url !== undefined && isWebAddress(url) ? { kind: 'openExternal', url } : undefined;
    }
    case 'openRelated': {
      const paper = related[message.index];
      return paper && { kind: 'openPaper', paper };
    }
    case 'openSource': {
      const place = places[message.index];
      return place && { kind: 'openSource', source: place.source, lines: place.lines };
    }
  }
}
