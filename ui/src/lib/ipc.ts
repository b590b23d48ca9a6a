// All calls to the app's own side, and the only place that knows how they travel.
//
// Every failure that leaves this module is a `Failure`: a code that says how to respond, and a
// sentence to show.

import { Channel, convertFileSrc, invoke } from '@tauri-apps/api/core';

import type {
  AccountId,
  AccountView,
  AppRemovalPreview,
  AttemptView,
  AuditFormat,
  AuditPageView,
  AuditVerdictView,
  AuditWanted,
  FoundBackupView,
  CalendarEntryView,
  ChosenMediaView,
  DeliveryId,
  DetailsView,
  DisconnectPreview,
  DisconnectSeveralPreview,
  Failure,
  FailureCode,
  Given,
  HeldDecision,
  HeldView,
  HorizonView,
  LanguageTag,
  LanguageView,
  NotificationSettings,
  PageMarkView,
  Platform,
  PlatformAppsView,
  PlatformAppView,
  PostCheckView,
  PostDraft,
  PostFilterView,
  PostId,
  PostPageView,
  PostSettings,
  PostView,
  RevokeAllPreview,
  RevokeAllView,
  SecurityView,
  Snapshot,
  Timestamp,
  Update,
  VaultView,
  World,
} from './bindings';
import { t } from './words.svelte';

export type Link = 'connectedApps' | 'statusPage' | 'developerPortal' | 'sandbox';

/** The app itself. */
export interface About {
  version: string;
  /** The folder of the world that is open. */
  folder: string;
  system: string;
  /** Who can be asked for new versions; nobody in most builds. */
  updatesFrom: string | null;
}

/** A file that was written. */
export interface SavedFile {
  name: string;
  folder: string;
}

const CODES: readonly FailureCode[] = [
  'tryAgain',
  'vaultClosed',
  'notFound',
  'attemptMoved',
  'notSetUp',
  'badInput',
  'badSecret',
  'broken',
];

/** Reads whatever was thrown as a failure with words. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    const code = CODES.find((known) => known === thrown.code);
    if (code && typeof thrown.message === 'string') return { code, message: thrown.message };
  }
  return {
    code: 'tryAgain',
    message: t('banners-no-answer'),
  };
}

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Opens the one stream of changes, which come several at once, and returns how everything stands now. */
export function subscribe(hear: (updates: Update[]) => void): Promise<Snapshot> {
  const channel = new Channel<Update[]>();
  channel.onmessage = hear;
  return call('subscribe', { channel });
}

export const beginConnect = (platform: Platform, askAgain: boolean) =>
  call<AttemptView>('begin_connect', { platform, askAgain });
export const beginReconnect = (account: AccountId) =>
  call<AttemptView>('begin_reconnect', { account });
export const openConsent = () => call<null>('open_consent');
export const copyConsentLink = () => call<null>('copy_consent_link');
export const cancelAttempt = () => call<null>('cancel_attempt');
export const dismissAttempt = () => call<null>('dismiss_attempt');
export const chooseTargets = (targets: string[]) =>
  call<AttemptView>('choose_targets', { targets });
export const chooseAgain = () => call<AttemptView>('choose_again');
export const confirmTargets = () => call<AttemptView>('confirm_targets');

export const checkAccount = (account: AccountId) => call<AccountView>('check_account', { account });
export const checkAll = () => call<null>('check_all');
export const checkAccounts = (accounts: AccountId[]) => call<null>('check_accounts', { accounts });
export const disconnectPreview = (account: AccountId) =>
  call<DisconnectPreview>('disconnect_preview', { account });
export const disconnect = (account: AccountId) => call<null>('disconnect', { account });
export const disconnectSeveralPreview = (accounts: AccountId[]) =>
  call<DisconnectSeveralPreview>('disconnect_several_preview', { accounts });
export const disconnectSeveral = (accounts: AccountId[]) =>
  call<null>('disconnect_several', { accounts });
export const describeAccount = (account: AccountId, given: Given) =>
  call<AccountView>('describe_account', { account, given });
export const labelAccounts = (accounts: AccountId[], add: string[], remove: string[]) =>
  call<null>('label_accounts', { accounts, add, remove });
export const horizon = () => call<HorizonView>('horizon');
export const accountDetails = (account: AccountId) =>
  call<DetailsView>('account_details', { account });

export const auditPage = (wanted: AuditWanted, before: number | null, limit: number) =>
  call<AuditPageView>('audit_page', { wanted, before, limit });
export const auditVerify = () => call<AuditVerdictView>('audit_verify');

export const exportAudit = (wanted: AuditWanted, format: AuditFormat) =>
  call<SavedFile>('export_audit', { wanted, format });
export const exportDiagnostics = () => call<SavedFile>('export_diagnostics');
export const showSavedFile = () => call<null>('show_saved_file');

export const security = () => call<SecurityView>('security');
export const changeKey = (passphrase: string | null) =>
  call<SecurityView>('change_key', { passphrase });
export const bindKeychain = () => call<VaultView>('bind_keychain');
export const revokeAllPreview = () => call<RevokeAllPreview>('revoke_all_preview');
export const revokeEverything = () => call<RevokeAllView>('revoke_everything');

export const makeBackup = () => call<SavedFile>('make_backup');
export const backups = () => call<FoundBackupView[]>('backups');
/** Lets the owner choose a backup that lies elsewhere; none where they chose nothing. */
export const chooseBackup = () => call<FoundBackupView | null>('choose_backup');
/** Goes back to the backup of this name in the downloads, or without a name to the one that was chosen. */
export const restoreBackup = (name: string | null) => call<null>('restore_backup', { name });
export const putRecoveryAway = () => call<null>('put_recovery_away');

export const about = () => call<About>('about');
export const lookForUpdate = () => call<string | null>('look_for_update');
export const installUpdate = (version: string) => call<null>('install_update', { version });
export const openDataFolder = () => call<null>('open_data_folder');
export const startsAtLogin = () => call<boolean>('starts_at_login');
export const setStartsAtLogin = (on: boolean) => call<boolean>('set_starts_at_login', { on });

export const notificationSettings = () => call<NotificationSettings>('notification_settings');
export const setNotificationSettings = (settings: NotificationSettings) =>
  call<NotificationSettings>('set_notification_settings', { settings });
export const snooze = (account: AccountId, until: Timestamp) =>
  call<AccountView>('snooze', { account, until });
export const endSnooze = (account: AccountId) => call<AccountView>('end_snooze', { account });

export const language = () => call<LanguageView>('language');
export const chooseLanguage = (language: LanguageTag | null) =>
  call<LanguageView>('choose_language', { language });

export const retryVault = () => call<VaultView>('retry_vault');
export const enterPassphrase = (passphrase: string) =>
  call<VaultView>('enter_passphrase', { passphrase });
export const setPassphrase = (passphrase: string) =>
  call<VaultView>('set_passphrase', { passphrase });

export const openLink = (link: Link, platform: Platform | null) =>
  call<null>('open_link', { link, platform });
export const startAnew = () => call<VaultView>('start_anew');

export const platformApps = () => call<PlatformAppsView>('platform_apps');
export const savePlatformApp = (
  platform: Platform,
  clientId: string,
  clientSecret: string | null,
) => call<PlatformAppView>('save_platform_app', { platform, clientId, clientSecret });
export const checkPlatformApp = (platform: Platform) =>
  call<PlatformAppView>('check_platform_app', { platform });
export const platformAppRemoval = (platform: Platform) =>
  call<AppRemovalPreview>('platform_app_removal', { platform });
export const removePlatformApp = (platform: Platform) =>
  call<PlatformAppView>('remove_platform_app', { platform });
export const saveRelay = (address: string) => call<PlatformAppsView>('save_relay', { address });
export const copyRedirect = (platform: Platform, index: number) =>
  call<null>('copy_redirect', { platform, place: index });
export const chooseWorld = (world: World) => call<null>('choose_world', { world });
export const enlarge = (factor: number) => call<null>('enlarge', { factor });

export const saveDraft = (draft: PostDraft) => call<PostView>('save_draft', { draft });
export const schedulePost = (draft: PostDraft) => call<PostView>('schedule_post', { draft });
export const publishPost = (draft: PostDraft) => call<PostView>('publish_post', { draft });
export const checkDraft = (draft: PostDraft) => call<PostCheckView>('check_draft', { draft });
export const discardDraft = (post: PostId) => call<null>('discard_draft', { post });
export const post = (post: PostId) => call<PostView>('post', { post });
export const posts = (filter: PostFilterView, after: PageMarkView | null, limit: number) =>
  call<PostPageView>('posts', { filter, after, limit });
export const calendar = (from: Timestamp, to: Timestamp, filter: PostFilterView) =>
  call<CalendarEntryView[]>('calendar', { from, to, filter });
export const publishDeliveries = (deliveries: DeliveryId[]) =>
  call<PostView[]>('publish_deliveries', { deliveries });
export const rescheduleDeliveries = (
  deliveries: DeliveryId[],
  local: string,
  zone: string | null,
) => call<PostView[]>('reschedule_deliveries', { deliveries, local, zone });
export const cancelDeliveries = (deliveries: DeliveryId[]) =>
  call<PostView[]>('cancel_deliveries', { deliveries });
export const skipDeliveries = (deliveries: DeliveryId[]) =>
  call<PostView[]>('skip_deliveries', { deliveries });
export const deliveryIsThere = (delivery: DeliveryId) =>
  call<PostView[]>('delivery_is_there', { delivery });
export const deliveryIsNotThere = (delivery: DeliveryId, again: boolean) =>
  call<PostView[]>('delivery_is_not_there', { delivery, again });
export const held = (account: AccountId) => call<HeldView>('held', { account });
export const heldAnywhere = () => call<HeldView[]>('held_anywhere');
export const cancelledWith = (account: AccountId) =>
  call<PostView[]>('cancelled_with', { account });
export const decideHeld = (account: AccountId, decision: HeldDecision) =>
  call<PostView[]>('decide_held', { account, decision });
export const rescheduleCancelled = (
  account: AccountId,
  local: string | null,
  minutes: number | null,
) => call<PostView[]>('reschedule_cancelled', { account, local, minutes });
export const refreshFigures = (post: PostId) => call<PostView>('refresh_figures', { post });
export const postSettings = () => call<PostSettings>('post_settings');
export const setPostSettings = (settings: PostSettings) =>
  call<PostSettings>('set_post_settings', { settings });
export const chooseFiles = () => call<ChosenMediaView[]>('choose_files');
export const lookAtAddress = (address: string) =>
  call<ChosenMediaView>('look_at_address', { address });
export const openPost = (delivery: DeliveryId) => call<null>('open_post', { delivery });

/** Where the window finds a picture; pictures are served by the app itself. */
export const pictureAddress = (key: string) => convertFileSrc(key, 'avatar');
