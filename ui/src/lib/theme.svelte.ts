// Light, dark, or as the system has it.

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'theme';

function remembered(): Theme {
  const found = localStorage.getItem(KEY);
  return found === 'light' || found === 'dark' ? found : 'system';
}

class ThemeChoice {
  choice: Theme = $state(remembered());

  choose(theme: Theme): void {
    this.choice = theme;
    localStorage.setItem(KEY, theme);
    this.apply();
  }

  /** Writes the choice where the stylesheet reads it. */
  apply(): void {
    document.documentElement.dataset.theme = this.choice;
  }
}

export const theme = new ThemeChoice();
