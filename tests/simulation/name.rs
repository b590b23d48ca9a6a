//! A world's name: its seed and length, and what was left out of it to make its story shorter.

use std::{collections::BTreeSet, fmt, str::FromStr};

use pilotlight_sandbox::Platform;

/// A world by name: what its seed makes, less what was left out to make its story shorter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) seed: u64,
    pub(crate) days: u32,
    /// The events by their place in the whole story; all where none are named.
    pub(crate) kept: Option<BTreeSet<usize>>,
    /// The platforms with accounts.
    pub(crate) platforms: BTreeSet<Platform>,
    /// Nothing happens but time.
    pub(crate) quiet: bool,
}

impl Name {
    pub(crate) fn of(seed: u64, days: u32) -> Self {
        Self {
            seed,
            days,
            kept: None,
            platforms: Platform::ALL.into(),
            quiet: false,
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.seed, self.days)?;
        let platforms: Vec<_> = self.platforms.iter().map(|one| one.id()).collect();
        write!(formatter, "/{}", platforms.join("+"))?;
        if let Some(kept) = &self.kept {
            let kept: Vec<_> = kept.iter().map(ToString::to_string).collect();
            write!(formatter, "/{}", kept.join("+"))?;
        }
        Ok(())
    }
}

impl FromStr for Name {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = |what: &str| format!("{text} is no world's name: {what}");
        let mut parts = text.split('/');
        let mut number = |what: &str| -> Result<u64, String> {
            let part = parts.next().unwrap_or_default();
            part.parse().map_err(|_| wrong(what))
        };
        let seed = number("its seed")?;
        let days = u32::try_from(number("its days")?).map_err(|_| wrong("its days"))?;
        let mut name = Self::of(seed, days);
        if let Some(platforms) = parts.next() {
            name.platforms = Platform::ALL
                .into_iter()
                .filter(|one| platforms.split('+').any(|id| id == one.id()))
                .collect();
        }
        if let Some(kept) = parts.next() {
            let kept = kept.split('+').filter(|place| !place.is_empty());
            let kept: Result<_, _> = kept.map(str::parse).collect();
            name.kept = Some(kept.map_err(|_| wrong("its events"))?);
        }
        Ok(name)
    }
}
