/** Something to be put away at the end. */
export interface Disposable {
  dispose(): unknown;
}

/** Owns disposables and disposes of them in the opposite order of their making. */
export class Owned implements Disposable {
  readonly #items: Disposable[] = [];

  own<Item extends Disposable>(item: Item): Item {
    this.#items.push(item);
    return item;
  }

  dispose(): void {
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}
