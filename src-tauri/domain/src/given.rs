//! What the owner gives an account: a name of their own, a brand it belongs to, labels.
//!
//! None of it comes from a platform and none of it is ever sent to one. It says nothing of health.

use pilotlight_words::{given, row, sentences};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest name in characters.
pub const NAME_LIMIT: usize = 60;
/// Longest brand or label in characters.
pub const WORD_LIMIT: usize = 30;
/// Most labels an account can have.
pub const LABELS_LIMIT: usize = 8;

/// What the owner gave an account.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Given {
    /// The owner's own name for it; none leaves the platform's.
    pub name: Option<String>,
    /// The brand it belongs to.
    pub brand: Option<String>,
    /// Labels, in the owner's order, each once.
    pub labels: Vec<String>,
}

/// Why something cannot be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotGiven {
    /// The name is too long.
    #[error("{}", given::long_name(NAME_LIMIT))]
    LongName,
    /// The brand is too long.
    #[error("{}", given::long_brand(WORD_LIMIT))]
    LongBrand,
    /// A label is too long.
    #[error("{}", given::long_label(WORD_LIMIT))]
    LongLabel,
    /// There are too many labels.
    #[error("{}", given::many_labels(LABELS_LIMIT))]
    ManyLabels,
}

impl Given {
    /// As it can be kept: without stray white space and characters that cannot be seen, empty
    /// words left out, each label once. A brand or label that differs from a `known` one only in
    /// capitals takes its spelling, so that "market street" and "Market Street" stay one group.
    ///
    /// # Errors
    /// [`NotGiven`] where something is too long or too much.
    pub fn tidied(self, known: &[Self]) -> Result<Self, NotGiven> {
        let name = self.name.as_deref().and_then(tidy);
        let brands = || known.iter().filter_map(|other| other.brand.as_ref());
        let labels_known = || known.iter().flat_map(|other| &other.labels);
        let brand = self
            .brand
            .as_deref()
            .and_then(tidy)
            .map(|brand| spelled(brand, brands()));
        let mut labels: Vec<String> = Vec::new();
        for label in self.labels.iter().filter_map(|label| tidy(label)) {
            let label = spelled(label, labels_known());
            if !labels.iter().any(|one| same(one, &label)) {
                labels.push(label);
            }
        }
        if name
            .as_ref()
            .is_some_and(|name| is_longer(name, NAME_LIMIT))
        {
            return Err(NotGiven::LongName);
        }
        if brand
            .as_ref()
            .is_some_and(|brand| is_longer(brand, WORD_LIMIT))
        {
            return Err(NotGiven::LongBrand);
        }
        if labels.iter().any(|label| is_longer(label, WORD_LIMIT)) {
            return Err(NotGiven::LongLabel);
        }
        if labels.len() > LABELS_LIMIT {
            return Err(NotGiven::ManyLabels);
        }
        Ok(Self {
            name,
            brand,
            labels,
        })
    }

    /// With some labels taken away and others added.
    #[must_use]
    pub fn relabelled(&self, add: &[String], remove: &[String]) -> Self {
        let mut labels = self.labels.clone();
        labels.retain(|label| !remove.iter().any(|gone| same(gone, label)));
        labels.extend(add.iter().cloned());
        Self {
            labels,
            ..self.clone()
        }
    }

    /// What changed between two of them, in sentences about `account`; none where nothing did.
    #[must_use]
    pub fn told(before: &Self, after: &Self, account: &str) -> Option<String> {
        let mut told = Vec::new();
        if before.name != after.name {
            told.push(match &after.name {
                Some(name) => given::name(account, name),
                None => given::no_name(account),
            });
        }
        if before.brand != after.brand {
            told.push(match &after.brand {
                Some(brand) => given::brand(account, brand),
                None => given::no_brand(account),
            });
        }
        if before.labels != after.labels {
            told.push(if after.labels.is_empty() {
                given::no_labels(account)
            } else {
                given::labels(account, row(&after.labels))
            });
        }
        (!told.is_empty()).then(|| sentences(&told))
    }
}

/// Without what cannot be seen or would turn the line around; none when nothing is left.
fn tidy(text: &str) -> Option<String> {
    let seen: String = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !letter.is_control() && !turns_the_line(*letter))
        .collect();
    let words: Vec<&str> = seen.split(' ').filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Marks that change the direction of what follows, and others without a shape of their own. The
/// joiners stay: some scripts and emoji are written with them.
const fn turns_the_line(letter: char) -> bool {
    matches!(
        letter,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

fn is_longer(text: &str, limit: usize) -> bool {
    text.chars().count() > limit
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn spelled<'a>(word: String, mut known: impl Iterator<Item = &'a String>) -> String {
    known
        .find(|other| same(other, &word))
        .cloned()
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(name: &str, brand: &str, labels: &[&str]) -> Given {
        Given {
            name: Some(name.into()),
            brand: Some(brand.into()),
            labels: labels.iter().map(|&label| label.into()).collect(),
        }
    }

    #[test]
    fn white_space_empty_words_and_hidden_marks_are_left_out() {
        let tidied = given(
            " The \n shop ",
            "\u{202E}",
            &["", "sale\u{7}", "Sale", "spring"],
        );
        assert_eq!(
            tidied.tidied(&[]),
            Ok(Given {
                name: Some("The shop".into()),
                brand: None,
                labels: vec!["sale".into(), "spring".into()],
            })
        );
    }

    #[test]
    fn a_known_spelling_is_taken_over() {
        let known = [given("", "Market Street", &["Spring"])];
        let tidied = given("", "market street", &["SPRING"]).tidied(&known);
        let tidied = tidied.unwrap();
        assert_eq!(tidied.brand.as_deref(), Some("Market Street"));
        assert_eq!(tidied.labels, ["Spring"]);
    }

    #[test]
    fn what_is_too_long_is_refused_in_characters_and_not_in_bytes() {
        let umlauts = "ü".repeat(NAME_LIMIT);
        assert!(given(&umlauts, "", &[]).tidied(&[]).is_ok());
        let long = "ü".repeat(NAME_LIMIT + 1);
        assert_eq!(given(&long, "", &[]).tidied(&[]), Err(NotGiven::LongName));
        assert_eq!(given("", &long, &[]).tidied(&[]), Err(NotGiven::LongBrand));
        assert_eq!(
            given("", "", &[&long]).tidied(&[]),
            Err(NotGiven::LongLabel)
        );
        let many: Vec<String> = (0..=LABELS_LIMIT).map(|n| n.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(given("", "", &many).tidied(&[]), Err(NotGiven::ManyLabels));
    }

    #[test]
    fn only_what_changed_is_told() {
        let before = Given::default();
        let after = given("The shop", "Market", &["a", "b"]);
        assert_eq!(
            Given::told(&before, &after, "Corner Florist").as_deref(),
            Some(
                "Corner Florist is now called The shop here. Corner Florist now belongs to the \
                 brand Market. Corner Florist is now labelled a, b."
            )
        );
        assert_eq!(
            Given::told(&after, &before, "Corner Florist").as_deref(),
            Some(
                "Corner Florist goes by its own name again. Corner Florist belongs to no brand \
                 any more. Corner Florist has no labels any more."
            )
        );
        assert_eq!(Given::told(&after, &after, "Corner Florist"), None);
    }
}
