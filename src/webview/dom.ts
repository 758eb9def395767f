/** What an element is made with; attributes are names of ours, never text of a paper. */
interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** Makes an element. Text becomes text: there is no way to hand in markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: Parts = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (parts.class !== undefined) made.className = parts.class;
  if (parts.text !== undefined) made.textContent = parts.text;
  for (const [attribute, value] of Object.entries(parts.attributes ?? {})) {
    made.setAttribute(attribute, value);
  }
  made.append(...(parts.children ?? []));
  return made;
}

/** Makes a button that does `act`. */
export function button(parts: Parts & { readonly act: () => void }): HTMLButtonElement {
  const made = element('button', {
    ...parts,
    attributes: { type: 'button', ...parts.attributes },
  });
  made.addEventListener('click', parts.act);
  return made;
}

/** Makes a section with its heading, which names the region for a screen reader. */
export function section(parts: {
  readonly id: string;
  readonly heading: string;
  readonly children: readonly Node[];
}): HTMLElement {
  const headingId = `${parts.id}-heading`;
  const heading = element('h2', { text: parts.heading, attributes: { id: headingId } });
  return element('section', {
    class: parts.id,
    attributes: { 'aria-labelledby': headingId },
    children: [heading, ...parts.children],
  });
}
