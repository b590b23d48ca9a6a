// What the palette offers of the settings once somebody looks for it: each section, and what is done there. It only
// leads there and asks; the section does it, with its own questions.

import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import Bell from '@lucide/svelte/icons/bell';
import FileText from '@lucide/svelte/icons/file-text';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import Info from '@lucide/svelte/icons/info';
import KeyRound from '@lucide/svelte/icons/key-round';
import Languages from '@lucide/svelte/icons/languages';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import Lock from '@lucide/svelte/icons/lock';
import Plug from '@lucide/svelte/icons/plug';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import ShieldOff from '@lucide/svelte/icons/shield-off';

import { house } from './house.svelte';
import type { Entry } from './palette';
import { type Asked, type Section, place } from './place.svelte';
import { t } from './words.svelte';

/** The sections and their actions, as they are called where they stand. */
export function settingsCommands(): Entry[] {
  const section = (at: Section, name: string, icon: Entry['icon'], also: string): Entry => ({
    id: `settings-${at}`,
    label: t('palette-settings', { section: name }),
    also,
    keys: [],
    icon,
    act: () => place.settings(at),
  });
  const action = (
    asked: Asked,
    at: Section,
    label: string,
    icon: Entry['icon'],
    also: string,
  ): Entry => ({
    id: `ask-${asked}`,
    label,
    also: `${t('pages-settings')} ${also}`,
    keys: [],
    icon,
    act: () => place.settings(at, asked),
  });
  const backups = t('palette-also-backups');
  const safety = t('palette-also-security');
  const about = t('palette-also-about');
  return [
    section('platform-apps', t('apps-title'), Plug, t('palette-also-apps')),
    section('world', t('settings-world'), FlaskConical, t('palette-also-world')),
    section('general', t('general-title'), Settings, t('palette-also-general')),
    section('language', t('language-title'), Languages, t('palette-also-language')),
    section('notifications', t('settings-notifications'), Bell, t('palette-also-notifications')),
    section('posts-settings', t('pages-posts'), Send, t('palette-also-late')),
    section('security', t('security-title'), ShieldCheck, `${safety} ${backups}`),
    section('activity-log', t('log-settings-title'), ScrollText, t('palette-also-log')),
    section('about', t('about-title'), Info, about),
    action('passphrase', 'security', t('palette-passphrase'), Lock, safety),
    action('key', 'security', t('security-change-key'), KeyRound, safety),
    action('backup', 'security', t('backups-make'), Archive, backups),
    action('restore', 'security', t('backups-restore'), ArchiveRestore, backups),
    action('revoke', 'security', t('security-revoke'), ShieldOff, t('palette-also-revoke')),
    action(
      'world',
      'world',
      t(house.world === 'live' ? 'settings-sandbox-go' : 'settings-live-go'),
      FlaskConical,
      t('palette-also-world'),
    ),
    action('licences', 'about', t('about-licences-show'), FileText, about),
    action('diagnostics', 'about', t('about-diagnostics-export'), LifeBuoy, about),
  ];
}
