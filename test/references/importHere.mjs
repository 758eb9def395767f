/** Imports a package as a module of this folder does. */
export function importHere(name) {
  return import(name);
}
