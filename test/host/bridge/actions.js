const vscode = require('vscode');

const tabKinds = [
  ['text', vscode.TabInputText],
  ['diff', vscode.TabInputTextDiff],
  ['webview', vscode.TabInputWebview],
  ['custom', vscode.TabInputCustom],
];

/** All that a browser test may ask for. Arguments and results are JSON. */
exports.actions = {
  runCommand: (id, ...args) => vscode.commands.executeCommand(id, ...args.map(revived)),
  readClipboard: () => vscode.env.clipboard.readText(),
  writeClipboard: (text) => vscode.env.clipboard.writeText(text),

  async openDocument(path, { line = 0, character = 0, viewColumn = 1, preview = false } = {}) {
    const document = await vscode.workspace.openTextDocument(uriOf(path));
    const at = new vscode.Position(line, character);
    const selection = new vscode.Selection(at, at);
    await vscode.window.showTextDocument(document, { viewColumn, preview, selection });
  },

  async setSelections(selections) {
    const editor = requiredEditor();
    editor.selections = selections.map(
      ({ anchor, active }) => new vscode.Selection(position(anchor), position(active)),
    );
    editor.revealRange(editor.selection);
  },

  activeEditor() {
    const editor = vscode.window.activeTextEditor;
    return editor === undefined
      ? null
      : { ...document(editor.document), selections: carets(editor) };
  },

  documents: () => vscode.workspace.textDocuments.map(document),

  diagnostics: () =>
    vscode.languages.getDiagnostics().flatMap(([uri, found]) =>
      found.map(({ message, severity, range, source, code }) => ({
        uri: uri.toString(),
        message,
        severity: vscode.DiagnosticSeverity[severity].toLowerCase(),
        range: { start: place(range.start), end: place(range.end) },
        source: source ?? null,
        code: String(typeof code === 'object' ? code.value : (code ?? '')),
      })),
    ),

  tabs: () =>
    vscode.window.tabGroups.all.flatMap((group) =>
      group.tabs.map((tab) => ({
        label: tab.label,
        kind: tabKinds.find(([, kind]) => tab.input instanceof kind)?.[0] ?? 'other',
        uri: tab.input?.uri?.toString() ?? null,
        viewType: tab.input?.viewType ?? null,
        viewColumn: group.viewColumn,
        active: tab.isActive,
        groupActive: group.isActive,
        dirty: tab.isDirty,
        preview: tab.isPreview,
      })),
    ),

  readSetting: (key) => vscode.workspace.getConfiguration().get(key) ?? null,

  updateSetting: (key, value, target = 'user') =>
    vscode.workspace.getConfiguration().update(key, value ?? undefined, target === 'user'),

  isActive: (id) => vscode.extensions.getExtension(id)?.isActive ?? false,
  isTrusted: () => vscode.workspace.isTrusted,
};

function requiredEditor() {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    throw new Error('No text editor is active.');
  }
  return editor;
}

function document({ uri, languageId, isDirty, getText }) {
  return { uri: uri.toString(), language: languageId, dirty: isDirty, text: getText() };
}

function carets({ selections }) {
  return selections.map(({ anchor, active }) => ({ anchor: place(anchor), active: place(active) }));
}

function place({ line, character }) {
  return { line, character };
}

function position({ line, character }) {
  return new vscode.Position(line, character);
}

function uriOf(path) {
  return /^[\w+.-]{2,}:/.test(path) ? vscode.Uri.parse(path) : vscode.Uri.file(path);
}

/** `{ $uri: 'file:///…' }` in a command's arguments stands for a Uri. */
function revived(value) {
  if (Array.isArray(value)) {
    return value.map(revived);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (typeof value.$uri === 'string') {
    return vscode.Uri.parse(value.$uri);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
}
