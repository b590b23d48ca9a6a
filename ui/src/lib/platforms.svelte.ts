// What can be connected.

import type { Platform, PlatformView } from './bindings';

class Platforms {
  all: PlatformView[] = $state.raw([]);

  load(all: PlatformView[]): void {
    this.all = all;
  }

  find(platform: Platform): PlatformView | undefined {
    return this.all.find((known) => known.platform === platform);
  }

  /** The platform's name as the app writes it. */
  name(platform: Platform): string {
    return this.find(platform)?.name ?? platform;
  }
}

export const platforms = new Platforms();
