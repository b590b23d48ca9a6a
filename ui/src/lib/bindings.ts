// Generated from the Rust types of the engine's views. Do not edit.
// To renew: UPDATE_BINDINGS=1 cargo test -p pilotlight-engine --test bindings

export type AccountId = string;

export type AttemptId = string;

export type PostId = string;

export type DeliveryId = string;

export type Timestamp = number;

export type Platform = "facebook" | "instagram" | "youtube" | "x" | "linkedin";

export type Status = "healthy" | "refreshing" | "warning" | "error";

export type Cause = "token_expired" | "access_revoked" | "account_gone" | "permission_missing" | "grant_invalid" | "app_misconfigured" | "rate_limited" | "platform_down" | "content_rejected" | "network_interference" | "no_answer" | "unknown";

export type Action = "signInAgain" | "renewNow" | "askAgain" | "checkNow" | "openPlatformApps" | "remove" | "nothing";

export type TargetState = "ready" | "notGranted" | "roleMissing" | "kindRefused";

export type DayState = "notChecked" | "proven" | "unclear" | "troubled" | "refused";

export type Ahead = "stopped" | "due" | "later" | "never";

export type Ending = { "ending": "connected" } | { "ending": "denied" } | { "ending": "cancelled" } | { "ending": "tooLate" } | { "ending": "refused", 
/**
 * Why.
 */
cause: Cause, } | { "ending": "otherIdentity" } | { "ending": "nothingToConnect" } | { "ending": "notSaved" };

export type World = "sandbox" | "live";

export type AppVerdict = "accepted" | "unknownClient" | "wrongSecret" | "wrongClientOrSecret" | "secretMissing" | "wrongKind" | "wrongRedirect" | "disabled" | "rateLimited" | "platformDown" | "noAnswer" | "networkInterference" | "unclear";

export type AppProof = "right" | "wrong" | "notKnown";

export type AppOrigin = "none" | "entered" | "builtIn";

export type VaultCondition = "ready" | "locked" | "unavailable" | "missing" | "wrongKey";

export type DiskCondition = "ready" | "full" | "readOnly" | "unsaved";

export type FailureCode = "tryAgain" | "vaultClosed" | "notFound" | "attemptMoved" | "notSetUp" | "badInput" | "badSecret" | "broken";

export type LanguageTag = "en" | "de" | "es" | "fr" | "pt" | "pseudo";

export type LanguageView = { 
/**
 * The owner's choice; none to follow the system.
 */
chosen: LanguageTag | null, 
/**
 * What is spoken now.
 */
spoken: LanguageTag, };

export type Explanation = { 
/**
 * A few words, as in "Facebook signed us out".
 */
headline: string, 
/**
 * What happened, in a sentence or two.
 */
happened: string, 
/**
 * What it means for posts, in one sentence.
 */
posts: string, 
/**
 * The one thing to do.
 */
action: Action, };

export type Glance = { 
/**
 * The worst state; none while no account is connected.
 */
worst: Status | null, 
/**
 * How many accounts are healthy.
 */
healthy: number, 
/**
 * How many are being renewed.
 */
refreshing: number, 
/**
 * How many have a warning.
 */
warning: number, 
/**
 * How many are blocked.
 */
error: number, 
/**
 * How many need a person, now or within days.
 */
needPerson: number, 
/**
 * The sentence at the top: "All 14 accounts run by themselves".
 */
headline: string, 
/**
 * The sentence below it: when a person is next needed.
 */
detail: string, };

export type Given = { 
/**
 * The owner's own name for it; none leaves the platform's.
 */
name: string | null, 
/**
 * The brand it belongs to.
 */
brand: string | null, 
/**
 * Labels, in the owner's order, each once.
 */
labels: Array<string>, };

export type ReasonView = { 
/**
 * The reason's stable name, such as `signed_out`.
 */
id: string, 
/**
 * The state it asks for.
 */
status: Status, 
/**
 * Its words and its one action.
 */
explanation: Explanation, 
/**
 * The words on the action's button; empty where there is none.
 */
actionLabel: string, };

export type AccountView = { 
/**
 * Its id.
 */
id: AccountId, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * What kind of account it is, in words: "Facebook Page".
 */
kind: string, 
/**
 * What it is called: the owner's own name for it, or the platform's.
 */
name: string, 
/**
 * What the platform calls it.
 */
platformName: string, 
/**
 * The brand the owner put it under.
 */
brand: string | null, 
/**
 * The owner's labels.
 */
labels: Array<string>, 
/**
 * Handle with its sign, where there is one.
 */
handle: string | null, 
/**
 * Names the picture under the app's own avatar scheme; none while there is no picture.
 */
avatarKey: string | null, 
/**
 * The state.
 */
status: Status, 
/**
 * The state in one word: "Healthy".
 */
statusWord: string, 
/**
 * Whether only a person can mend it.
 */
needsPerson: boolean, 
/**
 * Why it is in that state, gravest first; empty when all is well.
 */
reasons: Array<ReasonView>, 
/**
 * When a person is next needed, in one line.
 */
horizon: string, 
/**
 * When a person is next needed; none where nobody is.
 */
neededAt: Timestamp | null, 
/**
 * How much of the connection's life is left, from 0 to 1; 1 where it renews itself.
 */
lifeLeft: number, 
/**
 * The last call that proved it.
 */
lastProvenAt: Timestamp | null, 
/**
 * The last call of any outcome.
 */
lastCheckedAt: Timestamp | null, 
/**
 * When its profile was last read.
 */
syncedAt: Timestamp | null, 
/**
 * When it was connected.
 */
connectedAt: Timestamp, 
/**
 * Whether a check is running now.
 */
checking: boolean, 
/**
 * Nothing is told of it before this; none when it is not snoozed.
 */
snoozedUntil: Timestamp | null, 
/**
 * Posts that are still to go out there, those that are held among them.
 */
postsDue: number, 
/**
 * Posts that are held.
 */
postsHeld: number, 
/**
 * Posts that were published there: what "most used first" goes by.
 */
postsPublished: number, };

export type FormerAccountView = { 
/**
 * Its id.
 */
id: AccountId, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * What kind of account it was, in words.
 */
kind: string, 
/**
 * Display name.
 */
name: string, 
/**
 * Handle with its sign, where there is one.
 */
handle: string | null, 
/**
 * Names its picture.
 */
avatarKey: string | null, 
/**
 * When it was disconnected.
 */
disconnectedAt: Timestamp, };

export type SignInView = { 
/**
 * The account to reconnect.
 */
account: AccountId, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * The accounts it heals, by name.
 */
heals: Array<string>, };

export type PermissionView = { 
/**
 * The platform's own spelling, for those who look closely.
 */
scope: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * Whether it was granted; none before consent.
 */
granted: boolean | null, };

export type PlatformView = { 
/**
 * Which platform.
 */
platform: Platform, 
/**
 * Its name.
 */
name: string, 
/**
 * What can be connected there, in words.
 */
offers: string, 
/**
 * What a person needs before connecting, in words.
 */
needed: string, 
/**
 * How long a sign-in lasts there and whether it renews by itself, in words.
 */
lasts: string, 
/**
 * What will be asked for, and why.
 */
permissions: Array<PermissionView>, 
/**
 * How the answer comes back, in words.
 */
comesBack: string, 
/**
 * Whether it can be connected now.
 */
ready: boolean, 
/**
 * Why not, in a sentence; empty when it can.
 */
notReady: string, };

export type AppGuideView = { 
/**
 * What comes of the steps, in a sentence.
 */
creates: string, 
/**
 * The portal's name.
 */
portalName: string, 
/**
 * The portal's address, to be read; it is opened by name.
 */
portal: string, 
/**
 * The steps in order.
 */
steps: Array<string>, 
/**
 * What is to be ticked or asked for, in the portal's own words.
 */
ticks: Array<string>, 
/**
 * What the ticks are called: "permissions" or "products".
 */
ticksAre: string, 
/**
 * The portal's field for the redirect address; empty where none is needed.
 */
redirectField: string, 
/**
 * What to know beforehand; empty where there is nothing.
 */
know: string, 
/**
 * When the portal was last looked at: year, month, day.
 */
readOn: string, };

export type AppCheckView = { 
/**
 * The outcome.
 */
verdict: AppVerdict, 
/**
 * How much it proves.
 */
proof: AppProof, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What was found, in a few words.
 */
headline: string, 
/**
 * What it means and what to do.
 */
advice: string, };

export type PlatformAppView = { 
/**
 * Which platform.
 */
platform: Platform, 
/**
 * Its name.
 */
name: string, 
/**
 * Where the app in use comes from.
 */
origin: AppOrigin, 
/**
 * How it stands, in a few words: "Not set up".
 */
state: string, 
/**
 * The identifier that was entered; none while the app is built in or there is none. Public.
 */
clientId: string | null, 
/**
 * Whether a secret is stored.
 */
hasSecret: boolean, 
/**
 * What the portal calls the identifier: "App ID".
 */
clientIdLabel: string, 
/**
 * What the portal calls the secret; none where it gives none out.
 */
clientSecretLabel: string | null, 
/**
 * Where the two are found.
 */
found: string, 
/**
 * How to set the app up.
 */
guide: AppGuideView, 
/**
 * The addresses to be registered, to the letter; empty where none is needed, or none is known
 * before the relay page is.
 */
redirects: Array<string>, 
/**
 * Whether the platform answers through the relay page.
 */
usesRelay: boolean, 
/**
 * What is missing although an app is entered, in a sentence; empty when nothing is.
 */
missing: string, 
/**
 * What the last check showed; none since the entry was made.
 */
check: AppCheckView | null, 
/**
 * What happens when another identifier is saved, in a sentence; empty where nothing does.
 */
changing: string, };

export type RelayView = { 
/**
 * Its address; none while it is not entered.
 */
address: string | null, 
/**
 * Whether the address is the sandbox's own and cannot be changed.
 */
fixed: boolean, 
/**
 * The platforms that need it, by name.
 */
neededBy: Array<string>, };

export type PlatformAppsView = { 
/**
 * One entry a platform, in the window's order.
 */
apps: Array<PlatformAppView>, 
/**
 * The relay page.
 */
relay: RelayView, };

export type AppRemovalPreview = { 
/**
 * At which platform.
 */
platform: Platform, 
/**
 * What happens, a sentence each.
 */
happens: Array<string>, };

export type TargetView = { 
/**
 * Names it within this attempt.
 */
id: string, 
/**
 * What kind of account it is, in words.
 */
kind: string, 
/**
 * Display name.
 */
name: string, 
/**
 * Handle with its sign, where there is one.
 */
handle: string | null, 
/**
 * Names its picture.
 */
avatarKey: string | null, 
/**
 * Whether it can be connected.
 */
state: TargetState, 
/**
 * Why it cannot, or what connecting does ("already connected", "its history is linked back").
 */
note: string | null, 
/**
 * Whether it is connected already.
 */
connected: boolean, };

export type AttemptPhase = { "phase": "waiting", 
/**
 * After this moment we stop waiting.
 */
deadline: Timestamp, 
/**
 * A sentence about how the answer comes back, when it is not the usual way.
 */
note: string | null, } | { "phase": "exchanging" } | { "phase": "choosing", 
/**
 * Who signed in, by name.
 */
signedInAs: string, 
/**
 * What can be chosen, and what cannot with the reason.
 */
targets: Array<TargetView>, 
/**
 * Required permissions that were not granted, in words.
 */
missing: Array<PermissionView>, } | { "phase": "confirming", 
/**
 * Who signed in, by name.
 */
signedInAs: string, 
/**
 * What was chosen.
 */
chosen: Array<TargetView>, 
/**
 * Whether there was a choice to go back to.
 */
canGoBack: boolean, } | { "phase": "saving" } | { "phase": "ended", 
/**
 * How.
 */
ending: Ending, 
/**
 * That, in a clear sentence.
 */
message: string, 
/**
 * What the platform said of it: plain text, at most 300 characters.
 */
said: string | null, 
/**
 * The accounts that are connected now.
 */
accounts: Array<AccountId>, };

export type AttemptView = { 
/**
 * Its id.
 */
id: AttemptId, 
/**
 * The platform.
 */
platform: Platform, 
/**
 * The account being reconnected, by name; none for a new connection.
 */
reconnecting: string | null, 
/**
 * Where it stands.
 */
phase: AttemptPhase, };

export type VaultView = { 
/**
 * The state.
 */
state: VaultCondition, 
/**
 * A few words; empty when all is well.
 */
headline: string, 
/**
 * What happened and what it means; empty when all is well.
 */
happened: string, 
/**
 * Whether trying the keychain again can help.
 */
canRetry: boolean, 
/**
 * Whether a passphrase was set and can open the vault.
 */
canEnterPassphrase: boolean, 
/**
 * Whether a passphrase can be set as the way on where there is no keychain.
 */
canSetPassphrase: boolean, 
/**
 * Whether a new key can be made beside the lost one, after which accounts are reconnected one
 * by one.
 */
canStartAnew: boolean, };

export type QuietHours = { 
/**
 * Whether there are any.
 */
on: boolean, 
/**
 * When they begin, in minutes after local midnight.
 */
from: number, 
/**
 * When they end, in minutes after local midnight; on the next day when not after `from`.
 */
to: number, };

export type NotificationSettings = { 
/**
 * Posts do not go out until somebody acts.
 */
blocked: boolean, 
/**
 * Somebody will be needed within days.
 */
neededSoon: boolean, 
/**
 * Outages, limits and slowness that have lasted and pass by themselves.
 */
passing: boolean, 
/**
 * Reminders three days and one day before a sign-in, after the first word a week before.
 */
reminders: boolean, 
/**
 * A note when a trouble that was shown is over.
 */
fixed: boolean, 
/**
 * A summary on Monday mornings.
 */
weekly: boolean, 
/**
 * When nothing is shown.
 */
quiet: QuietHours, };

export type DiskView = { 
/**
 * The state.
 */
state: DiskCondition, 
/**
 * A few words; empty when all is well.
 */
headline: string, 
/**
 * What happened and what to do; empty when all is well.
 */
happened: string, 
/**
 * What it means for posts; empty when all is well.
 */
posts: string, };

export type RecoveryView = { 
/**
 * A few words.
 */
headline: string, 
/**
 * What happened, what is gone and what to do, in sentences.
 */
happened: Array<string>, };

export type BackupView = { 
/**
 * Of when it is, in a few words.
 */
headline: string, 
/**
 * When it was made.
 */
madeAt: Timestamp, 
/**
 * What is in it and who can open it, in sentences.
 */
holds: Array<string>, 
/**
 * What going back to it does, in sentences.
 */
happens: Array<string>, };

export type FoundBackupView = { 
/**
 * The file's name.
 */
name: string, 
/**
 * What is in it; none where it cannot be used.
 */
backup: BackupView | null, 
/**
 * Why it cannot be used.
 */
trouble: string | null, };

export type DateView = { 
/**
 * What happens or happened then: "Last sign-in".
 */
label: string, 
/**
 * When.
 */
at: Timestamp, };

export type CheckView = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * How long it took, in milliseconds.
 */
latencyMs: number, 
/**
 * Whether it proved the connection.
 */
proven: boolean, 
/**
 * What came of it, in a few words.
 */
words: string, };

export type DayView = { 
/**
 * When the day began.
 */
at: Timestamp, 
/**
 * The worst that it showed.
 */
state: DayState, 
/**
 * The day and what it showed, in words.
 */
words: string, };

export type AuditView = { 
/**
 * Its place in the chain, from 1.
 */
sequence: number, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What kind of thing happened, such as `account_connected`.
 */
kind: string, 
/**
 * The platform it concerns.
 */
platform: Platform | null, 
/**
 * The account it concerns.
 */
account: AccountId | null, 
/**
 * What happened, in a plain sentence.
 */
sentence: string, };

export type AuditVerdictView = { 
/**
 * Whether every entry is as it was written and none is missing in between.
 */
intact: boolean, 
/**
 * How many entries were verified.
 */
entries: number, 
/**
 * That, in a sentence; names the first entry that does not fit.
 */
message: string, };

export type AuditSubject = "accounts" | "renewals" | "troubles" | "posts" | "security" | "settings";

export type AuditWanted = { 
/**
 * Those of one account.
 */
account: AccountId | null, 
/**
 * Those of one subject.
 */
subject: AuditSubject | null, 
/**
 * From this moment on.
 */
from: Timestamp | null, 
/**
 * Before this moment.
 */
until: Timestamp | null, 
/**
 * Words that all have to stand in the sentence.
 */
search: string, };

export type AuditPageView = { 
/**
 * The entries.
 */
entries: Array<AuditView>, 
/**
 * How many fit in all.
 */
fitting: number, 
/**
 * How many there are.
 */
all: number, };

export type AuditFormat = "csv" | "json" | "jsonLines";

export type IncidentView = { 
/**
 * What it was, in a few words.
 */
words: string, 
/**
 * How grave it is, or was when it ended.
 */
status: Status, 
/**
 * When its first sign was seen.
 */
openedAt: Timestamp, 
/**
 * When it was seen to be over; none while it is open.
 */
closedAt: Timestamp | null, 
/**
 * How it ended, in a sentence; empty while it is open.
 */
ended: string, };

export type DetailsView = { 
/**
 * Its card.
 */
account: AccountView, 
/**
 * What was granted and what is missing.
 */
permissions: Array<PermissionView>, 
/**
 * The dates of the connection, each with its name in words.
 */
dates: Array<DateView>, 
/**
 * The latest checks, newest first.
 */
checks: Array<CheckView>, 
/**
 * What each of the last 90 days showed, the oldest first.
 */
days: Array<DayView>, 
/**
 * The latest audit entries, newest first.
 */
audit: Array<AuditView>, 
/**
 * Its troubles, the latest first.
 */
incidents: Array<IncidentView>, 
/**
 * Other accounts that hang on the same sign-in, by name.
 */
sharesSignInWith: Array<string>, };

export type DisconnectPreview = { 
/**
 * The account.
 */
id: AccountId, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * Its name.
 */
name: string, 
/**
 * What happens, a sentence each.
 */
happens: Array<string>, 
/**
 * How many posts are cancelled, because they go nowhere else.
 */
postsCancelled: number, 
/**
 * How many posts still go out to other accounts.
 */
postsElsewhere: number, 
/**
 * Whether the platform is told.
 */
revokes: boolean, 
/**
 * Whether the platform's page of connected apps should be offered.
 */
offersConnectedApps: boolean, };

export type DisconnectSeveralPreview = { 
/**
 * The accounts, those that are still connected.
 */
accounts: Array<AccountId>, 
/**
 * Their names, in the same order.
 */
names: Array<string>, 
/**
 * The question, with the number in it.
 */
title: string, 
/**
 * What happens, a sentence each.
 */
happens: Array<string>, 
/**
 * How many posts are cancelled, because they go nowhere else.
 */
postsCancelled: number, 
/**
 * How many posts still go out to other accounts.
 */
postsElsewhere: number, 
/**
 * The platforms whose pages of connected apps should be offered.
 */
connectedApps: Array<Platform>, };

export type LaneView = { 
/**
 * The account.
 */
account: AccountId, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * Its name.
 */
name: string, 
/**
 * What lies ahead.
 */
ahead: Ahead, 
/**
 * The day a person is needed, where one is known.
 */
at: Timestamp | null, 
/**
 * It, in a few words.
 */
label: string, 
/**
 * It, in a sentence or two.
 */
sentence: string, };

export type TouchedView = { 
/**
 * Which.
 */
account: AccountId, 
/**
 * When.
 */
at: Timestamp, };

export type WhatIfView = { 
/**
 * Its stable name, such as `password-facebook`.
 */
id: string, 
/**
 * The question, as a person would say it.
 */
question: string, 
/**
 * The answer, in whole sentences.
 */
answer: string, 
/**
 * Until when it lasts; none where it happens at once.
 */
until: Timestamp | null, 
/**
 * The accounts that would need a person, the earliest first.
 */
touched: Array<TouchedView>, };

export type HorizonView = { 
/**
 * Where the picture begins: now.
 */
from: Timestamp, 
/**
 * Where it ends.
 */
until: Timestamp, 
/**
 * How everything looks, in a sentence.
 */
summary: string, 
/**
 * A lane for each account, those that need someone first.
 */
lanes: Array<LaneView>, 
/**
 * The questions that can be asked, with their answers.
 */
whatIfs: Array<WhatIfView>, };

export type RoundView = { 
/**
 * How many are done.
 */
done: number, 
/**
 * Of how many.
 */
total: number, };

export type Planned = { 
/**
 * The instant, reckoned from the two below.
 */
at: Timestamp, 
/**
 * The time on the wall to the minute, such as `2026-11-27T09:00`.
 */
local: string, 
/**
 * The zone, such as `Europe/Berlin`.
 */
zone: string, };

export type LateRule = number;

export type MediaFormat = "jpeg" | "png" | "gif" | "webp" | "heic" | "mp4" | "quickTime" | "webm" | "avi";

export type MediaSource = { "kind": "file", "at": string } | { "kind": "address", "at": string };

export type Pixels = { 
/**
 * From left to right.
 */
width: number, 
/**
 * From top to bottom.
 */
height: number, };

export type Media = { 
/**
 * Where it is.
 */
source: MediaSource, 
/**
 * What it is, by its bytes and never by its name.
 */
format: MediaFormat, 
/**
 * How many bytes it has.
 */
size: number, 
/**
 * Its width and height, where they could be read.
 */
pixels: Pixels | null, 
/**
 * How long it plays, in whole seconds, rounded up, where that could be read.
 */
seconds: number | null, 
/**
 * What it shows, for who cannot see it. Empty where the owner wrote nothing.
 */
alt: string, 
/**
 * The same at a public address, for platforms that fetch it themselves while others get the file.
 */
onTheWeb: Media | null, };

export type Visibility = "public" | "unlisted" | "private";

export type YouTubeOptions = { 
/**
 * The video's title.
 */
title: string, 
/**
 * Who can see it.
 */
visibility: Visibility, 
/**
 * Whether it is made for children, which the law wants stated; none until the owner states it.
 */
madeForKids: boolean | null, 
/**
 * Whether it shows what is made by a computer and looks real, which YouTube wants stated.
 */
synthetic: boolean, };

export type InstagramKind = "post" | "story";

export type InstagramOptions = { 
/**
 * Where it appears.
 */
kind: InstagramKind, };

export type Content = { 
/**
 * The text. On YouTube, the description.
 */
text: string, 
/**
 * A link the post is about.
 */
link: string | null, 
/**
 * Pictures and videos, in their order.
 */
media: Array<Media>, 
/**
 * What YouTube wants besides.
 */
youtube: YouTubeOptions, 
/**
 * What Instagram wants besides.
 */
instagram: InstagramOptions, };

export type Problem = { "kind": "empty" } | { "kind": "textTooLong", 
/**
 * By so many.
 */
over: number, 
/**
 * It may have so many.
 */
most: number, } | { "kind": "titleMissing" } | { "kind": "titleTooLong", 
/**
 * By so many.
 */
over: number, 
/**
 * It may have so many.
 */
most: number, } | { "kind": "signRefused", 
/**
 * The first one found.
 */
sign: string, } | { "kind": "tooManyHashtags", 
/**
 * So many are.
 */
most: number, } | { "kind": "tooManyMentions", 
/**
 * So many are.
 */
most: number, } | { "kind": "madeForKidsUnstated" } | { "kind": "mediaMissing" } | { "kind": "videoMissing" } | { "kind": "tooManyMedia", 
/**
 * So many are.
 */
most: number, } | { "kind": "mediaMixed" } | { "kind": "gifNotAlone" } | { "kind": "formatRefused", 
/**
 * Which medium.
 */
index: number, 
/**
 * What it is.
 */
format: MediaFormat, 
/**
 * What is taken of its kind; nothing where the whole kind is refused.
 */
taken: Array<MediaFormat>, } | { "kind": "tooLarge", 
/**
 * Which medium.
 */
index: number, 
/**
 * So many bytes are taken.
 */
most: number, } | { "kind": "tooLong", 
/**
 * Which medium.
 */
index: number, 
/**
 * It plays for so many seconds.
 */
seconds: number, 
/**
 * So many are taken.
 */
most: number, } | { "kind": "tooSmall", 
/**
 * Which medium.
 */
index: number, } | { "kind": "tooManyPixels", 
/**
 * Which medium.
 */
index: number, 
/**
 * So many are taken.
 */
most: number, } | { "kind": "shapeRefused", 
/**
 * Which medium.
 */
index: number, 
/**
 * The narrowest taken, width by height in hundredths.
 */
narrowest: number, 
/**
 * The widest taken, width by height in hundredths.
 */
widest: number, } | { "kind": "addressNeeded", 
/**
 * Which medium.
 */
index: number, } | { "kind": "fileNeeded", 
/**
 * Which medium.
 */
index: number, } | { "kind": "altTooLong", 
/**
 * Which medium.
 */
index: number, 
/**
 * By so many.
 */
over: number, 
/**
 * It may have so many.
 */
most: number, } | { "kind": "fileMissing", 
/**
 * Which medium.
 */
index: number, } | { "kind": "fileUnreadable", 
/**
 * Which medium.
 */
index: number, } | { "kind": "fileChanged", 
/**
 * Which medium.
 */
index: number, } | { "kind": "formatUnknown", 
/**
 * Which medium.
 */
index: number, } | { "kind": "addressNotPublic", 
/**
 * Which medium.
 */
index: number, } | { "kind": "addressSilent", 
/**
 * Which medium.
 */
index: number, } | { "kind": "addressRefuses", 
/**
 * Which medium.
 */
index: number, 
/**
 * With this HTTP status.
 */
status: number, } | { "kind": "addressLeadsOn", 
/**
 * Which medium.
 */
index: number, } | { "kind": "addressIsPage", 
/**
 * Which medium.
 */
index: number, };

export type Figures = { 
/**
 * How often it was seen or played.
 */
views: number | null, 
/**
 * Likes and other reactions.
 */
likes: number | null, 
/**
 * Comments and replies.
 */
comments: number | null, 
/**
 * How often it was passed on.
 */
shares: number | null, 
/**
 * When it was asked.
 */
at: Timestamp, };

export type PostState = "draft" | "scheduled" | "due" | "publishing" | "published" | "unconfirmed" | "held" | "missed" | "cancelled" | "failed";

export type DeliveryAction = "publishNow" | "retry" | "reschedule" | "cancel" | "skip" | "itIsThere" | "sendAgain" | "leaveIt" | "reconnect" | "open";

export type DeliveryView = { 
/**
 * Its id.
 */
id: DeliveryId, 
/**
 * The account.
 */
account: AccountId, 
/**
 * What the account is called.
 */
accountName: string, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * Names the account's picture; none while there is no picture.
 */
avatarKey: string | null, 
/**
 * Whether the account is connected now.
 */
connected: boolean, 
/**
 * Where it stands.
 */
state: PostState, 
/**
 * That in a word.
 */
label: string, 
/**
 * A few words, as in "Goes out: 09:00".
 */
headline: string, 
/**
 * What happened, in a sentence or two; empty where the headline says it all.
 */
happened: string, 
/**
 * What there is to do, in a sentence; empty where there is nothing.
 */
todo: string, 
/**
 * When it goes out, or was to.
 */
planned: Planned | null, 
/**
 * When it was published.
 */
publishedAt: Timestamp | null, 
/**
 * Whether the post can be opened at its platform.
 */
canBeOpened: boolean, 
/**
 * How much of its files the platform has, from 0 to 1, while they are being handed over.
 */
uploaded: number | null, 
/**
 * What the owner can do with it now, the most fitting first.
 */
actions: Array<DeliveryAction>, 
/**
 * What the platform counts of it, with the time at which it said so.
 */
figures: Figures | null, 
/**
 * Whether somebody deleted it at the platform.
 */
gone: boolean, };

export type PostView = { 
/**
 * Its id.
 */
id: PostId, 
/**
 * What it says and shows.
 */
content: Content, 
/**
 * The time the owner chose.
 */
planned: Planned | null, 
/**
 * How many minutes late it may go out unasked; none follows the setting.
 */
lateMinutes: LateRule | null, 
/**
 * When it was begun.
 */
createdAt: Timestamp, 
/**
 * When it was last changed.
 */
changedAt: Timestamp, 
/**
 * The state that most wants to be seen, over all accounts.
 */
state: PostState, 
/**
 * That state in a word.
 */
label: string, 
/**
 * How it stands as a whole, in a few words: "Published at 3 accounts, held at 1".
 */
summary: string, 
/**
 * Whether what it says can still be changed.
 */
editable: boolean, 
/**
 * What becomes of it at each account.
 */
deliveries: Array<DeliveryView>, };

export type PostDraft = { 
/**
 * The post, if it was saved before.
 */
id: PostId | null, 
/**
 * What it says and shows.
 */
content: Content, 
/**
 * Where it goes.
 */
accounts: Array<AccountId>, 
/**
 * The time on the wall, such as `2026-11-27T09:00`; none yet for some drafts.
 */
local: string | null, 
/**
 * The zone of that time; none takes the computer's.
 */
zone: string | null, 
/**
 * How many minutes late it may go out unasked; none follows the setting.
 */
lateMinutes: number | null, };

export type PostProblemView = { 
/**
 * The platform that does not take it; none where no account is chosen or the time will not do.
 */
platform: Platform | null, 
/**
 * What of the post is at fault, where it is the post.
 */
problem: Problem | null, 
/**
 * It, in a sentence or two.
 */
words: string, };

export type PostPreviewView = { 
/**
 * The platform.
 */
platform: Platform, 
/**
 * The accounts of it that it goes to.
 */
accounts: Array<AccountId>, 
/**
 * The text as the platform gets it.
 */
text: string, 
/**
 * The title, where the platform has one.
 */
title: string | null, 
/**
 * The link, where it stands in a field of its own.
 */
link: string | null, 
/**
 * How long the text is, as the platform counts.
 */
length: number, 
/**
 * How long it may be.
 */
most: number, };

export type PostCheckView = { 
/**
 * What keeps it from going out, by platform.
 */
problems: Array<PostProblemView>, 
/**
 * How it will look at each platform it goes to.
 */
previews: Array<PostPreviewView>, 
/**
 * What is told of its time, such as that the clocks leave it out; empty where there is nothing.
 */
time: string, 
/**
 * Whether it can be scheduled for its time.
 */
canBeScheduled: boolean, 
/**
 * Whether it can be published now.
 */
canBePublished: boolean, };

export type ChosenMediaView = { 
/**
 * Its name, without its folder.
 */
name: string, 
/**
 * What it is; none when it cannot be used.
 */
media: Media | null, 
/**
 * Why it cannot be used, in a sentence; empty when it can.
 */
words: string, };

export type PageMarkView = { 
/**
 * The moment by which its last post stands where it does.
 */
at: Timestamp, 
/**
 * Its last post.
 */
post: PostId, };

export type PostPageView = { 
/**
 * The posts, the latest first.
 */
posts: Array<PostView>, 
/**
 * What to ask the next page with; none after the last.
 */
next: PageMarkView | null, };

export type PostFilterView = { 
/**
 * Posts at one of these accounts.
 */
accounts: Array<AccountId>, 
/**
 * Posts at an account of one of these platforms.
 */
platforms: Array<Platform>, 
/**
 * Posts of which a delivery is in one of these states.
 */
states: Array<PostState>, 
/**
 * Posts that hold all words of this text.
 */
search: string, };

export type CalendarDeliveryView = { 
/**
 * The delivery.
 */
id: DeliveryId, 
/**
 * The account.
 */
account: AccountId, 
/**
 * What the account is called.
 */
accountName: string, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * Where it stands.
 */
state: PostState, };

export type CalendarEntryView = { 
/**
 * The post.
 */
post: PostId, 
/**
 * When.
 */
planned: Planned, 
/**
 * How its text begins.
 */
text: string, 
/**
 * Whether it has pictures or videos.
 */
hasMedia: boolean, 
/**
 * The state that most wants to be seen.
 */
state: PostState, 
/**
 * That in a word.
 */
label: string, 
/**
 * Whether it can be given another time, as by dragging it.
 */
movable: boolean, 
/**
 * Where it goes.
 */
deliveries: Array<CalendarDeliveryView>, };

export type HeldView = { 
/**
 * The account.
 */
account: AccountId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whether it is connected.
 */
connected: boolean, 
/**
 * The numbers in words: "7 posts are held: 4 still to come, 3 past."
 */
words: string, 
/**
 * Held posts whose time is still to come.
 */
toCome: number, 
/**
 * Held posts whose time has passed.
 */
past: number, 
/**
 * How many of the past ones wait for a decision now; the others wait for the connection.
 */
toDecide: number, 
/**
 * Posts that were cancelled when the account was disconnected and go nowhere else: one action
 * schedules them again.
 */
cancelled: number, 
/**
 * That in words; empty when there are none.
 */
cancelledWords: string, 
/**
 * The held posts, the earliest first.
 */
posts: Array<PostView>, };

export type HeldDecision = { "decision": "publish" } | { "decision": "spreadOut", 
/**
 * The time on the wall of the first.
 */
local: string, 
/**
 * How many minutes lie between two of them.
 */
minutes: number, } | { "decision": "skip" };

export type PostSettings = { 
/**
 * How many minutes late a post may go out unasked.
 */
lateMinutes: LateRule, };

export type SecurityView = { 
/**
 * The state of keys and keychain.
 */
vault: VaultView, 
/**
 * Where the key is, in a few words.
 */
headline: string, 
/**
 * What that means, in whole sentences.
 */
happened: string, 
/**
 * Whether a recovery passphrase is set.
 */
hasPassphrase: boolean, 
/**
 * The least number of characters a passphrase has.
 */
passphraseMinimum: number, 
/**
 * Whether the key can be put into the keychain, which does not hold it.
 */
canBindKeychain: boolean, 
/**
 * Since when the key has been in use; none where it is the first one.
 */
keySince: Timestamp | null, 
/**
 * Whether something is still sealed with a key that is not in use any more.
 */
sealingAnew: boolean, };

export type RevokeAllPreview = { 
/**
 * How many accounts are connected.
 */
accounts: number, 
/**
 * What happens, in sentences, in this order.
 */
happens: Array<string>, 
/**
 * What stays, in a sentence.
 */
stays: string, };

export type RevokeOutcome = "revoked" | "noEndpoint" | "notReached";

export type RevokedView = { 
/**
 * Its id.
 */
id: AccountId, 
/**
 * Its platform.
 */
platform: Platform, 
/**
 * What it was called.
 */
name: string, 
/**
 * Its handle with its sign, where there is one.
 */
handle: string | null, 
/**
 * What the platform did.
 */
outcome: RevokeOutcome, 
/**
 * That, in a sentence.
 */
words: string, };

export type RevokeAllView = { 
/**
 * The whole of it in a sentence.
 */
headline: string, 
/**
 * What became of the keys on this computer, in a sentence.
 */
keys: string, 
/**
 * What became of each account.
 */
accounts: Array<RevokedView>, 
/**
 * Platforms at which Pilotlight has to be removed by hand, on their page of connected apps.
 */
byHand: Array<Platform>, };

export type Snapshot = { 
/**
 * Which of the two worlds this is.
 */
world: World, 
/**
 * The version of the app.
 */
version: string, 
/**
 * The language that is spoken.
 */
language: LanguageTag, 
/**
 * Our time when this was made; in the sandbox it may have been moved.
 */
now: Timestamp, 
/**
 * The glance over all connected accounts.
 */
glance: Glance, 
/**
 * Connected accounts, those that need someone first.
 */
accounts: Array<AccountView>, 
/**
 * Accounts that were disconnected; their history is kept.
 */
former: Array<FormerAccountView>, 
/**
 * What can be connected.
 */
platforms: Array<PlatformView>, 
/**
 * The fewest sign-ins that heal every account a person is needed for, the gravest first.
 */
signIns: Array<SignInView>, 
/**
 * The attempt under way, if there is one.
 */
attempt: AttemptView | null, 
/**
 * How far the checks of several accounts are; none while none are under way.
 */
round: RoundView | null, 
/**
 * How keys and keychain are.
 */
vault: VaultView, 
/**
 * Whether a fresh sign-in can be saved.
 */
disk: DiskView, 
/**
 * What was done to bring the saved data back, until the owner has read it.
 */
recovery: RecoveryView | null, };

export type Update = { "type": "everything", 
/**
 * As in a window that opens.
 */
snapshot: Snapshot, } | { "type": "account", 
/**
 * As it is now.
 */
account: AccountView, } | { "type": "accountLeft", 
/**
 * Which.
 */
id: AccountId, } | { "type": "former", 
/**
 * As it is now.
 */
former: Array<FormerAccountView>, } | { "type": "glance", 
/**
 * As it is now.
 */
glance: Glance, 
/**
 * The fewest sign-ins that heal every account a person is needed for.
 */
signIns: Array<SignInView>, } | { "type": "attempt", 
/**
 * As it is now.
 */
attempt: AttemptView | null, } | { "type": "round", 
/**
 * How far they are.
 */
round: RoundView | null, } | { "type": "platforms", 
/**
 * As it is now.
 */
platforms: Array<PlatformView>, } | { "type": "vault", 
/**
 * As it is now.
 */
vault: VaultView, } | { "type": "disk", 
/**
 * As it is now.
 */
disk: DiskView, } | { "type": "show", 
/**
 * The account to open; none for the overview.
 */
account: AccountId | null, 
/**
 * Whether to have the reconnection at hand; in the overview, those that need someone.
 */
reconnect: boolean, } | { "type": "fixAll" } | { "type": "notice", 
/**
 * It, in a clear sentence.
 */
message: string, 
/**
 * What the platform said of it: plain text, at most 300 characters.
 */
said: string | null, } | { "type": "post", 
/**
 * As it is now.
 */
post: PostView, } | { "type": "postGone", 
/**
 * Which.
 */
id: PostId, } | { "type": "postsChanged" } | { "type": "filesOver", 
/**
 * Whether they do.
 */
over: boolean, } | { "type": "filesDropped", 
/**
 * What they are.
 */
files: Array<ChosenMediaView>, } | { "type": "language", 
/**
 * Which.
 */
language: LanguageTag, } | { "type": "clock", 
/**
 * Our time now.
 */
now: Timestamp, };

export type Failure = { 
/**
 * How to respond.
 */
code: FailureCode, 
/**
 * What happened and the fix, in plain sentences.
 */
message: string, };
