//! What the platforms remember: codes, grants and tokens, the latter two by hash only.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use serde::{Deserialize, Serialize};

use crate::moment::DAY;
use crate::platform::Platform;
use crate::posts::Desk;
use crate::secret;
use crate::trouble::Trouble;

/// So many spent refresh tokens of a chain are recognised as reused; older ones are merely unknown.
const SPENT_KEPT: usize = 16;
/// Tokens this long past their end are forgotten.
const FORGET_AFTER_MS: i64 = 400 * DAY;
/// Short-lived bearer tokens, whose unknown and expired answers are the same, are forgotten sooner.
const FORGET_SHORT_AFTER_MS: i64 = DAY;

/// Why a grant ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Death {
    /// The person removed the app in the platform's settings.
    Removed,
    /// The person changed the password.
    PasswordChanged,
    /// The app revoked it.
    RevokedByApp,
    /// A spent refresh token was used again.
    Reused,
    /// A sign-in with other scopes took its place (LinkedIn).
    Superseded,
    /// The hundred-and-first refresh token pushed it out (Google).
    Evicted,
}

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// An access token.
    Access,
    /// A short-lived access token that can be exchanged for a long one (Meta).
    Short,
    /// A Page's own token (Facebook).
    Page,
    /// A refresh token.
    Refresh,
}

/// One token, known by its hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Token {
    pub(crate) grant: u64,
    pub(crate) kind: Kind,
    /// The Page of a Page token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) page: Option<String>,
    pub(crate) issued_ms: i64,
    pub(crate) expires_ms: Option<i64>,
}

/// One consent and the chain of tokens that grew from it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub(crate) platform: Platform,
    pub(crate) persona: String,
    /// The chosen channel (YouTube).
    pub(crate) channel: Option<String>,
    pub(crate) scopes: Vec<String>,
    pub(crate) created_ms: i64,
    pub(crate) last_used_ms: i64,
    pub(crate) death: Option<Death>,
    /// Access tokens issued up to here count as expired, by the control page.
    pub(crate) stale_before_ms: Option<i64>,
    /// The last moment at which an access token given out so far works; none while none was.
    #[serde(default)]
    pub(crate) access_until_ms: Option<i64>,
    /// When the newest access token was given out.
    #[serde(default)]
    pub(crate) access_issued_ms: i64,
    /// Hash of the live refresh token.
    pub(crate) refresh: Option<String>,
    /// Hashes of spent refresh tokens.
    #[serde(default)]
    pub(crate) spent: VecDeque<String>,
}

/// What a person has allowed the app at Facebook or Instagram, across all sign-ins.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Authorization {
    pub(crate) scopes: BTreeSet<String>,
    pub(crate) declined: BTreeSet<String>,
    pub(crate) pages: BTreeSet<String>,
    pub(crate) data_access_until_ms: i64,
}

/// An authorization code, known by its hash.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Code {
    pub(crate) platform: Platform,
    pub(crate) persona: String,
    pub(crate) channel: Option<String>,
    pub(crate) scopes: Vec<String>,
    pub(crate) redirect: String,
    pub(crate) challenge: Option<String>,
    pub(crate) nonce: Option<String>,
    pub(crate) issued_ms: i64,
    pub(crate) used: bool,
    /// The answer carries a refresh token.
    pub(crate) refresh: bool,
}

/// How a presented token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It works.
    Live,
    /// It ran out at this moment.
    Expired(i64),
    /// Its grant ended.
    Dead(Death),
}

/// Everything that changes.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct State {
    pub(crate) offset_ms: i64,
    pub(crate) next_grant: u64,
    pub(crate) codes: HashMap<String, Code>,
    pub(crate) tokens: HashMap<String, Token>,
    pub(crate) grants: BTreeMap<u64, Grant>,
    pub(crate) spent: HashMap<String, u64>,
    /// `platform/persona`
    pub(crate) authorizations: BTreeMap<String, Authorization>,
    pub(crate) trouble: Trouble,
    /// Posts, and what they are made of.
    #[serde(default)]
    pub(crate) desk: Desk,
    /// Calls in the current window by `platform/persona`: its start and the count.
    #[serde(skip)]
    pub(crate) windows: HashMap<String, (i64, u32)>,
    /// Counts changes, so that only changes are written.
    #[serde(skip)]
    pub(crate) changes: u64,
    #[serde(skip)]
    sweep_at: usize,
}

impl State {
    pub(crate) fn touch(&mut self) {
        self.changes += 1;
    }

    pub(crate) fn add_code(&mut self, prefix: &str, code: Code) -> String {
        self.touch();
        let horizon = code.issued_ms - DAY;
        if self.codes.len() > 256 {
            self.codes.retain(|_, old| old.issued_ms > horizon);
        }
        let text = secret::fresh(prefix);
        self.codes.insert(secret::hash(&text), code);
        text
    }

    /// The code as it stood before this call; from now on it counts as used.
    pub(crate) fn take_code(&mut self, platform: Platform, text: &str) -> Option<Code> {
        let code = self
            .codes
            .get_mut(&secret::hash(text))
            .filter(|code| code.platform == platform)?;
        let before = code.clone();
        code.used = true;
        self.changes += 1;
        Some(before)
    }

    /// Whether a code exists and could still be used, without using it.
    pub(crate) fn peek_code(&self, platform: Platform, text: &str) -> Option<&Code> {
        self.codes
            .get(&secret::hash(text))
            .filter(|code| code.platform == platform)
    }

    pub(crate) fn add_grant(&mut self, code: &Code, now_ms: i64) -> u64 {
        self.touch();
        self.next_grant += 1;
        let grant = Grant {
            platform: code.platform,
            persona: code.persona.clone(),
            channel: code.channel.clone(),
            scopes: code.scopes.clone(),
            created_ms: now_ms,
            last_used_ms: now_ms,
            death: None,
            stale_before_ms: None,
            access_until_ms: None,
            access_issued_ms: now_ms,
            refresh: None,
            spent: VecDeque::new(),
        };
        self.grants.insert(self.next_grant, grant);
        self.next_grant
    }

    /// Keeps a token by its hash and hands the text back.
    pub(crate) fn add_token(&mut self, text: String, token: Token) -> String {
        self.touch();
        if self.tokens.len() >= self.sweep_at {
            self.sweep(token.issued_ms);
        }
        let hash = secret::hash(&text);
        if let Some(grant) = self.grants.get_mut(&token.grant) {
            if token.kind == Kind::Refresh {
                grant.refresh = Some(hash.clone());
            } else {
                grant.access_until_ms = grant.access_until_ms.max(token.expires_ms);
                grant.access_issued_ms = grant.access_issued_ms.max(token.issued_ms);
            }
        }
        self.tokens.insert(hash, token);
        text
    }

    /// Takes a refresh token out of use; presenting it again is recognised.
    pub(crate) fn spend(&mut self, text: &str) {
        self.touch();
        let hash = secret::hash(text);
        let Some(token) = self.tokens.remove(&hash) else {
            return;
        };
        let Some(grant) = self.grants.get_mut(&token.grant) else {
            return;
        };
        grant.spent.push_back(hash.clone());
        let forgotten = (grant.spent.len() > SPENT_KEPT)
            .then(|| grant.spent.pop_front())
            .flatten();
        self.spent.insert(hash, token.grant);
        if let Some(old) = forgotten {
            self.spent.remove(&old);
        }
    }

    /// The grant whose spent refresh token this is.
    pub(crate) fn spent_by(&self, text: &str) -> Option<u64> {
        self.spent.get(&secret::hash(text)).copied()
    }

    /// A token of `platform`, its grant, and how it stands.
    pub(crate) fn find(
        &self,
        platform: Platform,
        text: &str,
        now_ms: i64,
    ) -> Option<(&Token, &Grant, Standing)> {
        let token = self.tokens.get(&secret::hash(text))?;
        let grant = self
            .grants
            .get(&token.grant)
            .filter(|grant| grant.platform == platform)?;
        let standing = if let Some(death) = grant.death {
            Standing::Dead(death)
        } else if let Some(end) = token.expires_ms.filter(|end| *end <= now_ms) {
            Standing::Expired(end)
        } else if let Some(stale) = grant
            .stale_before_ms
            .filter(|stale| token.kind != Kind::Refresh && token.issued_ms <= *stale)
        {
            Standing::Expired(stale)
        } else {
            Standing::Live
        };
        Some((token, grant, standing))
    }

    pub(crate) fn end_grant(&mut self, id: u64, death: Death) {
        if let Some(grant) = self
            .grants
            .get_mut(&id)
            .filter(|grant| grant.death.is_none())
        {
            grant.death = Some(death);
            self.changes += 1;
        }
    }

    /// Ends every live grant of a person at a platform.
    pub(crate) fn end_all(&mut self, platform: Platform, persona: &str, death: Death) {
        for grant in self.grants.values_mut() {
            if grant.platform == platform && grant.persona == persona && grant.death.is_none() {
                grant.death = Some(death);
            }
        }
        self.touch();
    }

    pub(crate) fn authorization(
        &self,
        platform: Platform,
        persona: &str,
    ) -> Option<&Authorization> {
        self.authorizations
            .get(&format!("{}/{persona}", platform.id()))
    }

    pub(crate) fn authorization_mut(
        &mut self,
        platform: Platform,
        persona: &str,
    ) -> &mut Authorization {
        self.changes += 1;
        self.authorizations
            .entry(format!("{}/{persona}", platform.id()))
            .or_default()
    }

    /// The scopes a grant has today, less what was taken away.
    pub(crate) fn scopes(&self, grant: &Grant) -> Vec<String> {
        grant
            .scopes
            .iter()
            .filter(|scope| !self.trouble.is_taken(grant.platform, &grant.persona, scope))
            .cloned()
            .collect()
    }

    /// Counts one call in a window of `length_ms`; answers how many are left of `limit` and when the window ends.
    pub(crate) fn count_call(
        &mut self,
        key: String,
        limit: u32,
        length_ms: i64,
        now_ms: i64,
    ) -> (Option<u32>, i64) {
        let window = self.windows.entry(key).or_insert((now_ms, 0));
        if now_ms - window.0 >= length_ms || now_ms < window.0 {
            *window = (now_ms, 0);
        }
        window.1 = window.1.saturating_add(1);
        (limit.checked_sub(window.1), window.0 + length_ms)
    }

    fn sweep(&mut self, now_ms: i64) {
        let grants = &self.grants;
        self.tokens.retain(|_, token| {
            let short = matches!(
                grants.get(&token.grant).map(|grant| grant.platform),
                Some(Platform::X | Platform::Youtube)
            );
            let kept = if short {
                FORGET_SHORT_AFTER_MS
            } else {
                FORGET_AFTER_MS
            };
            token.expires_ms.is_none_or(|end| end + kept > now_ms)
        });
        self.sweep_at = self.tokens.len() * 2 + 4_096;
    }
}
