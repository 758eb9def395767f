const MAIL = /^<?[^\s@]+@[^\s@]+$/;

/** An affiliation without the address for mail and the stop at its end. */
export function affiliationText(text: string): string {
  const [place = ''] = text.split('Electronic address:', 1);
  const words = place.trim().split(/\s+/);
  while (MAIL.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/\.$/, '');
}
