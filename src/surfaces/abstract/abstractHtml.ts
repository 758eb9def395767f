import { escapeHtml } from '../../core/text/escapeHtml';
/** What the frame of the page is made of. No text of a paper is ever among it. */
export interface HtmlParts {
  /** The webview's own source for `Content-Security-Policy`. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly title: string;
  /** BCP 47 tag of the interface. */
  readonly language: string;
}

/** The empty page: what is shown on it comes by message and is set as text. */
export function abstractHtml(parts: HtmlParts): string {
  const escaped = (part: keyof HtmlParts) => escapeHtml(parts[part]);
  return `<!DOCTYPE html>
<html lang="${escaped('language')}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped('title')}</title>
<link rel="stylesheet" href="${escaped('styleUri')}">
</head>
<body>
<main id="paper"></main>
<script nonce="${escaped('nonce')}" src="${escaped('scriptUri')}"></script>
</body>
</html>
`;
}

/** A number used once, unguessable to the text of a paper; works in the web worker host too. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function policy({ cspSource, nonce }: HtmlParts): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    "img-src 'none'",
    "font-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
