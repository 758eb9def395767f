// Runs in the web worker's extension host, which loads CommonJS.
const vscode = require('vscode');
const { FileSystemError, FileType } = vscode;

exports.activate = async (context) => {
  const listing = vscode.Uri.joinPath(context.extensionUri, '..', 'workspace.json');
  const answer = await fetch(listing.toString(true));
  const files = new MemoryFiles();
  files.createDirectory(vscode.Uri.from({ scheme: 'memfs', path: '/workspace' }));
  for (const [path, base64] of Object.entries(await answer.json())) {
    files.add(
      `/workspace/${path}`,
      Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
    );
  }
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }),
  );
};

/** Folders are nodes with a map of children; files are nodes with bytes. */
class MemoryFiles {
  #changed = new vscode.EventEmitter();
  #root = newFolder();
  onDidChangeFile = this.#changed.event;

  add(path, bytes) {
    const names = path.split('/').filter((name) => name !== '');
    const last = names.pop();
    let folder = this.#root;
    for (const name of names) {
      if (!folder.children.has(name)) {
        folder.children.set(name, newFolder());
      }
      folder = folder.children.get(name);
    }
    folder.children.set(last, newFile(bytes));
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat(uri) {
    const { type, ctime, mtime, bytes } = this.#find(uri);
    return { type, ctime, mtime, size: bytes?.length ?? 0 };
  }

  readDirectory(uri) {
    const { children } = this.#find(uri);
    if (children === undefined) {
      throw FileSystemError.FileNotADirectory(uri);
    }
    return [...children].map(([name, node]) => [name, node.type]);
  }

  readFile(uri) {
    const { bytes } = this.#find(uri);
    if (bytes === undefined) {
      throw FileSystemError.FileIsADirectory(uri);
    }
    return bytes;
  }

  writeFile(uri, content, { create, overwrite }) {
    const { folder, name } = this.#parent(uri);
    const node = folder.children.get(name);
    if (node === undefined && !create) {
      throw FileSystemError.FileNotFound(uri);
    }
    if (node !== undefined && create && !overwrite) {
      throw FileSystemError.FileExists(uri);
    }
    if (node?.children !== undefined) {
      throw FileSystemError.FileIsADirectory(uri);
    }
    folder.children.set(name, newFile(content, node?.ctime));
    this.#tell(
      node === undefined ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed,
      uri,
    );
  }

  createDirectory(uri) {
    const { folder, name } = this.#parent(uri);
    if (folder.children.has(name)) {
      throw FileSystemError.FileExists(uri);
    }
    folder.children.set(name, newFolder());
    this.#tell(vscode.FileChangeType.Created, uri);
  }

  delete(uri) {
    this.#find(uri);
    const { folder, name } = this.#parent(uri);
    folder.children.delete(name);
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from, to, { overwrite }) {
    const node = this.#find(from);
    const target = this.#parent(to);
    if (target.folder.children.has(target.name) && !overwrite) {
      throw FileSystemError.FileExists(to);
    }
    this.delete(from);
    target.folder.children.set(target.name, node);
    this.#tell(vscode.FileChangeType.Created, to);
  }

  #find(uri) {
    let node = this.#root;
    for (const name of uri.path.split('/').filter((part) => part !== '')) {
      node = node.children?.get(name);
      if (node === undefined) {
        throw FileSystemError.FileNotFound(uri);
      }
    }
    return node;
  }

  #parent(uri) {
    const folder = this.#find(vscode.Uri.joinPath(uri, '..'));
    return { folder, name: uri.path.slice(uri.path.lastIndexOf('/') + 1) };
  }

  #tell(type, uri) {
    this.#changed.fire([{ type, uri }]);
  }
}

function newFolder() {
  return { type: FileType.Directory, ctime: Date.now(), mtime: Date.now(), children: new Map() };
}

function newFile(bytes, ctime = Date.now()) {
  return { type: FileType.File, ctime, mtime: Date.now(), bytes };
}
