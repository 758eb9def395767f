declare module 'citeproc' {
  /** As much of citeproc-js as the comparison needs. */
  interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [unknown, readonly string[]] | false;
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
    readonly opt: { readonly development_extensions: Record<string, boolean> };
  }
  interface NameOutput {
    etal_min: number;
    etal_use_first: number;
    etal_use_last: boolean;
    readonly state: { readonly tmp: Record<string, unknown> };
    getEtAlConfig(...args: unknown[]): void;
  }
  const CSL: {
    readonly Engine: new (
      system: {
        retrieveLocale(language: string): string;
        retrieveItem(id: string): object | undefined;
      },
      style: string,
      language: string,
      force: boolean,
    ) => Engine;
    readonly NameOutput: { readonly prototype: NameOutput };
  };
  export default CSL;
}
