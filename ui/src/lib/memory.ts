// Choices of how things are shown, kept in the window's own storage. Nothing that matters is.

/** What was chosen last, if it is still one of the choices. */
export function remembered<T extends string>(name: string, choices: readonly T[]): T | null {
  const found = localStorage.getItem(name);
  return choices.find((choice) => choice === found) ?? null;
}

/** Keeps a choice for the next time the window opens. */
export function remember(name: string, choice: string): void {
  localStorage.setItem(name, choice);
}
