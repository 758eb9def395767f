/**
 * A text for a quick pick, which reads `$(name)` as an icon. A zero-width space after the dollar
 * shows the text as it stands, and a screen reader does not speak it, where it would a backslash.
 */
export function literalLabel(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
